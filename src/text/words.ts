import type { Span } from '../model/span.ts'

/** A word or a number as it stands in the text. */
export interface Word {
  readonly text: string
  readonly span: Span
}

/** Letters with inner apostrophes ("didn't"), or digits with inner separators ("1,000", "3.5", "15:00"). A hyphen ends a word. */
const WORD = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu

/** The words and numbers of a text, in order, with their places. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ text: word, span: { start: index, end: index + word.length } }))

/** Whether a word is a number. */
export const isNumeric = (word: string): boolean => /^\p{N}/u.test(word)
