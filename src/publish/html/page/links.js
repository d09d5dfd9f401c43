import { linksByRow } from './link-steps.js'
import { offsetIn, paint, rangesOf, textOf, textRows, wordsIn } from './places.js'

/** A word of a row: its version and its number among the words of the cell. @typedef {{ version: number, word: number }} LinkedWord */

/** By row. @type {Map<string, [LinkedWord, LinkedWord][]>} */
const links = new Map()

/** The link that the arrow keys have come to. */
let stepped = { row: '', index: -1 }

/**
 * Listens for the pointer, where the book has links. Cells are numbered before anyone swaps them.
 * @param {Record<string, import('./link-steps.js').Steps>} found by pair of versions: `0,1`
 */
export function startLinks(found) {
  const pairs = Object.entries(found).map(([pair, steps]) => ({ versions: pair.split(',').map(Number), rows: linksByRow(steps) }))
  if (pairs.length === 0) return
  textRows().forEach((row, at) => {
    row.querySelectorAll(':scope > td:not(.notes)').forEach((cell, version) => {
      cell.setAttribute('data-v', String(version))
    })
    links.set(
      row.id,
      pairs.flatMap(({ versions, rows }) => rows[at].map((words) => linkOf(versions, words))),
    )
  })
  document.addEventListener('pointermove', ({ clientX, clientY }) => showAt(clientX, clientY))
}

/** @param {number[]} versions @param {[number, number]} words @returns {[LinkedWord, LinkedWord]} */
const linkOf = ([version, otherVersion], [word, otherWord]) => [
  { version, word },
  { version: otherVersion, word: otherWord },
]

/** @param {string} row */
const linksOf = (row) => links.get(row) ?? []

/** @param {number} x @param {number} y */
function showAt(x, y) {
  const place = placeAt(x, y)
  const cell = place?.node.parentElement?.closest('#ui-text tr[id] > td[data-v]')
  const row = cell?.parentElement
  if (place === undefined || !(cell instanceof HTMLElement) || !row) return paint('linked', [])
  const offset = offsetIn(cell, place.node, place.offset) ?? -1
  const word = wordsIn(textOf(cell)).findIndex(({ start, end }) => start <= offset && offset < end)
  const version = Number(cell.dataset.v)
  showLinks(
    row,
    linksOf(row.id).filter((link) => link.some((end) => end.version === version && end.word === word)),
  )
}

/** Where a point of the window is in the text; browsers have one way to ask or the other. @param {number} x @param {number} y */
function placeAt(x, y) {
  const position = document.caretPositionFromPoint?.(x, y)
  if (position) return { node: position.offsetNode, offset: position.offset }
  const range = document.caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined
}

/** The next or the previous linked words of a row, for the keyboard. @param {HTMLElement} row @param {1 | -1} step */
export function stepLinks(row, step) {
  const own = linksOf(row.id)
  if (own.length === 0) return
  const index = stepped.row === row.id ? stepped.index + step : step > 0 ? 0 : own.length - 1
  stepped = { row: row.id, index: (index + own.length) % own.length }
  showLinks(row, [own[stepped.index]])
}

/** @param {HTMLElement} row @param {readonly (readonly LinkedWord[])[]} shown */
const showLinks = (row, shown) =>
  paint(
    'linked',
    shown.flatMap((link) => link.flatMap((end) => rangesOfWord(row, end))),
  )

/** @param {HTMLElement} row @param {LinkedWord} end @returns {Range[]} */
function rangesOfWord(row, { version, word }) {
  const cell = row.querySelector(`:scope > td[data-v="${version}"]`)
  const found = cell === null ? undefined : wordsIn(textOf(cell))[word]
  return cell === null || found === undefined ? [] : rangesOf(cell, [found])
}
