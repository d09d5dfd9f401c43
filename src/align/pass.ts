import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Bitext } from '../model/bitext.ts'
import type { Bead, Ladder } from '../model/ladder.ts'
import type { Scorers } from './bead-gains.ts'
import { corridorAlong, corridorFor, isSearchedWhole, widenedAlong } from './coarse-search.ts'
import { type Corridor, type Point, pointCount, union, wholePlane } from './corridor.ts'
import { type EmbeddingScorer, embeddingScorer } from './embeddings/embedding-score.ts'
import type { EmbeddingPair } from './embeddings/embeddings.ts'
import { type Estimates, type Search, searchIn, searchWider } from './estimated-search.ts'
import { shareKnown } from './known-words.ts'
import { layoutScore } from './layout-score.ts'
import { MOVES, type Move } from './moves.ts'
import type { Hold } from './pins.ts'
import { posteriors } from './posterior.ts'
import type { Step } from './search.ts'
import type { LearnedPair } from './self-training.ts'
import { readSide, type Side } from './side.ts'
import { type TranslationTable, tableOf, type WordKnowledge, wordKnowledge } from './translation-table.ts'
import { type Weights, weightsWith } from './weights.ts'

/** A bitext made ready for the scorers: what does not change from pass to pass. */
export interface Prepared {
  readonly source: Side
  readonly target: Side
  readonly words: WordKnowledge
  /** Whether the first path is where the last will be, but for details: then it is searched again near it only. */
  readonly staysNear: boolean
  readonly layout: Scorers['layout']
  readonly embeddings?: EmbeddingScorer
  readonly moves: readonly Move[]
  readonly pins: readonly Hold[]
  /** Whether every ladder is searched, however long the texts. */
  readonly exact: boolean
  readonly weights: Weights
}

/** What the ladder is bound to: the shapes it may have, the points it must pass, whether all that are left are searched; and the weights. */
export interface Bounds extends Partial<Pick<Prepared, 'moves' | 'pins' | 'exact'>> {
  /** In place of the usual ones. */
  readonly weights?: Partial<Weights>
  /** Vectors of the sentences. */
  readonly embeddings?: EmbeddingPair
}

/** Of the tokens of both sides, the share that a lexicon must know for it to know the way from the first. */
const WELL_KNOWN = 0.8

/** Reads both sides. The lexicon goes from the source language to the target language. */
export function prepare(
  bitext: Bitext,
  lexicon: Lexicon | undefined,
  { moves = MOVES, pins = [], exact = false, weights = {}, embeddings }: Bounds = {},
): Prepared {
  const source = readSide(bitext.source)
  const target = readSide(bitext.target)
  const words = wordKnowledge(source, target, lexicon)
  const isWellKnown =
    shareKnown([
      { side: source, known: words.known.source },
      { side: target, known: words.known.target },
    ]) >= WELL_KNOWN
  // What a person set may lead far from where the first path would go; around it, every ladder is searched where that can be done.
  const isSet = pins.length > 0 && isSearchedWhole(source.size, target.size)
  return {
    ...{ source, target, words, moves, pins, exact, staysNear: isWellKnown && !exact && !isSet },
    ...{ layout: layoutScore(bitext), weights: weightsWith(weights, isWellKnown) },
    ...(embeddings && { embeddings: embeddingScorer(bitext, embeddings) }),
  }
}

/** One run of the aligner over a bitext: the ladder, and all that led to it. */
export interface Pass extends Search {
  readonly ladder: Ladder
  readonly table: TranslationTable
}

/** How often the corridor may be widened where the best path came close to its edge. */
const WIDENINGS = 3

/** What a pass goes on from. */
export interface Lesson {
  /** The ladder before. */
  readonly ladder: Ladder
  /** What its path said of the document. */
  readonly estimates: Estimates
  /** What it taught. */
  readonly learned: readonly LearnedPair[]
}

/** Scores the corridor with what is known of the words, and finds the best ladder in it. */
export function runPass(prepared: Prepared, lesson?: Lesson): Pass {
  const table = tableOf(prepared.words, lesson?.learned)
  const before = prepared.staysNear ? lesson : undefined
  let search = searchIn(firstCorridor(prepared, table, before), prepared, table, before?.estimates)
  for (let widening = 0; widening < WIDENINGS; widening++) {
    const wider = widenedAlong(search.wanted, search.path)
    if (wider === search.wanted) break
    search = searchWider(search, wider, prepared, table)
  }
  const probabilities = posteriors(search.program, search.path)
  const ladder = search.path.map((step, index) => beadOf(step, probabilities[index]))
  return { ...search, ladder, table }
}

/** At most so many points are scored to explain a ladder, at about 120 bytes each. */
const MOST_EXPLAINED = 1_000_000

/** The same pass, with beads scored near another ladder, too, unless that lies too far away. */
export function reachingTo(other: Ladder, pass: Pass, prepared: Prepared): Pass {
  const wanted = union(pass.wanted, corridorAlong(endsOf(other)))
  return pointCount(wanted) > MOST_EXPLAINED ? pass : { ...pass, ...searchWider(pass, wanted, prepared, pass.table) }
}

/** Where the first path was near, a lesson changes details; elsewhere it may lead to another place. */
function firstCorridor(
  { source, target, pins, exact, embeddings }: Prepared,
  table: TranslationTable,
  before?: Lesson,
): Corridor {
  if (exact) return wholePlane(source.size, target.size)
  if (before !== undefined) return corridorAlong(endsOf(before.ladder))
  return corridorFor({ source, target, table }, pins, embeddings?.fit.anchors)
}

/** The points where the beads of a ladder end. */
const endsOf = (ladder: Ladder): Point[] => ladder.map(({ source, target }) => ({ i: source.end, j: target.end }))

const beadOf = ({ i, j, source, target }: Step, probability: number): Bead => ({
  source: { start: i - source, end: i },
  target: { start: j - target, end: j },
  probability,
})
