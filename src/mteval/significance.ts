import { type ConfidenceInterval, intervalOf } from './bootstrap.ts'
import { type Counts, type Metric, sumCounts } from './metric.ts'
import { type CountTable, countTable, exchanges, resamples, type Sampling, scoreOfSample } from './resampling.ts'

/** `bs`: paired bootstrap (Koehn 2004); `ar`: approximate randomisation (Riezler & Maxwell 2005). */
export const PAIRED_TESTS = ['bs', 'ar'] as const
export type PairedTest = (typeof PAIRED_TESTS)[number]

/** Trials where none are said, as in sacreBLEU. */
export const DEFAULT_TRIALS: Readonly<Record<PairedTest, number>> = { bs: 1000, ar: 10_000 }

/** What a paired test says of a system. */
export interface Significance {
  /** How likely a difference from the baseline as large as this one is by chance alone; absent for the baseline. */
  readonly p?: number
  /** Only the bootstrap gives one. */
  readonly interval?: ConfidenceInterval
}

/** Tests every system against the first, the baseline. `counts[i]` are a metric's counts of system i on each segment. */
export const pairedTest = (
  test: PairedTest,
  metric: Metric,
  counts: readonly (readonly Counts[])[],
  sampling: Sampling,
): Significance[] =>
  test === 'bs' ? pairedBootstrap(metric, counts, sampling) : approximateRandomisation(metric, counts, sampling)

/** All systems are scored on the same resamples; a difference counts where it is farther from the mean difference than the real one from none. */
function pairedBootstrap(metric: Metric, counts: readonly (readonly Counts[])[], sampling: Sampling): Significance[] {
  const samples = resamples(counts[0].length, sampling)
  const scores = counts.map((system) => {
    const table = countTable(system)
    return samples.map((sample) => scoreOfSample(metric, table, sample))
  })
  const [baseline] = scores
  return scores.map((system, index) => {
    const interval = intervalOf(system)
    if (index === 0) return { interval }
    const differences = system.map((score, sample) => Math.abs(score - baseline[sample]))
    const mean = differences.reduce((sum, difference) => sum + difference, 0) / differences.length
    const real = realDifference(metric, counts[0], counts[index])
    return {
      interval,
      p: shareAbove(
        differences.map((difference) => difference - mean),
        real,
      ),
    }
  })
}

/** Two mixtures of the baseline and a system: their difference is the real one only if it matters which segment is whose. */
function approximateRandomisation(metric: Metric, counts: readonly (readonly Counts[])[], sampling: Sampling): Significance[] {
  const trials = exchanges(counts[0].length, sampling)
  const [baseline, ...others] = counts.map(countTable)
  const tested = others.map((system, index) => {
    const real = realDifference(metric, counts[0], counts[index + 1])
    return {
      p: shareAbove(
        trials.map((trial) => mixedDifference(metric, [baseline, system], trial)),
        real,
      ),
    }
  })
  return [{}, ...tested]
}

function mixedDifference(metric: Metric, [baseline, system]: readonly [CountTable, CountTable], trial: Uint8Array): number {
  const { width } = baseline
  const one = new Float64Array(width)
  const other = new Float64Array(width)
  for (let segment = 0; segment < trial.length; segment++) {
    const [toOne, toOther] = trial[segment] === 1 ? [baseline, system] : [system, baseline]
    for (let index = 0; index < width; index++) {
      one[index] += toOne.values[segment * width + index]
      other[index] += toOther.values[segment * width + index]
    }
  }
  return Math.abs(metric.score([...one]).score - metric.score([...other]).score)
}

const realDifference = (metric: Metric, baseline: readonly Counts[], system: readonly Counts[]): number =>
  Math.abs(metric.score(sumCounts(system)).score - metric.score(sumCounts(baseline)).score)

/**
 * The real outcome counts as one of the trials, so that no p-value is zero. Systems that never differ differ by chance alone,
 * for which sacreBLEU would have the smallest p-value there is.
 */
function shareAbove(differences: readonly number[], real: number): number {
  if (real === 0 && differences.every((difference) => difference === 0)) return 1
  return (differences.filter((difference) => difference > real).length + 1) / (differences.length + 1)
}
