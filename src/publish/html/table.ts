import type { Book, BookNote, BookVersion, Passage, Row, Section } from '../book.ts'
import { escapeHtml } from '../escape.ts'
import { langAttributes, type Voice } from './languages.ts'
import type { Unit } from './options.ts'
import { sentencesHtml } from './sentences.ts'
import { unitsOf } from './units.ts'

/** What the table needs beside its rows. */
interface Setting {
  readonly versions: readonly BookVersion[]
  readonly notes: ReadonlyMap<string, readonly BookNote[]>
  readonly by: Unit
  readonly voice: Voice
}

/**
 * The bilingual table. It is laid out as a grid, and some browsers then forget what a table is: hence the roles. Each passage is a
 * row group of its own, so that a browser may leave out of its work what is not on the screen.
 */
export function tableHtml(book: Book, { by, voice }: Pick<Setting, 'by' | 'voice'>): string {
  const setting = { versions: book.versions, notes: notesByRow(book.notes), by, voice }
  return [
    `<table role=table id=ui-text aria-label="The text in ${book.versions.length} versions">`,
    headHtml(book.versions),
    ...book.sections.map((section) => sectionHtml(section, setting)),
    '</table>',
  ].join('\n')
}

function notesByRow(notes: readonly BookNote[]): Map<string, BookNote[]> {
  const byRow = new Map<string, BookNote[]>()
  for (const note of notes) byRow.set(note.row, [...(byRow.get(note.row) ?? []), note])
  return byRow
}

function headHtml(versions: readonly BookVersion[]): string {
  const cells = versions.map(
    (version) =>
      `<th role=columnheader scope=col data-version="${escapeHtml(version.id)}">${escapeHtml(version.name)} ${natureHtml(version)}`,
  )
  return `<thead role=rowgroup><tr role=row><td role=cell>${cells.join('')}</thead>`
}

/** What kind of text a version is; a reconstruction is never shown without the word. */
function natureHtml({ isOriginal, isReconstruction }: BookVersion): string {
  if (isReconstruction) return '<strong class=reconstruction>reconstruction, not the original</strong>'
  return isOriginal ? '<small>original</small>' : ''
}

function sectionHtml({ id, kind, speaker, passages }: Section, setting: Setting): string {
  const label = speaker === undefined ? '' : speakerHtml(speaker.names, setting)
  const [first, ...rest] = passages
  const opening = bodyHtml(first, setting, { attributes: ` id=${id} data-kind=${kind}`, label })
  return [opening, ...rest.map((passage) => bodyHtml(passage, setting))].join('\n')
}

function speakerHtml(names: readonly string[], { versions }: Setting): string {
  const cells = versions.map((version, at) => {
    const name = escapeHtml(names[at])
    return `<td role=cell ${langAttributes(version)}>${at === 0 ? `<h3>${name}</h3>` : `<p>${name}</p>`}`
  })
  return `<tr role=row class=speaker><td role=cell>${cells.join('')}</tr>\n`
}

/** What the first passage of a section has more: the section's anchor, and who speaks. */
interface Opening {
  readonly attributes: string
  readonly label: string
}

function bodyHtml(passage: Passage, setting: Setting, { attributes, label }: Opening = { attributes: '', label: '' }): string {
  return `<tbody role=rowgroup${attributes}>\n${label}${unitsOf(passage, setting.by)
    .map((unit) => unitHtml(unit, setting))
    .join('\n')}\n</tbody>`
}

/** A row of the table, in few bytes, since a book has thousands: one bead, or the beads of a paragraph. */
function unitHtml(rows: readonly Row[], setting: Setting): string {
  const [{ id, kind }] = rows
  const last = rows.at(-1)
  const number = last === undefined || rows.length === 1 ? rows[0].number : `${rows[0].number}–${last.number}`
  const cells = setting.versions.map((version, at) => cellHtml(rows, at, version))
  const notes = rows.flatMap((row) => setting.notes.get(row.id) ?? [])
  const label = `<th role=rowheader><a href=#${id}>${number}</a>`
  const state = rows.length === 1 ? stateAttributes(rows[0]) : ''
  const aside =
    notes.length === 0 ? '' : `<td role=cell class=notes>${notes.map((note) => noteHtml(note, setting.voice)).join('')}`
  return `<tr role=row id=${id}${kind === undefined ? '' : ` data-kind=${kind}`}${state}>${label}${cells.join('')}${aside}</tr>`
}

/** Below this, an aligner's word for a row is worth little: the row says so when it is looked at. */
const UNSURE = 0.5

function stateAttributes({ status, probability }: Row): string {
  if (status === 'uncertain' || status === 'rejected') return ` data-status=${status}`
  return status === 'auto' && probability < UNSURE ? ' data-status=unsure' : ''
}

function cellHtml(rows: readonly Row[], at: number, version: BookVersion): string {
  const attributes = `role=cell ${langAttributes(version)}`
  const filled = rows.filter(({ cells }) => cells[at].sentences.length > 0)
  if (filled.length === 0) return `<td ${attributes} class=gap>`
  if (rows.length === 1) return `<td ${attributes}>${rowText(rows[0], at)}`
  const beads = filled.map(
    (row) => `<span${anchorFor(row, rows, at)} data-b=${row.id}>${sentencesHtml(row.cells[at].sentences)}</span>`,
  )
  return `<td ${attributes}>${beads.join(' ')}`
}

/** Inside a paragraph, the first version that has the bead carries its anchor; the paragraph's own is its first bead's. */
function anchorFor(row: Row, rows: readonly Row[], at: number): string {
  const isFirst = row.cells.findIndex(({ sentences }) => sentences.length > 0) === at
  return isFirst && row !== rows[0] ? ` id=${row.id}` : ''
}

function rowText({ kind, cells }: Row, at: number): string {
  const text = sentencesHtml(cells[at].sentences)
  return (kind === 'title' || kind === 'heading') && at === 0 ? `<h2>${text}</h2>` : text
}

function noteHtml({ number, kind, severity, message, remark }: BookNote, voice: Voice): string {
  const said = remark === undefined ? '' : ` <em>${voice(remark)}</em>`
  return `<p id=note${number} data-severity=${severity}><b>${number}</b> <span>${kind.replace('-', ' ')}, ${severity}.</span> ${voice(message)}${said}</p>`
}
