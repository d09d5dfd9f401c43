import type { Language } from './language.ts'
import { stemmerOf } from './stemmer.ts'

export const RUSSIAN: Language = {
  code: 'ru',
  name: 'Russian',
  stem: stemmerOf('ru'),
}
