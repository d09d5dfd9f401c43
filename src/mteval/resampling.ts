import { BitextError } from '../errors.ts'
import type { Counts, Metric } from './metric.ts'
import { MOST_LIMIT, numpyRandom } from './numpy-random.ts'

/** How often, and from which seed. */
export interface Sampling {
  readonly samples: number
  /** sacreBLEU's default is 12345. */
  readonly seed: number
}

function refuseTooMany(segments: number): void {
  if (segments <= MOST_LIMIT) return
  throw new BitextError(
    'TOO_LARGE',
    `${segments.toLocaleString('en')} segments are more than can be resampled (${MOST_LIMIT.toLocaleString('en')})`,
    {
      hint: 'leave out --confidence and --paired bs',
    },
  )
}

/** Test sets of the size of the original, drawn with replacement: sacreBLEU's own for the same seed, size and number. */
export function resamples(segments: number, { samples, seed }: Sampling): Int32Array[] {
  refuseTooMany(segments)
  const random = numpyRandom(seed)
  return Array.from({ length: samples }, () => Int32Array.from({ length: segments }, () => random.below(segments)))
}

/** Trials in which each segment is exchanged between two systems (0) or not (1): sacreBLEU's own for the same seed, size and number. */
export function exchanges(segments: number, { samples, seed }: Sampling): Uint8Array[] {
  const random = numpyRandom(seed)
  return Array.from({ length: samples }, () => Uint8Array.from({ length: segments }, () => random.bit()))
}

/** A metric's counts of all segments in one row, so that a resample is summed without touching an object. */
export interface CountTable {
  readonly width: number
  readonly segments: number
  readonly values: Float64Array
}

/** The counts of segments as a table. */
export function countTable(counts: readonly Counts[]): CountTable {
  const width = counts[0]?.length ?? 0
  const values = new Float64Array(counts.length * width)
  counts.forEach((segment, index) => {
    values.set(segment, index * width)
  })
  return { width, segments: counts.length, values }
}

/** The score of a test set that is drawn from the segments of a table. */
export function scoreOfSample(metric: Metric, { width, values }: CountTable, sample: Int32Array): number {
  const sum = new Float64Array(width)
  for (const segment of sample) for (let index = 0; index < width; index++) sum[index] += values[segment * width + index]
  return metric.score([...sum]).score
}
