import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Bitext } from '../model/bitext.ts'
import type { Bead, Ladder } from '../model/ladder.ts'
import type { Scorers } from './bead-gains.ts'
import { corridorAlong, corridorFor, widenedAlong } from './coarse-search.ts'
import { type Corridor, wholePlane } from './corridor.ts'
import { type EmbeddingScorer, embeddingScorer } from './embeddings/embedding-score.ts'
import type { EmbeddingPair } from './embeddings/embeddings.ts'
import { type Estimates, searchIn, searchWider } from './estimated-search.ts'
import { layoutScore } from './layout-score.ts'
import { MOVES, type Move } from './moves.ts'
import type { Hold } from './pins.ts'
import { posteriors } from './posterior.ts'
import type { Program, Step } from './search.ts'
import type { LearnedPair } from './self-training.ts'
import { readSide, type Side } from './side.ts'
import { type TranslationTable, tableOf, type WordKnowledge, wordKnowledge } from './translation-table.ts'
import { type Weights, weightsWith } from './weights.ts'

/** A bitext made ready for the scorers: what does not change from pass to pass. */
export interface Prepared {
  readonly source: Side
  readonly target: Side
  readonly words: WordKnowledge
  readonly layout: Scorers['layout']
  readonly embeddings?: EmbeddingScorer
  readonly moves: readonly Move[]
  readonly pins: readonly Hold[]
  /** Whether every ladder is searched, however long the texts. */
  readonly exact: boolean
  readonly weights: Weights
}

/** What the ladder is bound to: the shapes it may have, the points it must pass, whether all that are left are searched; and the weights. */
export interface Bounds extends Partial<Pick<Prepared, 'moves' | 'pins' | 'exact' | 'weights'>> {
  /** Vectors of the sentences. */
  readonly embeddings?: EmbeddingPair
}

/** Reads both sides. The lexicon goes from the source language to the target language. */
export function prepare(
  bitext: Bitext,
  lexicon: Lexicon | undefined,
  { moves = MOVES, pins = [], exact = false, weights = weightsWith({}, lexicon !== undefined), embeddings }: Bounds = {},
): Prepared {
  const source = readSide(bitext.source)
  const target = readSide(bitext.target)
  const scores = { layout: layoutScore(bitext), weights }
  const scorer = embeddings === undefined ? {} : { embeddings: embeddingScorer(bitext, embeddings) }
  return { source, target, words: wordKnowledge(source, target, lexicon), ...scores, ...scorer, moves, pins, exact }
}

/** One run of the aligner over a bitext: the ladder, and all that led to it. */
export interface Pass {
  readonly ladder: Ladder
  readonly table: TranslationTable
  readonly scorers: Scorers
  readonly program: Program
  readonly estimates: Estimates
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
  const before = isDetail(prepared, lesson) ? lesson : undefined
  let search = searchIn(firstCorridor(prepared, table, before), prepared, table, before?.estimates)
  for (let widening = 0; widening < WIDENINGS; widening++) {
    const { corridor } = search.program
    const wider = widenedAlong(corridor, search.path)
    if (wider === corridor) break
    search = searchWider(search, wider, prepared, table)
  }
  const { program, path, scorers, estimates } = search
  const probabilities = posteriors(program, path)
  return { ladder: path.map((step, index) => beadOf(step, probabilities[index])), table, scorers, program, estimates }
}

/** Beside a lexicon a lesson changes details; without one, it may lead elsewhere. */
const isDetail = ({ words, exact }: Prepared, lesson?: Lesson): lesson is Lesson =>
  lesson !== undefined && words.fromLexicon !== undefined && !exact

function firstCorridor(
  { source, target, words, pins, exact, embeddings }: Prepared,
  table: TranslationTable,
  lesson?: Lesson,
): Corridor {
  if (exact) return wholePlane(source.size, target.size)
  if (lesson !== undefined && words.fromLexicon !== undefined)
    return corridorAlong(lesson.ladder.map(({ source, target }) => ({ i: source.end, j: target.end })))
  return corridorFor({ source, target, table }, pins, embeddings?.fit.anchors)
}

const beadOf = ({ i, j, source, target }: Step, probability: number): Bead => ({
  source: { start: i - source, end: i },
  target: { start: j - target, end: j },
  probability,
})
