/** What a word contributes to a number. */
export type NumberWord =
  /** Adds its value: five, пятью, двадцать, пятьсот. `ordinal` ends a number: fifth, пятого. */
  | { readonly kind: 'cardinal' | 'ordinal'; readonly value: number }
  /** Multiplies what stands before it: hundred, thousand, млн. */
  | { readonly kind: 'scale'; readonly value: number }
  /** Names a number without counting on it: both, twice, a dozen; may answer a number, is never missed. */
  | { readonly kind: 'vague'; readonly value: number }
  /** The sixties, шестидесятые: 60. */
  | { readonly kind: 'decade'; readonly value: number }
  /** `besideFigure`: a month only next to a day or year, because the word means something else as well (may, march). */
  | { readonly kind: 'month' | 'weekday'; readonly value: number; readonly besideFigure?: boolean }

/** A unit of time: how many of the base unit one of it holds. */
export interface TimeUnit {
  readonly base: 'minute' | 'day' | 'month'
  readonly size: number
}

/** How one language writes numbers. Every word comes lower-cased, ё folded to е. */
export interface NumberVocabulary {
  readonly wordOf: (word: string) => NumberWord | undefined
  /** Words that may stand inside a number: "two hundred and five". */
  readonly joiners: ReadonlySet<string>
  /** What stands between the ends of a range: "3 to 5 thousand". */
  readonly range: RegExp
  /** What follows a number as "and a half" does. */
  readonly half: RegExp
  /** Readings of `1,5` and `1.5`: the other sign groups thousands. */
  readonly decimalSign: '.' | ','
  readonly timeUnitOf: (word: string) => TimeUnit | undefined
  /** What follows an hour before noon, and after it ("p.m.", «часа дня»); anchored at the start. */
  readonly morning: RegExp
  readonly afternoon: RegExp
  /** What follows the digits of a decade ("s", «-е»); anchored at the start. */
  readonly decade: RegExp
  /** Letters glued to digits that multiply them: `5m`, `$3bn`. */
  readonly gluedScales: Readonly<Record<string, number>>
  /** What follows a Roman numeral that names a century. */
  readonly century: RegExp
}
