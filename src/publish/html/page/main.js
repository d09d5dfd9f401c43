import { goTo, startKeys } from './keys.js'
import { startLinks } from './links.js'
import { closePanel, startPanels } from './panels.js'
import { part } from './places.js'
import { closeAll, dismiss, markCounterpart, onClick, onLeave, restoreFirst, swap } from './reveal.js'
import { prepareRows } from './rows.js'
import { search } from './search.js'
import { searchIndex } from './search-index.js'
import { loadSettings, resize, takeFrom } from './settings.js'

const query = /** @type {HTMLInputElement} */ (part('ui-query'))
const help = /** @type {HTMLDialogElement} */ (part('ui-help'))
const data = JSON.parse(part('ui-data').textContent ?? '{}')

/** Rows that were found, and which of them the reader is at. */
/** @type {HTMLElement[]} */
let found = []
let at = -1

function find() {
  const start = performance.now()
  found = search(query.value, data.search)
  at = -1
  for (const id of ['ui-previous', 'ui-next']) /** @type {HTMLButtonElement} */ (part(id)).disabled = found.length === 0
  sayFound()
  performance.measure('search', { start })
}

function sayFound() {
  const none = query.value.trim() === '' ? '' : 'nothing found'
  const place = at < 0 ? '' : `${at + 1} of `
  part('ui-found').textContent = found.length === 0 ? none : `${place}${found.length} ${found.length === 1 ? 'row' : 'rows'}`
}

/** @param {1 | -1} by */
function step(by) {
  if (found.length === 0) return
  at = (at < 0 && by < 0 ? found.length - 1 : at + by + found.length) % found.length
  for (const row of document.querySelectorAll('.found-here')) row.classList.remove('found-here')
  found[at].classList.add('found-here')
  goTo(found[at])
  sayFound()
}

function leave() {
  dismiss()
  if (closePanel() || document.activeElement !== query) return
  query.value = ''
  find()
  query.blur()
}

/** @param {string} text */
const say = (text) => {
  part('ui-said').textContent = text
}

function startSearch() {
  let waiting = 0
  query.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(find, 60)
  })
  query.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    clearTimeout(waiting)
    if (found.length === 0) find()
    step(event.shiftKey ? -1 : 1)
    query.focus({ preventScroll: true })
  })
  part('ui-previous').addEventListener('click', () => step(-1))
  part('ui-next').addEventListener('click', () => step(1))
  // The text is read while the reader looks at the first page.
  setTimeout(() => searchIndex(data.search), 300)
}

function startSettings() {
  part('ui-settings').addEventListener('change', ({ target }) => {
    takeFrom(/** @type {HTMLInputElement} */ (target))
    closeAll()
  })
  part('ui-swap').addEventListener('click', swap)
  part('ui-smaller').addEventListener('click', () => resize(-1))
  part('ui-larger').addEventListener('click', () => resize(1))
  part('ui-help-button').addEventListener('click', () => help.showModal())
}

prepareRows(data.languages)
loadSettings()
startLinks(data.links)
restoreFirst()
closeAll()
startSearch()
startSettings()
startPanels()
startKeys({
  find: () => query.focus(),
  step,
  help: () => help.showModal(),
  leave,
  say,
})
document.addEventListener('click', onClick)
for (const kind of ['pointerover', 'focusin']) {
  document.addEventListener(kind, markCounterpart)
  document.addEventListener(kind, onLeave)
}
for (const control of document.querySelectorAll('#ui-bar [hidden]')) control.removeAttribute('hidden')
