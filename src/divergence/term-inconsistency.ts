import type { Divergence } from '../model/divergence.ts'
import type { Concept } from '../termbase/termbase.ts'
import { markOf, opposite, SIDES, type Side } from './comparison.ts'
import { type Detector, type Finding, quote, severityOf } from './detector.ts'
import { type TermPair, termPairs } from './term-pairs.ts'

/** One term that the other side renders in several ways in the document: one finding a concept, over all its places. */
export const termInconsistency: Detector = (comparison) => {
  return [...groupByConcept(termPairs(comparison))].flatMap(([concept, ofConcept]) => inconsistency(concept, ofConcept))
}

function groupByConcept(pairs: readonly TermPair[]): Map<Concept, TermPair[]> {
  const groups = new Map<Concept, TermPair[]>()
  for (const pair of pairs) groups.set(pair.concept, [...(groups.get(pair.concept) ?? []), pair])
  return groups
}

function inconsistency(concept: Concept, pairs: readonly TermPair[]): Finding[] {
  const varying = SIDES.filter((side) => pairs.some((pair) => renderingsOf(pair, pairs, side).size > 1))
  if (varying.length === 0) return []
  const shown = firstOfEach(pairs.filter((pair) => SIDES.some((side) => renderingsOf(pair, pairs, side).size > 1)))
  const [first] = shown
  const direction: Divergence['direction'] = varying.length > 1 ? 'both' : varying[0]
  return [
    {
      rule: 'several-renderings',
      severity: severityOf('term-inconsistency', concept),
      concept,
      direction,
      unit: first.unit,
      source: shown.map(({ source }) => markOf(source)),
      target: shown.map(({ target }) => markOf(target)),
      certainty: 0.8,
      cause: 'optional',
      message: () => `${varying.flatMap((side) => sayRenderings(pairs, side)).join('; ')}.`,
    },
  ]
}

/** The terms on one side that answer the other side's term of a pair, with their counts. */
function renderingsOf(pair: TermPair, pairs: readonly TermPair[], side: Side): ReadonlyMap<string, number> {
  const other = opposite(side)
  const counts = new Map<string, number>()
  for (const { [side]: place, [other]: answered } of pairs) {
    if (answered.term === pair[other].term) counts.set(place.term.term, (counts.get(place.term.term) ?? 0) + 1)
  }
  return counts
}

/** One place for each pair of terms: the table of renderings lists them all. */
function firstOfEach(pairs: readonly TermPair[]): TermPair[] {
  return pairs.filter(
    (pair, index) =>
      pairs.findIndex(({ source, target }) => source.term === pair.source.term && target.term === pair.target.term) === index,
  )
}

/** "“нагнетание” stands beside “whip up hysteria” (1) and “pump out hysteria” (1)", for each term that varies on a side. */
function sayRenderings(pairs: readonly TermPair[], side: Side): string[] {
  const other = opposite(side)
  const heads = new Map(pairs.map((pair) => [pair[other].term.term, renderingsOf(pair, pairs, side)]))
  return [...heads]
    .filter(([, renderings]) => renderings.size > 1)
    .map(
      ([head, renderings]) =>
        `${quote(head)} stands beside ${[...renderings].map(([term, count]) => `${quote(term)} (${count})`).join(' and ')}`,
    )
}
