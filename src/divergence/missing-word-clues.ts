import { type SeamWeights, seamsIn } from '../language/seams.ts'
import type { Mark } from '../model/divergence.ts'
import type { Sentence } from '../model/sentence.ts'
import { type Comparison, markAt, opposite, type Side, type Unit } from './comparison.ts'
import { expectedPlace, isSure, type Scene, sceneOf } from './expected-place.ts'
import { MISSING_WORD_WEIGHTS } from './missing-word-weights.ts'
import type { TracedWord, TraceReader } from './word-traces.ts'

/** What speaks for and against a word of one side being missing on the other, as figures. */
export interface Clues {
  /** How rarely the lexicon saw the word go unanswered: −ln λ. */
  readonly rarity: number
  /** Probability of the surest link that nothing but places speaks for, 0…1; 0 where not even that is there. */
  readonly guess: number
  /** Content words of the word's side that no link explains. */
  readonly unlinkedHere: number
  /** Content words of the other side that no link explains: any of them may be the counterpart. */
  readonly unlinkedThere: number
  /** Those of them about the place of the counterpart that have no link at all. */
  readonly openNearby: number
  /** How much oftener two neighbours meet by a word taken out between them, where the counterpart would stand: nats, above a little. */
  readonly seam: number
}

/** The clues with the constant that every word starts from. */
export type ClueWeights = Readonly<Record<keyof Clues | 'start', number>>

/** Evidence in nats that a word is missing: the weighed sum of its clues. */
export const evidenceIn = (clues: Clues, weights: ClueWeights = MISSING_WORD_WEIGHTS): number =>
  weights.start +
  weights.rarity * clues.rarity +
  weights.guess * clues.guess +
  weights.unlinkedHere * clues.unlinkedHere +
  weights.unlinkedThere * clues.unlinkedThere +
  weights.openNearby * clues.openNearby +
  weights.seam * clues.seam

/** A content word without a link, and what speaks for its being missing on the other side. */
export interface UnlinkedWord {
  readonly word: TracedWord
  readonly clues: Clues
  /** The place on the other side where it seems to be left out. */
  readonly seam: Mark | undefined
}

/** What clues are read from. */
export interface ClueSources {
  readonly comparison: Comparison
  readonly traces: TraceReader
  /** Default: those of the languages. */
  readonly seamWeights?: Readonly<Record<Side, SeamWeights>>
}

/** The content words of one side of a unit that no link explains, each with its clues. */
export function unlinkedWords(
  unit: Unit,
  side: Side,
  { comparison, traces, seamWeights }: ClueSources,
  scene: Scene = sceneOf(unit, { comparison, traces }),
): UnlinkedWord[] {
  const other = opposite(side)
  const unlinked = (on: Side) => scene.words[on].filter(({ isContent, place }) => isContent && !isSure(scene.linkAt[on][place]))
  const here = unlinked(side)
  if (here.length === 0) return []
  const there = unlinked(other)
  const open = there.filter(({ place }) => scene.linkAt[other][place] === undefined)
  const seams = placedSeams(unit[other], scene.words[other], {
    language: comparison.language[other].code,
    weights: seamWeights?.[other],
  })
  return here.map((word) => {
    const { from, to } = expectedPlace(word, side, scene)
    const openNearby = open.filter(({ place }) => from <= place && place <= to).length
    // An open word about the place may well be the counterpart: then only a plain seam says that something is left out there.
    const leastSeam = openNearby > 0 ? PLAIN_SEAM : 0
    const seam = seams.find(({ at, evidence }) => from <= at && at <= to && evidence >= leastSeam)
    const clues = {
      rarity: -Math.log(word.freedom),
      guess: scene.linkAt[side][word.place]?.probability ?? 0,
      unlinkedHere: here.length,
      unlinkedThere: there.length,
      openNearby,
      seam: seam?.evidence ?? 0,
    }
    return { word, seam: seam?.mark, clues }
  })
}

/** Neighbours that meet up to e^1.5 times as often by a dropped word are no seam; what is beyond e^4 is no surer. */
const LEAST_SEAM = 1.5
const MOST_SEAM = 4
/** From here on, above the least, a seam is plain. */
const PLAIN_SEAM = 2

/** The seams of some sentences, surest first, each with the place of the first word that stands at it or after. */
function placedSeams(
  sentences: readonly Sentence[],
  words: readonly TracedWord[],
  { language, weights }: { readonly language: string; readonly weights: SeamWeights | undefined },
) {
  const seams = sentences.flatMap((sentence) =>
    seamsIn(sentence.text, language, weights).map(({ span, evidence }) => ({
      mark: markAt(sentence, span),
      evidence: Math.min(evidence, MOST_SEAM) - LEAST_SEAM,
      at: words.find((word) => word.sentence === sentence && word.span.end > span.start)?.place ?? words.length,
    })),
  )
  return seams.sort((one, other) => other.evidence - one.evidence)
}
