import type { Step } from './search.ts'
import type { Side } from './side.ts'

/** How the lengths of the two sides compare in a document. */
export interface LengthFit {
  /** Target characters a source character. */
  readonly ratio: number
  /** Variance of a translation's length, per character of its length. */
  readonly variance: number
}

/** Gale & Church (1993) measured 6.8 on their corpus. */
const USUAL_VARIANCE = 5

/** Where one side has more than so many times the other's sentences, its surplus is no translation. */
const MOST_SENTENCES = 2.5

/** The fit before a path is known: the ratio of the whole texts, or, where one is a fraction of the other, of their sentences. */
export function firstFit(source: Side, target: Side): LengthFit {
  const counts = Math.max(1, target.size) / Math.max(1, source.size)
  const bounded = Math.min(MOST_SENTENCES, Math.max(1 / MOST_SENTENCES, counts))
  const ratio = ((totalOf(target.lengths) + 1) / (totalOf(source.lengths) + 1)) * (bounded / counts)
  return { ratio, variance: USUAL_VARIANCE }
}

/** As many characters a side as the first ratio weighs. */
const RATIO_WEIGHT = 500
/** As many beads as the usual variance weighs. */
const VARIANCE_WEIGHT = 100

/** The fit to the beads of a path, smoothed with the first one: what stands on one side only does not count. */
export function fitAlong(path: readonly Step[], source: Side, target: Side): LengthFit {
  const first = firstFit(source, target)
  const beads = path
    .filter((step) => step.source > 0 && step.target > 0)
    .map((step) => ({
      source: totalOf(source.lengths.subarray(step.i - step.source, step.i)),
      target: totalOf(target.lengths.subarray(step.j - step.target, step.j)),
    }))
  const characters = { source: RATIO_WEIGHT, target: RATIO_WEIGHT * first.ratio }
  for (const bead of beads) {
    characters.source += bead.source
    characters.target += bead.target
  }
  const ratio = characters.target / characters.source
  const deviations = beads.reduce((sum, bead) => sum + deviation(bead, ratio), 0)
  const variance = (first.variance * VARIANCE_WEIGHT + deviations) / (VARIANCE_WEIGHT + beads.length)
  return { ratio, variance }
}

/** The square of what a bead's lengths differ by, per character. */
function deviation(bead: { source: number; target: number }, ratio: number): number {
  const expected = ratio * bead.source
  return (bead.target - expected) ** 2 / ((expected + bead.target) / 2 + 1)
}

const totalOf = (numbers: Float64Array): number => numbers.reduce((total, number) => total + number, 0)

/** Fits whose ratios and variances differ by less than these shares give the same ladder but for accidents. */
const NEGLIGIBLE = { ratio: 0.02, variance: 0.2 }

/** Whether two fits are as good as the same. */
export const areAlike = (one: LengthFit, other: LengthFit): boolean =>
  Math.abs(one.ratio / other.ratio - 1) < NEGLIGIBLE.ratio && Math.abs(one.variance / other.variance - 1) < NEGLIGIBLE.variance
