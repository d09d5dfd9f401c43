import { stepLinks } from './links.js'
import { textRows } from './places.js'
import { closeAll, isHiding, swap, toggle } from './reveal.js'
import { choose, nextOf, resize, settings } from './settings.js'

const LAYOUTS = ['columns', 'interleaved', 'reveal', 'facing']

/** What the page can do beyond its rows. @typedef {{ find(): void, step(by: 1 | -1): void, help(): void, leave(): void, say(text: string): void }} Actions */

/** @param {Actions} actions @returns {Record<string, () => void>} */
const single = ({ find, step, help, say }) => ({
  '/': find,
  n: () => step(1),
  N: () => step(-1),
  j: () => moveBy(1),
  k: () => moveBy(-1),
  l: () => {
    choose({ layout: nextOf(LAYOUTS, settings.layout) })
    closeAll()
    say(`Layout: ${settings.layout}`)
  },
  s: () => {
    swap()
    say('Sides swapped')
  },
  h: () => {
    choose({ hide: nextOf(['none', 'others', 'lead'], settings.hide) })
    closeAll()
    say(`Hidden until asked: ${settings.hide}`)
  },
  d: () => {
    choose({ notes: nextOf(['on', 'off'], settings.notes) })
    say(`Divergences: ${settings.notes}`)
  },
  t: () => {
    choose({ theme: isDark() ? 'light' : 'dark' })
    say(`Theme: ${settings.theme}`)
  },
  '+': () => resize(1),
  '=': () => resize(1),
  '-': () => resize(-1),
  '?': help,
})

const isDark = () =>
  settings.theme === 'dark' || (settings.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)

/** Listens to keys that are not meant for something else. @param {Actions} actions */
export function startKeys(actions) {
  const table = single(actions)
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return actions.leave()
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return
    const act = rowKey(event) ?? (settings.keys === 'on' ? table[event.key] : undefined)
    if (act === undefined) return
    event.preventDefault()
    act()
  })
}

/** Whether the key belongs to what has the focus: a field, a list of choices, an open dialog. @param {KeyboardEvent} event */
function isTaken({ target }) {
  if (document.querySelector('dialog[open]') !== null) return true
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea')
}

/** Keys of the row that has the focus. @param {KeyboardEvent} event @returns {(() => void) | undefined} */
function rowKey({ key }) {
  const row = document.activeElement?.closest('#ui-text tr[id]')
  if (!(row instanceof HTMLElement) || document.activeElement?.closest('th') === null) return undefined
  if (key === ' ' && isHiding()) return () => toggle(row)
  if (key === 'ArrowRight') return () => stepLinks(row, 1)
  if (key === 'ArrowLeft') return () => stepLinks(row, -1)
  return undefined
}

/** Moves the focus to the next or previous row; from nowhere, to the first that is seen. @param {1 | -1} step */
function moveBy(step) {
  const rows = textRows()
  const current = rows.indexOf(/** @type {HTMLElement} */ (document.activeElement?.closest('#ui-text tr[id]')))
  const at = current < 0 ? rows.findIndex((row) => row.getBoundingClientRect().bottom > innerHeight / 4) : current + step
  goTo(rows[at])
}

/** Brings a row into view and gives it the focus. @param {HTMLElement | undefined} row */
export function goTo(row) {
  const link = row?.querySelector('th > a')
  if (!(link instanceof HTMLElement)) return
  link.focus({ preventScroll: true })
  link.closest('tr')?.scrollIntoView({ block: 'center', behavior: isStill() ? 'auto' : 'smooth' })
}

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches
