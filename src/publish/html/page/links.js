import { offsetIn, paint, rangesOf } from './places.js'

/**
 * Words that translate each other: version, start and end of one, then of the other; places count in the cell's text.
 * @typedef {[number, number, number, number, number, number]} Link
 */

/** @type {Record<string, Link[]>} */
let links = {}

/** The link that the arrow keys have come to, by row. */
let stepped = { row: '', index: -1 }

/** @param {Record<string, Link[]>} found */
export function startLinks(found) {
  links = found
  if (Object.keys(links).length === 0) return
  document.addEventListener('pointermove', (event) => showAt(event.clientX, event.clientY))
}

/** @param {number} x @param {number} y */
function showAt(x, y) {
  const place = placeAt(x, y)
  const cell = place?.node.parentElement?.closest('#ui-text tr[id] > td[lang]')
  const row = cell?.parentElement
  if (place === undefined || !(cell instanceof HTMLElement) || !(row instanceof HTMLElement)) return showLinks(undefined, [])
  const offset = offsetIn(cell, place.node, place.offset)
  const version = Number(cell.dataset.v)
  const here = (links[row.id] ?? []).filter((link) => offset !== undefined && isAt(link, version, offset))
  showLinks(row, here)
}

/** Where a point of the window is in the text. @param {number} x @param {number} y @returns {{ node: Node, offset: number } | undefined} */
function placeAt(x, y) {
  const range = document.caretRangeFromPoint?.(x, y)
  return range === undefined || range === null ? undefined : { node: range.startContainer, offset: range.startOffset }
}

/** @param {Link} link @param {number} version @param {number} offset */
const isAt = ([source, start, end, target, from, to], version, offset) =>
  (version === source && start <= offset && offset < end) || (version === target && from <= offset && offset < to)

/** The next or the previous linked words of a row, for the keyboard. @param {HTMLElement} row @param {1 | -1} step */
export function stepLinks(row, step) {
  const own = links[row.id] ?? []
  if (own.length === 0) return
  const index = stepped.row === row.id ? stepped.index + step : step > 0 ? 0 : own.length - 1
  stepped = { row: row.id, index: (index + own.length) % own.length }
  showLinks(row, [own[stepped.index]])
}

/** @param {HTMLElement | undefined} row @param {readonly Link[]} shown */
function showLinks(row, shown) {
  paint(
    'linked',
    row === undefined
      ? []
      : shown.flatMap(([source, start, end, target, from, to]) => [
          ...linkedRanges(row, source, { start, end }),
          ...linkedRanges(row, target, { start: from, end: to }),
        ]),
  )
}

/** @param {HTMLElement} row @param {number} version @param {{ start: number, end: number }} stretch */
function linkedRanges(row, version, stretch) {
  const cell = row.querySelector(`:scope > td[data-v="${version}"]`)
  return cell === null ? [] : rangesOf(cell, [stretch])
}
