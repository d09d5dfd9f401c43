/** The filters of a report of divergences: severity, kind, term, review. Without this script everything is shown. */

const filters = /** @type {HTMLFormElement} */ (document.getElementById('filters'))

/** What is chosen, by name; an empty value lets everything through. @returns {Map<string, string>} */
const chosen = () => new Map([...new FormData(filters)].map(([name, value]) => [name, String(value)]))

/** @param {HTMLElement} element @param {Map<string, string>} wanted */
const fits = (element, wanted) => [...wanted].every(([name, value]) => value === '' || element.dataset[name] === value)

function filter() {
  const wanted = chosen()
  const places = [...document.querySelectorAll('article')]
  for (const place of places) place.hidden = !fits(place, wanted)
  /** @type {HTMLElement} */ for (const section of document.querySelectorAll('section.group, section.severity'))
    section.hidden = section.querySelector('article:not([hidden])') === null
  const terms = new Map([['term', wanted.get('term') ?? '']])
  /** @type {HTMLElement} */ for (const row of document.querySelectorAll('tr[data-term]'))
    row.hidden = !fits(/** @type {HTMLElement} */ (row), terms)
  sayShown(places, wanted)
}

/** @param {HTMLElement[]} places @param {Map<string, string>} wanted */
function sayShown(places, wanted) {
  const said = [...wanted.values()].filter((value) => value !== '')
  const count = places.filter(({ hidden }) => !hidden).length
  const output = /** @type {HTMLOutputElement} */ (document.getElementById('shown'))
  output.textContent = said.length === 0 ? '' : `${count} of ${places.length} shown: ${said.join(', ')}`
}

/** A link to a place that is filtered out shows it all the same. */
function showTarget() {
  const target = document.getElementById(location.hash.slice(1))
  if (target?.closest('[hidden]')) {
    filters.reset()
    target.scrollIntoView()
  }
}

if (filters !== null) {
  filters.hidden = false
  filters.addEventListener('change', filter)
  // The values are set back only after the event.
  filters.addEventListener('reset', () => setTimeout(filter))
  addEventListener('hashchange', showTarget)
  filter()
}
