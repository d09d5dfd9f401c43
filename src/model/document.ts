import type { SentenceKind } from './sentence.ts'
import type { Span } from './span.ts'
import type { Speaker } from './speaker.ts'

/** A stretch of the raw text that is segmented on its own: a paragraph, a heading, a line of verse. */
export interface Block {
  readonly span: Span
  /** Absent for running text. */
  readonly kind?: SentenceKind
  /** Line ends inside are the file's, not the author's (hard-wrapped text): no sentence ends there for that reason alone. */
  readonly wrapped?: true
  /** Who says it: a speaker's id. */
  readonly speaker?: string
  /** Where the speaker's label stands, with its colon; it is not part of `span`. */
  readonly label?: Span
}

/** A stretch that ingestion left out, and why. Nothing is dropped without a record. */
export interface Dropped {
  /** In the raw text; empty, at the place where it stood, for what is not part of it, such as an image. */
  readonly span: Span
  readonly text: string
  readonly reason: string
}

/** An encoding that nobody said and that was detected. */
export interface GuessedEncoding {
  readonly name: string
  /** 0…1. */
  readonly certainty: number
}

/** A text as ingested: the raw characters, and what each stretch of them is. */
export interface Document {
  readonly language: string
  /** The raw text: of a plain text all characters but a byte-order mark, of any other format the text without its markup. */
  readonly text: string
  readonly title?: string
  /** ISO 8601, from the dateline. */
  readonly date?: string
  readonly blocks: readonly Block[]
  readonly speakers: readonly Speaker[]
  readonly dropped: readonly Dropped[]
  /** Absent where the encoding was said, or is UTF-8. */
  readonly encoding?: GuessedEncoding
}
