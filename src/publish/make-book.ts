import { BitextError } from '../errors.ts'
import { languageOf } from '../language/language.ts'
import { type AlignedVersion, type Alignment, type BeadStatus, sentencesIn } from '../model/alignment.ts'
import { paragraphOf, type Sentence } from '../model/sentence.ts'
import type { Run } from '../model/span.ts'
import { didYouMean } from '../text/nearest.ts'
import type { Book, BookSentence, BookVersion, Cell, Row } from './book.ts'
import { glossaryOf } from './glossary.ts'
import { imprintOf } from './imprint.ts'
import { type JoinedRow, joinAlignments } from './join.ts'
import { linksOf } from './links.ts'
import { markKey, type Notes, notesOf, piecesOf } from './notes.ts'
import type { BookOptions } from './options.ts'
import { restoreYo } from './restore-yo.ts'
import { type SpokenRow, sectionsOf } from './sections.ts'

/**
 * Makes a book of an alignment, or of several that share a version. Deterministic: same alignments and options, same book.
 * @throws BitextError `UNKNOWN_VERSION` for a version that is not there, `USAGE` for alignments that cannot be joined
 */
export function makeBook(alignments: Alignment | readonly Alignment[], options: BookOptions = {}): Book {
  const joined = joinAlignments(isList(alignments) ? alignments : [alignments])
  const [first] = joined.alignments
  const versions = chosen(joined.versions, first.original, options.versions)
  const ids = versions.map(({ version }) => version.id)
  const joinedRows = joined.rows.filter(({ runs }) => ids.some((id) => runs[id] !== undefined))
  const notes = notesOf(joined.alignments, joinedRows, ids)
  const shown = options.restoreYo ? versions.map(restoreYo) : versions
  const rows = joinedRows.map((row, at) => rowOf(row, { at, alignments: joined.alignments, versions: shown, notes }))
  const bookVersions = versions.map((version) => bookVersionOf(version, versions, first.original))
  const sections = sectionsOf(rows, { speakers: joined.alignments.flatMap(({ speakers }) => speakers), versions })
  return {
    id: joined.id,
    title: first.title ?? titleOf(rows) ?? first.id,
    ...(first.date === undefined ? {} : { date: first.date }),
    versions: bookVersions,
    sections,
    notes: notes.list,
    glossary: options.glossary === undefined ? [] : glossaryOf(options.glossary, { sections, versions: bookVersions }),
    imprint: imprintOf({ alignments: joined.alignments, joined: joined.versions, versions, bookVersions, changed: shown }),
  }
}

const isList = (alignments: Alignment | readonly Alignment[]): alignments is readonly Alignment[] => Array.isArray(alignments)

function chosen(
  versions: readonly AlignedVersion[],
  original: string | undefined,
  wanted: readonly string[] | undefined,
): readonly AlignedVersion[] {
  if (wanted === undefined) return versions.toSorted((one, other) => Number(isOf(other, original)) - Number(isOf(one, original)))
  const known = versions.map(({ version }) => version.id)
  if (wanted.length === 0)
    throw new BitextError('USAGE', 'no version to show is named', { hint: `versions here: ${known.join(', ')}` })
  const twice = wanted.find((id, index) => wanted.indexOf(id) !== index)
  if (twice !== undefined) throw new BitextError('USAGE', `the version ${twice} is named twice`)
  return wanted.map((id) => {
    const version = versions.find((candidate) => isOf(candidate, id))
    if (version !== undefined) return version
    throw new BitextError('UNKNOWN_VERSION', `there is no version ${JSON.stringify(id)}`, {
      hint: didYouMean(id, known) ?? `versions here: ${known.join(', ')}`,
    })
  })
}

const isOf = ({ version }: AlignedVersion, id: string | undefined): boolean => version.id === id

/** Languages written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

function bookVersionOf(
  { language, version }: AlignedVersion,
  all: readonly AlignedVersion[],
  original: string | undefined,
): BookVersion {
  const { name } = languageOf(language)
  const isAlone = all.filter((other) => other.language === language).length === 1
  return {
    id: version.id,
    language,
    name: isAlone ? name : `${name}, ${version.id}`,
    direction: RIGHT_TO_LEFT.has(language.split('-')[0]) ? 'rtl' : 'ltr',
    ...(version.title === undefined ? {} : { title: version.title }),
    isOriginal: version.id === original,
    isReconstruction: version.provenance === 'reconstruction',
  }
}

interface Setting {
  readonly at: number
  readonly alignments: readonly Alignment[]
  readonly versions: readonly AlignedVersion[]
  readonly notes: Notes
}

function rowOf(joined: JoinedRow, { at, alignments, versions, notes }: Setting): SpokenRow {
  const { id, beads, runs } = joined
  const cells = versions.map((version) => cellOf(version, runs[version.version.id], notes))
  const sentences = versions.flatMap((version) => sentencesIn(version, runs[version.version.id] ?? NOTHING))
  const { kind } = sentences[0]
  const statuses = beads.map(({ bead }) => bead.status)
  const remarks = beads.flatMap(({ bead: { note } }) => (note === undefined ? [] : [note]))
  const own = notes.numbersOf.get(id) ?? []
  const marked = cells.flatMap((cell) => cell.sentences.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.notes)))
  const row: Row = {
    id,
    number: numberOf(id) ?? String(at + 1),
    ...(kind !== undefined && sentences.every((sentence) => sentence.kind === kind) ? { kind } : {}),
    status: DOUBT.find((status) => statuses.includes(status)) ?? 'auto',
    probability: Math.min(...beads.map(({ bead }) => bead.probability)),
    ...(remarks.length > 0 ? { remark: remarks.join(' ') } : {}),
    cells,
    notes: [...new Set([...own, ...marked])].sort((one, other) => one - other),
    links: linksOf(joined, { alignments, versions }),
  }
  return { row, speaker: sentences.find(({ speaker }) => speaker !== undefined)?.speaker }
}

/** `12` of `b12`; `en-2 12` of a bead that only another alignment has, so that no number comes twice. */
function numberOf(id: string): string | undefined {
  const [, version = '', number] = /^(?:(.+)\.)?b(\d+)$/u.exec(id) ?? []
  return number === undefined ? undefined : `${version} ${number}`.trim()
}

/** Statuses from the most doubtful: of several beads in one row, that one is the row's. */
const DOUBT: readonly BeadStatus[] = ['rejected', 'uncertain', 'auto', 'confirmed']

const NOTHING: Run = { start: 0, end: 0 }

function cellOf(side: AlignedVersion, run: Run | undefined, notes: Notes): Cell {
  const { start, end } = run ?? NOTHING
  const sentences = side.sentences.slice(start, end).map((sentence, index) => {
    return sentenceOf(sentence, side.sentences[start + index - 1], notes.marks.get(markKey(side.version.id, sentence.id)) ?? [])
  })
  return { sentences }
}

const sentenceOf = (sentence: Sentence, before: Sentence | undefined, marks: Parameters<typeof piecesOf>[1]): BookSentence => ({
  id: sentence.id,
  ...(sentence.kind === undefined ? {} : { kind: sentence.kind }),
  startsParagraph: before === undefined || paragraphOf(sentence) === undefined || paragraphOf(sentence) !== paragraphOf(before),
  pieces: piecesOf(sentence.text, marks),
})

/** What the text itself begins with, when it is a title. */
function titleOf(rows: readonly SpokenRow[]): string | undefined {
  const first = rows[0]?.row
  const sentence = first?.kind === 'title' ? first.cells.find(({ sentences }) => sentences.length > 0)?.sentences[0] : undefined
  return sentence?.pieces.map(({ text }) => text).join('')
}
