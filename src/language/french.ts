import { FRENCH_SEGMENTATION } from './french-abbreviations.ts'
import type { Language } from './language.ts'
import { NEUTRAL_NUMBERS } from './neutral-numbers.ts'
import { FRENCH_QUOTES } from './quotes.ts'
import { stemmerOf } from './stemmer.ts'

const stem = stemmerOf('fr')

/** French: abbreviations, quotation marks and stems; numbers and hedges as in any language. */
export const FRENCH: Language = {
  code: 'fr',
  name: 'French',
  stem,
  segmentation: FRENCH_SEGMENTATION,
  lemmas: (word) => [stem(word)],
  hedges: [],
  quotes: FRENCH_QUOTES,
  numbers: NEUTRAL_NUMBERS,
}
