import { type Book, type BookNote, type BookVersion, labelOf, type Passage, type Row, type Section } from '../book.ts'
import { escapeHtml } from '../escape.ts'
import { listedIn } from './contents.ts'
import { langAttributes, type Voice } from './languages.ts'
import type { Unit } from './options.ts'
import { sentencesHtml } from './sentences.ts'
import { unitsOf } from './units.ts'

/** What the table needs beside its rows. */
interface Setting {
  readonly versions: readonly BookVersion[]
  readonly notes: ReadonlyMap<string, readonly BookNote[]>
  /** Ids of the sections that the table of contents leads to: others need no anchor. */
  readonly listed: ReadonlySet<string>
  readonly by: Unit
  readonly voice: Voice
}

/**
 * The bilingual table, in few bytes, since a book has thousands of rows. End tags that HTML does not ask for are left out; the language
 * of the first version stands once, at the table; roles and links that can be told from the rest are the script's to add
 * (page/rows.js). Lines end inside tags, so that the text of a cell is its sentences and nothing else. Each passage is a row group of its
 * own, so that a browser may leave out of its work what is not on the screen.
 */
export function tableHtml(book: Book, { by, voice }: Pick<Setting, 'by' | 'voice'>): string {
  const { versions } = book
  const listed = new Set(listedIn(book).map(({ id }) => id))
  const setting = { versions, notes: notesByRow(book.notes), listed, by, voice }
  const head = [
    `<table id=ui-text ${langAttributes({ ...versions[0], direction: 'ltr' })}><caption class=hidden lang=en>The text in ${versions.length} versions</caption>`,
    `<thead lang=en><tr>${versions.map(headHtml).join('')}`,
  ]
  return `${head.join('\n')}${book.sections.map((section) => sectionHtml(section, setting)).join('')}</table>`
}

function notesByRow(notes: readonly BookNote[]): Map<string, BookNote[]> {
  const byRow = new Map<string, BookNote[]>()
  for (const note of notes) {
    const own = byRow.get(note.row)
    if (own === undefined) byRow.set(note.row, [note])
    else own.push(note)
  }
  return byRow
}

const headHtml = (version: BookVersion): string =>
  `<th scope=col${version.direction === 'rtl' ? ' class=rtl' : ''} data-version="${escapeHtml(version.id)}">${escapeHtml(version.name)} ${natureHtml(version)}`

/** What kind of text a version is; a reconstruction is never shown without the word. */
function natureHtml({ isOriginal, isReconstruction }: BookVersion): string {
  if (isReconstruction) return '<strong class=reconstruction>reconstruction, not the original</strong>'
  return isOriginal ? '<small>original</small>' : ''
}

function sectionHtml({ id, kind, speaker, passages }: Section, setting: Setting): string {
  const label = speaker === undefined ? '' : speakerHtml(speaker.names, setting)
  const [first, ...rest] = passages
  const anchor = setting.listed.has(id) ? ` id=${id}` : ''
  const opening = bodyHtml(first, setting, { attributes: `${anchor} class=${kind}`, label })
  return [opening, ...rest.map((passage) => bodyHtml(passage, setting))].join('')
}

/** Who speaks: the one kind of row that has no id. */
function speakerHtml(names: readonly string[], { versions }: Setting): string {
  const cells = versions.map((version, at) => {
    const name = escapeHtml(names[at])
    return `${cellTag(version, versions)}${at === 0 ? `<h3>${name}</h3>` : `<p>${name}`}`
  })
  return `<tr>${cells.join('')}`
}

/** What the first passage of a section has more: its kind, the section's anchor, and who speaks. */
interface Opening {
  readonly attributes: string
  readonly label: string
}

/** A passage; what its rows are, where they are not running text, stands once. */
function bodyHtml(passage: Passage, setting: Setting, { attributes, label }: Opening = { attributes: '', label: '' }): string {
  const [{ kind }] = passage.rows
  const rows = unitsOf(passage, setting.by).map((unit) => unitHtml(unit, setting))
  return `<tbody${attributes}${kind === undefined ? '' : ` data-kind=${kind}`}>${label}${rows.join('')}`
}

/** A row of the table: one bead, or the beads of a paragraph. */
function unitHtml(rows: readonly Row[], setting: Setting): string {
  const [{ id }] = rows
  const cells = setting.versions.map((_, at) => cellHtml(rows, at, setting))
  const notes = rows.flatMap((row) => setting.notes.get(row.id) ?? [])
  const aside = notes.length === 0 ? '' : `<td class=notes lang=en>${notes.map((note) => noteHtml(note, setting.voice)).join('')}`
  return `<tr\nid=${id}${numberAttribute(rows)}${rows.length === 1 ? stateAttribute(rows[0]) : ''}>${cells.join('')}${aside}`
}

/** The number in the margin, where the ids do not tell it. */
function numberAttribute(rows: readonly Row[]): string {
  const ends = [rows[0], ...rows.slice(1).slice(-1)]
  return ends.every(({ id, number }) => id === `b${number}`) ? '' : ` data-number="${ends.map(({ number }) => number).join('–')}"`
}

/** Below this, an aligner's word for a row is worth little: the row says so when it is looked at. */
const UNSURE = 0.5

function stateAttribute({ status, probability }: Row): string {
  if (status === 'uncertain' || status === 'rejected') return ` data-status=${status}`
  return status === 'auto' && probability < UNSURE ? ' data-status=unsure' : ''
}

/** The start of a version's cell: `<td>` in the language of the table, `<td lang=en>` in another. */
function cellTag(version: BookVersion, versions: readonly BookVersion[]): string {
  const isForeign = version.language !== versions[0].language || version.direction === 'rtl'
  return isForeign ? `<td ${langAttributes(version)}>` : '<td>'
}

function cellHtml(rows: readonly Row[], at: number, { versions }: Setting): string {
  const tag = cellTag(versions[at], versions)
  if (rows.every(({ cells }) => cells[at].sentences.length === 0)) return tag.replace('>', ' class=gap>')
  if (rows.length === 1) return `${tag}${rowText(rows[0], at)}`
  return tag + rows.map((row) => (row === rows[0] ? '' : ` <wbr${anchorFor(row, at)}>`) + beadHtml(row, at)).join('')
}

/** Inside a paragraph beads are parted by an element without an end tag; in the first version that has the bead it is the bead's anchor. */
const anchorFor = ({ id, cells }: Row, at: number): string =>
  cells.findIndex(({ sentences }) => sentences.length > 0) === at ? ` id=${id}` : ''

const beadHtml = ({ cells }: Row, at: number): string => sentencesHtml(cells[at].sentences, referenceHtml)

const referenceHtml = (note: number): string => `<a href=#note${note}>${note}</a>`

function rowText(row: Row, at: number): string {
  const text = beadHtml(row, at)
  return (row.kind === 'title' || row.kind === 'heading') && at === 0 ? `<h2>${text}</h2>` : text
}

function noteHtml(note: BookNote, voice: Voice): string {
  const { number, message, remark } = note
  const said = remark === undefined ? '' : ` <em>${voice(remark)}</em>`
  return `<p id=note${number}><b>${number}</b> ${voice(`${labelOf(note)}. ${message}`)}${said}`
}
