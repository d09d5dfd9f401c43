/** A word or a number, with invisible characters inside; as text/words.ts cuts them. */
const WORD = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]+(?:['’][\p{L}\p{M}\u00ad]+)*/gu

/** Characters that are not seen. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu

/** The form by which words are compared: ё is е, case and apostrophes are one. @param {string} word */
export const folded = (word) =>
  word.normalize('NFC').replace(INVISIBLE, '').toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'")

/** The words of a text, folded, with their places. @param {string} text */
export const wordsIn = (text) =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word: folded(word), start: index, end: index + word.length }))

/** A part of the page, which is always there. @param {string} id */
export const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id))

/** Rows of the text, headers and speakers not counted. */
export const textRows = () => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#ui-text tr[id]')])

/** The text nodes of a cell without the numbers of notes. @param {Element} cell @returns {Text[]} */
export function textNodes(cell) {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const nodes = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.localName !== 'a') nodes.push(/** @type {Text} */ (node))
  }
  return nodes
}

/** The text of a cell, in which all places count. @param {Element} cell */
export const textOf = (cell) =>
  cell.childElementCount === 0
    ? (cell.textContent ?? '')
    : textNodes(cell)
        .map(({ data }) => data)
        .join('')

/**
 * The place of a stretch of a cell's text in the document.
 * @param {Element} cell @param {readonly { start: number, end: number }[]} stretches in order @returns {Range[]}
 */
export function rangesOf(cell, stretches) {
  const nodes = textNodes(cell)
  let index = 0
  let before = 0
  return stretches.flatMap(({ start, end }) => {
    while (nodes[index] !== undefined && before + nodes[index].length <= start) before += nodes[index++].length
    return nodes[index] === undefined ? [] : [rangeFrom(nodes, { index, before }, { start, end })]
  })
}

/** @param {Text[]} nodes @param {{ index: number, before: number }} at @param {{ start: number, end: number }} stretch */
function rangeFrom(nodes, { index, before }, { start, end }) {
  const range = document.createRange()
  range.setStart(nodes[index], start - before)
  let last = index
  let passed = before
  while (nodes[last + 1] !== undefined && passed + nodes[last].length < end) passed += nodes[last++].length
  range.setEnd(nodes[last], Math.min(nodes[last].length, end - passed))
  return range
}

/** Where in a cell's text a place of the document is. @param {Element} cell @param {Node} node @param {number} offset */
export function offsetIn(cell, node, offset) {
  let before = 0
  for (const text of textNodes(cell)) {
    if (text === node) return before + offset
    before += text.length
  }
  return undefined
}

/** Paints stretches of text without touching the document; browsers without highlights show none. @param {string} name @param {readonly Range[]} ranges */
export function paint(name, ranges) {
  if (!('highlights' in CSS)) return
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}

/** Paints more of the same. @param {string} name @param {readonly Range[]} ranges */
export function paintMore(name, ranges) {
  const present = 'highlights' in CSS ? CSS.highlights.get(name) : undefined
  if (present === undefined) paint(name, ranges)
  else for (const range of ranges) present.add(range)
}
