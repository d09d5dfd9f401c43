/** The filters of a report of divergences: severity, kind, term, review. Without this script everything is shown. */

const filters = /** @type {HTMLFormElement} */ (document.getElementById('filters'))

/** What is chosen, by name; an empty value lets everything through. @returns {Map<string, string>} */
const chosen = () => new Map([...new FormData(filters)].map(([name, value]) => [name, String(value)]))

/** @param {string} selector */
const elements = (selector) => /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selector)])

/** @param {HTMLElement} element @param {Map<string, string>} wanted */
const fits = (element, wanted) => [...wanted].every(([name, value]) => value === '' || element.dataset[name] === value)

function filter() {
  const wanted = chosen()
  const places = elements('article')
  for (const place of places) place.hidden = !fits(place, wanted)
  for (const section of elements('section.group, section.severity'))
    section.hidden = section.querySelector('article:not([hidden])') === null
  const terms = new Map([['term', wanted.get('term') ?? '']])
  for (const row of elements('tr[data-term]')) row.hidden = !fits(row, terms)
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
