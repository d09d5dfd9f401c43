import type { BeadStatus } from '../model/alignment.ts'
import type { DivergenceKind, Severity } from '../model/divergence.ts'
import type { SentenceKind } from '../model/sentence.ts'
import type { Provenance } from '../model/version.ts'

/** An alignment as people read it: what HTML, EPUB and print have in common, before any markup. All texts are raw and unescaped. */
export interface Book {
  /** The alignment's id, as whoever wrote the file chose it, and the versions that other alignments add. */
  readonly id: string
  readonly title: string
  /** ISO 8601 date of the event. */
  readonly date?: string
  /** In the order in which they are shown; the first one is read, the others stand beside it. */
  readonly versions: readonly BookVersion[]
  /** In order; their rows are all rows of the book. */
  readonly sections: readonly Section[]
  /** The divergences that are shown, numbered from 1 in the order of the text. */
  readonly notes: readonly BookNote[]
  /** Empty where no glossary was asked for. */
  readonly glossary: readonly GlossaryEntry[]
  readonly imprint: Imprint
}

/** A version as its column is headed. */
export interface BookVersion {
  readonly id: string
  /** BCP 47, for `lang`. */
  readonly language: string
  /** `English`, or `English, en-2` where the book has two English versions. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  readonly title?: string
  readonly isOriginal: boolean
  /** Marked on every page and screen. */
  readonly isReconstruction: boolean
}

/** Rows that belong together: what follows a heading, or one speaker's turn. */
export interface Section {
  /** `part1`, `part2`, …: an anchor. */
  readonly id: string
  /** `chapter`: opened by a heading or title; `turn`: by another speaker, inside the chapter before it; `text`: by neither. */
  readonly kind: 'chapter' | 'turn' | 'text'
  /** Who speaks, and the name in each version; absent where no one does. */
  readonly speaker?: SectionSpeaker
  readonly passages: readonly Passage[]
}

export interface SectionSpeaker {
  readonly id: string
  readonly isJournalist: boolean
  /** One for each version of the book. */
  readonly names: readonly string[]
}

/** A paragraph of every version at once: the rows between two places where all versions begin a paragraph. */
export interface Passage {
  readonly rows: readonly Row[]
}

/** A bead as a row of the bilingual table. */
export interface Row {
  /** `b12`: an anchor that never changes; letters, digits, `.`, `_` and `-` only. */
  readonly id: string
  /** What stands in the margin: `12`. */
  readonly number: string
  /** What all its sentences are, where they are not running text. */
  readonly kind?: SentenceKind
  readonly status: BeadStatus
  /** 0…1; the least where beads of several alignments make one row. */
  readonly probability: number
  /** A person's remark on the bead. */
  readonly remark?: string
  /** One for each version of the book; empty where the version has nothing here. */
  readonly cells: readonly Cell[]
  /** Numbers of the notes that belong here or mark something here. */
  readonly notes: readonly number[]
  /** Pairs of words that translate each other; empty where the alignment holds none. */
  readonly links: readonly RowLink[]
}

export interface Cell {
  readonly sentences: readonly BookSentence[]
}

/** A sentence, cut where a divergence is marked: the pieces in order make the whole text. */
export interface BookSentence {
  /** Unique within its version: `p6.s1`. */
  readonly id: string
  readonly kind?: SentenceKind
  readonly startsParagraph: boolean
  readonly pieces: readonly Piece[]
}

export interface Piece {
  readonly text: string
  /** Numbers of the notes that point here; mostly none. */
  readonly notes: readonly number[]
}

/** Words of two versions that translate each other. */
export interface RowLink {
  readonly source: LinkedWords
  readonly target: LinkedWords
}

/** A stretch of one sentence of a row. */
export interface LinkedWords {
  /** Index among the book's versions. */
  readonly version: number
  /** Index among the sentences of the cell. */
  readonly sentence: number
  readonly start: number
  readonly end: number
}

/** A divergence as a reader meets it. */
export interface BookNote {
  readonly number: number
  /** The divergence's own id. */
  readonly id: string
  /** Id of the row it belongs to. */
  readonly row: string
  readonly kind: DivergenceKind
  readonly severity: Severity
  /** Ids of the versions it is about, where the book joins alignments: those that not all of them have. */
  readonly versions: readonly string[]
  readonly message: string
  /** What a reviewer wrote. */
  readonly remark?: string
}

/** A concept of the termbase that occurs in the book. */
export interface GlossaryEntry {
  readonly concept: string
  readonly definition?: string
  /** By version of the book; those that occur first. */
  readonly terms: readonly (readonly GlossaryTerm[])[]
  /** Ids of the rows where it occurs. */
  readonly rows: readonly string[]
}

export interface GlossaryTerm {
  readonly term: string
  readonly isDeprecated: boolean
  readonly note?: string
}

/** Where everything comes from, and what is not here. */
export interface Imprint {
  readonly versions: readonly VersionImprint[]
  /** One line for each version that needs a word of caution; a reconstruction always does. */
  readonly notices: readonly string[]
  /** Sentences that say what the book does not show or changes; one that says so where that is nothing. */
  readonly leftOut: readonly string[]
  /** The signatures of the alignments, and this program's own. */
  readonly signatures: readonly string[]
}

/** What is known of a version, as label and value, in the order to print. */
export interface VersionImprint {
  readonly version: BookVersion
  readonly provenance?: Provenance
  readonly facts: readonly { readonly label: string; readonly value: string; readonly href?: string }[]
}

/** What a note is about: `quotation shift, minor`, and in a book of several alignments `quotation shift, minor, en-2`. */
export const labelOf = ({ kind, severity, versions }: BookNote): string =>
  [kind.replaceAll('-', ' '), severity, ...versions].join(', ')

/** The rows of a book, in order. */
export const rowsOf = ({ sections }: Pick<Book, 'sections'>): Row[] =>
  sections.flatMap(({ passages }) => passages.flatMap(({ rows }) => rows))

/** A sentence's whole text. */
export const textOfSentence = ({ pieces }: BookSentence): string => pieces.map(({ text }) => text).join('')
