import type { Span } from '../model/span.ts'
import { fold, normalise } from '../text/normalise.ts'
import { languageOf } from './language.ts'

/** Words and numbers of a folded, lower-cased text; a hyphen ends a word. */
const TOKEN = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu

/** Cuts text into the stems by which words are compared: `stems('The invasions of 2022')` is `the`, `invas`, `of`, `2022`. */
export type StemReader = (text: string) => string[]

/** Makes the stem reader of a language. It remembers the stems of the words it has seen, so one reader serves a whole text. */
export function stemReaderOf(language: string): StemReader {
  const { stem } = languageOf(language)
  const known = new Map<string, string>()
  const stemOf = (word: string): string => {
    const seen = known.get(word)
    if (seen !== undefined) return seen
    const stemmed = stem(word)
    known.set(word, stemmed)
    return stemmed
  }
  return (text) => (fold(text).toLowerCase().match(TOKEN) ?? []).map(stemOf)
}

/** Where the words stand in the raw text that a stem reader reads, in the same order. */
export function stemSpans(text: string): Span[] {
  const { text: folded, rawSpan } = normalise(text)
  return [...folded.matchAll(TOKEN)].map(({ 0: word, index }) => rawSpan({ start: index, end: index + word.length }))
}
