import type { Cause, Divergence, DivergenceKind, Mark, Severity } from '../model/divergence.ts'
import type { Concept } from '../termbase/termbase.ts'
import type { Comparison, Side, Unit } from './comparison.ts'

/** What a detector found: a divergence before it gets its id and its place in the list. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly concept?: Concept
  readonly direction: Divergence['direction']
  readonly unit: Unit
  readonly source: readonly Mark[]
  readonly target: readonly Mark[]
  /** How sure the rule is where the bead is right, 0…1. */
  readonly certainty: number
  readonly cause: Cause
  /** One descriptive sentence, in neutral words. */
  readonly message: string
}

/** Finds one kind of divergence. */
export type Detector = (comparison: Comparison) => readonly Finding[]

/** How much a kind weighs: in plain words, on a concept of the termbase, and on a concept that is watched for this kind. */
const WEIGHTS: Readonly<
  Record<DivergenceKind, { readonly plain: Severity; readonly term: Severity; readonly watched: Severity }>
> = {
  'quotation-shift': { plain: 'minor', term: 'major', watched: 'critical' },
  'epistemic-shift': { plain: 'major', term: 'major', watched: 'critical' },
  'number-mismatch': { plain: 'critical', term: 'critical', watched: 'critical' },
  'term-deviation': { plain: 'major', term: 'major', watched: 'critical' },
  'term-inconsistency': { plain: 'minor', term: 'minor', watched: 'major' },
}

/** The severity of a kind, given the concept it is about. */
export function severityOf(kind: DivergenceKind, concept?: Concept): Severity {
  if (concept === undefined) return WEIGHTS[kind].plain
  return concept.watch.includes(kind) ? (concept.severity ?? WEIGHTS[kind].watched) : WEIGHTS[kind].term
}

/** Marks by side, for a finding that was made on one side and answered on the other. */
export const bySide = (side: Side, here: readonly Mark[], there: readonly Mark[]): Record<Side, readonly Mark[]> =>
  side === 'source' ? { source: here, target: there } : { source: there, target: here }

/** Texts for a message: “one”, “two”. */
export const listed = (texts: readonly string[]): string => [...new Set(texts)].map((text) => `“${unquoted(text)}”`).join(', ')

/** A marked text without its own quotation marks and on one line. */
export const unquoted = (text: string): string => text.replace(/^["“„«'‘]+|["”“»'’]+$/gu, '').replace(/\s+/gu, ' ')
