import { type Counts, sumCounts } from './metric.ts'
import type { Measurement, ScoreInput, SegmentScores } from './score-report.ts'

/** Every segment of a system by itself; the one that costs the corpus score of the first metric most comes first. */
export function scoreSegments(
  measurements: readonly Measurement[],
  system: number,
  { hypotheses, references, labels }: Pick<ScoreInput, 'references' | 'labels'> & { readonly hypotheses: readonly string[] },
): SegmentScores[] {
  const losses = measurements.map((measurement) => lossesOf(measurement, system))
  const segments = hypotheses.map((hypothesis, segment) => ({
    line: segment + 1,
    ...labels?.[segment],
    hypothesis,
    reference: references[segment][0],
    scores: measurements.map(({ metric, systems }) => metric.scoreSegment(systems[system][segment]).score),
    losses: losses.map((ofMetric) => ofMetric[segment]),
  }))
  return segments.sort((one, other) => (other.losses[0] ?? 0) - (one.losses[0] ?? 0) || one.line - other.line)
}

function lossesOf({ metric, systems, perfect }: Measurement, system: number): number[] {
  const total = sumCounts(systems[system])
  const score = metric.score(total).score
  return systems[system].map((counts, segment) => {
    const mended = metric.score(replaced(total, counts, perfect[segment])).score
    return metric.better === 'higher' ? mended - score : score - mended
  })
}

const replaced = (total: Counts, counts: Counts, by: Counts): Counts => total.map((sum, index) => sum - counts[index] + by[index])
