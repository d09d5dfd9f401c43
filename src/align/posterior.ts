import { pointCount } from './corridor.ts'
import { AFTER_BEAD, AFTER_GAP, logPriors, type Program, type Step } from './search.ts'

/** Scores are divided by this: word likelihoods are not independent, and taken at face value they are too sure of themselves. */
const TEMPERATURE = 1.5

/** For each step of the path, the share of all ladders' likelihood that has exactly this bead, 0…1 (forward–backward). */
export function posteriors(program: Program, path: readonly Step[]): number[] {
  const lattice = new Lattice(program)
  const forward = lattice.forward()
  const backward = lattice.backward()
  const total = logAdd(forward[AFTER_BEAD].at(-1) ?? 0, forward[AFTER_GAP].at(-1) ?? 0)
  const gaps = gapPosteriors(lattice, { forward, backward, total })
  return path.map((step) => {
    if (step.target === 0) return Math.min(1, gaps.source[step.i - 1])
    if (step.source === 0) return Math.min(1, gaps.target[step.j - 1])
    return Math.min(
      1,
      Math.exp(lattice.beadThrough(step, forward) + backward[AFTER_BEAD][lattice.pointAt(step.i, step.j)] - total),
    )
  })
}

/** log(e^one + e^other). */
function logAdd(one: number, other: number): number {
  const higher = Math.max(one, other)
  if (higher === Number.NEGATIVE_INFINITY) return higher
  return higher + Math.log1p(Math.exp(Math.min(one, other) - higher))
}

/** Log sums for each state and point. */
type States = readonly [Float64Array, Float64Array]

/** A program at its temperature, with the sums over all paths from either end. */
class Lattice {
  readonly #program: Program
  readonly #moves: readonly Float64Array[]
  readonly #gap: readonly number[]

  constructor(program: Program) {
    const priors = logPriors(program)
    this.#program = program
    this.#moves = priors.moves.map((prior) => prior.map((value) => value / TEMPERATURE))
    this.#gap = priors.gap.map((value) => value / TEMPERATURE)
  }

  pointAt(i: number, j: number): number {
    const { offsets, first } = this.#program.corridor
    return offsets[i] + j - first[i]
  }

  get corridor(): Program['corridor'] {
    return this.#program.corridor
  }

  /** Log sum over all paths from the start to before a bead, and over the bead itself. */
  beadThrough({ i, j, source, target }: Step, forward: States): number {
    const move = this.#program.moves.findIndex((candidate) => candidate.source === source && candidate.target === target)
    return this.#arrive(this.pointAt(i, j), this.pointAt(i - source, j - target), move, forward)
  }

  #arrive(point: number, previous: number, move: number, forward: States): number {
    const gain = this.#program.gains[point * this.#program.moves.length + move] / TEMPERATURE
    return (
      gain +
      logAdd(
        forward[AFTER_BEAD][previous] + this.#moves[AFTER_BEAD][move],
        forward[AFTER_GAP][previous] + this.#moves[AFTER_GAP][move],
      )
    )
  }

  /** Log sum over all paths up to a point and a gap after it. */
  gapFrom(previous: number, forward: States): number {
    return logAdd(forward[AFTER_BEAD][previous] + this.#gap[AFTER_BEAD], forward[AFTER_GAP][previous] + this.#gap[AFTER_GAP])
  }

  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a hot loop, plain on purpose; a call a cell costs more than the nesting.
  forward(): States {
    const { corridor, moves, gains } = this.#program
    const { first, last, offsets } = corridor
    const states = emptyStates(pointCount(corridor))
    states[AFTER_BEAD][0] = 0
    for (let i = 0; i < first.length; i++) {
      for (let j = first[i]; j <= last[i]; j++) {
        const point = offsets[i] + j - first[i]
        let sum = states[AFTER_BEAD][point]
        for (let move = 0; move < moves.length; move++) {
          if (gains[point * moves.length + move] === Number.NEGATIVE_INFINITY) continue
          const previous = this.pointAt(i - moves[move].source, j - moves[move].target)
          sum = logAdd(sum, this.#arrive(point, previous, move, states))
        }
        states[AFTER_BEAD][point] = sum
        let gaps = Number.NEGATIVE_INFINITY
        if (i > 0 && j <= last[i - 1]) gaps = this.gapFrom(this.pointAt(i - 1, j), states)
        if (j > first[i]) gaps = logAdd(gaps, this.gapFrom(point - 1, states))
        states[AFTER_GAP][point] = gaps
      }
    }
    return states
  }

  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a hot loop, plain on purpose; a call a cell costs more than the nesting.
  backward(): States {
    const { corridor, moves, gains } = this.#program
    const { first, last } = corridor
    const states = emptyStates(pointCount(corridor))
    const end = pointCount(corridor) - 1
    states[AFTER_BEAD][end] = 0
    states[AFTER_GAP][end] = 0
    for (let i = first.length - 1; i >= 0; i--) {
      for (let j = last[i]; j >= first[i]; j--) {
        const point = this.pointAt(i, j)
        for (let move = 0; move < moves.length; move++) {
          const gain = gains[point * moves.length + move]
          if (gain === Number.NEGATIVE_INFINITY) continue
          const previous = this.pointAt(i - moves[move].source, j - moves[move].target)
          const after = gain / TEMPERATURE + states[AFTER_BEAD][point]
          this.#spread(states, previous, [after + this.#moves[AFTER_BEAD][move], after + this.#moves[AFTER_GAP][move]])
        }
        const after = states[AFTER_GAP][point]
        const gap: [number, number] = [after + this.#gap[AFTER_BEAD], after + this.#gap[AFTER_GAP]]
        if (i > 0 && j <= last[i - 1]) this.#spread(states, this.pointAt(i - 1, j), gap)
        if (j > first[i]) this.#spread(states, point - 1, gap)
      }
    }
    return states
  }

  #spread(states: States, previous: number, after: readonly [number, number]): void {
    states[AFTER_BEAD][previous] = logAdd(states[AFTER_BEAD][previous], after[AFTER_BEAD])
    states[AFTER_GAP][previous] = logAdd(states[AFTER_GAP][previous], after[AFTER_GAP])
  }
}

const emptyStates = (points: number): States => [
  new Float64Array(points).fill(Number.NEGATIVE_INFINITY),
  new Float64Array(points).fill(Number.NEGATIVE_INFINITY),
]

interface Sums {
  readonly forward: States
  readonly backward: States
  readonly total: number
}

/** For each sentence, how likely it has no counterpart, wherever the other side stands at that moment. */
function gapPosteriors(lattice: Lattice, { forward, backward, total }: Sums): { source: Float64Array; target: Float64Array } {
  const { first, last } = lattice.corridor
  const source = new Float64Array(first.length)
  const target = new Float64Array(last[last.length - 1] + 1)
  for (let i = 0; i < first.length; i++) {
    for (let j = first[i]; j <= last[i]; j++) {
      const point = lattice.pointAt(i, j)
      const after = backward[AFTER_GAP][point] - total
      if (i > 0 && j <= last[i - 1]) source[i - 1] += Math.exp(lattice.gapFrom(lattice.pointAt(i - 1, j), forward) + after)
      if (j > first[i]) target[j - 1] += Math.exp(lattice.gapFrom(point - 1, forward) + after)
    }
  }
  return { source, target }
}
