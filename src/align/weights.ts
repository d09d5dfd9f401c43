/** How much each scorer counts. Chosen on the development news and health texts (docs/alignment.md). */
export interface Weights {
  readonly words: number
  readonly length: number
  /** Added to every bead with both sides: what speaks for a bead before anything is known of it. */
  readonly lengthOffset: number
  readonly layout: number
}

export const WEIGHTS: Weights = { words: 0.8, length: 1.5, lengthOffset: 0.5, layout: 1 }
