import { FUNCTION_WORDS } from '../language/function-words.ts'
import { wordsOf } from '../text/words.ts'

export type Script = 'Latin' | 'Cyrillic' | 'other'

/** What language a text seems to be in. */
export interface LanguageGuess {
  /** ISO 639-1. */
  readonly language: string
  /** 0…1: how far the best language is ahead of the next one in the same script. */
  readonly certainty: number
}

/** The beginning of a text says enough. */
const LOOKED_AT = 20_000

/** The script that most letters of a text are in, or `undefined` where there are no letters. */
export function scriptOf(text: string): Script | undefined {
  const letters = text.slice(0, LOOKED_AT).match(/\p{L}/gu) ?? []
  if (letters.length === 0) return undefined
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length
  const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter)).length
  if (latin * 2 > letters.length) return 'Latin'
  return cyrillic * 2 > letters.length ? 'Cyrillic' : 'other'
}

/** The languages that are tried, by script; the first is assumed where a text has none of their frequent words. */
const TRIED: Readonly<Record<Script, readonly string[]>> = {
  Latin: ['en', 'de', 'fr', 'es'],
  Cyrillic: ['ru', 'uk'],
  other: [],
}

/**
 * Guesses the language of a text by its script and its most frequent words: English, German, French, Spanish, Russian or
 * Ukrainian. `undefined` where the script is another one.
 */
export function guessLanguage(text: string): LanguageGuess | undefined {
  const script = scriptOf(text)
  if (script === undefined || script === 'other') return undefined
  const words = wordsOf(text.slice(0, LOOKED_AT)).map((word) => word.text.toLowerCase())
  const scored = TRIED[script].map((language) => ({ language, hits: hitsIn(words, language) }))
  const [best, next] = scored.toSorted((one, other) => other.hits - one.hits)
  return { language: best.language, certainty: best.hits === 0 ? 0 : (best.hits - next.hits) / best.hits }
}

/** Letters that only Ukrainian has, and that only Russian has, of the two. */
const TELLTALE: Readonly<Record<string, RegExp>> = { uk: /[іїєґ]/, ru: /[ыэъё]/ }

const hitsIn = (words: readonly string[], language: string): number =>
  words.filter((word) => FUNCTION_WORDS[language].has(word) || TELLTALE[language]?.test(word)).length
