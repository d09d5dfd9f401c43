/**
 * What every row of the table has and none repeats in the file (publish/html/table.ts): roles, since some browsers forget that a grid is
 * a table; languages; the number as a link to the row.
 * @param {readonly string[]} languages by version
 */
export function prepareRows(languages) {
  const table = /** @type {HTMLElement} */ (document.getElementById('ui-text'))
  table.role = 'table'
  for (const group of table.querySelectorAll('thead, tbody')) group.role = 'rowgroup'
  for (const row of table.querySelectorAll('tr')) prepareRow(row, languages)
  for (const link of table.querySelectorAll('td:not(.notes) a')) describe(/** @type {HTMLElement} */ (link))
  document.documentElement.dataset.ready = ''
  // A bead's anchor may have moved: to the same place once more.
  if (location.hash !== '' && table.querySelector('[data-b]') !== null) location.replace(location.hash)
}

/** @param {HTMLTableRowElement} row @param {readonly string[]} languages */
function prepareRow(row, languages) {
  row.role = 'row'
  const cells = [...row.cells]
  for (const [version, cell] of cells.entries()) {
    cell.role = cell.localName === 'th' ? 'columnheader' : 'cell'
    if (cell.localName === 'td') cell.lang ||= languages[version]
  }
  if (row.querySelector('wbr') !== null) partBeads(row, cells)
  row.prepend(row.id === '' ? corner('td', 'cell') : rowHeader(row))
}

/** Makes an element of each bead of a paragraph, called as the first version that has it calls it. @param {HTMLElement} row @param {readonly Element[]} cells */
function partBeads(row, cells) {
  const beads = cells.filter((cell) => !cell.matches('.notes, .gap')).map(beadsIn)
  beads[0].forEach((_, at) => {
    const ids = beads.map((own) => own[at].id)
    for (const own of beads) own[at].dataset.b = ids.find((id) => id !== '') ?? row.id
  })
}

/** The beads between the borders of a cell; a border's anchor is the anchor of what follows it. @param {Element} cell */
function beadsIn(cell) {
  const beads = [document.createElement('span')]
  for (const node of [...cell.childNodes]) {
    if (node instanceof HTMLElement && node.localName === 'wbr') {
      const bead = document.createElement('span')
      bead.id = node.id
      node.remove()
      beads.push(bead)
    } else beads[beads.length - 1].append(node)
  }
  cell.replaceChildren(...beads)
  return beads
}

/** @param {HTMLTableRowElement} row */
function rowHeader(row) {
  const header = corner('th', 'rowheader')
  const link = document.createElement('a')
  link.href = `#${row.id}`
  link.textContent = row.dataset.number ?? numberOf(row)
  header.append(link)
  return header
}

/** `12`, or `12–14` for the beads of a paragraph. @param {HTMLTableRowElement} row */
function numberOf(row) {
  const last = [...row.querySelectorAll('[data-b]')].at(-1)?.getAttribute('data-b') ?? row.id
  return [row.id, ...(last === row.id ? [] : [last])].map((id) => id.slice(1)).join('–')
}

/** @param {'td' | 'th'} name @param {string} role */
function corner(name, role) {
  const cell = document.createElement(name)
  cell.className = 'corner'
  cell.role = role
  return cell
}

/** The number of a note says what it is. @param {HTMLElement} link */
function describe(link) {
  link.role = 'doc-noteref'
  link.lang = 'en'
  link.ariaLabel = `note ${link.textContent}`
}
