import type { LengthFit } from './length-fit.ts'
import { LARGEST_SIDE } from './moves.ts'
import type { Side } from './side.ts'

/**
 * Log-likelihood ratio, in nats, that the `sources` source sentences before `i` and the `targets` target sentences before `j` belong
 * together by their lengths, against that they have nothing to do with each other.
 */
export type LengthScore = (i: number, j: number, shape: { readonly source: number; readonly target: number }) => number

/**
 * Scores by how lengths compare in this document. Together, the lengths of a bead differ by a normal deviate around the document's own
 * ratio (Gale & Church 1993), and a run's length is parted among its sentences anyhow; by chance, every sentence has a length of its
 * own, log-normal as in this document. Half of the ratio is taken in each direction.
 */
export function lengthScore(source: Side, target: Side, fit: LengthFit): LengthScore {
  const { ratio } = fit
  const halfLogRatio = Math.log(ratio) / 2
  const [sources, targets] = [runsOf(source.lengths), runsOf(target.lengths)]
  return (i, j, shape) => {
    const sourceRun = i * LARGEST_SIDE + shape.source - 1
    const targetRun = j * LARGEST_SIDE + shape.target - 1
    const expected = ratio * sources.lengths[sourceRun]
    const length = targets.lengths[targetRun]
    const variance = (fit.variance * (expected + length)) / 2 + 1
    return logNormal(length - expected, variance) + halfLogRatio + sources.own[sourceRun] + targets.own[targetRun]
  }
}

/** Of the runs of 1 … 4 sentences that end before sentence `i`, from `i * LARGEST_SIDE` on. */
interface Runs {
  readonly lengths: Float64Array
  /** Half the log likelihood of the run's parting into sentences, over that of its sentences' lengths by chance. */
  readonly own: Float64Array
}

function runsOf(lengths: Float64Array): Runs {
  const totals = runningTotals(lengths)
  const chances = runningTotals(chancesOf(lengths))
  const runs = { lengths: new Float64Array(totals.length * LARGEST_SIDE), own: new Float64Array(totals.length * LARGEST_SIDE) }
  for (let end = 1; end < totals.length; end++) {
    for (let size = 1; size <= Math.min(end, LARGEST_SIDE); size++) {
      const run = end * LARGEST_SIDE + size - 1
      runs.lengths[run] = totals[end] - totals[end - size]
      runs.own[run] = (logParting(size, runs.lengths[run]) - (chances[end] - chances[end - size])) / 2
    }
  }
  return runs
}

function runningTotals(numbers: Float64Array): Float64Array {
  const totals = new Float64Array(numbers.length + 1)
  for (let index = 0; index < numbers.length; index++) totals[index + 1] = totals[index] + numbers[index]
  return totals
}

/** log (n − 1)! for n = 0 … 4. */
const LOG_FACTORIALS = [0, 0, 0, Math.log(2), Math.log(6)]

/** Log density of one way to part a length among `n` sentences when all are equally likely: (n − 1)! / length^(n − 1). */
const logParting = (n: number, length: number): number => (n < 2 ? 0 : LOG_FACTORIALS[n] - (n - 1) * Math.log(length + 1))

const sum = (numbers: Float64Array): number => numbers.reduce((total, number) => total + number, 0)

/** Keeps the spread of a text of equal sentences above zero. */
const LEAST_VARIANCE = 0.05

/** Log density of each sentence's length by chance: log-normal, fitted to the lengths themselves. */
function chancesOf(lengths: Float64Array): Float64Array {
  const logs = lengths.map((length) => Math.log(length + 1))
  const mean = sum(logs) / Math.max(1, logs.length)
  const variance = Math.max(LEAST_VARIANCE, sum(logs.map((log) => (log - mean) ** 2)) / Math.max(1, logs.length))
  return logs.map((log) => logNormal(log - mean, variance) - log)
}

const logNormal = (difference: number, variance: number): number =>
  -0.5 * (Math.log(2 * Math.PI * variance) + (difference * difference) / variance)
