import type { Language } from './language.ts'

/** What holds in any language: nothing is assumed about its words. */
export const NEUTRAL: Language = {
  code: 'und',
  name: 'any language',
  stem: (word) => word,
}
