import type { AlignedBead, Alignment } from '../model/alignment.ts'
import { isGap } from '../model/ladder.ts'

/** Why a bead was not compared: one side is empty, the aligner is unsure of it, or a person rejected it. */
export const UNCHECKED_REASONS = ['gap', 'low-probability', 'rejected'] as const
export type UncheckedReason = (typeof UNCHECKED_REASONS)[number]

/** A bead whose sides were not compared. */
export interface UncheckedBead {
  /** Id of the bead. */
  readonly bead: string
  readonly reason: UncheckedReason
  readonly probability: number
}

/**
 * Below this, what looks like a divergence may well be a wrong bead. It is lower than an even chance because the runner-up of a merged
 * bead is mostly the same bead short of one sentence, which holds the same terms.
 */
const DEFAULT_MIN_PROBABILITY = 0.3

/** The beads that `findDivergences` passes over, and why. A confirmed bead is always compared. */
export const uncheckedBeads = (
  { beads }: Pick<Alignment, 'beads'>,
  { minProbability = DEFAULT_MIN_PROBABILITY }: { readonly minProbability?: number } = {},
): UncheckedBead[] =>
  beads.flatMap((bead) => {
    const reason = reasonFor(bead, minProbability)
    return reason === undefined ? [] : [{ bead: bead.id, reason, probability: bead.probability }]
  })

function reasonFor(bead: AlignedBead, minProbability: number): UncheckedReason | undefined {
  if (isGap(bead)) return 'gap'
  if (bead.status === 'rejected') return 'rejected'
  return bead.status === 'auto' && bead.probability < minProbability ? 'low-probability' : undefined
}
