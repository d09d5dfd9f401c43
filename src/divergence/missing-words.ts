import { isIntensifier, isMaximiser } from '../language/degree-words.ts'
import { type Comparison, markAt, onceEach, opposite, SIDES, type Side, type Unit } from './comparison.ts'
import { bySide, type DivergenceOfWords, type Finding, listed, severityOf } from './detector.ts'
import { hedgesIn } from './hedges-in.ts'
import { isWithin, type LinkedWords } from './linked-words.ts'
import { isStance, lostStance } from './lost-stance.ts'
import { type TracedWord, type TraceReader, traceReader } from './word-traces.ts'

/** What one side says and the other does not: the original's words are omitted, the version's added. */
export const missingWords = (comparison: Comparison, kind: DivergenceOfWords): Finding[] =>
  missingOnEither(comparison).filter(({ direction }) => kindFor(direction, comparison) === kind)

const kindFor = (direction: Finding['direction'], { original }: Comparison): DivergenceOfWords =>
  direction === original ? 'omission' : 'addition'

/** Both kinds at once, because they look at the same words of a unit. */
const missingOnEither = onceEach((comparison: Comparison): Finding[] => {
  const tracesIn = traceReader(comparison)
  return comparison.units.flatMap((unit) =>
    SIDES.flatMap((side) => {
      const kind = kindFor(side, comparison)
      return [
        ...lostStance(unit, side, comparison, kind),
        ...(tracesIn === undefined ? [] : wordsWithoutTrace(unit, side, { comparison, kind, tracesIn })),
      ]
    }),
  )
})

interface Setting {
  readonly comparison: Comparison
  readonly kind: DivergenceOfWords
  readonly tracesIn: TraceReader
}

/** Words that almost always have a counterpart, in a place where the other side has nothing unexplained. */
function wordsWithoutTrace(unit: Unit, side: Side, { comparison, kind, tracesIn }: Setting): Finding[] {
  const here = tracesIn(unit, side)
  const candidates = here.filter(
    (word) => isUntraced(word) && !isName(word) && -Math.log(word.freedom) >= comparison.missingWordEvidence,
  )
  if (candidates.length === 0) return []
  const there = tracesIn(unit, opposite(side))
  const words = side === 'source' ? { source: here, target: there } : { source: there, target: here }
  const links = comparison.linksIn(unit).filter(({ isGuess }) => !isGuess)
  const isLinked = (word: TracedWord, on: Side) => links.some((link) => isWithin(link[on], word))
  const unexplained = there.filter((word) => isUntraced(word) && !isLinked(word, opposite(side)))
  const missing = candidates
    .filter((word) => !isLinked(word, side) && !isOfOtherKinds(word, unit, side, comparison))
    .map((word) => ({ word, evidence: evidenceFor(word, { words, links, unexplained, side }) }))
    .filter(({ evidence }) => evidence >= comparison.missingWordEvidence)
  if (missing.length === 0) return []
  const marks = missing.map(({ word: { sentence, span } }) => markAt(sentence, span))
  const most = Math.max(...missing.map(({ evidence }) => evidence))
  return [
    {
      rule: 'word-without-trace',
      severity: severityOf(kind),
      direction: side,
      unit,
      ...bySide(side, marks, []),
      certainty: Math.max(0, most / (1 + most)),
      cause: 'unknown',
      message: (names) =>
        `The ${names[side]} has ${listed(marks.map(({ text }) => text))}; no word of the ${names[opposite(side)]}, here or beside it, is known to translate it.`,
    },
  ]
}

const isUntraced = ({ isContent, isTraced }: TracedWord): boolean => isContent && !isTraced

/** A capital inside a sentence: names are spelt in more ways than look-alikes can tell. */
const isName = ({ text, place }: TracedWord): boolean => place > 0 && /^\p{Lu}/u.test(text)

interface Scene {
  readonly words: Readonly<Record<Side, readonly TracedWord[]>>
  readonly links: LinkedWords
  /** Words of the other side that nothing here explains: any of them may be the missing counterpart. */
  readonly unexplained: readonly TracedWord[]
  readonly side: Side
}

/** How much an unexplained word weighs where the counterpart is expected; elsewhere it weighs 1. */
const WEIGHT_IN_PLACE = 4

/** Evidence in nats that a word has no counterpart: how rarely that happens to it, less what the other side has unexplained. */
function evidenceFor(word: TracedWord, scene: Scene): number {
  const inPlace = unexplainedInPlace(word, scene)
  return -Math.log(word.freedom) - Math.log(1 + (WEIGHT_IN_PLACE - 1) * inPlace + scene.unexplained.length)
}

/** How far a linked neighbour may stand, and how far from its counterpart the place is still the same. */
const NEIGHBOURHOOD = 4
const MARGIN = 2

/** The unexplained words between the counterparts of the linked neighbours; all of them where no neighbour is linked. */
function unexplainedInPlace(word: TracedWord, { words, links, unexplained, side }: Scene): number {
  const other = opposite(side)
  const places = [-1, 1].flatMap((step) => {
    for (let distance = 1; distance <= NEIGHBOURHOOD; distance++) {
      const neighbour = words[side][word.place + step * distance]
      const link = neighbour === undefined ? undefined : links.find((candidate) => isWithin(candidate[side], neighbour))
      if (link !== undefined) return words[other].filter((there) => isWithin(link[other], there)).map(({ place }) => place)
    }
    return []
  })
  if (places.length === 0) return unexplained.length
  const [from, to] = [Math.min(...places) - MARGIN, Math.max(...places) + MARGIN]
  return unexplained.filter(({ place }) => from <= place && place <= to).length
}

/** Terms, markers of distance, words of degree and of judgement have kinds or rules of their own. */
function isOfOtherKinds(word: TracedWord, unit: Unit, side: Side, { termsIn, language }: Comparison): boolean {
  const lower = word.text.toLowerCase()
  return (
    termsIn(side, unit[side]).some((term) => isWithin(word, term)) ||
    isMaximiser(lower, language[side].code) ||
    isIntensifier(lower, language[side].code) ||
    isStance(word, language[side].code) ||
    hedgesIn(word.sentence.text, language[side]).some(({ span }) => isWithin(word, { sentence: word.sentence, span }))
  )
}
