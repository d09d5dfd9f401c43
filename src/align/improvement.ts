import { isGap, type Ladder } from '../model/ladder.ts'

/** A ladder with a larger share of gaps, by more than this, is no improvement. */
const MORE_GAPS = 0.02

/**
 * Whether a ladder is to be preferred to another of the same texts: it is surer of its beads, and does not give sentences up. A document
 * that is lost falls apart into gaps, and is the surer the fewer beads are left.
 */
export const isImprovement = (ladder: Ladder, other: Ladder): boolean =>
  sureness(ladder) >= sureness(other) && shareOfGaps(ladder) <= shareOfGaps(other) + MORE_GAPS

/** The mean probability of the beads, 0…1. */
const sureness = (ladder: Ladder): number => ladder.reduce((sum, { probability }) => sum + probability, 0) / (ladder.length || 1)

const shareOfGaps = (ladder: Ladder): number => ladder.filter(isGap).length / (ladder.length || 1)
