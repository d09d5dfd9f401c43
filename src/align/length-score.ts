import type { Side } from './side.ts'

/**
 * Log-likelihood ratio, in nats, that the `sources` source sentences before `i` and the `targets` target sentences before `j` belong
 * together by their lengths, against that they have nothing to do with each other.
 */
export type LengthScore = (i: number, j: number, shape: { readonly source: number; readonly target: number }) => number

/** Variance of a translation's length per character; Gale & Church (1993) measured 6.8 on their corpus. */
const VARIANCE = 5

/**
 * Fits the score to a document. Together, the lengths of a bead differ by a normal deviate around the document's own ratio (Gale &
 * Church 1993), and a run's length is parted among its sentences anyhow; by chance, every sentence has a length of its own, log-normal
 * as in this document. Half of the ratio is taken in each direction.
 */
export function lengthScore(source: Side, target: Side): LengthScore {
  const ratio = totalOf(target) / totalOf(source)
  const totals = { source: runningTotals(source.lengths), target: runningTotals(target.lengths) }
  const chances = { source: runningTotals(chancesOf(source.lengths)), target: runningTotals(chancesOf(target.lengths)) }
  const halfLogRatio = Math.log(ratio) / 2
  return (i, j, shape) => {
    const sourceLength = totals.source[i] - totals.source[i - shape.source]
    const targetLength = totals.target[j] - totals.target[j - shape.target]
    const variance = (VARIANCE * (ratio * sourceLength + targetLength)) / 2 + 1
    const together = logNormal(targetLength - ratio * sourceLength, variance) + halfLogRatio
    const parted = (logParting(shape.source, sourceLength) + logParting(shape.target, targetLength)) / 2
    const sourceChance = chances.source[i] - chances.source[i - shape.source]
    const targetChance = chances.target[j] - chances.target[j - shape.target]
    return together + parted - (sourceChance + targetChance) / 2
  }
}

/** Characters of a side, never zero. */
const totalOf = ({ lengths }: Side): number => sum(lengths) + 1

const sum = (numbers: Float64Array): number => numbers.reduce((total, number) => total + number, 0)

function runningTotals(numbers: Float64Array): Float64Array {
  const totals = new Float64Array(numbers.length + 1)
  for (let index = 0; index < numbers.length; index++) totals[index + 1] = totals[index] + numbers[index]
  return totals
}

/** log (n − 1)! for n = 0 … 4. */
const LOG_FACTORIALS = [0, 0, 0, Math.log(2), Math.log(6)]

/** Log density of one way to part a length among `n` sentences when all are equally likely: (n − 1)! / length^(n − 1). */
const logParting = (n: number, length: number): number => (n < 2 ? 0 : LOG_FACTORIALS[n] - (n - 1) * Math.log(length + 1))

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
