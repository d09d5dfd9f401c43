import { isProForm } from '../language/pro-forms.ts'
import type { Mark } from '../model/divergence.ts'
import type { Sentence } from '../model/sentence.ts'
import { isAllowed } from '../termbase/termbase.ts'
import { fold } from '../text/normalise.ts'
import { wordsOf } from '../text/words.ts'
import { type Comparison, markAt, markOf, opposite, SIDES, type Side, type TermPlace, type Unit } from './comparison.ts'
import { unansweredTerms, whereabouts } from './context.ts'
import { bySide, type Detector, type Finding, listed, severityOf } from './detector.ts'
import type { TermPair } from './term-pairs.ts'
import { heldTerm, isCoreTerm } from './term-parts.ts'

/** What one side says outright and the other leaves to the context. */
export const explicitation: Detector = (comparison) =>
  comparison.units.flatMap((unit) => [
    ...SIDES.flatMap((side) => termFromContext(unit, side, comparison)),
    ...comparison.pairedTerms(unit).pairs.flatMap((pair) => spelledOut(pair, comparison)),
  ])

/** A term here; there a word that points back, or nothing, and the concept was said shortly before. */
function termFromContext(unit: Unit, side: Side, comparison: Comparison): Finding[] {
  const other = opposite(side)
  const places = unansweredTerms(unit, side, comparison).filter(
    ({ concept, term }) => isAllowed(term) && whereabouts(concept, unit, side, comparison) === 'in-context',
  )
  const concepts = [...new Set(places.map(({ concept }) => concept))]
  return concepts.map((concept) => {
    const here = places.filter((place) => place.concept === concept)
    const there = proFormsIn(unit[other], comparison.language[other].code)
    return {
      rule: 'term-from-context',
      severity: severityOf('explicitation', concept),
      concept,
      direction: side,
      unit,
      ...bySide(side, here.map(markOf), there),
      certainty: there.length > 0 ? 0.6 : 0.5,
      cause: 'unknown',
      message: (names) =>
        `The ${names[side]} says ${listed(here.map(({ text }) => text))}; the ${names[other]} leaves it to the context${
          there.length > 0 ? ` and has ${listed(there.map(({ text }) => text))}` : ''
        }.`,
    }
  })
}

/** Words that point back, each with the word after it: «таких утверждений». */
function proFormsIn(sentences: readonly Sentence[], language: string): Mark[] {
  return sentences.flatMap((sentence) => {
    const words = wordsOf(sentence.text)
    return words.flatMap(({ text, span }, index) => {
      if (!isProForm(fold(text).toLowerCase(), language)) return []
      const next = words[index + 1]
      const isBeside = next !== undefined && /^\s+$/u.test(sentence.text.slice(span.end, next.span.start))
      return [markAt(sentence, isBeside ? { start: span.start, end: next.span.end } : span)]
    })
  })
}

/** A term that holds a shorter term of its concept ("pump out hysteria") beside one that holds none («нагнетание»). */
function spelledOut(pair: TermPair, comparison: Comparison): Finding[] {
  const { unit, source, target, concept } = pair
  const { language } = comparison
  // A longer name spells out nothing: “United States” beside «Соединённые Штаты Америки».
  if (source.concept !== target.concept || source.term.naming !== undefined) return []
  const held = { source: heldTerm(source, language.source.code), target: heldTerm(target, language.target.code) }
  const side = SIDES.find((name) => held[name] !== undefined)
  if (side === undefined || held[opposite(side)] !== undefined) return []
  const other = opposite(side)
  const short = pair[other]
  if (isCoreTerm(short, language[other].code)) return []
  const leftOver = comparison.pairedTerms(unit).unpaired[other]
  if (leftOver.some((place) => place.concept === concept && isInOneClause(place, short))) return []
  return [
    {
      rule: 'spelled-out-term',
      severity: severityOf('explicitation', concept),
      concept,
      direction: side,
      unit,
      source: [markOf(source)],
      target: [markOf(target)],
      certainty: 0.6,
      cause: 'optional',
      message: (names) =>
        `The ${names[side]} spells out ${listed([held[side] ?? ''])} in ${listed([pair[side].text])}; the ${names[other]} has ${listed([short.text])} and leaves it to the context.`,
    },
  ]
}

/** Whether nothing but words stands between two terms of a sentence. */
function isInOneClause(one: TermPlace, other: TermPlace): boolean {
  if (one.sentence !== other.sentence) return false
  const [first, second] = one.span.start < other.span.start ? [one, other] : [other, one]
  return !/[,;:.!?()–—]/u.test(one.sentence.text.slice(first.span.end, second.span.start))
}
