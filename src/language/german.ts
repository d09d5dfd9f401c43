import { GERMAN_SEGMENTATION } from './german-abbreviations.ts'
import type { Language } from './language.ts'
import { NEUTRAL_NUMBERS } from './neutral-numbers.ts'
import { GERMAN_QUOTES } from './quotes.ts'
import { stemmerOf } from './stemmer.ts'

const stem = stemmerOf('de')

/** German: abbreviations, quotation marks and stems; numbers and hedges as in any language. */
export const GERMAN: Language = {
  code: 'de',
  name: 'German',
  stem,
  segmentation: GERMAN_SEGMENTATION,
  lemmas: (word) => [stem(word)],
  hedges: [],
  quotes: GERMAN_QUOTES,
  numbers: NEUTRAL_NUMBERS,
}
