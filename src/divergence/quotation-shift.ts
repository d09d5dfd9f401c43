import type { Sentence } from '../model/sentence.ts'
import { type Comparison, markAt, markOf, onceEach, opposite, SIDES, type Side, type TermPlace, type Unit } from './comparison.ts'
import { bySide, type Detector, type Finding, listed, severityOf } from './detector.ts'
import { hasDistance } from './hedges-in.ts'
import { isShort, isTermLike, type Quotation, quotationsIn } from './quotations.ts'

/** A quotation in its sentence. */
interface QuotationPlace extends Quotation {
  readonly sentence: Sentence
}

/** The quotations of a unit and its terms, by side. */
interface Quoting {
  readonly unit: Unit
  readonly quotations: Readonly<Record<Side, readonly QuotationPlace[]>>
  readonly terms: Readonly<Record<Side, readonly TermPlace[]>>
}

/** A term that stands in quotation marks on one side only. */
export const quotationShift: Detector = (comparison) => {
  const quotationsOf = {
    source: onceEach((sentence: Sentence) => quotationsInSentence(sentence, comparison, 'source')),
    target: onceEach((sentence: Sentence) => quotationsInSentence(sentence, comparison, 'target')),
  }
  return comparison.units.flatMap((unit) => {
    const quotations = { source: unit.source.flatMap(quotationsOf.source), target: unit.target.flatMap(quotationsOf.target) }
    if (quotations.source.length + quotations.target.length === 0) return []
    const terms = { source: comparison.termsIn('source', unit.source), target: comparison.termsIn('target', unit.target) }
    const quoting = { unit, quotations, terms }
    return SIDES.flatMap((side) => [...quotedTerms(quoting, side), ...quotedWords(quoting, side, comparison)])
  })
}

const quotationsInSentence = (sentence: Sentence, { language }: Comparison, side: Side): QuotationPlace[] =>
  quotationsIn(sentence.text, language[side].quotes).map((quotation) => ({ ...quotation, sentence }))

/** Whether a term stands in a short quotation. */
const isIn = (term: TermPlace, { sentence, span, ...quotation }: QuotationPlace): boolean =>
  sentence === term.sentence && isShort({ span, ...quotation }) && span.start <= term.span.start && term.span.end <= span.end

/** A concept of the termbase quoted here, and said without quotation marks (or not said) there. */
function quotedTerms({ unit, quotations, terms }: Quoting, side: Side): Finding[] {
  const other = opposite(side)
  const concepts = new Set(terms[side].map(({ concept }) => concept))
  return [...concepts].flatMap((concept) => {
    const here = quotations[side].filter((quotation) =>
      terms[side].some((term) => term.concept === concept && isIn(term, quotation)),
    )
    const said = terms[other].filter((term) => term.concept === concept)
    const isQuotedThere =
      said.length > 0 ? said.some((term) => quotations[other].some((place) => isIn(term, place))) : quotations[other].length > 0
    if (here.length === 0 || isQuotedThere) return []
    const marks = bySide(
      side,
      here.map(({ sentence, span }) => markAt(sentence, span)),
      said.map(markOf),
    )
    const answer = said.length > 0 ? `${listed(said.map(({ text }) => text))} without them` : 'no term of this concept'
    return [
      {
        rule: 'quoted-term',
        severity: severityOf('quotation-shift', concept),
        concept,
        direction: side,
        unit,
        ...marks,
        certainty: said.length > 0 ? 0.95 : 0.8,
        cause: 'optional',
        message: (names) =>
          `${listed(here.map(({ text }) => text))} stands in quotation marks in the ${names[side]}; the ${names[other]} has ${answer}.`,
      },
    ]
  })
}

/** Words outside the termbase quoted here, where the other side quotes nothing and has no marker of distance. */
function quotedWords({ unit, quotations, terms }: Quoting, side: Side, { language, exemptTermsIn }: Comparison): Finding[] {
  const other = opposite(side)
  if (quotations[other].length > 0 || unit[other].some(({ text }) => hasDistance(text, language[other]))) return []
  const known = [...terms[side], ...exemptTermsIn(side, unit[side])]
  const free = quotations[side].filter((place) => isTermLike(place) && !known.some((term) => isIn(term, place)))
  if (free.length === 0) return []
  return [
    {
      rule: 'quoted-words',
      severity: severityOf('quotation-shift'),
      direction: side,
      unit,
      ...bySide(
        side,
        free.map(({ sentence, span }) => markAt(sentence, span)),
        [],
      ),
      certainty: 0.6,
      cause: 'optional',
      message: (names) =>
        `${listed(free.map(({ text }) => text))} stands in quotation marks in the ${names[side]}; the ${names[other]} has none.`,
    },
  ]
}
