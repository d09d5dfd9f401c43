import { MODAL_TURNERS, type ModalStrength, type Modals, modalsOf } from '../language/modals.ts'
import type { Sentence } from '../model/sentence.ts'
import { fold } from '../text/normalise.ts'
import { wordsOf } from '../text/words.ts'
import { type Comparison, markAt, SIDES, type Side, type Unit } from './comparison.ts'
import { type Detector, type Finding, listed, severityOf } from './detector.ts'
import { isWithin, type Stretch } from './linked-words.ts'
import { lowerText } from './lower-text.ts'

/** A modal word and the stretch after it in which its verb stands. */
interface ModalPlace extends Stretch {
  readonly strength: ModalStrength
  readonly scope: Stretch
}

/** What must be on one side and only may be on the other: each side has one modal word, and the words after them are linked. */
export const modalityShift: Detector = (comparison) => {
  const modals = SIDES.map((side) => modalsOf(comparison.language[side].code))
  const [source, target] = modals
  if (source === undefined || target === undefined) return []
  return comparison.units.flatMap((unit) => otherStrength(unit, { source, target }, comparison))
}

function otherStrength(unit: Unit, modals: Readonly<Record<Side, Modals>>, { linksIn }: Comparison): Finding[] {
  const found = {
    source: unit.source.flatMap((sentence) => modalsIn(sentence, modals.source)),
    target: unit.target.flatMap((sentence) => modalsIn(sentence, modals.target)),
  }
  if (found.source.length !== 1 || found.target.length !== 1) return []
  const [source] = found.source
  const [target] = found.target
  if (source.strength === target.strength) return []
  const isOneVerb = linksIn(unit).some((link) => isWithin(link.source, source.scope) && isWithin(link.target, target.scope))
  if (!isOneVerb) return []
  const texts = { source: textOf(source), target: textOf(target) }
  return [
    {
      rule: 'other-strength',
      severity: severityOf('modality-shift'),
      direction: 'both',
      unit,
      source: [markAt(source.sentence, source.span)],
      target: [markAt(target.sentence, target.span)],
      certainty: 0.6,
      cause: 'unknown',
      message: (names) =>
        `The ${names.source} has ${listed([texts.source])}, of ${source.strength}; the ${names.target} ${listed([texts.target])}, of ${target.strength}.`,
    },
  ]
}

const textOf = ({ sentence, span }: Stretch): string => sentence.text.slice(span.start, span.end)

/** How many words after a modal its verb is looked for in. */
const REACH = 3

function modalsIn(sentence: Sentence, modals: Modals): ModalPlace[] {
  const isModal = ({ text }: { readonly text: string }) => modals.necessity.has(text) || modals.possibility.has(text)
  if (!wordsOf(lowerText(sentence)).some(isModal)) return []
  const words = wordsOf(sentence.text).map(({ text, span }) => ({ text: fold(text).toLowerCase(), span }))
  return words.flatMap(({ text, span }, index) => {
    const strength = (['necessity', 'possibility'] as const).find((name) => modals[name].has(text))
    const isTurned = [words[index - 1], words[index + 1]].some((word) => word !== undefined && MODAL_TURNERS.has(word.text))
    const last = words[Math.min(index + REACH, words.length - 1)]
    if (strength === undefined || isTurned || last.span.end <= span.end) return []
    return [{ sentence, span, strength, scope: { sentence, span: { start: span.end, end: last.span.end } } }]
  })
}
