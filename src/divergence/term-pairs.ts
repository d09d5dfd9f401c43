import type { Concept } from '../termbase/termbase.ts'
import type { Comparison, Side, TermPlace, Unit } from './comparison.ts'
import { isWithin, type LinkedWords } from './linked-words.ts'
import { heldTerm, isCoreTerm } from './term-parts.ts'

/** A term of the source and the term that answers it. */
export interface TermPair {
  readonly unit: Unit
  readonly source: TermPlace
  readonly target: TermPlace
  /** What both say: their concept, or the broader one of the two. */
  readonly concept: Concept
}

/** The terms of a unit: those that answer each other, and those left over. */
export interface PairedTerms {
  readonly pairs: readonly TermPair[]
  readonly unpaired: Readonly<Record<Side, readonly TermPlace[]>>
}

/** How well two terms of a unit fit. */
interface Candidate {
  readonly pair: TermPair
  readonly isSameConcept: boolean
  /** Whether one is a longer term and the other only what it is built on: "whip up hysteria" beside «истерия». */
  readonly isUneven: boolean
  /** Word links between them, by probability. */
  readonly linked: number
  /** How far apart their places among the unit's terms of these concepts are. */
  readonly distance: number
}

/**
 * Pairs the terms of a unit: terms of one concept before terms of a concept and a broader one; of several, those whose words are
 * linked, then those in the same order.
 */
export function pairTerms(unit: Unit, comparison: Comparison): PairedTerms {
  const terms = { source: comparison.termsIn('source', unit.source), target: comparison.termsIn('target', unit.target) }
  const candidates = candidatesFor(unit, terms, comparison).sort(byFit)
  const pairs: TermPair[] = []
  for (const { pair } of candidates) {
    const isTaken = pairs.some(({ source, target }) => source === pair.source || target === pair.target)
    if (!isTaken) pairs.push(pair)
  }
  pairs.sort((one, other) => terms.source.indexOf(one.source) - terms.source.indexOf(other.source))
  return {
    pairs,
    unpaired: {
      source: terms.source.filter((place) => !pairs.some(({ source }) => source === place)),
      target: terms.target.filter((place) => !pairs.some(({ target }) => target === place)),
    },
  }
}

/** The pairs of all units. */
export const termPairs = (comparison: Comparison): TermPair[] =>
  comparison.units.flatMap((unit) => comparison.pairedTerms(unit).pairs)

function candidatesFor(unit: Unit, terms: Readonly<Record<Side, readonly TermPlace[]>>, comparison: Comparison): Candidate[] {
  const couples = terms.source.flatMap((source) =>
    terms.target.flatMap((target) => {
      const concept = commonConcept(source.concept, target.concept, comparison)
      return concept === undefined ? [] : [{ unit, source, target, concept }]
    }),
  )
  const isContested = couples.some((one) =>
    couples.some((other) => one !== other && (one.source === other.source || one.target === other.target)),
  )
  const links = isContested ? comparison.linksIn(unit) : []
  const orderOf = (side: Side, place: TermPlace) => terms[side].filter(({ concept }) => concept === place.concept).indexOf(place)
  return couples.map((pair) => ({
    pair,
    isSameConcept: pair.source.concept === pair.target.concept,
    isUneven: isContested && isUneven(pair, comparison),
    linked: linkedBetween(pair, links),
    distance: Math.abs(orderOf('source', pair.source) - orderOf('target', pair.target)),
  }))
}

const byFit = (one: Candidate, other: Candidate): number =>
  Number(other.isSameConcept) - Number(one.isSameConcept) ||
  Number(one.isUneven) - Number(other.isUneven) ||
  other.linked - one.linked ||
  one.distance - other.distance

function isUneven({ source, target }: TermPair, { language }: Comparison): boolean {
  const [here, there] = [language.source.code, language.target.code]
  return (
    (heldTerm(source, here) !== undefined && isCoreTerm(target, there)) ||
    (heldTerm(target, there) !== undefined && isCoreTerm(source, here))
  )
}

/** The concept of two terms, or the broader of two related ones. */
function commonConcept(source: Concept, target: Concept, { broaderThan }: Comparison): Concept | undefined {
  if (source === target || broaderThan(target).includes(source)) return source
  return broaderThan(source).includes(target) ? target : undefined
}

const linkedBetween = ({ source, target }: Pick<TermPair, 'source' | 'target'>, links: LinkedWords): number =>
  links
    .filter((link) => isWithin(link.source, source) && isWithin(link.target, target))
    .reduce((sum, { probability }) => sum + probability, 0)
