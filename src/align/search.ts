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

/** The log priors of a program: of each move and of a gap, by what came before. */
export function logPriors({ moves, gaps }: Program): { moves: Float64Array[]; gap: number[] } {
  const rates = [gaps.afterBead, gaps.afterGap]
  return {
    moves: rates.map((rate) => Float64Array.from(moves, ({ prior }) => Math.log(prior) + Math.log(1 - rate))),
    gap: rates.map((rate) => Math.log(rate / 2)),
  }
}

/** Gaps as back pointers, after the moves. */
const SOURCE_GAP = 100
const TARGET_GAP = 101
/** Added to a back pointer whose bead followed a gap. */
const FROM_GAP = 128

/** The path of the highest total gain (Viterbi over two states). */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a hot loop, plain on purpose; a call a cell costs more than the nesting.
export function bestPath(program: Program): Step[] {
  const { corridor, moves, gains } = program
  const { first, last, offsets } = corridor
  const priors = logPriors(program)
  const points = pointCount(corridor)
  const best = [new Float64Array(points).fill(Number.NEGATIVE_INFINITY), new Float64Array(points).fill(Number.NEGATIVE_INFINITY)]
  const back = [new Uint8Array(points), new Uint8Array(points)]
  best[AFTER_BEAD][0] = 0
  const relax = (state: number, point: number, previous: number, gain: readonly [number, number], pointer: number): void => {
    const afterBead = best[AFTER_BEAD][previous] + gain[AFTER_BEAD]
    const afterGap = best[AFTER_GAP][previous] + gain[AFTER_GAP]
    const total = Math.max(afterGap, afterBead)
    if (total > best[state][point]) {
      best[state][point] = total
      back[state][point] = pointer + (afterGap > afterBead ? FROM_GAP : 0)
    }
  }
  const gapGain: [number, number] = [priors.gap[AFTER_BEAD], priors.gap[AFTER_GAP]]
  const moveGain: [number, number] = [0, 0]
  for (let i = 0; i < first.length; i++) {
    for (let j = first[i]; j <= last[i]; j++) {
      const point = offsets[i] + j - first[i]
      for (let move = 0; move < moves.length; move++) {
        const gain = gains[point * moves.length + move]
        if (gain === Number.NEGATIVE_INFINITY) continue
        const row = i - moves[move].source
        moveGain[AFTER_BEAD] = gain + priors.moves[AFTER_BEAD][move]
        moveGain[AFTER_GAP] = gain + priors.moves[AFTER_GAP][move]
        relax(AFTER_BEAD, point, offsets[row] + j - moves[move].target - first[row], moveGain, move)
      }
      if (i > 0 && j <= last[i - 1]) relax(AFTER_GAP, point, offsets[i - 1] + j - first[i - 1], gapGain, SOURCE_GAP)
      if (j > first[i]) relax(AFTER_GAP, point, point - 1, gapGain, TARGET_GAP)
    }
  }
  return trace(program, best, back)
}

function trace({ corridor, moves }: Program, best: Float64Array[], back: Uint8Array[]): Step[] {
  const { first, last, offsets } = corridor
  const steps: Step[] = []
  let i = first.length - 1
  let j = last[i]
  let point = offsets[i] + j - first[i]
  let state = best[AFTER_GAP][point] > best[AFTER_BEAD][point] ? AFTER_GAP : AFTER_BEAD
  while (i > 0 || j > 0) {
    const pointer = back[state][point]
    const { source, target } = countsOf(pointer % FROM_GAP, moves)
    steps.push({ i, j, source, target })
    state = pointer >= FROM_GAP ? AFTER_GAP : AFTER_BEAD
    i -= source
    j -= target
    point = offsets[i] + j - first[i]
  }
  return steps.reverse()
}

function countsOf(pointer: number, moves: readonly Move[]): { source: number; target: number } {
  if (pointer === SOURCE_GAP) return { source: 1, target: 0 }
  if (pointer === TARGET_GAP) return { source: 0, target: 1 }
  return moves[pointer]
}

/** P(gap) as it is before a path is known. */
export const GAP_PRIOR: GapRates = { afterBead: 0.06, afterGap: 0.5 }
/** As many beads as the prior weighs. */
const PRIOR_WEIGHT = 20
/** No document is believed to leave out more than this. */
const MOST_GAPS: GapRates = { afterBead: 0.35, afterGap: 0.95 }

/** How often a gap follows a bead and a gap on a path, smoothed with the prior. */
export function gapRates(path: readonly Step[]): GapRates {
  const after = { bead: { gaps: 0, all: 0 }, gap: { gaps: 0, all: 0 } }
  let previous: 'bead' | 'gap' = 'bead'
  for (const { source, target } of path) {
    const gap = source === 0 || target === 0
    after[previous].all += 1
    if (gap) after[previous].gaps += 1
    previous = gap ? 'gap' : 'bead'
  }
  return {
    afterBead: Math.min(MOST_GAPS.afterBead, smoothed(after.bead, GAP_PRIOR.afterBead)),
    afterGap: Math.min(MOST_GAPS.afterGap, smoothed(after.gap, GAP_PRIOR.afterGap)),
  }
}

const smoothed = ({ gaps, all }: { gaps: number; all: number }, prior: number): number =>
  (gaps + PRIOR_WEIGHT * prior) / (all + PRIOR_WEIGHT)
