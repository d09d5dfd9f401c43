import type { Term } from '../termbase/termbase.ts'
import { type Comparison, markOf } from './comparison.ts'
import { type Detector, type Finding, listed, severityOf } from './detector.ts'
import { type TermPair, termPairs } from './term-pairs.ts'

/** Terms that answer each other and differ in polarity or in the image they draw, as the termbase has it. */
export const evaluativeShift: Detector = (comparison: Comparison) =>
  termPairs(comparison).flatMap((pair) => [
    ...differing(pair, 'polarity', ({ polarity }) => polarity),
    ...differing(pair, 'image', ({ image }) => image),
  ])

function differing(pair: TermPair, rule: 'polarity' | 'image', readValue: (term: Term) => string | undefined): Finding[] {
  const { unit, concept, source, target } = pair
  const value = { source: readValue(source.term), target: readValue(target.term) }
  if (value.source === undefined || value.target === undefined || value.source === value.target) return []
  const say = rule === 'polarity' ? 'of polarity' : 'an image of'
  return [
    {
      rule: `other-${rule}`,
      severity: severityOf('evaluative-shift', concept),
      concept,
      direction: 'both',
      unit,
      source: [markOf(source)],
      target: [markOf(target)],
      certainty: 0.7,
      cause: 'optional',
      message: (names) =>
        `The ${names.source} has ${listed([source.text])}, ${say} ${value.source}; the ${names.target} ${listed([target.text])}, ${say} ${value.target}.`,
    },
  ]
}
