import { BitextError } from '../errors.ts'

/** How much each scorer counts. */
export interface Weights {
  readonly words: number
  readonly length: number
  /** Added to every bead with both sides: what speaks for a bead before anything is known of it. */
  readonly lengthOffset: number
  readonly layout: number
  /** Only where there are embeddings. */
  readonly embeddings: number
}

/** Chosen on the development news and health texts (docs/alignment.md). */
const WEIGHTS: Weights = { words: 0.8, length: 1.5, lengthOffset: 0.5, layout: 1, embeddings: 0.5 }

/** Of a weight, in either direction: what is larger leaves nothing to the other scorers. */
const HEAVIEST = 100

/**
 * The weights, those of them that were chosen in place of the usual ones.
 * @throws BitextError `USAGE` for a weight that is no number or below zero; only `lengthOffset` may be negative.
 */
export function weightsWith(chosen: Partial<Weights> = {}): Weights {
  const weights = { ...WEIGHTS, ...chosen }
  for (const [name, weight] of Object.entries(weights)) {
    const lowest = name === 'lengthOffset' ? -HEAVIEST : 0
    if (Object.hasOwn(WEIGHTS, name) && weight >= lowest && weight <= HEAVIEST) continue
    throw Object.hasOwn(WEIGHTS, name)
      ? new BitextError('USAGE', `the weight \`${name}\` must be from ${lowest} to ${HEAVIEST}, not ${weight}`, {
          hint: `the usual weights: ${sayWeights(WEIGHTS)}`,
        })
      : new BitextError('USAGE', `there is no weight \`${name}\``, { hint: `the weights: ${sayWeights(WEIGHTS)}` })
  }
  return weights
}

const sayWeights = (weights: Weights): string =>
  Object.entries(weights)
    .map(([name, weight]) => `${name} ${weight}`)
    .join(', ')
