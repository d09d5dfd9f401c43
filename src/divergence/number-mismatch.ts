import type { Mark } from '../model/divergence.ts'
import type { Sentence } from '../model/sentence.ts'
import type { NumberMention } from '../text/number-mention.ts'
import { numbersIn } from '../text/numbers.ts'
import { markAt, onceEach, opposite, SIDES, type Side, type Unit } from './comparison.ts'
import { bySide, type Detector, type Finding, listed, severityOf } from './detector.ts'

/** A number in its sentence. */
interface NumberPlace extends NumberMention {
  readonly sentence: Sentence
}

type NumbersBySide = Readonly<Record<Side, readonly NumberPlace[]>>

/** Numbers, dates and times that have no equal on the other side, in the bead or beside it. */
export const numberMismatch: Detector = ({ units, language }) => {
  const find = (side: Side) =>
    onceEach((sentence: Sentence) => numbersIn(sentence.text, language[side].numbers).map((number) => ({ ...number, sentence })))
  const numbersOf = { source: find('source'), target: find('target') }
  return units.flatMap((unit) => {
    const here = { source: unit.source.flatMap(numbersOf.source), target: unit.target.flatMap(numbersOf.target) }
    if (here.source.length + here.target.length === 0) return []
    const near = { source: unit.near.source.flatMap(numbersOf.source), target: unit.near.target.flatMap(numbersOf.target) }
    const missing = { source: unanswered(here, near, 'source'), target: unanswered(here, near, 'target') }
    return [...changedNumber(unit, missing), ...oneSidedNumber(unit, missing), ...changedCalendar(unit, missing)]
  })
}

/** A number said twice is answered by one equal: a pronoun or "that year" takes the second place. */
function unanswered(here: NumbersBySide, near: NumbersBySide, side: Side): NumberPlace[] {
  const answers = [...here[opposite(side)], ...near[opposite(side)]]
  return here[side].filter((number) => !answers.some((answer) => agree(number, answer)))
}

const agree = ({ keys }: NumberMention, other: NumberMention): boolean => keys.some((key) => other.keys.includes(key))

const isCounted = ({ strength }: NumberMention): boolean => strength === 'digits' || strength === 'word'
const isNumber = ({ strength }: NumberMention): boolean => strength !== 'calendar'
const isFigure = ({ strength }: NumberMention): boolean => strength === 'digits'
const toMark = ({ sentence, span }: NumberPlace): Mark => markAt(sentence, span)
const textOf = ({ sentence, span }: NumberPlace): string => sentence.text.slice(span.start, span.end)

/** Both sides have a number that the other lacks: "eighty" and «пятьдесят», "one" and «трое». One of them at least must count. */
function changedNumber(unit: Unit, missing: NumbersBySide): Finding[] {
  const source = missing.source.filter(isNumber)
  const target = missing.target.filter(isNumber)
  if (source.length === 0 || target.length === 0 || ![...source, ...target].some(isCounted)) return []
  return [mismatch('changed-number', unit, { source, target })]
}

/** A figure without an equal where the other side misses nothing. Words are left alone: "two of them" may become «обе». */
function oneSidedNumber(unit: Unit, missing: NumbersBySide): Finding[] {
  return SIDES.flatMap((side) => {
    if (missing[opposite(side)].some(isNumber)) return []
    const figures = missing[side].filter(isFigure)
    return figures.length === 0 ? [] : [mismatch('one-sided-number', unit, { source: [], target: [], [side]: figures })]
  })
}

/** Two months, or two weekdays, that differ; one alone may stand for "then". */
function changedCalendar(unit: Unit, missing: NumbersBySide): Finding[] {
  return ['month', 'weekday'].flatMap((type) => {
    const ofType = ({ strength, keys }: NumberPlace) => strength === 'calendar' && keys[0].startsWith(type)
    const source = missing.source.filter(ofType)
    const target = missing.target.filter(ofType)
    return source.length > 0 && target.length > 0 ? [mismatch(`changed-${type}`, unit, { source, target })] : []
  })
}

function mismatch(rule: string, unit: Unit, { source, target }: NumbersBySide): Finding {
  const isBoth = source.length > 0 && target.length > 0
  const side = source.length > 0 ? 'source' : 'target'
  const texts = { source: listed(source.map(textOf)), target: listed(target.map(textOf)) }
  return {
    rule,
    severity: isBoth ? severityOf('number-mismatch') : 'major',
    direction: isBoth ? 'both' : side,
    unit,
    ...bySide('source', source.map(toMark), target.map(toMark)),
    certainty: isBoth ? 0.9 : 0.6,
    cause: 'unknown',
    message: (names) =>
      isBoth
        ? `The ${names.source} has ${texts.source}, the ${names.target} ${texts.target}.`
        : `${texts[side]} in the ${names[side]} has no equal in the ${names[opposite(side)]}, here or beside it.`,
  }
}
