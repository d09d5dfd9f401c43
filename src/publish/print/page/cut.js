import { heightOf, sizeOf } from './blocks.js'

/** @typedef {import('./blocks.js').PageBlock} PageBlock */
/** @typedef {import('./pack.js').Note} Note */

/**
 * Cuts a block in two, the first part at most `room` high: at a bead where it is a paragraph, else, by force, at a line.
 * @param {PageBlock} block @param {number} room @param {{ readonly isForced: boolean, readonly gauge: HTMLElement }} how
 * @returns {[PageBlock, PageBlock] | undefined}
 */
export function cut(block, room, { isForced, gauge }) {
  gauge.replaceChildren(...block.faces)
  const end = room + block.gap
  const bead = beadAfter(block, end)
  const rests = bead > 0 ? restsFromBead(block, bead) : isForced ? block.faces.map((face) => restBelow(face, end)) : undefined
  if (rests === undefined) {
    gauge.replaceChildren()
    return undefined
  }
  gauge.append(...rests)
  const parts = partsOf(block, rests, bead)
  gauge.replaceChildren()
  return parts
}

/** Cuts notes that are too high for the foot of a page. @param {PageBlock} block @param {number} room @param {HTMLElement} gauge @returns {PageBlock} */
export function notesInPieces(block, room, gauge) {
  if (block.notes.every(({ height }) => height <= room)) return block
  return { ...block, notes: block.notes.flatMap((note) => piecesOf(note, room, gauge)) }
}

/** @param {Note} note @param {number} room @param {HTMLElement} gauge @returns {Note[]} */
function piecesOf(note, room, gauge) {
  if (note.height <= room) return [note]
  gauge.replaceChildren(note.element)
  const rest = tailOf(note.element, placeBelow(note.element, note.element.getBoundingClientRect().top + room))
  gauge.append(rest)
  const [first, second] = [note.element, rest].map((element) => ({ ...note, element, height: heightOf(element) }))
  gauge.replaceChildren()
  return [first, ...piecesOf(second, room, gauge)]
}

/** @param {PageBlock} block @param {HTMLElement[]} rests @param {number} bead @returns {[PageBlock, PageBlock]} */
function partsOf(block, rests, bead) {
  const first = block.notes.filter(({ row }) => row < bead)
  return [
    { ...block, ...sizeOf(block.faces), notes: first },
    { ...block, ...sizeOf(rests), faces: rests, notes: block.notes.filter((note) => !first.includes(note)) },
  ]
}

/** The first bead of a paragraph that ends too low on some page; 0 where there is nothing to cut at. @param {PageBlock} block @param {number} end */
function beadAfter({ faces }, end) {
  if (faces.some((face) => face.querySelectorAll('.cell').length > 1)) return 0
  const tooLow = faces.flatMap((face) => {
    const { top } = face.getBoundingClientRect()
    const beads = /** @type {HTMLElement[]} */ ([...face.querySelectorAll('[data-at]')])
    return beads.filter((bead) => bead.getBoundingClientRect().bottom - top > end).map(({ dataset }) => Number(dataset.at))
  })
  return tooLow.length === 0 ? 0 : Math.min(...tooLow)
}

/** Takes everything from a bead on out of every page, and numbers both parts anew. @param {PageBlock} block @param {number} bead */
function restsFromBead({ faces }, bead) {
  const rests = faces.map((face) => {
    const rest = emptyRest(face)
    rest.append(...[...face.querySelectorAll('.number')].map((label) => label.cloneNode()))
    for (const cell of face.querySelectorAll('.cell')) {
      const own = /** @type {HTMLElement[]} */ ([...cell.querySelectorAll('[data-at]')])
      const first = own.find(({ dataset }) => Number(dataset.at) >= bead)
      rest.append(first === undefined ? cell.cloneNode(false) : tailOf(cell, [first, 0]))
      for (const left of own) if (left.textContent === '') left.remove()
    }
    return rest
  })
  for (const part of [faces, rests]) relabel(part)
  return rests
}

/** Writes the first and last number of the beads that are there. @param {readonly HTMLElement[]} faces */
function relabel(faces) {
  const beads = faces.flatMap((face) => /** @type {HTMLElement[]} */ ([...face.querySelectorAll('[data-at]')]))
  const inOrder = beads.sort((one, other) => Number(one.dataset.at) - Number(other.dataset.at))
  const [first, last] = [inOrder[0], inOrder[inOrder.length - 1]].map((bead) => bead?.dataset.number ?? '')
  for (const face of faces) {
    for (const label of face.querySelectorAll('.number')) label.textContent = first === last ? first : `${first}–${last}`
  }
}

/** Takes everything below a line out of a page. @param {HTMLElement} face @param {number} end */
function restBelow(face, end) {
  const rest = emptyRest(face)
  const limit = face.getBoundingClientRect().top + end
  const cells = [...face.querySelectorAll('.cell')]
  for (const [at, { top, bottom }] of cells.map((cell) => cell.getBoundingClientRect()).entries()) {
    if (bottom <= limit) continue
    if (top >= limit) rest.append(cells[at])
    else rest.append(tailOf(cells[at], placeBelow(cells[at], limit)))
  }
  return rest
}

/** The row without its text, its number and its anchor. @param {HTMLElement} face */
function emptyRest(face) {
  const rest = /** @type {HTMLElement} */ (face.cloneNode(false))
  rest.removeAttribute('id')
  rest.classList.add('rest')
  return rest
}

/** Takes what follows a place out of a cell, in a cell of its own. @param {Element} cell @param {[Node, number]} place */
function tailOf(cell, [node, offset]) {
  const range = document.createRange()
  range.setStart(node, offset)
  range.setEnd(cell, cell.childNodes.length)
  const rest = /** @type {HTMLElement} */ (cell.cloneNode(false))
  rest.removeAttribute('id')
  rest.append(range.extractContents())
  for (const copy of rest.querySelectorAll('[id]')) if (document.getElementById(copy.id) !== null) copy.removeAttribute('id')
  return rest
}

/** Where the text of a cell crosses a line, at the end of a word where it has words. @param {Element} cell @param {number} limit @returns {[Node, number]} */
function placeBelow(cell, limit) {
  const nodes = textNodes(cell)
  const text = nodes.map(({ data }) => data).join('')
  const place = placesIn(nodes)
  const range = document.createRange()
  range.setStart(cell, 0)
  let fits = 0
  for (let step = 2 ** Math.ceil(Math.log2(text.length + 1)); step >= 1; step /= 2) {
    if (fits + step > text.length) continue
    range.setEnd(...place(fits + step))
    if (range.getBoundingClientRect().bottom <= limit) fits += step
  }
  const space = text.slice(0, fits + 1).search(/\s\S*$/u)
  return place(space > fits - LONGEST_WORD && space > 0 ? space + 1 : Math.max(fits, 1))
}

/** Longer runs of letters are cut anywhere. */
const LONGEST_WORD = 60

/** @param {Element} cell @returns {Text[]} */
function textNodes(cell) {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  const nodes = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(/** @type {Text} */ (node))
  return nodes
}

/** Turns a place in the whole text into a place in one of its nodes. @param {Text[]} nodes @returns {(at: number) => [Node, number]} */
const placesIn = (nodes) => (at) => {
  let before = 0
  const found = nodes.find(({ length }) => {
    before += length
    return before >= at
  })
  const node = found ?? nodes[nodes.length - 1]
  return [node, found === undefined ? node.length : at - (before - node.length)]
}
