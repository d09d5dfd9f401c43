import { type Corridor, pointCount } from './corridor.ts'
import type { Move } from './moves.ts'

/** P(gap) after a bead and after a gap: text is left out in stretches. */
export interface GapRates {
  readonly afterBead: number
  readonly afterGap: number
}

/** Everything the dynamic program needs. */
export interface Program {
  readonly corridor: Corridor
  readonly moves: readonly Move[]
  /** Gain of each move into each point, without the prior of its shape. */
  readonly gains: Float32Array
  readonly gaps: GapRates
}

/** A bead of a path: the point where it ends and its counts. */
export interface Step {
  readonly i: number
  readonly j: number
  readonly source: number
  readonly target: number
}

/** The last bead had both sides / was a gap. */
export const AFTER_BEAD = 0
export const AFTER_GAP = 1

/** The log priors of a program: of each shape among the beads, and of a bead and of a gap on a given side by what came before. */
export function logPriors({ moves, gaps }: Program): { shapes: Float64Array; bead: readonly number[]; gap: readonly number[] } {
  const rates = [gaps.afterBead, gaps.afterGap]
  return {
    shapes: Float64Array.from(moves, ({ prior }) => Math.log(prior)),
    bead: rates.map((rate) => Math.log(1 - rate)),
    gap: rates.map((rate) => Math.log(rate / 2)),
  }
}

/** Gaps as back pointers, after the moves. */
const SOURCE_GAP = 100
const TARGET_GAP = 101

/** The highest totals of the paths to each point, and the last move or gap of the path that has it. */
interface Best {
  readonly afterBead: Float64Array
  readonly afterGap: Float64Array
  readonly lastMove: Uint8Array
  readonly lastGap: Uint8Array
}

/** The path of the highest total gain (Viterbi over two states). */
export function bestPath(program: Program): Step[] {
  return trace(program, bestTotals(program))
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a hot loop, plain on purpose; a call a cell costs more than the nesting.
function bestTotals(program: Program): Best {
  const { corridor, moves, gains } = program
  const { first, last, offsets } = corridor
  const { shapes, bead, gap } = logPriors(program)
  const best = emptyTotals(pointCount(corridor))
  const { afterBead, afterGap, lastMove, lastGap } = best
  for (let i = 0; i < first.length; i++) {
    for (let j = first[i]; j <= last[i]; j++) {
      const point = offsets[i] + j - first[i]
      for (let move = 0; move < moves.length; move++) {
        const gain = gains[point * moves.length + move]
        if (gain === Number.NEGATIVE_INFINITY) continue
        const row = i - moves[move].source
        const from = offsets[row] + j - moves[move].target - first[row]
        const total = gain + shapes[move] + Math.max(afterBead[from] + bead[AFTER_BEAD], afterGap[from] + bead[AFTER_GAP])
        if (total <= afterBead[point]) continue
        afterBead[point] = total
        lastMove[point] = move
      }
      if (i > 0 && j <= last[i - 1]) {
        const from = offsets[i - 1] + j - first[i - 1]
        afterGap[point] = Math.max(afterBead[from] + gap[AFTER_BEAD], afterGap[from] + gap[AFTER_GAP])
        lastGap[point] = SOURCE_GAP
      }
      if (j === first[i]) continue
      const total = Math.max(afterBead[point - 1] + gap[AFTER_BEAD], afterGap[point - 1] + gap[AFTER_GAP])
      if (total <= afterGap[point]) continue
      afterGap[point] = total
      lastGap[point] = TARGET_GAP
    }
  }
  return best
}

function emptyTotals(points: number): Best {
  const afterBead = new Float64Array(points).fill(Number.NEGATIVE_INFINITY)
  const afterGap = new Float64Array(points).fill(Number.NEGATIVE_INFINITY)
  afterBead[0] = 0
  return { afterBead, afterGap, lastMove: new Uint8Array(points), lastGap: new Uint8Array(points) }
}

/** Follows the best totals back from the end. */
function trace(program: Program, { afterBead, afterGap, lastMove, lastGap }: Best): Step[] {
  const { corridor, moves } = program
  const { first, last, offsets } = corridor
  const { bead, gap } = logPriors(program)
  const steps: Step[] = []
  let i = first.length - 1
  let j = last[i]
  let point = offsets[i] + j - first[i]
  let cameByGap = afterGap[point] > afterBead[point]
  while (i > 0 || j > 0) {
    const { source, target } = countsOf(cameByGap ? lastGap[point] : lastMove[point], moves)
    steps.push({ i, j, source, target })
    i -= source
    j -= target
    point = offsets[i] + j - first[i]
    const priors = cameByGap ? gap : bead
    cameByGap = afterGap[point] + priors[AFTER_GAP] > afterBead[point] + priors[AFTER_BEAD]
  }
  return steps.reverse()
}

function countsOf(pointer: number, moves: readonly Move[]): { source: number; target: number } {
  if (pointer === SOURCE_GAP) return { source: 1, target: 0 }
  if (pointer === TARGET_GAP) return { source: 0, target: 1 }
  return moves[pointer]
}
