/** An opening quotation mark and what may close it. */
export interface QuotePair {
  readonly open: string
  readonly close: readonly string[]
}

/** English: “double”, ‘single’ and typewriter marks; who reads them has to tell a single mark from an apostrophe. */
export const ENGLISH_QUOTES: readonly QuotePair[] = [
  { open: '“', close: ['”'] },
  { open: '‘', close: ['’'] },
  { open: '"', close: ['"'] },
  { open: "'", close: ["'"] },
]

/** Russian and Ukrainian: «chevrons», „low-high“, and what is typed instead. */
export const RUSSIAN_QUOTES: readonly QuotePair[] = [
  { open: '«', close: ['»'] },
  { open: '„', close: ['“', '”'] },
  { open: '“', close: ['”'] },
  { open: '"', close: ['"'] },
]

/** German: „low-high“ and chevrons that point inwards. */
export const GERMAN_QUOTES: readonly QuotePair[] = [
  { open: '„', close: ['“', '”'] },
  { open: '»', close: ['«'] },
  { open: '"', close: ['"'] },
]

/** French and Spanish: « chevrons », and “high marks” inside them. */
export const FRENCH_QUOTES: readonly QuotePair[] = [
  { open: '«', close: ['»'] },
  { open: '“', close: ['”'] },
  { open: '"', close: ['"'] },
]
