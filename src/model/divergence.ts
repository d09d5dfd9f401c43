import type { Span } from './span.ts'

/** The kinds in the order in which reports list them. */
export const DIVERGENCE_KINDS = [
  'quotation-shift',
  'epistemic-shift',
  'negation-shift',
  'number-mismatch',
  'term-deviation',
  'generalisation',
  'particularisation',
  'term-inconsistency',
  'explicitation',
  'name-variation',
  'omission',
  'addition',
  'agency-shift',
  'modality-shift',
  'graduation-shift',
  'evaluative-shift',
] as const
export type DivergenceKind = (typeof DIVERGENCE_KINDS)[number]

/** From least to most severe. */
export const SEVERITIES = ['minor', 'major', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

/** What forced the difference: the target language's grammar, the translator's choice, or we cannot tell. */
export const CAUSES = ['obligatory', 'optional', 'unknown'] as const
export type Cause = (typeof CAUSES)[number]

export const REVIEW_STATES = ['open', 'accepted', 'rejected'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** A stretch of one sentence that a divergence points at; `span` counts in the sentence's raw text. */
export interface Mark {
  /** The sentence's id. */
  readonly sentence: string
  readonly span: Span
  /** The marked characters. */
  readonly text: string
}

/** A place where the versions differ in a way a reader should see; never an "error". */
export interface Divergence {
  /** Stable over runs: made from the kind, the concept and the sentences. */
  readonly id: string
  readonly kind: DivergenceKind
  readonly severity: Severity
  /** Name of the rule that fired. */
  readonly rule: string
  /** Id of the termbase concept, where one is involved. */
  readonly concept?: string
  /** The side that has what the other has not, or `both`. */
  readonly direction: 'source' | 'target' | 'both'
  /** Id of the bead. */
  readonly bead: string
  readonly source: readonly Mark[]
  readonly target: readonly Mark[]
  /** 0…1: how sure the rule is, times the bead's probability. */
  readonly confidence: number
  readonly cause: Cause
  /** One descriptive sentence, in neutral words. */
  readonly message: string
  readonly review: Review
}

/** What a person said of a divergence; `open` is not decided yet. */
export interface Review {
  readonly state: ReviewState
  readonly note?: string
}

/** Whether a person said something of it. */
export const isReviewed = ({ review }: Pick<Divergence, 'review'>): boolean =>
  review.state !== 'open' || review.note !== undefined

/** A marked stretch by its wording, for a text in which its place is no longer known. */
export interface LapsedMark {
  /** The marked characters. */
  readonly text: string
  /** The whole sentence, as it was. */
  readonly sentence: string
}

/** What a person said of a divergence that is found no more. It is kept, and applies again once the divergence is found again. */
export interface LapsedReview extends Pick<Divergence, 'id' | 'kind' | 'rule' | 'concept' | 'message' | 'review'> {
  readonly source: readonly LapsedMark[]
  readonly target: readonly LapsedMark[]
}
