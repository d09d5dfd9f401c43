import type { Concept } from '../termbase/termbase.ts'
import type { Comparison, TermPlace, Unit } from './comparison.ts'

/** A term of the source and the term of the same concept that answers it. */
export interface TermPair {
  readonly unit: Unit
  readonly concept: Concept
  readonly source: TermPlace
  readonly target: TermPlace
}

/** Pairs the terms of each concept in their order in the bead; a term left over has no pair. */
export const termPairs = (comparison: Comparison): TermPair[] =>
  comparison.units.flatMap((unit) => {
    const source = comparison.termsIn('source', unit.source)
    const target = comparison.termsIn('target', unit.target)
    return [...new Set(source.map(({ concept }) => concept))].flatMap((concept) => {
      const here = source.filter((place) => place.concept === concept)
      const there = target.filter((place) => place.concept === concept)
      return here.slice(0, there.length).map((place, index) => ({ unit, concept, source: place, target: there[index] }))
    })
  })
