import fc from 'fast-check'
import { wholePlane } from '../../src/align/corridor.ts'
import { MOVES, type Move } from '../../src/align/moves.ts'
import { GAP_PRIOR } from '../../src/align/rates.ts'
import type { Program, Step } from '../../src/align/search.ts'

/** A program over a small plane whose gains come from a list. */
export function programOf(sources: number, targets: number, gains: readonly number[]): Program {
  const corridor = wholePlane(sources, targets)
  const table = new Float32Array((sources + 1) * (targets + 1) * MOVES.length).fill(Number.NEGATIVE_INFINITY)
  for (let i = 1; i <= sources; i++) {
    for (let j = 1; j <= targets; j++) {
      MOVES.forEach((move, number) => {
        if (i < move.source || j < move.target) return
        const place = (i * (targets + 1) + j) * MOVES.length + number
        table[place] = gains[place % gains.length]
      })
    }
  }
  return { corridor, moves: MOVES, gains: table, gaps: GAP_PRIOR }
}

/** A ladder and its total gain. */
export interface Scored {
  readonly steps: Step[]
  readonly gain: number
}

/** Every ladder there is, with its total gain, by plain recursion. */
export function everyLadder(program: Program, sources: number, targets: number): Scored[] {
  const gapMoves: Move[] = [
    { source: 1, target: 0, prior: 0 },
    { source: 0, target: 1, prior: 0 },
  ]
  const found: Scored[] = []
  const go = (i: number, j: number, afterGap: boolean, steps: Step[], gain: number): void => {
    if (i === sources && j === targets) found.push({ steps, gain })
    const rate = afterGap ? GAP_PRIOR.afterGap : GAP_PRIOR.afterBead
    for (const move of [...MOVES, ...gapMoves]) {
      const [nextI, nextJ] = [i + move.source, j + move.target]
      if (nextI > sources || nextJ > targets) continue
      const isGap = move.source === 0 || move.target === 0
      const own = isGap
        ? Math.log(rate / 2)
        : Math.log(move.prior) +
          Math.log(1 - rate) +
          program.gains[(nextI * (targets + 1) + nextJ) * MOVES.length + MOVES.indexOf(move)]
      go(nextI, nextJ, isGap, [...steps, { i: nextI, j: nextJ, source: move.source, target: move.target }], gain + own)
    }
  }
  go(0, 0, false, [], 0)
  return found
}

/** Gains to draw from. */
export const someGains = fc.array(
  fc.integer({ min: -40, max: 60 }).map((gain) => gain / 7),
  { minLength: 11, maxLength: 29 },
)

/** Its beads of two sides: gaps that meet are one ladder in any order. */
const classOf = ({ steps }: Scored): string => JSON.stringify(steps.filter(({ source, target }) => source > 0 && target > 0))

/** What the gaps of a ladder gain beyond a half of their rate each: those of the target after the first of each run have it whole. */
function gainOfRuns(steps: readonly Step[]): number {
  let [gain, targets] = [0, 0]
  for (const { source, target } of steps) {
    if (source > 0 && target > 0) targets = 0
    else if (source === 0 && targets++ > 0) gain += Math.LN2
  }
  return gain
}

/** For each step of a path, the share of the likelihood of some ladders, each counted once whatever the order of its gaps, that has it. */
export function sharesOf(path: readonly Step[], ladders: readonly Scored[], temperature: number): number[] {
  const classes = [...new Map(ladders.map((ladder) => [classOf(ladder), ladder])).values()]
  const weighed = classes.map(({ steps, gain }) => ({ steps, weight: Math.exp((gain + gainOfRuns(steps)) / temperature) }))
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return path.map((step) => {
    // A gap is the same gap wherever the other side stands.
    const same = (other: Step): boolean =>
      other.source === step.source &&
      other.target === step.target &&
      (step.source === 0 || other.i === step.i) &&
      (step.target === 0 || other.j === step.j)
    return weighed.filter(({ steps }) => steps.some(same)).reduce((sum, { weight }) => sum + weight, 0) / total
  })
}
