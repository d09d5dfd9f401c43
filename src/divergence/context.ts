import type { Concept } from '../termbase/termbase.ts'
import { type Comparison, opposite, type Side, type TermPlace, type Unit } from './comparison.ts'

/** How a concept that one side of a unit says and the other does not may still be there. */
export type Whereabouts = 'moved' | 'in-context' | 'nowhere'

/**
 * Looks for a concept around a unit, on the side that does not say it: it has `moved` if the beads beside it say it there more often
 * than here; it is `in-context` if it was said shortly before or beside; or it is `nowhere`.
 */
export function whereabouts(concept: Concept, unit: Unit, side: Side, { termsIn }: Comparison): Whereabouts {
  const other = opposite(side)
  const ofConcept = (places: readonly TermPlace[]) => places.filter((place) => place.concept === concept)
  const beside = { here: ofConcept(termsIn(side, unit.near[side])), there: ofConcept(termsIn(other, unit.near[other])) }
  if (beside.there.length > beside.here.length) return 'moved'
  return beside.there.length + ofConcept(termsIn(other, unit.before[other])).length > 0 ? 'in-context' : 'nowhere'
}

/** The terms of one side that no term of the other answers: neither their concept nor another that the same words stand for. */
export function unansweredTerms(unit: Unit, side: Side, comparison: Comparison): TermPlace[] {
  const { unpaired } = comparison.pairedTerms(unit)
  const here = comparison.termsIn(side, unit[side])
  const there = comparison.termsIn(opposite(side), unit[opposite(side)])
  return unpaired[side].filter((place) => {
    const homonyms = here.filter((other) => isSamePlace(other, place))
    return !homonyms.some((other) => !unpaired[side].includes(other) || there.some(({ concept }) => concept === other.concept))
  })
}

const isSamePlace = (one: TermPlace, other: TermPlace): boolean =>
  one.sentence === other.sentence && one.span.start === other.span.start && one.span.end === other.span.end
