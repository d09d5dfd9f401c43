import { stemReaderOf } from '../language/stems.ts'
import { type CountedText, countText } from '../lexicon/counted-text.ts'
import type { BitextSide } from '../model/bitext.ts'

/** One side of a bitext as the scorers see it: its words as numbers, its sentences as lengths. */
export interface Side extends CountedText {
  readonly language: string
  /** How many sentences. */
  readonly size: number
  /** UTF-16 units of each sentence. */
  readonly lengths: Float64Array
}

/** Reads a side: every sentence becomes a list of stems and a length. Whoever asks again for the same side gets the same answer. */
export function readSide(side: BitextSide): Side {
  const known = READ.get(side) ?? readAnew(side)
  READ.set(side, known)
  return known
}

/** Links and their gaps are looked for in one run, and both read all words: a tenth of it (bench/divergences.bench.ts --speed). */
const READ = new WeakMap<BitextSide, Side>()

function readAnew({ language, sentences }: BitextSide): Side {
  const texts = sentences.map(({ text }) => text)
  return {
    ...countText(texts, stemReaderOf(language)),
    language,
    size: texts.length,
    lengths: Float64Array.from(texts, (text) => text.length),
  }
}

/** How many tokens a sentence has. */
export const tokenCount = ({ offsets }: Side, sentence: number): number => offsets[sentence + 1] - offsets[sentence]
