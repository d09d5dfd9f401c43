import { type Book, type BookNote, type BookVersion, labelOf, type Row, type Section } from '../book.ts'
import { escapeHtml } from '../escape.ts'
import { langAttributes, type Voice } from '../html/languages.ts'
import { sentencesHtml } from '../html/sentences.ts'
import { unitsOf } from '../html/units.ts'
import type { PrintPlan } from './options.ts'

/** What a row needs to be written. */
interface Setting {
  readonly versions: readonly BookVersion[]
  readonly plan: PrintPlan
  /** Numbers of the notes that stand with a row, by its id; others may point at it too. */
  readonly notesOf: ReadonlyMap<string, readonly number[]>
}

/** The text as a table, a version in each column. The script takes its rows for the pages; without the script it is printed as it is. */
export function tableHtml({ versions, sections, notes }: Book, plan: PrintPlan): string {
  const setting = { versions, plan, notesOf: notesByRow(notes) }
  const heads = versions.map((version) => `<th scope=col>${escapeHtml(version.name)}${natureHtml(version)}`)
  const heading = chapterHeadings(sections)
  return [
    `<table id=ui-text>`,
    `<thead><tr><td>${heads.join('')}</thead>`,
    ...sections.map((section, at) => sectionHtml(section, heading[at], setting)),
    '</table>',
  ].join('\n')
}

function notesByRow(notes: readonly BookNote[]): Map<string, number[]> {
  const byRow = new Map<string, number[]>()
  for (const { row, number } of notes) byRow.set(row, [...(byRow.get(row) ?? []), number])
  return byRow
}

/** What a version is, after its name; a reconstruction is never shown without the word. */
export function natureHtml({ isOriginal, isReconstruction }: BookVersion): string {
  if (isReconstruction) return '<span class=nature>, reconstruction, not the original</span>'
  return isOriginal ? '<span class=nature>, original</span>' : ''
}

/** For each section, the row that heads its chapter. */
function chapterHeadings(sections: readonly Section[]): (Row | undefined)[] {
  let heading: Row | undefined
  return sections.map(({ kind, passages }) => {
    if (kind === 'chapter') heading = passages[0].rows[0]
    return heading
  })
}

function sectionHtml({ kind, speaker, passages }: Section, heading: Row | undefined, setting: Setting): string {
  const { versions, plan } = setting
  const runningHeads = versions.map((_, at) => speaker?.names[at] ?? plainText(heading, at))
  const label = speaker === undefined ? [] : [speakerHtml(speaker.names, setting)]
  const rows = passages.flatMap((passage, index) =>
    unitsOf(passage, plan.by).map((unit, at) => {
      // A speaker's name stands close to what is said.
      return unitHtml(unit, { ...setting, opensPassage: at === 0 && (index > 0 || speaker === undefined) })
    }),
  )
  return `<tbody data-kind=${kind} data-heads="${escapeHtml(JSON.stringify(runningHeads))}">\n${[...label, ...rows].join('\n')}\n</tbody>`
}

const plainText = (row: Row | undefined, at: number): string =>
  row?.cells[at].sentences.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('') ?? ''

/** The first version's name of the speaker is a heading of the document. One under the other, a name is not said twice. */
function speakerHtml(names: readonly string[], { versions, plan }: Setting): string {
  const cells = versions.map((version, at) => {
    const isSaid = plan.layout !== 'columns' && at > 1 && names[at] === names[at - 1]
    const name = isSaid ? '' : escapeHtml(names[at])
    return `<td ${langAttributes(version)}>${at === 0 ? `<h3>${name}</h3>` : `<p>${name}</p>`}`
  })
  return `<tr data-kind=speaker><td>${cells.join('')}</tr>`
}

/** One bead, or the beads of a paragraph. */
function unitHtml(rows: readonly Row[], { opensPassage, ...setting }: Setting & { readonly opensPassage: boolean }): string {
  const [first] = rows
  const last = rows[rows.length - 1]
  const number = rows.length === 1 ? first.number : `${first.number}–${last.number}`
  const notes = rows.flatMap(({ id }) => setting.notesOf.get(id) ?? [])
  const attributes = [
    `id=${first.id}`,
    ...(first.kind === undefined ? [] : [`data-kind=${first.kind}`]),
    ...(opensPassage ? ['class=opening'] : []),
    ...(notes.length === 0 ? [] : [`data-notes="${notes.join(' ')}"`]),
  ]
  const cells = setting.versions.map((version, at) => `<td ${langAttributes(version)}>${cellHtml(rows, at)}`)
  return `<tr ${attributes.join(' ')}><th scope=row>${number}${rows.length === 1 ? doubtHtml(first) : ''}${cells.join('')}</tr>`
}

/** Below this, an aligner's word for a row is worth little. */
const UNSURE = 0.5

const doubtHtml = ({ status, probability }: Row): string =>
  status === 'uncertain' || status === 'rejected' || (status === 'auto' && probability < UNSURE) ? '?' : ''

function cellHtml(rows: readonly Row[], at: number): string {
  const filled = rows.filter(({ cells }) => cells[at].sentences.length > 0)
  if (filled.length === 0) return '<span class=gap>—</span>'
  if (rows.length === 1) return rowHtml(rows[0], at)
  return filled
    .map((row) => {
      const anchor = row !== rows[0] && isFirstOf(row, at) ? ` id=${row.id}` : ''
      return `<span${anchor} data-at=${rows.indexOf(row)} data-number="${row.number}">${rowHtml(row, at)}</span>`
    })
    .join(' ')
}

/** A bead inside a paragraph has its anchor in the first version that has it. */
const isFirstOf = ({ cells }: Row, at: number): boolean => cells.findIndex(({ sentences }) => sentences.length > 0) === at

function rowHtml(row: Row, at: number): string {
  const text = sentencesHtml(row.cells[at].sentences) + (isFirstOf(row, at) ? unmarkedNotes(row).map(referenceHtml).join('') : '')
  return (row.kind === 'title' || row.kind === 'heading') && at === 0 ? `<h2>${text}</h2>` : text
}

/** Notes that belong to the row and mark none of its words. */
function unmarkedNotes({ notes, cells }: Row): number[] {
  const marked = new Set(
    cells.flatMap(({ sentences }) => sentences.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.notes))),
  )
  return notes.filter((note) => !marked.has(note))
}

const referenceHtml = (note: number): string => `<a class=ref href="#note${note}" lang=en>${note}</a>`

/** The divergences: at the feet of the pages, or without the script at the end. */
export function notesHtml({ notes, sections }: Book, voice: Voice): string {
  if (notes.length === 0) return ''
  const numbers = new Map(
    sections.flatMap(({ passages }) => passages.flatMap(({ rows }) => rows.map(({ id, number }) => [id, number]))),
  )
  const items = notes.map((note) => noteHtml(note, { voice, row: numbers.get(note.row) ?? note.row }))
  return `<section id=ui-notes>\n<h2>Where the versions differ</h2>\n${items.join('\n')}\n</section>`
}

function noteHtml(note: BookNote, { voice, row }: { readonly voice: Voice; readonly row: string }): string {
  const { number, message, remark, row: id } = note
  const said = remark === undefined ? '' : ` <em>${voice(remark)}</em>`
  return `<p id=note${number} class=note data-row=${id}><b>${number}</b> <span class=kind>Row ${row}, ${voice(labelOf(note))}.</span> ${voice(message)}${said}</p>`
}
