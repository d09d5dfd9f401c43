import { type Comparison, markOf, opposite, type Side } from './comparison.ts'
import { type Finding, listed, severityOf } from './detector.ts'
import { type TermPair, termPairs } from './term-pairs.ts'

/** Pairs of a term and a broader one, as seen from the original: the version generalises or particularises. */
export const specificityShifts = (comparison: Comparison, kind: 'generalisation' | 'particularisation'): Finding[] =>
  termPairs(comparison).flatMap((pair) => {
    const { source, target, concept } = pair
    if (source.concept === target.concept) return []
    const broader: Side = concept === source.concept ? 'source' : 'target'
    const found = broader === comparison.original ? 'particularisation' : 'generalisation'
    return found === kind ? [shift(pair, broader, kind)] : []
  })

function shift({ unit, ...terms }: TermPair, broader: Side, kind: 'generalisation' | 'particularisation'): Finding {
  const narrower = opposite(broader)
  const { concept } = terms[narrower]
  return {
    rule: 'broader-concept',
    severity: severityOf(kind, concept.watch.includes(kind) ? concept : terms[broader].concept),
    concept,
    direction: 'both',
    unit,
    source: [markOf(terms.source)],
    target: [markOf(terms.target)],
    certainty: 0.7,
    cause: 'optional',
    message: (names) =>
      `The ${names[narrower]} has ${listed([terms[narrower].text])}; the ${names[broader]} has ${listed([terms[broader].text])}, of the broader concept ${terms[broader].concept.id}.`,
  }
}
