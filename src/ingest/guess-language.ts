import { FUNCTION_WORDS, FURTHER_FUNCTION_WORDS, LETTERS, SCRIPTS } from '../language/function-words.ts'
import { wordsOf } from '../text/words.ts'

export type Script = 'Latin' | 'Cyrillic' | 'other'

/** What language a text seems to be in. */
export interface LanguageGuess {
  /** ISO 639-1. */
  readonly language: string
  /** 0…1: how far the best language is ahead of the next one in the same script. 0: it has none of its words and is a mere assumption. */
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

const WORDS: Readonly<Record<string, ReadonlySet<string>>> = { ...FUNCTION_WORDS, ...FURTHER_FUNCTION_WORDS }

/** The languages that are tried, by script; between equals the first, which has rules of its own. */
const TRIED: Readonly<Record<Script, readonly string[]>> = {
  Latin: ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'sk', 'sv', 'da', 'no', 'fi', 'hu', 'ro', 'tr'],
  Cyrillic: ['ru', 'uk', 'be', 'bg', 'sr', 'mk'],
  other: [],
}

/** A text of so many words has some of the most frequent ones of its language. */
const ENOUGH_WORDS = 10

/**
 * Guesses the language of a text by its most frequent words and its letters. A few words that have none of them are taken for
 * English, or for Russian; a longer text without them is in a language that is not known here: `undefined`.
 */
export function guessLanguage(text: string): LanguageGuess | undefined {
  const script = scriptOf(text)
  if (script === undefined || script === 'other') return undefined
  const words = wordsOf(text.slice(0, LOOKED_AT)).map((word) => word.text.toLowerCase())
  const scored = TRIED[script].map((language) => ({ language, score: scoreOf(words, language) }))
  const [best, next] = scored.toSorted((one, other) => other.score - one.score)
  if (best.score > 0) return { language: best.language, certainty: (best.score - Math.max(next.score, 0)) / best.score }
  return words.length < ENOUGH_WORDS ? { language: best.language, certainty: 0 } : undefined
}

/**
 * Letters, or places of a letter, that few languages here have in its script: ъ ends no word and stands before no vowel in Bulgarian;
 * Russian had it at the end of words, and ѣ, ѳ and ѵ, until 1918.
 */
const TELLTALE: Readonly<Record<string, RegExp>> = {
  uk: /[їєґ]/,
  ru: /[ыэёѣѳѵ]|ъ(?:[еюя]|(?!\p{L}))/u,
  be: /[ўыэё]/,
  bg: /ъ[бвгджзклмнпрстфхцчшщ]/,
}

/** Words that speak for a language, less those that cannot be written in it. */
function scoreOf(words: readonly string[], language: string): number {
  const foreign = FOREIGN_LETTER[language]
  let score = 0
  for (const word of words) {
    if (WORDS[language].has(word) || TELLTALE[language]?.test(word)) score += 1
    if (foreign.test(word) || NEVER[language]?.test(word)) score -= 1
  }
  return score
}

/** What the letters of a language never make: the hard and the soft sounds that Belarusian writes and Russian does not. */
const NEVER: Readonly<Record<string, RegExp>> = { ru: /[жчш]ы|[жчшр]э|ць|дз[ьяё]/ }

/** Letters that a language had. */
const FORMER_LETTERS: Readonly<Record<string, string>> = { ru: 'ѣѳѵ' }

const FOREIGN_LETTER: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(LETTERS).map(([language, letters]) => [
    language,
    SCRIPTS[language] === 'Latin'
      ? new RegExp(`(?![a-z${letters}])\\p{Script=Latin}`, 'u')
      : new RegExp(`(?![${letters}${FORMER_LETTERS[language] ?? ''}])\\p{Script=Cyrillic}`, 'u'),
  ]),
)
