import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Bitext } from '../model/bitext.ts'
import type { Bead, Ladder } from '../model/ladder.ts'
import { beadGains, type Scorers } from './bead-gains.ts'
import type { Corridor } from './corridor.ts'
import { layoutScore } from './layout-score.ts'
import { lengthScore } from './length-score.ts'
import { lexicalScores } from './lexical-score.ts'
import { MOVES, type Move } from './moves.ts'
import { forbidJumps, type Hold, throughPins } from './pins.ts'
import { posteriors } from './posterior.ts'
import { bestPath, GAP_PRIOR, gapRates, type Program, type Step } from './search.ts'
import type { LearnedPair } from './self-training.ts'
import { readSide, type Side } from './side.ts'
import { type TranslationTable, translationTable } from './translation-table.ts'

/** A bitext made ready for the scorers: what does not change from pass to pass. */
export interface Prepared {
  readonly source: Side
  readonly target: Side
  readonly lexicon?: Lexicon
  readonly length: Scorers['length']
  readonly layout: Scorers['layout']
  readonly moves: readonly Move[]
  readonly pins: readonly Hold[]
}

/** What the ladder is bound to: the shapes it may have, the points it must pass. */
export type Bounds = Partial<Pick<Prepared, 'moves' | 'pins'>>

/** Reads both sides. The lexicon goes from the source language to the target language. */
export function prepare(bitext: Bitext, lexicon: Lexicon | undefined, { moves = MOVES, pins = [] }: Bounds = {}): Prepared {
  const source = readSide(bitext.source)
  const target = readSide(bitext.target)
  return { source, target, lexicon, length: lengthScore(source, target), layout: layoutScore(bitext), moves, pins }
}

/** One run of the aligner over a bitext: the ladder, and all that led to it. */
export interface Pass {
  readonly ladder: Ladder
  readonly table: TranslationTable
  readonly scorers: Scorers
  readonly program: Program
}

/** How often the rates of gaps are re-estimated from the best path. */
const RATE_ROUNDS = 2

/** Scores the corridor with what is known of the words, and finds the best ladder in it. */
export function runPass(prepared: Prepared, wanted: Corridor, learned?: readonly LearnedPair[]): Pass {
  const { source, target, lexicon, length, layout, moves, pins } = prepared
  const corridor = throughPins(wanted, pins)
  const table = translationTable(source, target, { lexicon, learned })
  const scorers: Scorers = { lexical: lexicalScores(source, target, { table, corridor }), length, layout }
  let program: Program = { corridor, moves, gains: beadGains(corridor, moves, scorers), gaps: GAP_PRIOR }
  forbidJumps(program, pins)
  for (let round = 0; round < RATE_ROUNDS; round++) program = { ...program, gaps: gapRates(bestPath(program)) }
  const path = bestPath(program)
  const probabilities = posteriors(program, path)
  return { ladder: path.map((step, index) => beadOf(step, probabilities[index])), table, scorers, program }
}

const beadOf = ({ i, j, source, target }: Step, probability: number): Bead => ({
  source: { start: i - source, end: i },
  target: { start: j - target, end: j },
  probability,
})
