import type { Span } from '../model/span.ts'

/**
 * How firmly a text states a number. `digits` and Roman numerals of centuries: as figures. `word`: "five", "fifth".
 * `vague`: "both", "one", "a hundred", a bare Roman numeral: may answer a number, is never missed. `calendar`: a month or weekday.
 */
export type NumberStrength = 'digits' | 'word' | 'vague' | 'calendar'

/** A number as it stands in a text, with every value it may have. Two mentions agree if they share a key. */
export interface NumberMention {
  readonly span: Span
  /** `15`, `1.5`, `month:2`, `weekday:1`, `time:15:00`, `decade:60`, `day:14`. */
  readonly keys: readonly string[]
  readonly strength: NumberStrength
}

/** A word or a figure of the text, folded for look-up. */
export interface NumberToken extends Span {
  readonly text: string
  readonly isDigits: boolean
}
