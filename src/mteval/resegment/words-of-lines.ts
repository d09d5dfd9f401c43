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

/** How well a text may be cut between two words. */
export const CUT = { word: 0, capital: 1, comma: 2, sentence: 3, line: 4 } as const

const SENTENCE_END = /[.!?…。！？]["'»”’)\]]*$/u
const CLAUSE_END = /[,;:–—、，；：]["'»”’)\]]*$/u

/** Whether a word ends a sentence, as far as its last characters say. */
export const endsSentence = (word: string): boolean => SENTENCE_END.test(word)

const CAPITAL = /^[\p{P}]*\p{Lu}/u

/** What kind of place it is between two words of one line. */
export function cutBetween(before: string, after: string): number {
  if (endsSentence(before)) return CUT.sentence
  if (CLAUSE_END.test(before)) return CUT.comma
  return CAPITAL.test(after) ? CUT.capital : CUT.word
}

/** The text between two cuts, on one line. */
export const onOneLine = (text: string): string => withSingleSpaces(text)
