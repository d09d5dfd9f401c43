import type { Sentence } from '../model/sentence.ts'
import type { WordPlace } from '../model/word-link.ts'
import { stemSpans } from './stems.ts'

/** The words and numbers of some sentences, in order, each with its place. They are the words that the aligner compares. */
export const wordPlacesIn = (sentences: readonly Pick<Sentence, 'text'>[]): WordPlace[] =>
  sentences.flatMap(({ text }, sentence) => stemSpans(text).map((span) => ({ sentence, span })))
