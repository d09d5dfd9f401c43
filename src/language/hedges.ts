/**
 * What a marker says of the words beside it. `distance`: the speaker does not vouch for them (allegedly, якобы).
 * `evidential`: they come from elsewhere or from appearances (reportedly, по-видимому). `approximator`: they fit roughly
 * (of sorts, своего рода). `possibility`: the thing may not be (possible, возможный).
 */
export type HedgeClass = 'distance' | 'evidential' | 'approximator' | 'possibility'

/** A marker of epistemic distance. A marker of two classes answers either. */
export interface Hedge {
  /** Matches lower-cased text with ё folded to е, quotation marks folded to `"` and single spaces. */
  readonly pattern: RegExp
  readonly classes: readonly HedgeClass[]
}

/** Word boundaries that know Cyrillic; in a pattern a space stands for any white space. */
export const hedge = (pattern: string, ...classes: HedgeClass[]): Hedge => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'gu'),
  classes,
})
