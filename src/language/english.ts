import { ENGLISH_SEGMENTATION } from './english-abbreviations.ts'
import { ENGLISH_HEDGES } from './english-hedges.ts'
import { englishLemmas } from './english-lemmas.ts'
import { ENGLISH_NUMBERS } from './english-numbers.ts'
import type { Language } from './language.ts'
import { ENGLISH_QUOTES } from './quotes.ts'
import { stemmerOf } from './stemmer.ts'

export const ENGLISH: Language = {
  code: 'en',
  name: 'English',
  stem: stemmerOf('en'),
  segmentation: ENGLISH_SEGMENTATION,
  lemmas: englishLemmas,
  hedges: ENGLISH_HEDGES,
  quotes: ENGLISH_QUOTES,
  numbers: ENGLISH_NUMBERS,
}
