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
  /** Says in one descriptive sentence, in neutral words, what differs; the sides go by the names of their languages. */
  readonly message: (names: SideNames) => string
}

/** The kinds of a word that only one side has: the original's are omitted, the version's added. */
export type DivergenceOfWords = Extract<DivergenceKind, 'omission' | 'addition'>

/** What the sides are called: `{ source: 'English', target: 'Russian' }`. */
export type SideNames = Readonly<Record<Side, string>>

/** Finds one kind of divergence. */
export type Detector = (comparison: Comparison) => readonly Finding[]

/** How much a kind weighs: in plain words, on a concept of the termbase, and on a concept that is watched for this kind. */
const WEIGHTS: Readonly<
  Record<DivergenceKind, { readonly plain: Severity; readonly term: Severity; readonly watched: Severity }>
> = {
  'quotation-shift': { plain: 'minor', term: 'major', watched: 'critical' },
  'epistemic-shift': { plain: 'major', term: 'major', watched: 'critical' },
  'negation-shift': { plain: 'critical', term: 'critical', watched: 'critical' },
  'number-mismatch': { plain: 'critical', term: 'critical', watched: 'critical' },
  'term-deviation': { plain: 'major', term: 'major', watched: 'critical' },
  generalisation: { plain: 'minor', term: 'minor', watched: 'major' },
  particularisation: { plain: 'minor', term: 'minor', watched: 'major' },
  'term-inconsistency': { plain: 'minor', term: 'minor', watched: 'major' },
  explicitation: { plain: 'minor', term: 'minor', watched: 'major' },
  'name-variation': { plain: 'minor', term: 'minor', watched: 'major' },
  omission: { plain: 'minor', term: 'minor', watched: 'major' },
  addition: { plain: 'minor', term: 'minor', watched: 'major' },
  'agency-shift': { plain: 'major', term: 'major', watched: 'critical' },
  'modality-shift': { plain: 'minor', term: 'minor', watched: 'major' },
  'graduation-shift': { plain: 'minor', term: 'minor', watched: 'major' },
  'evaluative-shift': { plain: 'minor', term: 'minor', watched: 'major' },
}

/** The severity of a kind, given the concept it is about. */
export function severityOf(kind: DivergenceKind, concept?: Concept): Severity {
  if (concept === undefined) return WEIGHTS[kind].plain
  return concept.watch.includes(kind) ? (concept.severity ?? WEIGHTS[kind].watched) : WEIGHTS[kind].term
}

/** Marks by side, for a finding that was made on one side and answered on the other. */
export const bySide = (side: Side, here: readonly Mark[], there: readonly Mark[]): Record<Side, readonly Mark[]> =>
  side === 'source' ? { source: here, target: there } : { source: there, target: here }

/** Texts for a message: “one”, «два». */
export const listed = (texts: readonly string[]): string => [...new Set(texts.map(unquoted))].map(quote).join(', ')

/** A text in the quotation marks of its script. */
export const quote = (text: string): string => (/\p{Script=Cyrillic}/u.test(text) ? `«${text}»` : `“${text}”`)

/** A marked text without its own quotation marks, or the comma inside them, and on one line. */
const unquoted = (text: string): string => text.replace(/^["“„«‘']+|[,.;]*["”“»’']+$/gu, '').replace(/\s+/gu, ' ')
