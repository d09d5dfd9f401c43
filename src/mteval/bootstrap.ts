import type { Counts, Metric } from './metric.ts'
import { countTable, resamples, type Sampling, scoreOfSample } from './resampling.ts'

/** Where a score would lie on other test sets like this one: mean ± half, with 95 % confidence. */
export interface ConfidenceInterval {
  readonly mean: number
  readonly half: number
}

/** Cut off at each end: 1 in 40 leaves 95 %. */
const TAIL = 40

/** The mean of resampled scores, and half the width of the middle 95 % of them. */
export function intervalOf(scores: readonly number[]): ConfidenceInterval {
  const sorted = [...scores].sort((one, other) => one - other)
  const cut = Math.floor(sorted.length / TAIL)
  return {
    mean: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    half: (sorted[sorted.length - 1 - cut] - sorted[cut]) / 2,
  }
}

/** Bootstrap confidence interval of a corpus score (Koehn 2004), from a metric's counts on each segment. */
export function bootstrap(metric: Metric, counts: readonly Counts[], sampling: Sampling): ConfidenceInterval {
  const table = countTable(counts)
  return intervalOf(resamples(counts.length, sampling).map((sample) => scoreOfSample(metric, table, sample)))
}
