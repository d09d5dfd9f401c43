import type { Language } from './language.ts'
import { NEUTRAL_NUMBERS } from './neutral-numbers.ts'
import { RUSSIAN_QUOTES } from './quotes.ts'
import { UKRAINIAN_SEGMENTATION } from './ukrainian-abbreviations.ts'
import { ukrainianStem } from './ukrainian-stemmer.ts'

/** Ukrainian: abbreviations, quotation marks and stems; numbers and hedges as in any language. */
export const UKRAINIAN: Language = {
  code: 'uk',
  name: 'Ukrainian',
  stem: ukrainianStem,
  segmentation: UKRAINIAN_SEGMENTATION,
  lemmas: (word) => [ukrainianStem(word)],
  hedges: [],
  quotes: RUSSIAN_QUOTES,
  numbers: NEUTRAL_NUMBERS,
}
