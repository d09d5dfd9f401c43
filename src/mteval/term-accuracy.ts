import { type TermMatch, termFinder } from '../termbase/find-terms.ts'
import { type Concept, hasTermIn, type Termbase, type TermStatus } from '../termbase/termbase.ts'
import { groupBy } from '../text/group-by.ts'
import type { SystemOutput } from './score-report.ts'

/** Texts to look for terms in, segment by segment in the same order. */
export interface TermInput {
  readonly termbase: Termbase
  /** Where terms have to be rendered: the sources, or the references where there are no sources. */
  readonly given: { readonly language: string; readonly segments: readonly string[] }
  /** The language that the systems write. */
  readonly language: string
  readonly systems: readonly SystemOutput[]
}

/** How a system rendered the terms of one concept, or of all. */
export interface TermCounts {
  /** Occurrences in the given texts. */
  readonly expected: number
  readonly preferred: number
  readonly admitted: number
  readonly deprecated: number
  readonly superseded: number
  /** No term of the concept stands in the segment, or too few. */
  readonly missing: number
  /** Share of `expected` that is preferred or admitted, 0…1. */
  readonly accuracy: number
  /** Share of the renderings that are the concept's commonest one, 0…1; absent where nothing was rendered twice. */
  readonly consistency?: number
}

/** A term that a system used. */
export interface Rendering {
  readonly term: string
  readonly status: TermStatus
  readonly count: number
}

export interface ConceptAccuracy extends TermCounts {
  /** Id of the concept. */
  readonly concept: string
  /** Its first term in the given language. */
  readonly term: string
  /** The commonest first. */
  readonly renderings: readonly Rendering[]
}

/** A system's terms: overall, and by concept, the most expected first. */
export interface TermAccuracy {
  readonly system: string
  readonly overall: TermCounts
  readonly concepts: readonly ConceptAccuracy[]
}

/**
 * How often each system says a termbase's terms as it should, as the WMT terminology tasks count: segment by segment, every
 * occurrence in the given text asks for one rendering. In any inflected form, as the termbase says.
 */
export function termAccuracy({ termbase, given, language, systems }: TermInput): TermAccuracy[] {
  const expected = findIn(given.segments, termFinder(termbase, given.language))
  const find = termFinder(termbase, language)
  const concepts = termbase.concepts.filter((concept) => hasTermIn(concept, given.language) && hasTermIn(concept, language))
  return systems.map(({ name, hypotheses }) => {
    const found = findIn(hypotheses, find)
    const tallies = concepts.map((concept) => tally(concept, given.language, { expected, found })).filter(isExpected)
    return {
      system: name,
      overall: overall(tallies),
      concepts: tallies.toSorted((one, other) => other.expected - one.expected),
    }
  })
}

/** The terms of each segment, by concept. */
type FoundTerms = readonly ReadonlyMap<Concept, readonly TermMatch[]>[]

const findIn = (segments: readonly string[], find: (text: string) => readonly TermMatch[]): FoundTerms =>
  segments.map((segment) => groupBy(find(segment), ({ concept }) => concept))

const isExpected = ({ expected }: TermCounts): boolean => expected > 0

/** From the best rendering to the worst. */
const BY_STATUS: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated', 'superseded']

function tally(
  concept: Concept,
  language: string,
  { expected, found }: { readonly expected: FoundTerms; readonly found: FoundTerms },
): ConceptAccuracy {
  const wanted = expected.map((segment) => segment.get(concept)?.length ?? 0)
  const used = wanted.flatMap((count, segment) => bestOf(found[segment].get(concept) ?? [], count))
  const renderings = renderingsOf(used)
  return {
    concept: concept.id,
    term: concept.terms[language][0].term,
    ...countsOf(
      wanted.reduce((sum, count) => sum + count, 0),
      used.map(({ term }) => term.status),
    ),
    ...consistencyOf([renderings]),
    renderings,
  }
}

/** As many renderings as were asked for; the good ones count first, so that one too many does no harm. */
const bestOf = (matches: readonly TermMatch[], count: number): TermMatch[] =>
  matches.toSorted((one, other) => BY_STATUS.indexOf(one.term.status) - BY_STATUS.indexOf(other.term.status)).slice(0, count)

function renderingsOf(matches: readonly TermMatch[]): Rendering[] {
  const counted = [...groupBy(matches, ({ term }) => term)]
  return counted
    .map(([{ term, status }, same]) => ({ term, status, count: same.length }))
    .sort((one, other) => other.count - one.count)
}

function countsOf(expected: number, statuses: readonly TermStatus[]): Omit<TermCounts, 'consistency'> {
  const [preferred, admitted, deprecated, superseded] = BY_STATUS.map(
    (status) => statuses.filter((other) => other === status).length,
  )
  const accuracy = expected === 0 ? 0 : (preferred + admitted) / expected
  return { expected, preferred, admitted, deprecated, superseded, missing: expected - statuses.length, accuracy }
}

/** Over the concepts that were rendered at least twice. */
function consistencyOf(byConcept: readonly (readonly Rendering[])[]): Pick<TermCounts, 'consistency'> {
  const totals = byConcept.map((renderings) => ({
    commonest: renderings[0]?.count ?? 0,
    all: renderings.reduce((sum, { count }) => sum + count, 0),
  }))
  const repeated = totals.filter(({ all }) => all > 1)
  if (repeated.length === 0) return {}
  const sum = (of: 'commonest' | 'all'): number => repeated.reduce((total, counts) => total + counts[of], 0)
  return { consistency: sum('commonest') / sum('all') }
}

function overall(tallies: readonly ConceptAccuracy[]): TermCounts {
  const statuses = tallies.flatMap(({ renderings }) =>
    renderings.flatMap(({ status, count }) => new Array<TermStatus>(count).fill(status)),
  )
  return {
    ...countsOf(
      tallies.reduce((sum, { expected }) => sum + expected, 0),
      statuses,
    ),
    ...consistencyOf(tallies.map(({ renderings }) => renderings)),
  }
}
