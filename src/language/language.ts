import { ENGLISH } from './english.ts'
import { NEUTRAL } from './neutral.ts'
import { RUSSIAN } from './russian.ts'
import { stemmerOf } from './stemmer.ts'

/** What the tool knows of one language. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string
  readonly name: string
  /** Stem of a lower-cased word. */
  readonly stem: (word: string) => string
}

const LANGUAGES: ReadonlyMap<string, Language> = new Map([ENGLISH, RUSSIAN].map((language) => [language.code, language]))

/** What we know of a language; an unknown one gets the neutral rules and, where Snowball has one, its stemmer. */
export const languageOf = (code: string): Language =>
  LANGUAGES.get(code) ?? { ...NEUTRAL, code, name: code, stem: stemmerOf(code) }

/** Whether the language has rules of its own. */
export const isKnownLanguage = (code: string): boolean => LANGUAGES.has(code)
