import { isIntensifier, isMaximiser } from '../language/degree-words.ts'
import { type Comparison, markAt, onceEach, opposite, SIDES, type Side, type Unit } from './comparison.ts'
import { bySide, type DivergenceOfWords, type Finding, listed, severityOf } from './detector.ts'
import { type Scene, sceneOf } from './expected-place.ts'
import { hedgesIn } from './hedges-in.ts'
import { isWithin } from './linked-words.ts'
import { isStance, lostStance } from './lost-stance.ts'
import { evidenceIn, unlinkedWords } from './missing-word-clues.ts'
import { type TracedWord, type TraceReader, traceReader } from './word-traces.ts'

/** What one side says and the other does not: the original's words are omitted, the version's added. */
export const missingWords = (comparison: Comparison, kind: DivergenceOfWords): Finding[] =>
  missingOnEither(comparison).filter(({ direction }) => kindFor(direction, comparison) === kind)

const kindFor = (direction: Finding['direction'], { original }: Comparison): DivergenceOfWords =>
  direction === original ? 'omission' : 'addition'

/** Both kinds at once, because they look at the same words of a unit. */
const missingOnEither = onceEach((comparison: Comparison): Finding[] => {
  const traces = traceReader(comparison)
  return comparison.units.flatMap((unit) => {
    const seen = traces && { traces, scene: sceneOf(unit, { comparison, traces }) }
    return SIDES.flatMap((side) => {
      const kind = kindFor(side, comparison)
      return [
        ...lostStance(unit, side, comparison, kind),
        ...(seen === undefined ? [] : wordsWithoutTrace(unit, side, { comparison, kind, ...seen })),
      ]
    })
  })
})

interface Setting {
  readonly comparison: Comparison
  readonly kind: DivergenceOfWords
  readonly traces: TraceReader
  readonly scene: Scene
}

/** Words that no link explains, in a bead where the other side leaves little unexplained or seems to have dropped a word. */
function wordsWithoutTrace(unit: Unit, side: Side, { comparison, kind, traces, scene }: Setting): Finding[] {
  const least = comparison.missingWordEvidence
  const missing = unlinkedWords(unit, side, { comparison, traces }, scene)
    .map(({ word, clues, seam }) => ({ word, evidence: evidenceIn(clues), seam }))
    .filter(
      ({ word, evidence }) =>
        evidence >= least && !traces.isBeside(word, unit, side) && !isOfOtherKinds(word, unit, side, comparison),
    )
  if (missing.length === 0) return []
  const most = Math.max(...missing.map(({ evidence }) => evidence))
  const surest = missing.filter(({ evidence }) => evidence >= most - MARKED_WITHIN)
  const marks = surest.map(({ word: { sentence, span } }) => markAt(sentence, span))
  const seam = surest.find((word) => word.seam !== undefined)?.seam
  return [
    {
      rule: 'word-without-trace',
      severity: severityOf(kind),
      direction: side,
      unit,
      ...bySide(side, marks, seam === undefined ? [] : [seam]),
      certainty: Math.max(0, most / (1 + most)),
      cause: 'unknown',
      message: (names) =>
        `The ${names[side]} has ${listed(marks.map(({ text }) => text))}; no word of the ${names[opposite(side)]}, here or beside it, is known to translate it${seam === undefined ? '' : `, and a word may be left out in ${listed([seam.text])}`}.`,
    },
  ]
}

/** Words with less evidence than the surest of the bead, by more than this, are not marked. */
const MARKED_WITHIN = 0.3

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
