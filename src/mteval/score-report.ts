import type { Counts, Metric, MetricScore } from './metric.ts'
import type { Sampling } from './resampling.ts'
import type { PairedTest, Significance } from './significance.ts'

/** What segments can be put together by. */
export const GROUP_KINDS = ['document', 'speaker', 'shape'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** What is known of a segment beside its text. */
export interface SegmentLabels {
  readonly id?: string
  readonly document?: string
  /** A speaker's id. */
  readonly speaker?: string
  /** The bead's shape: `1-2`. */
  readonly shape?: string
}

/** A system and its translation of every segment. */
export interface SystemOutput {
  readonly name: string
  readonly hypotheses: readonly string[]
}

/** What is scored, segment by segment in the same order. */
export interface ScoreInput {
  /** At least one reference for each segment. */
  readonly references: readonly (readonly string[])[]
  /** The first is the baseline of paired tests. */
  readonly systems: readonly SystemOutput[]
  readonly labels?: readonly SegmentLabels[]
}

export interface ScoreOptions {
  readonly metrics: readonly Metric[]
  /** Bootstrap confidence intervals. */
  readonly confidence?: Sampling
  /** Whether the systems differ from the first by more than chance. */
  readonly paired?: Sampling & { readonly test: PairedTest }
  /** Score every segment by itself too. */
  readonly segments?: boolean
}

/** A metric as a report names it. */
export interface MetricDescription {
  readonly name: string
  readonly better: Metric['better']
  readonly signature: string
  readonly shortSignature: string
}

/** One system by one metric: the score and what it is made of, an interval and a p-value where they were asked for. */
export type SystemScore = MetricScore & Significance & { readonly metric: string }

export interface SystemScores {
  readonly name: string
  /** In the order of the metrics. */
  readonly scores: readonly SystemScore[]
  /** By document, speaker and shape, where these are known. */
  readonly groups: Readonly<Partial<Record<GroupKind, readonly GroupScores[]>>>
  /** What hurt most comes first; only where segments were asked for. */
  readonly segments?: readonly SegmentScores[]
}

/** Several systems side by side. */
export interface ScoreReport {
  readonly segments: number
  readonly references: number | 'var'
  readonly metrics: readonly MetricDescription[]
  readonly systems: readonly SystemScores[]
}

/** Corpus scores of the segments of one document, speaker or shape. */
export interface GroupScores {
  readonly group: string
  readonly segments: number
  /** In the order of the metrics. */
  readonly scores: readonly number[]
}

/** One segment of one system. */
export interface SegmentScores extends SegmentLabels {
  /** 1-based. */
  readonly line: number
  readonly hypothesis: string
  readonly reference: string
  /** In the order of the metrics; BLEU with effective order. */
  readonly scores: readonly number[]
  /** How much better the corpus score would be if this hypothesis were the reference, in the order of the metrics. */
  readonly losses: readonly number[]
}

/** What one metric counted. */
export interface Measurement {
  readonly metric: Metric
  /** By system and segment. */
  readonly systems: readonly (readonly Counts[])[]
  /** What it would count if every hypothesis were the first reference. */
  readonly perfect: readonly Counts[]
}
