import type { Mark } from '../model/divergence.ts'
import { type Concept, isAllowed } from '../termbase/termbase.ts'
import { type Comparison, markAt, markOf, opposite, SIDES, type Side, type TermPlace, type Unit } from './comparison.ts'
import { unansweredTerms, whereabouts } from './context.ts'
import { bySide, type Detector, type Finding, listed, severityOf } from './detector.ts'
import { isWithin } from './linked-words.ts'

type TermsBySide = Readonly<Record<Side, readonly TermPlace[]>>

/** A concept said in a way that its termbase advises against, or not said at all. */
export const termDeviation: Detector = (comparison) =>
  comparison.units.flatMap((unit) => {
    const terms = { source: comparison.termsIn('source', unit.source), target: comparison.termsIn('target', unit.target) }
    return SIDES.flatMap((side) =>
      conceptsIn(terms[side]).flatMap((concept) => [
        ...deprecatedRendering(unit, terms, side, concept),
        ...missingRendering(unit, side, concept, comparison),
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

/** This side says the concept; the other side does not, here, beside it or shortly before. */
function missingRendering(unit: Unit, side: Side, concept: Concept, comparison: Comparison): Finding[] {
  const other = opposite(side)
  const unanswered = unansweredTerms(unit, side, comparison).filter((place) => place.concept === concept && isAllowed(place.term))
  if (unanswered.length === 0 || whereabouts(concept, unit, side, comparison) !== 'nowhere') return []
  const linked = linkedTo(unanswered, unit, side, comparison)
  const answer = linked.length === 0 ? '' : ` The words linked to it: ${listed(linked.map(({ text }) => text))}.`
  return [
    {
      rule: 'missing-rendering',
      severity: severityOf('term-deviation', concept),
      concept,
      direction: side,
      unit,
      ...bySide(side, unanswered.map(markOf), linked),
      certainty: 0.7,
      cause: 'unknown',
      message: (names) =>
        `The ${names[side]} has ${listed(unanswered.map(({ text }) => text))}; the ${names[other]} has no term of this concept here or beside it.${answer}`,
    },
  ]
}

/** The words of the other side that translate some terms, where the links know. */
function linkedTo(terms: readonly TermPlace[], unit: Unit, side: Side, { linksIn }: Comparison): Mark[] {
  const words = linksIn(unit).filter((link) => !link.isGuess && terms.some((term) => isWithin(link[side], term)))
  const marks = words.map(({ [opposite(side)]: word }) => markAt(word.sentence, word.span))
  return marks.filter(({ sentence, span }, index) => !isAmong(marks.slice(0, index), sentence, span.start))
}

const isAmong = (marks: readonly Mark[], sentence: string, start: number): boolean =>
  marks.some((mark) => mark.sentence === sentence && mark.span.start === start)
