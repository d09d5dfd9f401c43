import type { NumberVocabulary } from '../text/number-vocabulary.ts'

const NEVER = /(?!)/u

/** Figures are read in every language; words are not. */
export const NEUTRAL_NUMBERS: NumberVocabulary = {
  wordOf: () => undefined,
  joiners: new Set(),
  range: /^\s*[-–—]\s*$/u,
  half: NEVER,
  decimalSign: ',',
  timeUnitOf: () => undefined,
  morning: NEVER,
  afternoon: NEVER,
  decade: NEVER,
  gluedScales: {},
  century: NEVER,
}
