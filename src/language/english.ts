import type { Language } from './language.ts'
import { stemmerOf } from './stemmer.ts'

export const ENGLISH: Language = {
  code: 'en',
  name: 'English',
  stem: stemmerOf('en'),
}
