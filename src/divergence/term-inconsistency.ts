import type { Divergence } from '../model/divergence.ts'
import type { Concept } from '../termbase/termbase.ts'
import { type Comparison, markOf, opposite, SIDES, type Side } from './comparison.ts'
import { type Detector, type Finding, quote, severityOf } from './detector.ts'
import { type TermPair, termPairs } from './term-pairs.ts'

/** One term that the other side renders in several ways in the document: one finding a concept, over all its places. */
export const termInconsistency: Detector = (comparison) =>
  connectedPairs(termPairs(comparison).filter(isNoName)).flatMap((pairs) => inconsistency(broadest(pairs, comparison), pairs))

/** Pairs that share a concept, directly or through others: “proposals” = «соображения» ties a concept to a broader one. */
function connectedPairs(pairs: readonly TermPair[]): TermPair[][] {
  const groups = new Map<Concept, TermPair[]>()
  for (const pair of pairs) {
    const touched = new Set(
      conceptsOf(pair)
        .flatMap((concept) => groups.get(concept) ?? [])
        .concat(pair),
    )
    const group = [...touched]
    for (const concept of new Set(group.flatMap(conceptsOf))) groups.set(concept, group)
  }
  return [...new Set(groups.values())]
}

/** Names vary by nature; `name-variation` looks at them pair by pair. */
const isNoName = ({ source, target }: TermPair): boolean => source.term.naming === undefined && target.term.naming === undefined

const conceptsOf = ({ source, target }: TermPair): Concept[] => [source.concept, target.concept]

/** The concept that has no other of the group above it. */
function broadest(pairs: readonly TermPair[], { broaderThan }: Comparison): Concept {
  const concepts = [...new Set(pairs.flatMap(conceptsOf))]
  return concepts.find((concept) => !concepts.some((other) => broaderThan(concept).includes(other))) ?? concepts[0]
}

/** The terms of one side by the terms of the other that they answer, with their counts. */
type Renderings = ReadonlyMap<string, ReadonlyMap<string, number>>

function inconsistency(concept: Concept, pairs: readonly TermPair[]): Finding[] {
  const renderings = { source: renderingsOn('source', pairs), target: renderingsOn('target', pairs) }
  const varying = SIDES.filter((side) => [...renderings[side].values()].some(({ size }) => size > 1))
  if (varying.length === 0) return []
  const shown = firstOfEach(pairs)
  const direction: Divergence['direction'] = varying.length > 1 ? 'both' : varying[0]
  return [
    {
      rule: 'several-renderings',
      severity: severityOf('term-inconsistency', concept),
      concept,
      direction,
      unit: shown[0].unit,
      source: shown.map(({ source }) => markOf(source)),
      target: shown.map(({ target }) => markOf(target)),
      certainty: 0.8,
      cause: 'optional',
      message: () => `${varying.flatMap((side) => sayRenderings(renderings[side])).join('; ')}.`,
    },
  ]
}

function renderingsOn(side: Side, pairs: readonly TermPair[]): Renderings {
  const renderings = new Map<string, Map<string, number>>()
  for (const { [side]: place, [opposite(side)]: answered } of pairs) {
    const counts = renderings.get(answered.term.term) ?? new Map<string, number>()
    counts.set(place.term.term, (counts.get(place.term.term) ?? 0) + 1)
    renderings.set(answered.term.term, counts)
  }
  return renderings
}

/** One place for each pair of terms: the table of renderings lists them all. */
function firstOfEach(pairs: readonly TermPair[]): TermPair[] {
  const first = new Map<string, TermPair>()
  for (const pair of pairs) {
    const key = `${pair.source.term.term}\n${pair.target.term.term}`
    if (!first.has(key)) first.set(key, pair)
  }
  return [...first.values()]
}

/** "“нагнетание” stands beside “whip up hysteria” (1) and “pump out hysteria” (1)", for each term that varies on a side. */
const sayRenderings = (renderings: Renderings): string[] =>
  [...renderings]
    .filter(([, counts]) => counts.size > 1)
    .map(
      ([head, counts]) =>
        `${quote(head)} stands beside ${[...counts].map(([term, count]) => `${quote(term)} (${count})`).join(' and ')}`,
    )
