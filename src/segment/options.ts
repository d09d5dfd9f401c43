import type { QuotePair } from '../language/quotes.ts'
import type { SegmentationData } from '../language/segmentation-data.ts'

/** Conventions on which good editors differ. */
export interface SegmentOptions {
  /** Which engine cuts: our rules, the npm package `sentence-splitter`, or none but the line ends. Default `rules`. */
  readonly segmenter?: SegmenterName
  /** How to treat speech that goes on after the author's words. Default `join-quoted`. */
  readonly dialogueDash?: DialogueDash
  /** Whether a quotation of several sentences is cut inside (`split`, the default) or kept whole (`join`). */
  readonly insideQuotes?: InsideQuotes
  /** Further abbreviations that never end a sentence, with or without their period: `['обл.', 'Bq']`; or by language: `{ ru: ['обл.'], any: ['Bq'] }`. */
  readonly abbreviations?: readonly string[] | Readonly<Record<string, readonly string[]>>
}

/**
 * «– Да, – сказал он. – Иду.» is two sentences (`split`) or one (`join`); `join-quoted` joins only where quotation marks hold
 * the speech together: «Да, – сказал он. – Иду».
 */
export type DialogueDash = (typeof DIALOGUE_DASHES)[number]
export const DIALOGUE_DASHES = ['join-quoted', 'split', 'join'] as const

export type InsideQuotes = (typeof INSIDE_QUOTES)[number]
export const INSIDE_QUOTES = ['split', 'join'] as const

/** `lines`: a line is a sentence, for texts that are cut already. */
export const SEGMENTER_NAMES = ['rules', 'sentence-splitter', 'lines'] as const
export type SegmenterName = (typeof SEGMENTER_NAMES)[number]

/** What a rule may know besides the boundary: the language and the conventions. */
export interface Conventions {
  readonly data: SegmentationData
  /** The language's quotation marks. */
  readonly quotes: readonly QuotePair[]
  readonly dialogueDash: DialogueDash
  readonly insideQuotes: InsideQuotes
}
