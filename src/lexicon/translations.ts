import { entriesOf, type Lexicon } from './lexicon.ts'

/** One translation of a word, in words. */
export interface Translation {
  readonly source: string
  readonly target: string
  /** p(target | source), 0…1. */
  readonly forward: number
  /** p(source | target), 0…1. */
  readonly backward: number
}

/** All entries of a lexicon in words, source words in order. */
export const translationsIn = (lexicon: Lexicon): Translation[] =>
  entriesOf(lexicon).map((entry) => ({
    ...entry,
    source: lexicon.source.words[entry.source],
    target: lexicon.target.words[entry.target],
  }))
