import { FACES, measured, plainDrafts, rowDrafts } from './blocks.js'
import { cut, notesInPieces } from './cut.js'
import { emptyLeaf, leavesOf } from './leaves.js'
import { pack } from './pack.js'

/** @typedef {import('./blocks.js').PageBlock} PageBlock */

/** The parts of the book, in order, and how many pages a spread of each has. */
const PARTS = [
  { part: 'title', drafts: () => plainDrafts('#ui-title'), faces: 1 },
  { part: 'contents', drafts: () => rowDrafts('#ui-contents'), faces: FACES },
  { part: 'text', drafts: () => rowDrafts('#ui-text'), faces: FACES },
  { part: 'glossary', drafts: () => plainDrafts('#ui-glossary'), faces: 1 },
  { part: 'imprint', drafts: () => plainDrafts('#ui-imprint'), faces: 1 },
]

/** Above the first footnote of a page: white, the rule and its padding (leaves.css), in pixels. */
const FOOT_RULE = 16

/** Notes that take more than this share of a page are cut in pieces. */
const HIGHEST_NOTE = 0.4

/** Lays the whole book out in pages. */
function layOut() {
  const main = /** @type {HTMLElement} */ (document.getElementById('ui-book'))
  // Room for page numbers that are not known yet.
  for (const link of main.querySelectorAll('a.page')) link.textContent = '000'
  /** @type {HTMLElement[]} */
  const leaves = []
  for (const { part, drafts, faces } of PARTS) {
    const { leaf, body } = emptyLeaf(part, 1)
    leaf.classList.add('gauge')
    document.body.append(leaf)
    const room = body.getBoundingClientRect().height
    body.classList.add('open')
    const blocks = measured(drafts(), body).map((block) => notesInPieces(block, room * HIGHEST_NOTE, body))
    /** @param {PageBlock} block @param {number} space @param {boolean} isForced */
    const cutHere = (block, space, isForced) => cut(block, space, { isForced, gauge: body })
    const spreads = blocks.length === 0 ? [] : pack(blocks, { room, faces, rule: FOOT_RULE, cut: cutHere })
    leaf.remove()
    if (faces === 2 && spreads.length > 0 && leaves.length % 2 === 0) leaves.push(emptyLeaf('blank', leaves.length + 1).leaf)
    for (const spread of spreads) leaves.push(...leavesOf(spread, { part, faces, number: leaves.length + 1 }))
  }
  main.replaceChildren(...leaves)
  document.documentElement.dataset.laid = 'out'
  for (const link of main.querySelectorAll('a.page')) link.textContent = pageOf(link)
}

/** The page that a link leads to; on a right-hand page of two, its own side of the spread. @param {Element} link */
function pageOf(link) {
  const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
  const page = Number(target?.closest('.leaf')?.getAttribute('data-page') ?? 0)
  const isOpposite = FACES === 2 && link.closest('.leaf.recto[data-part=contents]') !== null
  return String(isOpposite ? page + 1 : page)
}

layOut()
