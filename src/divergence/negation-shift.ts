import { type Negation, negationOf } from '../language/negation.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Span } from '../model/span.ts'
import { type Comparison, markAt, onceEach, opposite, SIDES, type Side, type Unit } from './comparison.ts'
import { bySide, type Detector, type Finding, listed, severityOf } from './detector.ts'
import { isWithin, type LinkedPair, type Stretch } from './linked-words.ts'
import { occursIn } from './lower-text.ts'
import { type Negations, negationsIn } from './negations-in.ts'

type NegationsBySide = Readonly<Record<Side, (sentence: Sentence) => Negations>>

/** A predicate denied on one side, and said without a word of denial on the other. */
export const negationShift: Detector = (comparison) => {
  const [source, target] = SIDES.map((side) => negationOf(comparison.language[side].code))
  if (source === undefined || target === undefined) return []
  const find = (side: Side, negation: Negation) =>
    onceEach((sentence: Sentence) => negationsIn(sentence.text, negation, comparison.language[side].code))
  const negationsOf = { source: find('source', source), target: find('target', target) }
  const negators = { source: source.negators, target: target.negators }
  return comparison.units.flatMap((unit) =>
    SIDES.filter((side) => unit[side].some((sentence) => occursIn(negators[side], sentence))).flatMap((side) =>
      oneSided(unit, side, { negationsOf, comparison }),
    ),
  )
}

interface Setting {
  readonly negationsOf: NegationsBySide
  readonly comparison: Comparison
}

/** This side has a negator, and more words that deny in any way; and what they deny is said on the other side without one. */
function oneSided(unit: Unit, side: Side, { negationsOf, comparison }: Setting): Finding[] {
  const other = opposite(side)
  const here = countIn(unit[side], negationsOf[side])
  if (here.negators === 0) return []
  const there = countIn(unit[other], negationsOf[other])
  if (here.all <= there.all) return []
  const plain = unit[side].flatMap((sentence) =>
    negationsOf[side](sentence).negators.flatMap(({ span, focus }) => {
      const answers = answersTo(sentence, focus, { unit, side, comparison })
      return answers.length === 0 || answers.some((word) => isDenied(word, negationsOf[other]))
        ? []
        : [{ here: markAt(sentence, { start: span.start, end: focus[0]?.end ?? span.end }), there: answers }]
    }),
  )
  if (plain.length === 0) return []
  const marks = plain.map((place) => place.here)
  const answers = plain.flatMap((place) => place.there.map((word) => markAt(word.sentence, word.span)))
  return [
    {
      rule: 'one-sided-negation',
      severity: severityOf('negation-shift'),
      direction: side,
      unit,
      ...bySide(side, marks, answers),
      certainty: 0.7,
      cause: 'unknown',
      message: (names) =>
        `The ${names[side]} denies, ${listed(marks.map(({ text }) => text))}; the ${names[other]} has ${listed(answers.map(({ text }) => text))} without a word of denial.`,
    },
  ]
}

function countIn(sentences: readonly Sentence[], negationsOf: (sentence: Sentence) => Negations) {
  const found = sentences.map(negationsOf)
  const negators = found.reduce((sum, place) => sum + place.negators.length, 0)
  return { negators, all: negators + found.reduce((sum, { inherent }) => sum + inherent, 0) }
}

/** How probable a link must be that only the places of its words speak for. */
const SURE_GUESS = 0.7

const isSure = ({ isGuess, probability }: LinkedPair): boolean => !isGuess || probability >= SURE_GUESS

/** The words of the other side that translate what a negator denies. */
function answersTo(
  sentence: Sentence,
  focus: readonly Span[],
  { unit, side, comparison }: { readonly unit: Unit; readonly side: Side; readonly comparison: Comparison },
): Stretch[] {
  const links = comparison.linksIn(unit)
  return focus.flatMap((span) =>
    links.filter((link) => isSure(link) && isWithin(link[side], { sentence, span })).map((link) => link[opposite(side)]),
  )
}

/** Whether a negator reaches a word: it is what is denied, or stands before that ("never properly *used* for the purpose"). */
const isDenied = ({ sentence, span }: Stretch, negationsOf: (sentence: Sentence) => Negations): boolean =>
  negationsOf(sentence).negators.some(({ span: negator, focus }) => {
    const last = focus.at(-1)
    return last !== undefined && negator.end <= span.start && span.end <= last.end
  })
