/**
 * A block of the page: `faces` are its elements, one for each page of a spread; `heads` what stands above the pages while it is the first.
 * @typedef {import('./pack.js').Block & { readonly faces: readonly HTMLElement[], readonly heads?: readonly string[] }} PageBlock
 */
/** @typedef {Pick<PageBlock, 'faces' | 'heads'> & { readonly kind: string, readonly notes: readonly Omit<import('./pack.js').Note, 'height'>[] }} Draft */

/** How many pages a spread has. */
export const FACES = document.documentElement.dataset.layout === 'facing' ? 2 : 1

/** What never stands last on a page. */
const KEEPS = new Set(['speaker', 'heading', 'title', 'contents', 'H2', 'H3'])

/** @param {string} name @param {string} className */
export function element(name, className) {
  const made = document.createElement(name)
  made.className = className
  return made
}

/** The children of a part without columns, one block each. @param {string} selector @returns {Draft[]} */
export function plainDrafts(selector) {
  return [...document.querySelectorAll(`${selector} > *`)].map((child) => {
    const row = element('div', 'row')
    const cell = element('div', 'cell')
    cell.append(child)
    row.append(cell)
    return { faces: [row], kind: child.tagName, notes: [] }
  })
}

/** The rows of a table, each shared out among the pages of a spread. @param {string} selector @returns {Draft[]} */
export function rowDrafts(selector) {
  const rows = /** @type {NodeListOf<HTMLTableRowElement>} */ (document.querySelectorAll(`${selector} tbody > tr`))
  return [...rows].map((row) => ({
    // Before the row is emptied.
    notes: notesOf(row),
    faces: facesOf(row),
    kind: row.dataset.kind ?? '',
    heads: headsOf(row.parentElement),
  }))
}

/** @param {HTMLTableRowElement} row */
function facesOf(row) {
  const [number, ...cells] = row.cells
  const shares = FACES === 2 ? [cells.slice(0, 1), cells.slice(1)] : [cells]
  return shares.map((own, at) => {
    const face = element('div', `row ${row.className}`)
    if (row.dataset.kind !== undefined) face.dataset.kind = row.dataset.kind
    if (at === 0) face.id = row.id
    const label = element('span', 'number')
    label.textContent = number.textContent
    face.append(label, ...own.map(cellOf))
    return face
  })
}

/** @param {HTMLTableCellElement} from */
function cellOf(from) {
  const cell = element('div', 'cell')
  cell.lang = from.lang
  if (from.dir !== '') cell.dir = from.dir
  cell.append(...from.childNodes)
  return cell
}

/** @param {HTMLElement | null} section @returns {readonly string[] | undefined} */
const headsOf = (section) => (section?.dataset.heads === undefined ? undefined : JSON.parse(section.dataset.heads))

/** Its footnotes; inside a paragraph, with the place of their bead in it. @param {HTMLElement} row */
function notesOf(row) {
  return (row.dataset.notes ?? '').split(' ').flatMap((number) => {
    const note = document.getElementById(`note${number}`)
    if (number === '' || note === null) return []
    const reference = row.querySelector(`a.ref[href="#note${number}"]`)
    const bead = /** @type {HTMLElement | null | undefined} */ (reference?.closest('[data-at]'))
    return [{ element: note, row: Number(bead?.dataset.at ?? 0) }]
  })
}

/** Measures all drafts at once, where nobody sees it. @param {readonly Draft[]} drafts @param {HTMLElement} gauge @returns {PageBlock[]} */
export function measured(drafts, gauge) {
  gauge.append(...drafts.flatMap(({ faces, notes }) => [...faces, ...notes.map((note) => note.element)]))
  const blocks = drafts.map(({ faces, kind, notes, heads }) => ({
    ...sizeOf(faces),
    faces,
    heads,
    keeps: KEEPS.has(kind),
    notes: notes.map((note) => ({ ...note, height: heightOf(note.element) })),
  }))
  gauge.replaceChildren()
  return blocks
}

/** The gap above a block, and its height without it: the higher page's. @param {readonly HTMLElement[]} faces */
export function sizeOf(faces) {
  const gap = Number.parseFloat(getComputedStyle(faces[0]).paddingTop)
  return { gap, height: Math.max(...faces.map(heightOf)) - gap }
}

/** @param {HTMLElement} shown */
export const heightOf = (shown) => shown.getBoundingClientRect().height
