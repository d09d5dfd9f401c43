import { type Comparison, markAt, markOf, opposite, SIDES, type Side, type Unit } from './comparison.ts'
import { bySide, type Detector, type Finding, listed, severityOf } from './detector.ts'
import { unansweredMaximisers } from './lost-stance.ts'
import { type TermPair, termPairs } from './term-pairs.ts'

/** Intensity raised or lowered: another step on a scale of the termbase, or an intensifier that nothing answers. */
export const graduationShift: Detector = (comparison) => [
  ...termPairs(comparison).flatMap(otherStep),
  ...comparison.units.flatMap((unit) => SIDES.flatMap((side) => lostIntensifier(unit, side, comparison))),
]

function otherStep({ unit, concept, source, target }: TermPair): Finding[] {
  const [here, there] = [source.term.scale, target.term.scale]
  if (here === undefined || there === undefined || here.name !== there.name || here.step === there.step) return []
  return [
    {
      rule: 'other-step',
      severity: severityOf('graduation-shift', concept),
      concept,
      direction: 'both',
      unit,
      source: [markOf(source)],
      target: [markOf(target)],
      certainty: 0.7,
      cause: 'optional',
      message: (names) =>
        `On the scale of ${here.name} the ${names.source} has ${listed([source.text])}, step ${here.step}; the ${names.target} ${listed([target.text])}, step ${there.step}.`,
    },
  ]
}

/** «стопроцентными противниками» beside plain "adversaries": the other side has no word of degree at all. */
function lostIntensifier(unit: Unit, side: Side, comparison: Comparison): Finding[] {
  const lost = unansweredMaximisers(unit, side, comparison)
  if (lost.length === 0) return []
  const marks = lost.map(({ sentence, span }) => markAt(sentence, span))
  return [
    {
      rule: 'one-sided-intensifier',
      severity: severityOf('graduation-shift'),
      direction: side,
      unit,
      ...bySide(side, marks, []),
      certainty: 0.6,
      cause: 'optional',
      message: (names) =>
        `The ${names[side]} intensifies with ${listed(marks.map(({ text }) => text))}; the ${names[opposite(side)]} has no such word.`,
    },
  ]
}
