import type { Language } from './language.ts'
import { RUSSIAN_QUOTES } from './quotes.ts'
import { RUSSIAN_SEGMENTATION } from './russian-abbreviations.ts'
import { RUSSIAN_HEDGES } from './russian-hedges.ts'
import { russianLemmas, withYo } from './russian-morphology.ts'
import { RUSSIAN_NUMBERS } from './russian-numbers.ts'
import { stemmerOf } from './stemmer.ts'

export const RUSSIAN: Language = {
  code: 'ru',
  name: 'Russian',
  stem: stemmerOf('ru'),
  segmentation: RUSSIAN_SEGMENTATION,
  lemmas: russianLemmas,
  restoreLetters: withYo,
  hedges: RUSSIAN_HEDGES,
  quotes: RUSSIAN_QUOTES,
  numbers: RUSSIAN_NUMBERS,
}
