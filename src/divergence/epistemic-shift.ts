import type { HedgeClass } from '../language/hedges.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Concept } from '../termbase/termbase.ts'
import { type Comparison, markAt, markOf, onceEach, opposite, SIDES, type Side, type TermPlace, type Unit } from './comparison.ts'
import { bySide, type Detector, type Finding, listed, severityOf } from './detector.ts'
import { type HedgePlace, hedgesIn, isJustBefore } from './hedges-in.ts'
import { isShort, quotationsIn } from './quotations.ts'

/** A marker in its sentence. */
interface Hedged extends HedgePlace {
  readonly sentence: Sentence
}

type HedgesBySide = Readonly<Record<Side, readonly Hedged[]>>

/** A marker of epistemic distance that the other side lacks, or has in another class. */
export const epistemicShift: Detector = (comparison) => {
  const { language } = comparison
  if (language.source.hedges.length === 0 || language.target.hedges.length === 0) return []
  const find = (side: Side) =>
    onceEach((sentence: Sentence) => hedgesIn(sentence.text, language[side]).map((hedge) => ({ ...hedge, sentence })))
  const hedgesOf = { source: find('source'), target: find('target') }
  return comparison.units.flatMap((unit) => {
    const hedges = { source: unit.source.flatMap(hedgesOf.source), target: unit.target.flatMap(hedgesOf.target) }
    if (hedges.source.length + hedges.target.length === 0) return []
    return SIDES.flatMap((side) => [
      ...unansweredMarkers(unit, hedges, side, comparison),
      ...unansweredPossibility(unit, hedges, side, comparison),
    ])
  })
}

/** Classes whose absence is reported; an approximator or a bare possibility comes and goes with the wording. */
const REPORTED: readonly HedgeClass[] = ['distance']

const isReported = ({ classes }: HedgePlace): boolean => REPORTED.some((reported) => classes.includes(reported))

/** "allegedly" without «якобы» or anything of its kind; quotation marks on a term are of its kind. */
function unansweredMarkers(unit: Unit, hedges: HedgesBySide, side: Side, comparison: Comparison): Finding[] {
  const other = opposite(side)
  const answered = (hedge: Hedged) => hedges[other].some((answer) => answer.classes.some((name) => hedge.classes.includes(name)))
  const here = hedges[side].filter((hedge) => isReported(hedge) && !answered(hedge))
  if (here.length === 0 || setsApart(unit[other], side, comparison)) return []
  const there = hedges[other].filter((hedge) => !hedge.classes.includes('possibility'))
  const concept = nearestConcept(comparison.termsIn(side, unit[side]), here[0])
  return [
    {
      rule: there.length > 0 ? 'other-class' : 'one-sided-marker',
      severity: severityOf('epistemic-shift', concept),
      ...(concept === undefined ? {} : { concept }),
      direction: there.length > 0 ? 'both' : side,
      unit,
      ...bySide(side, here.map(mark), there.map(mark)),
      certainty: 0.7,
      cause: 'optional',
      message: (names) =>
        `The ${names[side]} keeps its distance with ${listed(here.map(textOfHedge))}; the ${names[other]} has ${
          there.length > 0 ? `${listed(there.map(textOfHedge))}, of another class` : 'no such marker'
        }.`,
    },
  ]
}

const mark = ({ sentence, span }: Hedged) => markAt(sentence, span)
const textOfHedge = ({ sentence, span }: Hedged): string => sentence.text.slice(span.start, span.end)

/** Whether the other side quotes a word or two, which distances as well. */
const setsApart = (sentences: readonly Sentence[], side: Side, { language }: Comparison): boolean =>
  sentences.some(({ text }) => quotationsIn(text, language[opposite(side)].quotes).some(isShort))

/** The concept of the first term after a marker, if it follows in the same sentence within a few words. */
function nearestConcept(terms: readonly TermPlace[], { sentence, span }: Hedged): Concept | undefined {
  return terms.find(
    (term) => term.sentence === sentence && isJustBefore(sentence.text, { end: span.end, start: term.span.start, words: 3 }),
  )?.concept
}

/** "possible provocations" against plain «провокации»: only on watched concepts, and only if the other side hedges nowhere. */
function unansweredPossibility(unit: Unit, hedges: HedgesBySide, side: Side, comparison: Comparison): Finding[] {
  const other = opposite(side)
  const isPossibility = ({ classes }: HedgePlace) => classes.includes('possibility')
  if (!hedges[side].some(isPossibility) || hedges[other].length > 0) return []
  const said = comparison.termsIn(other, unit[other])
  return comparison
    .termsIn(side, unit[side])
    .filter(({ concept }) => concept.watch.includes('epistemic-shift') && said.some((term) => term.concept === concept))
    .flatMap((term) => {
      const hedge = hedges[side].find(
        (place) =>
          isPossibility(place) &&
          place.sentence === term.sentence &&
          isJustBefore(term.sentence.text, { end: place.span.end, start: term.span.start, words: 1 }),
      )
      if (hedge === undefined) return []
      const answers = said.filter(({ concept }) => concept === term.concept)
      return [
        {
          rule: 'possibility-of-a-watched-term',
          severity: severityOf('epistemic-shift', term.concept),
          concept: term.concept,
          direction: side,
          unit,
          ...bySide(side, [markAt(term.sentence, { start: hedge.span.start, end: term.span.end })], answers.map(markOf)),
          certainty: 0.6,
          cause: 'unknown',
          message: (names) =>
            `The ${names[side]} has ${listed([textOfHedge(hedge)])} before ${listed([term.text])}; the ${names[other]} has ${listed(answers.map(({ text }) => text))} without such a word.`,
        } satisfies Finding,
      ]
    })
}
