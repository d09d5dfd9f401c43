import { element, FACES } from './blocks.js'
import { shareOut } from './pack.js'

/** @typedef {import('./pack.js').Spread<import('./blocks.js').PageBlock>} PageSpread */

/** The heads of the columns, taken before the table is. */
const VERSIONS = [...document.querySelectorAll('#ui-text thead th')].map((head) => head.textContent ?? '')
const LANGUAGES = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#ui-text tbody tr:first-child > td[lang]')])
  .slice(0, VERSIONS.length)
  .map(({ lang }) => lang)

const book = /** @type {HTMLElement} */ (document.getElementById('ui-book'))

/** An empty page. A page with an even number is a left-hand one. @param {string} part @param {number} number */
export function emptyLeaf(part, number) {
  const leaf = element('section', `leaf ${number % 2 === 0 ? 'verso' : 'recto'}`)
  leaf.dataset.part = part
  leaf.dataset.page = String(number)
  const [head, body, foot, mark] = ['head', 'body', 'foot', 'mark'].map((name) => element('div', name))
  foot.hidden = true
  mark.textContent = book.dataset.mark ?? ''
  leaf.append(head, body, foot, mark)
  return { leaf, head, body, foot }
}

/** The pages of one spread, the same blocks at the same height on each. @param {PageSpread} spread @param {{ readonly part: string, readonly faces: number, readonly number: number }} options */
export function leavesOf({ blocks, notes }, { part, faces, number }) {
  const feet = shareOut(notes, faces)
  return Array.from({ length: faces }, (_, face) => {
    const { leaf, head, body, foot } = emptyLeaf(part, number + face)
    head.append(...headOf(blocks, { part, face, number: number + face }))
    body.append(...blocks.map((block, at) => inPlace(block, block.faces[face], at === 0)))
    foot.append(...feet[face].map((note) => note.element))
    foot.hidden = feet[face].length === 0
    return leaf
  })
}

/** As high as its counterpart; the first on a page has no gap above it. @param {import('./blocks.js').PageBlock} block @param {HTMLElement} shown @param {boolean} isFirst */
function inPlace({ gap, height }, shown, isFirst) {
  shown.style.height = `${isFirst ? height : gap + height}px`
  if (isFirst) shown.style.paddingTop = '0'
  return shown
}

/** Page number, who speaks or which chapter it is, and the version. @param {PageSpread['blocks']} blocks @param {{ readonly part: string, readonly face: number, readonly number: number }} options */
function headOf(blocks, { part, face, number }) {
  const folio = element('span', 'folio')
  folio.textContent = String(number)
  const running = element('span', 'running')
  const own = blocks.find(({ heads }) => heads !== undefined)?.heads?.[face]
  // A chapter that begins at the top of a page says its name itself.
  if (!opensChapter(blocks)) running.textContent = own || (book.dataset.title ?? '')
  if (own) running.lang = LANGUAGES[face] ?? ''
  const version = element('span', 'version')
  version.textContent = part === 'text' ? versionsOn(face) : ''
  return [folio, running, version]
}

/** @param {PageSpread['blocks']} blocks */
const opensChapter = ([first]) => ['title', 'heading'].includes(first?.faces[0].dataset.kind ?? '')

/** @param {number} face */
const versionsOn = (face) => (FACES === 1 ? VERSIONS : face === 0 ? VERSIONS.slice(0, 1) : VERSIONS.slice(1)).join(' · ')
