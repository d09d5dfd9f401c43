import type { AlignedBead, BeadStatus } from '../model/alignment.ts'
import { type Bead, isGap } from '../model/ladder.ts'
import { lengthOf } from '../model/span.ts'

/** A bead as the aligner or a file has it. */
export type JudgedBead = Bead & Partial<Pick<AlignedBead, 'status'>>

/** How good a ladder is by its own probabilities: an estimate, and no measurement. */
export interface Estimate {
  /** Expected share of the beads that are right, 0…1; of no beads, 1. */
  readonly precision: number
  /** Expected number of beads that are wrong. */
  readonly expectedWrong: number
  readonly beads: number
  /** Beads that a person confirmed: they count as right. */
  readonly confirmed: number
  /** Beads that a person rejected: they count as wrong. */
  readonly rejected: number
  /** Share of the sentences of the shorter side that have a counterpart, 0…1; of no sentences, 1. */
  readonly matched: number
}

/**
 * Below this share of matched sentences a ladder is not believed that there is nothing to match: unrelated texts become gaps throughout, each
 * of them nearly certain, and so do texts in which the aligner has lost its way. Half of the beads of newstest-hard are no 1-1, and its share is .77.
 */
const USUALLY_MATCHED = 0.7

/**
 * The expected precision of a ladder: the mean of its beads' probabilities, where a person's word stands for certainty, and gaps count for
 * less where there is little else. It is as good as the probabilities are calibrated (docs/alignment.md).
 */
export function estimateQuality(beads: readonly JudgedBead[]): Estimate {
  const matched = matchedShare(beads)
  const belief = Math.min(1, matched / USUALLY_MATCHED)
  const right = beads.reduce((sum, bead) => sum + chanceOf(bead, belief), 0)
  return {
    precision: beads.length === 0 ? 1 : right / beads.length,
    expectedWrong: beads.length - right,
    beads: beads.length,
    confirmed: countOf(beads, 'confirmed'),
    rejected: countOf(beads, 'rejected'),
    matched,
  }
}

function chanceOf(bead: JudgedBead, beliefInGaps: number): number {
  if (bead.status === 'confirmed') return 1
  if (bead.status === 'rejected') return 0
  return isGap(bead) ? bead.probability * beliefInGaps : bead.probability
}

const countOf = (beads: readonly JudgedBead[], wanted: BeadStatus): number =>
  beads.filter(({ status }) => status === wanted).length

function matchedShare(beads: readonly Bead[]): number {
  const sides = (['source', 'target'] as const).map((side) => ({
    matched: sentencesOf(
      beads.filter((bead) => !isGap(bead)),
      side,
    ),
    all: sentencesOf(beads, side),
  }))
  const shorter = sides[0].all <= sides[1].all ? sides[0] : sides[1]
  return shorter.all === 0 ? 1 : shorter.matched / shorter.all
}

const sentencesOf = (beads: readonly Bead[], side: 'source' | 'target'): number =>
  beads.reduce((sum, bead) => sum + lengthOf(bead[side]), 0)

/** The beads to look at first: those that no one has confirmed or rejected, the least certain first, equals in the order of the text. */
export const leastCertain = <B extends JudgedBead>(beads: readonly B[], count: number): B[] =>
  beads
    .filter(({ status }) => status !== 'confirmed' && status !== 'rejected')
    .toSorted((one, other) => one.probability - other.probability)
    .slice(0, count)

/** Estimates below this are worth a notice: whole documents of the development sets are estimated at .86 and more, most unrelated texts below .5. */
const LOW_PRECISION = 0.7

/** What a reader should know where an estimate is low; `undefined` where it is not. */
export function qualityNotice({ precision, matched, beads }: Estimate): string | undefined {
  if (beads === 0 || precision >= LOW_PRECISION) return undefined
  const reason =
    matched < USUALLY_MATCHED ? `; only ${percent(matched)} of the sentences of the shorter text have a counterpart` : ''
  return `the estimated precision is low, ${percent(precision)}${reason}: the texts may be no translations of each other`
}

/** Rounded down, so that only all of it reads 100 %. */
const percent = (share: number): string => `${Math.floor(share * 100)} %`
