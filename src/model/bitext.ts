import type { Sentence } from './sentence.ts'

/** One side of a bitext: a language and its sentences in order. */
export interface BitextSide {
  /** ISO 639-1 code, such as `en`. */
  readonly language: string
  readonly sentences: readonly Sentence[]
}

/** Two documents, segmented, not yet aligned. */
export interface Bitext {
  readonly source: BitextSide
  readonly target: BitextSide
}
