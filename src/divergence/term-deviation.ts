import { type Concept, isAllowed } from '../termbase/termbase.ts'
import { type Comparison, markOf, opposite, SIDES, type Side, type TermPlace, type Unit } from './comparison.ts'
import { bySide, type Detector, type Finding, listed, severityOf } from './detector.ts'

type TermsBySide = Readonly<Record<Side, readonly TermPlace[]>>

/** A concept said in a way that its termbase advises against, or not said at all. */
export const termDeviation: Detector = (comparison) =>
  comparison.units.flatMap((unit) => {
    const terms = { source: comparison.termsIn('source', unit.source), target: comparison.termsIn('target', unit.target) }
    return SIDES.flatMap((side) =>
      conceptsIn(terms[side]).flatMap((concept) => [
        ...deprecatedRendering(unit, terms, side, concept),
        ...missingRendering(unit, terms, side, concept, comparison),
      ]),
    )
  })

const conceptsIn = (terms: readonly TermPlace[]): Concept[] => [...new Set(terms.map(({ concept }) => concept))]

/** The other side says the concept with an allowed term, this side with a deprecated or superseded one. */
function deprecatedRendering(unit: Unit, terms: TermsBySide, side: Side, concept: Concept): Finding[] {
  const other = opposite(side)
  const here = terms[side].filter((place) => place.concept === concept && !isAllowed(place.term))
  const there = terms[other].filter((place) => place.concept === concept && isAllowed(place.term))
  if (here.length === 0 || there.length === 0) return []
  const [{ term }] = here
  const note = term.note === undefined ? '' : ` (${term.note})`
  return [
    {
      rule: 'deprecated-rendering',
      severity: severityOf('term-deviation', concept),
      concept,
      direction: side,
      unit,
      ...bySide(side, here.map(markOf), there.map(markOf)),
      certainty: 0.9,
      cause: 'optional',
      message: (names) =>
        `The ${names[other]} has ${listed(there.map(({ text }) => text))}; the ${names[side]} has ${listed(here.map(({ text }) => text))}, ${term.status} in the termbase${note}.`,
    },
  ]
}

/** This side says the concept; the other side does not, in the bead or beside it. */
function missingRendering(unit: Unit, terms: TermsBySide, side: Side, concept: Concept, { termsIn }: Comparison): Finding[] {
  const other = opposite(side)
  const here = terms[side].filter((place) => place.concept === concept && isAllowed(place.term))
  const answers = [...terms[other], ...termsIn(other, unit.near[other])]
  const isAnswered = (place: TermPlace) =>
    homonymsOf(place, terms[side]).some((name) => answers.some((answer) => answer.concept === name))
  const unanswered = here.filter((place) => !isAnswered(place))
  if (unanswered.length === 0) return []
  return [
    {
      rule: 'missing-rendering',
      severity: severityOf('term-deviation', concept),
      concept,
      direction: side,
      unit,
      ...bySide(side, unanswered.map(markOf), []),
      certainty: 0.7,
      cause: 'unknown',
      message: (names) =>
        `The ${names[side]} has ${listed(unanswered.map(({ text }) => text))}; the ${names[other]} has no term of this concept here or beside it.`,
    },
  ]
}

/** The concepts for which the same words stand: an answer to any of them will do. */
const homonymsOf = ({ sentence, span }: TermPlace, terms: readonly TermPlace[]): Concept[] =>
  terms
    .filter((other) => other.sentence === sentence && other.span.start === span.start && other.span.end === span.end)
    .map(({ concept }) => concept)
