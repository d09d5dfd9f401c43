import { choose, settings } from './settings.js'

/** Whether something of every row is hidden until asked. */
export const isHiding = () => settings.layout === 'reveal' || settings.hide !== 'none'

/** Shows what is hidden of a row, or hides it again. @param {HTMLElement} row */
export function toggle(row) {
  if (!isHiding()) return
  const isOpen = !isShown(row)
  row.classList.toggle('open', isOpen)
  row.classList.toggle('shut', !isOpen)
  row.querySelector('th > a')?.setAttribute('aria-expanded', String(isOpen))
}

/** Focus shows a row too, and so do a link and the search that lead to it, until it is shut. @param {HTMLElement} row */
const isShown = (row) => row.matches('.open, :is(:focus-within, :target, .found-here):not(.shut)')

/** Shuts what the pointer shows, without moving it. */
export const dismiss = () => document.querySelector('#ui-text tr[id]:hover')?.classList.add('shut')

/** A row that was shut is shut until the focus or the pointer leaves it. @param {Event} event */
export function onLeave({ target }) {
  for (const row of document.querySelectorAll('#ui-text tr.shut')) {
    if (!row.matches(':focus-within') && !(target instanceof Node && row.contains(target))) row.classList.remove('shut')
  }
}

/** Hides again what was shown, and says of every row whether it hides something. */
export function closeAll() {
  for (const row of document.querySelectorAll('#ui-text tr.open')) row.classList.remove('open')
  for (const link of document.querySelectorAll('#ui-text th > a')) {
    if (isHiding()) link.setAttribute('aria-expanded', 'false')
    else link.removeAttribute('aria-expanded')
  }
}

/** A click on a row that hides something; not on a link in it, and not at the end of marking text. @param {MouseEvent} event */
export function onClick(event) {
  const { target } = event
  if (!(target instanceof Element) || !isHiding()) return
  const row = target.closest('#ui-text tr[id]')
  const link = target.closest('a')
  if (!(row instanceof HTMLElement) || (link !== null && link.parentElement?.localName !== 'th')) return
  if (getSelection()?.isCollapsed === false) return
  if (link !== null) event.preventDefault()
  toggle(row)
}

/** Moves the version that is read first to the end of every row. */
export function swap() {
  for (const row of document.querySelectorAll('#ui-text tr')) {
    const cells = [...row.children].filter((cell, at) => at > 0 && !cell.classList.contains('notes'))
    cells.at(-1)?.after(cells[0])
  }
  choose({ first: firstVersion() })
}

/** Brings the remembered version to the front, where this book has it. */
export function restoreFirst() {
  const wanted = settings.first
  const heads = [...document.querySelectorAll('#ui-text thead th')]
  const turns = heads.findIndex((head) => /** @type {HTMLElement} */ (head).dataset.version === wanted)
  for (let turn = 0; turn < turns; turn++) swap()
}

const firstVersion = () => /** @type {HTMLElement | null} */ (document.querySelector('#ui-text thead th'))?.dataset.version ?? ''

/** Marks the bead under the pointer or the focus in every version; in tables by sentence, a row is a bead. @param {Event} event */
export function markCounterpart(event) {
  for (const bead of document.querySelectorAll('#ui-text .same')) bead.classList.remove('same')
  const bead = event.target instanceof Element ? event.target.closest('#ui-text [data-b]') : null
  if (!(bead instanceof HTMLElement)) return
  const row = bead.closest('tr')
  for (const other of row?.querySelectorAll(`[data-b="${CSS.escape(bead.dataset.b ?? '')}"]`) ?? []) other.classList.add('same')
}
