import type { Alignment } from '../model/alignment.ts'
import type { Divergence, Mark } from '../model/divergence.ts'
import type { BookNote, Piece } from './book.ts'
import type { JoinedRow } from './join.ts'

/** A stretch of a sentence that a note points at. */
export interface NoteMark {
  readonly note: number
  readonly start: number
  readonly end: number
}

/** The divergences that a book shows, and where they point. */
export interface Notes {
  readonly list: readonly BookNote[]
  /** The numbers of the notes that belong to a row, by its id. */
  readonly numbersOf: ReadonlyMap<string, readonly number[]>
  /** By version id and sentence id, as `markKey` joins them. */
  readonly marks: ReadonlyMap<string, readonly NoteMark[]>
}

export const markKey = (version: string, sentence: string): string => `${version} ${sentence}`

interface Shown {
  readonly divergence: Divergence
  readonly alignment: Alignment
  readonly row: JoinedRow
}

/** Numbers the divergences in the order of the text. Those a reviewer rejected, and those about a version that is not shown, are not among them. */
export function notesOf(alignments: readonly Alignment[], rows: readonly JoinedRow[], versions: readonly string[]): Notes {
  const list: BookNote[] = []
  const numbersOf = new Map<string, number[]>()
  const marks = new Map<string, NoteMark[]>()
  for (const { divergence, alignment, row } of inOrder(alignments, rows, versions)) {
    const number = list.length + 1
    list.push(noteOf(divergence, { number, row: row.id, versions: ownVersions(alignment, alignments) }))
    addTo(numbersOf, row.id, number)
    for (const side of ['source', 'target'] as const) {
      const shown = divergence[side].map((mark) => ({ mark, ...markOf(mark, number) })).filter(({ start, end }) => start < end)
      for (const { mark, ...place } of shown) addTo(marks, markKey(alignment[side].version.id, mark.sentence), place)
    }
  }
  return { list, numbersOf, marks }
}

function inOrder(alignments: readonly Alignment[], rows: readonly JoinedRow[], versions: readonly string[]): Shown[] {
  const rowOfBead = new Map(
    rows.flatMap((row, at) => row.beads.map(({ alignment, bead }) => [`${alignment} ${bead.id}`, { row, at }] as const)),
  )
  return alignments
    .flatMap((alignment, index) => {
      const isShown = [alignment.source, alignment.target].every(({ version }) => versions.includes(version.id))
      const own = isShown ? alignment.divergences.filter(({ review }) => review.state !== 'rejected') : []
      return own.flatMap((divergence) => {
        const found = rowOfBead.get(`${index} ${divergence.bead}`)
        return found === undefined ? [] : [{ divergence, alignment, ...found, offset: offsetOf(divergence) }]
      })
    })
    .sort((one, other) => one.at - other.at || one.offset - other.offset)
}

/** Ids of the versions that this alignment has and another has not. */
const ownVersions = (alignment: Alignment, alignments: readonly Alignment[]): string[] =>
  versionIds(alignment).filter((id) => !alignments.every((other) => versionIds(other).includes(id)))

const versionIds = ({ source, target }: Alignment): string[] => [source.version.id, target.version.id]

const offsetOf = ({ source, target }: Divergence): number => source[0]?.span.start ?? target[0]?.span.start ?? 0

const noteOf = (
  { id, kind, severity, message, review }: Divergence,
  place: Pick<BookNote, 'number' | 'row' | 'versions'>,
): BookNote => ({ ...place, id, kind, severity, message, ...(review.note === undefined ? {} : { remark: review.note }) })

const markOf = ({ span: { start, end } }: Mark, note: number): NoteMark => ({ note, start, end })

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const present = map.get(key)
  if (present === undefined) map.set(key, [value])
  else present.push(value)
}

/** Cuts a text at every mark's ends: `piecesOf('abc', [{ note: 1, start: 1, end: 2 }])` is `a`, `b` with note 1, `c`. */
export function piecesOf(text: string, marks: readonly NoteMark[]): Piece[] {
  const ends = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])
  const cuts = [...ends].sort((one, other) => one - other)
  return cuts.slice(1).map((end, index) => ({
    text: text.slice(cuts[index], end),
    notes: marks.filter((mark) => mark.start <= cuts[index] && mark.end >= end).map(({ note }) => note),
  }))
}
