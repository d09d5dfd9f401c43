import type { SignatureEntry } from './signature.ts'

/** What a metric counts on a segment. The sum over segments gives the score of a corpus, so no text is read twice. */
export type Counts = readonly number[]

/** A score, 0…100 (TER may exceed it). */
export interface MetricScore {
  readonly score: number
  /** The line that sacreBLEU prints: `chrF2 = 83.72`. */
  readonly text: string
}

/** A way to score hypotheses against references. */
export interface Metric<Score extends MetricScore = MetricScore> {
  /** `BLEU`, `chrF2`, `chrF2++`, `TER`. */
  readonly name: string
  readonly better: 'higher' | 'lower'
  /** The options, as a signature states them. */
  readonly signature: readonly SignatureEntry[]
  /** Reads a segment's references once, for any number of hypotheses. */
  readonly against: (references: readonly string[]) => (hypothesis: string) => Counts
  readonly score: (counts: Counts) => Score
  /** The score of one segment by itself; BLEU then leaves out n-grams longer than the segment (effective order), as sacreBLEU does. */
  readonly scoreSegment: (counts: Counts) => Score
}

/** The counts of several segments together. */
export function sumCounts(counts: readonly Counts[]): Counts {
  const sum = new Array<number>(counts[0]?.length ?? 0).fill(0)
  for (const segment of counts) for (let index = 0; index < sum.length; index++) sum[index] += segment[index]
  return sum
}

/** What a metric counts on each segment; `references[i]` are those of segment i, at least one. */
export const countSegments = (
  metric: Pick<Metric, 'against'>,
  hypotheses: readonly string[],
  references: readonly (readonly string[])[],
): Counts[] => hypotheses.map((hypothesis, segment) => metric.against(references[segment])(hypothesis))

/**
 * The score of a corpus.
 * @example scoreCorpus(bleu(), ['Good evening!'], [['Good evening!']]).score // 100
 */
export const scoreCorpus = <Score extends MetricScore>(
  metric: Metric<Score>,
  hypotheses: readonly string[],
  references: readonly (readonly string[])[],
): Score => metric.score(sumCounts(countSegments(metric, hypotheses, references)))
