/**
 * What a reader chose. Only what was chosen is remembered; the rest is as the page was published.
 * @typedef {{ layout: string, hide: string, theme: string, notes: string, numbers: string, keys: string, size: number, first: string }} Settings
 */

/** Preferences hold for every reader that this browser may remember them for. */
const STORE = 'bitext-reader'

/** The settings that stylesheets see, as `data-…` of the root. */
const SHOWN = /** @type {const} */ (['layout', 'hide', 'theme', 'notes', 'numbers'])

/** Steps of text size, as shares of the browser's own. */
const SIZES = [0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6, 1.8, 2]
const USUAL_SIZE = SIZES.indexOf(1)

const root = document.documentElement

/** @type {Settings} */
export const settings = {
  layout: root.dataset.layout ?? 'columns',
  hide: root.dataset.hide ?? 'none',
  theme: 'auto',
  notes: root.dataset.notes ?? 'on',
  numbers: root.dataset.numbers ?? 'on',
  keys: 'on',
  size: USUAL_SIZE,
  first: '',
}

/** What was chosen here or before. @type {Partial<Settings>} */
let chosen = {}

/** Takes up what this browser remembers; a page from disk may not be allowed to remember, and works all the same. */
export function loadSettings() {
  chosen = valid(remembered())
  Object.assign(settings, chosen)
  showSettings()
}

/** @returns {unknown} */
function remembered() {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? '{}')
  } catch {
    return {}
  }
}

/** Anything may stand in the store: another version's settings, another page's. @param {unknown} found @returns {Partial<Settings>} */
function valid(found) {
  const known = Object.entries(typeof found === 'object' && found !== null ? found : {}).filter(
    ([key, value]) => key in settings && typeof value === typeof settings[/** @type {keyof Settings} */ (key)],
  )
  /** @type {Partial<Settings>} */
  const kept = Object.fromEntries(known)
  if (kept.size !== undefined && SIZES[kept.size] === undefined) delete kept.size
  return kept
}

/** Sets something and remembers it. @param {Partial<Settings>} change */
export function choose(change) {
  Object.assign(settings, change)
  Object.assign(chosen, change)
  showSettings()
  try {
    localStorage.setItem(STORE, JSON.stringify(chosen))
  } catch {
    // Remembered until the page is closed.
  }
}

/** The next of a list of choices. @param {readonly string[]} options @param {string} current */
export const nextOf = (options, current) => options[(options.indexOf(current) + 1) % options.length]

/** @param {1 | -1} step */
export const resize = (step) => choose({ size: Math.max(0, Math.min(SIZES.length - 1, settings.size + step)) })

function showSettings() {
  for (const key of SHOWN) root.dataset[key] = settings[key]
  root.style.fontSize = `${SIZES[settings.size] * 100}%`
  for (const input of document.querySelectorAll('#ui-settings input')) showIn(/** @type {HTMLInputElement} */ (input))
}

/** @param {HTMLInputElement} input */
function showIn(input) {
  const value = settings[/** @type {keyof Settings} */ (input.name.replace('ui-', ''))]
  input.checked = input.type === 'radio' ? input.value === value : value === 'on'
}

/** What an input of the settings panel asks for. @param {HTMLInputElement} input */
export function takeFrom(input) {
  const name = input.name.replace('ui-', '')
  choose({ [name]: input.type === 'radio' ? input.value : input.checked ? 'on' : 'off' })
}
