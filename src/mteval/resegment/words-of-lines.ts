import { fold } from '../../text/normalise.ts'
import { withSingleSpaces } from '../white-space.ts'

/** A word of a text and its place in it. */
export interface PlacedWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What stands between spaces; in scripts that write no spaces, each character. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]\p{M}*|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]+/gu

/** The words of a text with their places: whatever is cut, no character gets lost. */
export const placedWords = (text: string): PlacedWord[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }))

const PUNCTUATION_AROUND = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu

/** A word as it is compared: case, quotation marks and the punctuation around it aside. A word of nothing else stays what it is. */
export function comparableWord(word: string): string {
  const folded = fold(word).toLowerCase()
  return folded.replace(PUNCTUATION_AROUND, '') || folded
}

/** How well a text may be cut after a word. */
export const CUT_AFTER = { word: 0, comma: 1, sentence: 2, line: 3 } as const

const SENTENCE_END = /[.!?…。！？]["'»”’)\]]*$/u
const CLAUSE_END = /[,;:–—、，；：]["'»”’)\]]*$/u

/** What kind of place the end of a word is. */
export function cutAfter(word: string): number {
  if (SENTENCE_END.test(word)) return CUT_AFTER.sentence
  return CLAUSE_END.test(word) ? CUT_AFTER.comma : CUT_AFTER.word
}

/** The text between two cuts, on one line. */
export const onOneLine = (text: string): string => withSingleSpaces(text)
