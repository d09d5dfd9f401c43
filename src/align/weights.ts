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
  /**
   * In a bead of several sentences and one, how often the words of one of the several count where they speak against it. Those that have
   * a counterpart are seen from both sides, those that have none from their own side only.
   */
  readonly unmatched: number
  /** In such a bead, how much it counts against it what the words of its first or last sentence say for it beyond what it gains by them. */
  readonly repeated: number
}

/** Where a lexicon knows the words well; chosen on the development news and health texts (docs/alignment.md). */
const WELL_KNOWN: Weights = {
  ...{ words: 0.8, length: 1.2, lengthOffset: 0.5, layout: 1, embeddings: 0.5 },
  ...{ unmatched: 1.5, repeated: 0.3 },
}

/** Where it does not, or there is none: too little is known of what a sentence needs, and lengths say more. */
const LITTLE_KNOWN: Weights = { ...WELL_KNOWN, length: 1.5, unmatched: 1, repeated: 0 }

/** Of a weight, in either direction: what is larger leaves nothing to the other scorers. */
const HEAVIEST = 100

/**
 * The weights, where a lexicon knows the words well or not, those of them that were chosen in place of the usual ones.
 * @throws BitextError `USAGE` for a weight that is no number or below zero; only `lengthOffset` may be negative.
 */
export function weightsWith(chosen: Partial<Weights>, isWellKnown: boolean): Weights {
  const usual = isWellKnown ? WELL_KNOWN : LITTLE_KNOWN
  const weights = { ...usual, ...chosen }
  for (const [name, weight] of Object.entries(weights)) {
    const lowest = name === 'lengthOffset' ? -HEAVIEST : 0
    if (Object.hasOwn(usual, name) && weight >= lowest && weight <= HEAVIEST) continue
    throw Object.hasOwn(usual, name)
      ? new BitextError('USAGE', `the weight \`${name}\` must be from ${lowest} to ${HEAVIEST}, not ${weight}`, {
          hint: `the usual weights: ${sayWeights(usual)}`,
        })
      : new BitextError('USAGE', `there is no weight \`${name}\``, { hint: `the weights: ${sayWeights(usual)}` })
  }
  return weights
}

const sayWeights = (weights: Weights): string =>
  Object.entries(weights)
    .map(([name, weight]) => `${name} ${weight}`)
    .join(', ')
