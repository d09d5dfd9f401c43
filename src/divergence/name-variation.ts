import { markOf } from './comparison.ts'
import { type Detector, listed, severityOf } from './detector.ts'
import { termPairs } from './term-pairs.ts'

/** A person or place that each side names in its own manner: by office here, by patronymic there. The termbase says the manner: `naming`. */
export const nameVariation: Detector = (comparison) =>
  termPairs(comparison).flatMap(({ unit, concept, source, target }) => {
    const naming = { source: source.term.naming, target: target.term.naming }
    if (naming.source === undefined || naming.target === undefined || naming.source === naming.target) return []
    // Another part of speech is asked for by grammar: "the US submarine", «американская подводная лодка».
    if (source.term.pos?.startsWith('adj') !== target.term.pos?.startsWith('adj')) return []
    return [
      {
        rule: 'other-naming',
        severity: severityOf('name-variation', concept),
        concept,
        direction: 'both',
        unit,
        source: [markOf(source)],
        target: [markOf(target)],
        certainty: 0.8,
        cause: 'unknown',
        message: (names) =>
          `The ${names.source} names it by ${naming.source}, ${listed([source.text])}; the ${names.target} by ${naming.target}, ${listed([target.text])}.`,
      },
    ]
  })
