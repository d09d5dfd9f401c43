import { type SeamWeights, seamsIn } from '../language/seams.ts'
import type { Mark } from '../model/divergence.ts'
import { type Comparison, markAt, opposite, type Side, type Unit } from './comparison.ts'
import { isWithin } from './linked-words.ts'
import { MISSING_WORD_WEIGHTS } from './missing-word-weights.ts'
import type { TracedWord, TraceReader } from './word-traces.ts'

/** What speaks for and against a word of one side being missing on the other, as figures. */
export interface Clues {
  /** How rarely the lexicon saw the word go unanswered: −ln λ. */
  readonly rarity: number
  /** Content words of the word's side that no link explains. */
  readonly unlinkedHere: number
  /** Content words of the other side that no link explains: any of them may be the counterpart. */
  readonly unlinkedThere: number
  /** How much oftener two neighbours of the other side meet where a word between them is taken out: nats, above a little. */
  readonly seam: number
}

/** The clues with the constant that every word starts from. */
export type ClueWeights = Readonly<Record<keyof Clues | 'start', number>>

/** Evidence in nats that a word is missing: the weighed sum of its clues. */
export const evidenceIn = (clues: Clues, weights: ClueWeights = MISSING_WORD_WEIGHTS): number =>
  weights.start +
  weights.rarity * clues.rarity +
  weights.unlinkedHere * clues.unlinkedHere +
  weights.unlinkedThere * clues.unlinkedThere +
  weights.seam * clues.seam

/** A content word without a link, and what speaks for its being missing on the other side. */
export interface UnlinkedWord {
  readonly word: TracedWord
  readonly clues: Clues
}

/** What one side of a unit has and no link explains. */
export interface Unlinked {
  readonly words: readonly UnlinkedWord[]
  /** The place on the other side where a word seems to be left out. */
  readonly seam: Mark | undefined
}

/** What clues are read from. */
export interface ClueSources {
  readonly comparison: Comparison
  readonly tracesIn: TraceReader
  /** Default: those of the language. */
  readonly seamWeights?: Readonly<Record<Side, SeamWeights>>
}

/** The content words of one side of a unit that no link explains, each with its clues. */
export function unlinkedWords(unit: Unit, side: Side, { comparison, tracesIn, seamWeights }: ClueSources): Unlinked {
  const other = opposite(side)
  const links = comparison.linksIn(unit).filter(({ isGuess }) => !isGuess)
  const unlinked = (on: Side) =>
    tracesIn(unit, on).filter((word) => word.isContent && !links.some((link) => isWithin(link[on], word)))
  const here = unlinked(side)
  if (here.length === 0) return { words: [], seam: undefined }
  const seam = surestSeam(unit, other, comparison, seamWeights?.[other])
  const ofUnit = { unlinkedHere: here.length, unlinkedThere: unlinked(other).length, seam: seam?.evidence ?? 0 }
  return {
    seam: seam?.mark,
    words: here.map((word) => ({
      word,
      clues: { ...ofUnit, rarity: -Math.log(word.freedom) },
    })),
  }
}

/** Neighbours that meet up to e^1.5 times as often by a dropped word are no seam; what is beyond e^4 is no surer. */
const LEAST_SEAM = 1.5
const MOST_SEAM = 4

function surestSeam(unit: Unit, side: Side, { language }: Comparison, weights: SeamWeights | undefined) {
  const seams = unit[side].flatMap((sentence) =>
    seamsIn(sentence.text, language[side].code, weights).map(({ span, evidence }) => ({
      mark: markAt(sentence, span),
      evidence: Math.min(evidence, MOST_SEAM) - LEAST_SEAM,
    })),
  )
  return seams.toSorted((one, other) => other.evidence - one.evidence).at(0)
}
