import type { BookVersion, Row } from '../book.ts'
import { escapeHtml } from '../escape.ts'
import { anchorOf } from './leaves.ts'
import type { Setting } from './setting.ts'
import { classOf, natureOf, runAttributes, sentencesXhtml } from './xhtml.ts'

/** Whether a row is a title or heading in all its versions. */
export const isHeading = ({ kind }: Row): boolean => kind === 'title' || kind === 'heading'

/** A bead, or the beads of a paragraph, with every version in a paragraph of its own. */
export function interleavedXhtml(rows: readonly Row[], setting: Setting): string {
  const { versions } = setting.book
  if (isSeparator(rows)) return separatorXhtml(rows, setting)
  const first = versions.findIndex((_, at) => hasText(rows, at))
  const paragraphs = versions.map((version, at) => {
    if (!hasText(rows, at)) return `<p class="gap">— no counterpart in ${escapeHtml(version.name)}</p>`
    const attributes = `class="${classOf(version)}" ${runAttributes(version)}`
    const isFirst = at === first
    const text = rows
      .filter(({ cells }) => cells[at].sentences.length > 0)
      .map((row) => rowText(row, at, setting))
      .join(' ')
    const remaining = at === versions.length - 1 ? unmarked(rows, versions, setting) : ''
    const number = isFirst ? numberXhtml(rows, setting) : ''
    return isFirst && isHeading(rows[0])
      ? `<h2 ${attributes}>${number}${text}</h2>`
      : `<p ${attributes}>${number}${text}${remaining}</p>`
  })
  const last = versions.length - 1
  const orphaned = hasText(rows, last) ? '' : wrapped(unmarked(rows, versions, setting))
  return `<div class="row" id="${anchorOf(rows[0].id)}">${anchorsAfterFirst(rows)}\n${paragraphs.join('\n')}${orphaned}\n</div>`
}

/** Whether a unit is `* * *` in all its versions: shown once, since there is nothing to compare. */
export const isSeparator = (rows: readonly Row[]): boolean =>
  rows.every(({ kind, cells }) => kind === 'separator' && cells.every(({ sentences }) => sentences.length > 0))

function separatorXhtml(rows: readonly Row[], setting: Setting): string {
  const [version] = setting.book.versions
  const text = rows.map((row) => rowText(row, 0, setting)).join(' ')
  const anchors = anchorsAfterFirst(rows)
  return `<p class="separator" id="${anchorOf(rows[0].id)}" ${runAttributes(version)}>${anchors}${text}${unmarked(rows, [version], setting)}</p>`
}

const wrapped = (references: string): string => (references === '' ? '' : `\n<p class="gap">${references}</p>`)

/** The first version as running text, with a reference to the others after each unit. */
export function revealXhtml(units: readonly (readonly Row[])[], setting: Setting): string {
  const [version] = setting.book.versions
  const [[first]] = units
  if (isSeparator(units[0])) return units.map((rows) => separatorXhtml(rows, setting)).join('\n')
  const text = units.map((rows) => revealedUnit(rows, setting)).join(' ')
  const name = isHeading(first) ? 'h2' : 'p'
  return `<div class="flow"><${name} class="${classOf(version)}" ${runAttributes(version)}>${text}</${name}></div>`
}

function revealedUnit(rows: readonly Row[], setting: Setting): string {
  const { versions } = setting.book
  const [{ id }] = rows
  const text = hasText(rows, 0)
    ? rows
        .filter(({ cells }) => cells[0].sentences.length > 0)
        .map((row) => rowText(row, 0, setting))
        .join(' ')
    : '—'
  const reference = versions.length < 2 ? '' : showXhtml(rows, setting)
  return `<span id="${anchorOf(id)}">${text}</span>${anchorsAfterFirst(rows)}${reference}${unmarked(rows, versions.slice(0, 1), setting)}`
}

/** Without bead numbers, a sign that there is something to show. */
const SIGN = '*'

function showXhtml(rows: readonly Row[], { numbers }: Setting): string {
  const sign = numbers ? numberOf(rows) : SIGN
  return `<a class="show" epub:type="noteref" role="doc-noteref" href="#${anchorOf(rows[0].id)}-t" xml:lang="en" lang="en" title="translation of ${numberOf(rows)}">${sign}</a>`
}

/** What pops up beside a unit: the other versions, as one paragraph, since some readers show no more. */
export function translationNotes(rows: readonly Row[], { book, hrefOf, numbers }: Setting): string[] {
  const others = book.versions.slice(1)
  if (others.length === 0 || isSeparator(rows)) return []
  const runs = others.map((version, index) => {
    const sentences = rows.flatMap(({ cells }) => cells[index + 1].sentences)
    if (sentences.length === 0) return `— no counterpart in ${escapeHtml(version.name)}`
    const name = others.length > 1 || version.isReconstruction ? `${escapeHtml(version.name + natureOf(version))}: ` : ''
    return `${name}<span class="${classOf(version)}" ${runAttributes(version)}>${sentencesXhtml(sentences, () => '')}</span>`
  })
  const back = `<a class="number" href="${hrefOf(rows[0].id)}">${numbers ? numberOf(rows) : SIGN}</a> `
  return [
    `<aside epub:type="footnote" role="doc-footnote" id="${anchorOf(rows[0].id)}-t"><p>${back}${runs.join('<br/>\n')}</p></aside>`,
  ]
}

const hasText = (rows: readonly Row[], at: number): boolean => rows.some(({ cells }) => cells[at].sentences.length > 0)

const rowText = (row: Row, at: number, setting: Setting): string =>
  sentencesXhtml(row.cells[at].sentences, (note) => referenceXhtml(note, setting))

const referenceXhtml = (note: number, { notes }: Pick<Setting, 'notes'>): string =>
  notes.has(note)
    ? `<a class="ref" epub:type="noteref" role="doc-noteref" href="#note${note}" xml:lang="en" lang="en" title="note ${note}">[${note}]</a>`
    : ''

/** References to the notes of a unit that mark none of its words in these versions. */
function unmarked(rows: readonly Row[], versions: readonly BookVersion[], setting: Setting): string {
  const marked = new Set(
    rows.flatMap(({ cells }) =>
      versions.flatMap((_, at) => cells[at].sentences.flatMap(({ pieces }) => pieces.flatMap(({ notes }) => notes))),
    ),
  )
  const rest = new Set(rows.flatMap(({ notes }) => notes).filter((note) => !marked.has(note)))
  return [...rest].map((note) => referenceXhtml(note, setting)).join('')
}

/** Every row can be linked to, also inside a paragraph. */
const anchorsAfterFirst = (rows: readonly Row[]): string =>
  rows
    .slice(1)
    .map(({ id }) => `<span id="${anchorOf(id)}"></span>`)
    .join('')

const numberXhtml = (rows: readonly Row[], { numbers }: Setting): string =>
  numbers ? `<span class="number" xml:lang="en" lang="en">${numberOf(rows)}</span> ` : ''

function numberOf(rows: readonly Row[]): string {
  const last = rows[rows.length - 1].number
  return escapeHtml(rows.length === 1 ? last : `${rows[0].number}–${last}`)
}
