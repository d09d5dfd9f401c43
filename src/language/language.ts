import type { NumberVocabulary } from '../text/number-vocabulary.ts'
import { ENGLISH } from './english.ts'
import { FRENCH } from './french.ts'
import { GERMAN } from './german.ts'
import type { Hedge } from './hedges.ts'
import { NEUTRAL } from './neutral.ts'
import type { QuotePair } from './quotes.ts'
import { RUSSIAN } from './russian.ts'
import type { SegmentationData } from './segmentation-data.ts'
import { SPANISH } from './spanish.ts'
import { stemmerOf } from './stemmer.ts'
import { UKRAINIAN } from './ukrainian.ts'

/** What the tool knows of one language. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string
  readonly name: string
  /** Stem of a lower-cased word. */
  readonly stem: (word: string) => string
  /** Its abbreviations, sentence starters and verbs of saying. */
  readonly segmentation: SegmentationData
  /** Every dictionary form that a lower-cased word can have, as any part of speech; the stem where no dictionary is known. */
  readonly lemmas: (word: string) => readonly string[]
  /** The word with letters that print usually leaves out, where they are certain: Russian «еще» as «ещё». */
  readonly restoreLetters?: (word: string) => string
  /** Markers of epistemic distance: a closed list. Empty where none is known. */
  readonly hedges: readonly Hedge[]
  /** Marks that quote a term, in the order in which they are looked for. */
  readonly quotes: readonly QuotePair[]
  readonly numbers: NumberVocabulary
}

const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  [ENGLISH, FRENCH, GERMAN, RUSSIAN, SPANISH, UKRAINIAN].map((language) => [language.code, language]),
)

/** What we know of a language; an unknown one gets the neutral rules and, where Snowball has one, its stemmer. */
export const languageOf = (code: string): Language => LANGUAGES.get(code) ?? unlistedLanguage(code)

function unlistedLanguage(code: string): Language {
  const stem = stemmerOf(code)
  return { ...NEUTRAL, code, name: englishName(code), stem, lemmas: (word) => [stem(word)] }
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' })

/** What `Intl` can be asked for: it throws where a code is not formed as one, and calls `und` a root. */
const LANGUAGE_CODE = /^(?!und)[a-z]{2,3}$/i

/** `Hebrew` for `he`; the code itself where no name is known. */
const englishName = (code: string): string => (LANGUAGE_CODE.test(code) ? (NAMES.of(code) ?? code) : code)

/** Whether the language has rules of its own. */
export const isKnownLanguage = (code: string): boolean => LANGUAGES.has(code)
