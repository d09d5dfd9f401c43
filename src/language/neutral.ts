import type { Language } from './language.ts'
import { NEUTRAL_NUMBERS } from './neutral-numbers.ts'
import { ENGLISH_QUOTES, RUSSIAN_QUOTES } from './quotes.ts'
import { NO_SEGMENTATION_DATA } from './segmentation-data.ts'

/** What holds in any language: nothing is assumed about its words. */
export const NEUTRAL: Language = {
  code: 'und',
  name: 'any language',
  stem: (word) => word,
  segmentation: NO_SEGMENTATION_DATA,
  lemmas: (word) => [word],
  hedges: [],
  quotes: [...RUSSIAN_QUOTES, ...ENGLISH_QUOTES],
  numbers: NEUTRAL_NUMBERS,
}
