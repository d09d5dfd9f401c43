import { hasDegreeWords, isIntensifier, isMaximiser } from '../language/degree-words.ts'
import { STANCE_CLASSES, type StanceClass } from '../language/stance-words.ts'
import type { Sentence } from '../model/sentence.ts'
import { normalise } from '../text/normalise.ts'
import { wordsOf } from '../text/words.ts'
import { type Comparison, markAt, opposite, type Side, type Unit } from './comparison.ts'
import { bySide, type DivergenceOfWords, type Finding, listed, severityOf } from './detector.ts'
import { isWithin, type Stretch } from './linked-words.ts'
import { lowerText, occursIn } from './lower-text.ts'

/** Words of judgement and of degree that one side has and nothing on the other answers. */
export const lostStance = (unit: Unit, side: Side, comparison: Comparison, kind: DivergenceOfWords): Finding[] => [
  ...STANCE_CLASSES.flatMap((stance) => lostOfClass(unit, side, { comparison, kind, stance })),
  ...lostMaximiser(unit, side, comparison, kind),
]

interface Setting {
  readonly comparison: Comparison
  readonly kind: DivergenceOfWords
  readonly stance: StanceClass
}

/** «к сожалению» without "unfortunately" or anything of its kind. It weighs more inside a term watched for this. */
function lostOfClass(unit: Unit, side: Side, { comparison, kind, stance }: Setting): Finding[] {
  const other = opposite(side)
  const [pattern, answers] = [stance.markers[codeOf(comparison, side)], stance.answers[codeOf(comparison, other)]]
  if (pattern === undefined || answers === undefined) return []
  const here = unit[side].flatMap((sentence) => placesOf(pattern, sentence))
  if (here.length === 0) return []
  const there = unit[other].flatMap((sentence) => [
    ...placesOf(stance.markers[codeOf(comparison, other)] ?? answers, sentence),
    ...placesOf(answers, sentence),
  ])
  const lost = there.length > 0 ? [] : here.filter((place) => !isLinked(place, unit, side, comparison))
  return lost.map((place) => {
    const concept = comparison.termsIn(side, unit[side]).find((term) => isWithin(place, term))?.concept
    const isWatched = concept?.watch.includes(kind) === true
    const mark = markAt(place.sentence, place.span)
    return {
      rule: 'evaluative-word',
      severity: isWatched ? severityOf(kind, concept) : 'major',
      ...(concept === undefined ? {} : { concept }),
      direction: side,
      unit,
      ...bySide(side, [mark], []),
      certainty: 0.7,
      cause: 'unknown',
      message: (names) =>
        `The ${names[side]} has ${listed([mark.text])}, a word of ${stance.name}; the ${names[other]} has none.`,
    }
  })
}

/** Whether a word is one of judgement, or part of a phrase of judgement. */
export const isStance = (word: Stretch, language: string): boolean =>
  STANCE_CLASSES.some(({ markers: { [language]: pattern } }) =>
    pattern === undefined ? false : placesOf(pattern, word.sentence).some((place) => isWithin(word, place)),
  )

const codeOf = ({ language }: Comparison, side: Side): string => language[side].code

const placesOf = (pattern: RegExp, sentence: Sentence): Stretch[] => {
  if (!occursIn(pattern, sentence)) return []
  const { text, rawSpan } = normalise(sentence.text)
  return [...text.toLowerCase().matchAll(pattern)].map(({ 0: found, index }) => ({
    sentence,
    span: rawSpan({ start: index, end: index + found.length }),
  }))
}

const isLinked = (place: Stretch, unit: Unit, side: Side, { linksIn }: Comparison): boolean =>
  linksIn(unit).some((link) => !link.isGuess && isWithin(link[side], place))

/** «стопроцентными» beside nothing that intensifies: the word is gone, whatever else that does to the degree. */
function lostMaximiser(unit: Unit, side: Side, comparison: Comparison, kind: DivergenceOfWords): Finding[] {
  const lost = unansweredMaximisers(unit, side, comparison)
  if (lost.length === 0) return []
  const marks = lost.map(({ sentence, span }) => markAt(sentence, span))
  return [
    {
      rule: 'word-of-degree',
      severity: severityOf(kind),
      direction: side,
      unit,
      ...bySide(side, marks, []),
      certainty: 0.6,
      cause: 'unknown',
      message: (names) =>
        `The ${names[side]} has ${listed(marks.map(({ text }) => text))}; the ${names[opposite(side)]} has no word of degree.`,
    },
  ]
}

/** Words of the highest degree where the other side has no word of degree at all. */
export function unansweredMaximisers(unit: Unit, side: Side, comparison: Comparison): Stretch[] {
  const other = opposite(side)
  const [here, there] = [codeOf(comparison, side), codeOf(comparison, other)]
  if (!hasDegreeWords(here) || !hasDegreeWords(there)) return []
  const some = (sentences: readonly Sentence[], test: (word: string) => boolean) =>
    sentences.some((sentence) => wordsOf(lowerText(sentence)).some(({ text }) => test(text)))
  if (!some(unit[side], (word) => isMaximiser(word, here)) || some(unit[other], (word) => isIntensifier(word, there))) return []
  const found = unit[side].flatMap(lowerWords).filter(({ text }) => isMaximiser(text, here))
  return found.filter((word) => !isLinked(word, unit, side, comparison))
}

function lowerWords(sentence: Sentence): (Stretch & { readonly text: string })[] {
  const { text, rawSpan } = normalise(sentence.text)
  return wordsOf(text).map((word) => ({ sentence, text: word.text.toLowerCase(), span: rawSpan(word.span) }))
}
