import { beadGains, type Scorers } from './bead-gains.ts'
import { corridorAlong } from './coarse-search.ts'
import { type Corridor, intersection, union } from './corridor.ts'
import { areAlike, firstFit, fitAlong, type LengthFit } from './length-fit.ts'
import { lengthScore } from './length-score.ts'
import { lexicalScores } from './lexical-score.ts'
import type { Prepared } from './pass.ts'
import { forbidJumps, throughPins } from './pins.ts'
import { GAP_PRIOR, gapRates, shapeRates } from './rates.ts'
import { bestPath, type Program, type Step } from './search.ts'
import type { TranslationTable } from './translation-table.ts'

/** How often the rates of gaps and shapes and the fit of lengths are estimated from the best path, at first and where they were before. */
const ROUNDS = { anew: 2, again: 1 }

/** What the program is told of the document. */
export interface Estimates {
  readonly gaps: Program['gaps']
  readonly shapes: Program['moves']
  readonly lengths: LengthFit
}

/** A corridor scored, and the best path in it. */
export interface Search {
  readonly scorers: Scorers
  readonly program: Program
  readonly path: readonly Step[]
  readonly estimates: Estimates
  /** The corridor as it was wanted, before pins cut it. */
  readonly wanted: Corridor
  /** Where the words are scored: the program's corridor, or a wider one. */
  readonly scored: Corridor
}

/**
 * Searches a corridor, and again with what each path says of the document: near the first path only, where the last will not be far from
 * it, or most of a short text's time would go to points that no ladder comes near. `known` is what an earlier pass said.
 */
export function searchIn(wanted: Corridor, prepared: Prepared, table: TranslationTable, known?: Estimates): Search {
  const { source, target, moves, pins, staysNear } = prepared
  const scored = throughPins(wanted, pins)
  const lexical = lexicalScores(source, target, { table, corridor: scored })
  const first = known ?? { gaps: GAP_PRIOR, shapes: moves, lengths: firstFit(source, target) }
  let ground: Ground = { wanted, corridor: scored, scored, lexical }
  let search = searchWith(first, prepared, ground)
  if (known === undefined && staysNear) {
    const near = intersection(union(wanted, scored), corridorAlong(search.path))
    ground = { ...ground, wanted: near, corridor: throughPins(near, pins) }
  }
  for (let round = 0; round < (known === undefined ? ROUNDS.anew : ROUNDS.again); round++) {
    search = searchWith(estimatesFrom(search.path, prepared), prepared, { ...ground, known: search })
  }
  return search
}

const estimatesFrom = (path: readonly Step[], { source, target, moves }: Prepared): Estimates => ({
  gaps: gapRates(path),
  shapes: shapeRates(path, moves),
  lengths: fitAlong(path, source, target),
})

/** Searches a wider corridor with what the narrower one has taught; what was scored there is not scored again. */
export function searchWider(narrower: Search, wanted: Corridor, prepared: Prepared, table: TranslationTable): Search {
  const { source, target, pins } = prepared
  const corridor = throughPins(wanted, pins)
  const scored = union(narrower.scored, corridor)
  const lexical = lexicalScores(source, target, { table, corridor: scored, known: narrower.scorers.lexical })
  return searchWith(narrower.estimates, prepared, { wanted, corridor, scored, lexical, narrower })
}

/** A corridor, where the words are scored, and an earlier search. */
interface Ground extends Pick<Search, 'wanted' | 'scored'> {
  readonly corridor: Corridor
  readonly lexical: Scorers['lexical']
  readonly known?: Search
  /** A search of a narrower one, with the same estimates. */
  readonly narrower?: Search
}

/** Searches with given estimates; the gains are those of the earlier search where the lengths compare alike. */
function searchWith(
  estimates: Estimates,
  { source, target, layout, embeddings, weights, pins }: Prepared,
  { wanted, corridor, scored, lexical, known, narrower }: Ground,
): Search {
  const rates = { gaps: estimates.gaps, moves: estimates.shapes }
  if (known?.program.corridor === corridor && areAlike(known.estimates.lengths, estimates.lengths)) {
    const program = { ...known.program, ...rates }
    return {
      scorers: known.scorers,
      program,
      path: bestPath(program),
      estimates: { ...estimates, lengths: known.estimates.lengths },
      wanted,
      scored,
    }
  }
  const length = lengthScore(source, target, estimates.lengths)
  const scorers: Scorers = { lexical, length, layout, embeddings: embeddings?.score, weights }
  const program: Program = { corridor, gains: beadGains(corridor, estimates.shapes, scorers, narrower?.program), ...rates }
  forbidJumps(program, pins)
  return { scorers, program, path: bestPath(program), estimates, wanted, scored }
}
