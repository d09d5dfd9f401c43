import type { Language } from './language.ts'
import { NEUTRAL_NUMBERS } from './neutral-numbers.ts'
import { FRENCH_QUOTES } from './quotes.ts'
import { SPANISH_SEGMENTATION } from './spanish-abbreviations.ts'
import { stemmerOf } from './stemmer.ts'

const stem = stemmerOf('es')

/** Spanish: abbreviations, quotation marks and stems; numbers and hedges as in any language. */
export const SPANISH: Language = {
  code: 'es',
  name: 'Spanish',
  stem,
  segmentation: SPANISH_SEGMENTATION,
  lemmas: (word) => [stem(word)],
  hedges: [],
  quotes: FRENCH_QUOTES,
  numbers: NEUTRAL_NUMBERS,
}
