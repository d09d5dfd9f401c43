import type { Span } from './span.ts'

/** What a sentence is when it is not running text. */
export const SENTENCE_KINDS = ['title', 'heading', 'dateline', 'separator', 'list-item', 'verse', 'footnote'] as const
export type SentenceKind = (typeof SENTENCE_KINDS)[number]

/** Kinds that are one sentence, whatever marks stand inside. */
export const UNDIVIDED_KINDS: ReadonlySet<SentenceKind | undefined> = new Set(['title', 'heading', 'dateline', 'separator'])

/** A sentence as the aligner and everything after it see it. `text` is a slice of the raw text, unchanged. */
export interface Sentence {
  /** Paragraph and sentence, 1-based: `p6.s1`. Sentences without paragraphs are `s1`, `s2`, … */
  readonly id: string
  readonly text: string
  /** Who says it: a speaker's id. */
  readonly speaker?: string
  readonly kind?: SentenceKind
}

/** A sentence with its place in the raw text: `text === document.text.slice(span.start, span.end)`. */
export interface SegmentedSentence extends Sentence {
  readonly span: Span
}

/** The paragraph part of a sentence's id (`p6` of `p6.s1`), or `undefined` where the text has no paragraphs. */
export function paragraphOf({ id }: Pick<Sentence, 'id'>): string | undefined {
  const dot = id.lastIndexOf('.')
  return dot > 0 ? id.slice(0, dot) : undefined
}
