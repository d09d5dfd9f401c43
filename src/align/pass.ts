import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Bitext } from '../model/bitext.ts'
import type { Bead, Ladder } from '../model/ladder.ts'
import { beadGains, type Scorers } from './bead-gains.ts'
import { corridorFor, widenedAlong } from './coarse-search.ts'
import { type Corridor, wholePlane } from './corridor.ts'
import { type EmbeddingScorer, embeddingScorer } from './embeddings/embedding-score.ts'
import type { EmbeddingPair } from './embeddings/embeddings.ts'
import { layoutScore } from './layout-score.ts'
import { firstFit, fitAlong, type LengthFit } from './length-fit.ts'
import { lengthScore } from './length-score.ts'
import { lexicalScores } from './lexical-score.ts'
import { MOVES, type Move } from './moves.ts'
import { forbidJumps, type Hold, throughPins } from './pins.ts'
import { posteriors } from './posterior.ts'
import { GAP_PRIOR, gapRates, shapeRates } from './rates.ts'
import { bestPath, type Program, type Step } from './search.ts'
import type { LearnedPair } from './self-training.ts'
import { readSide, type Side } from './side.ts'
import { type TranslationTable, translationTable } from './translation-table.ts'
import { type Weights, weightsWith } from './weights.ts'

/** A bitext made ready for the scorers: what does not change from pass to pass. */
export interface Prepared {
  readonly source: Side
  readonly target: Side
  readonly lexicon?: Lexicon
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
  { moves = MOVES, pins = [], exact = false, weights = weightsWith(), embeddings }: Bounds = {},
): Prepared {
  const source = readSide(bitext.source)
  const target = readSide(bitext.target)
  const scores = { layout: layoutScore(bitext), weights }
  const scorer = embeddings === undefined ? {} : { embeddings: embeddingScorer(bitext, embeddings) }
  return { source, target, lexicon, ...scores, ...scorer, moves, pins, exact }
}

/** One run of the aligner over a bitext: the ladder, and all that led to it. */
export interface Pass {
  readonly ladder: Ladder
  readonly table: TranslationTable
  readonly scorers: Scorers
  readonly program: Program
}

/** How often the rates of gaps and shapes and the fit of lengths are re-estimated from the best path. */
const RATE_ROUNDS = 2
/** How often the corridor may be widened where the best path came close to its edge. */
const WIDENINGS = 3

/** Scores the corridor with what is known of the words, and finds the best ladder in it. */
export function runPass(prepared: Prepared, learned?: readonly LearnedPair[]): Pass {
  const { source, target, lexicon, pins, exact, embeddings } = prepared
  const table = translationTable(source, target, { lexicon, learned })
  let corridor = exact
    ? wholePlane(source.size, target.size)
    : corridorFor({ source, target, table }, pins, embeddings?.fit.anchors)
  let search = searchIn(corridor, prepared, table)
  for (let widening = 0; widening < WIDENINGS; widening++) {
    const wider = widenedAlong(corridor, search.path)
    if (wider === corridor) break
    corridor = wider
    search = searchIn(corridor, prepared, table)
  }
  const { program, path, scorers } = search
  const probabilities = posteriors(program, path)
  return { ladder: path.map((step, index) => beadOf(step, probabilities[index])), table, scorers, program }
}

/** A corridor scored, and the best path in it. */
interface Search {
  readonly scorers: Scorers
  readonly program: Program
  readonly path: readonly Step[]
}

/** Searches a corridor, and again with what each path says of the document: how often gaps and shapes come, and its lengths. */
function searchIn(wanted: Corridor, prepared: Prepared, table: TranslationTable): Search {
  const { source, target, layout, embeddings, weights, moves, pins } = prepared
  const corridor = throughPins(wanted, pins)
  const lexical = lexicalScores(source, target, { table, corridor })
  const searchWith = (rates: Pick<Program, 'moves' | 'gaps'>, fit: LengthFit): Search => {
    const length = lengthScore(source, target, fit)
    const scorers: Scorers = { lexical, length, layout, embeddings: embeddings?.score, weights }
    const program: Program = { corridor, gains: beadGains(corridor, moves, scorers), ...rates }
    forbidJumps(program, pins)
    return { scorers, program, path: bestPath(program) }
  }
  let search = searchWith({ moves, gaps: GAP_PRIOR }, firstFit(source, target))
  for (let round = 0; round < RATE_ROUNDS; round++) {
    const { path } = search
    search = searchWith({ moves: shapeRates(path, moves), gaps: gapRates(path) }, fitAlong(path, source, target))
  }
  return search
}

const beadOf = ({ i, j, source, target }: Step, probability: number): Bead => ({
  source: { start: i - source, end: i },
  target: { start: j - target, end: j },
  probability,
})
