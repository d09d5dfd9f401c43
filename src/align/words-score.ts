import type { LexicalScores } from './lexical-score.ts'
import { LARGEST_SIDE } from './moves.ts'
import type { Weights } from './weights.ts'

/** How many sentences a bead has on each side. */
interface Shape {
  readonly source: number
  readonly target: number
}

type Demands = Pick<Weights, 'unmatched' | 'repeated'>

/**
 * What the words of a bead's sentences say of each other, in nats over chance: every target sentence given all of the bead's source
 * sentences, and the other way round, the mean of the two; −∞ where some of its cells were not scored. A bead of several sentences and
 * one must need the first and the last of them.
 */
export function wordsScore(i: number, j: number, shape: Shape, scores: LexicalScores, demands: Demands): number {
  const { first, last, offsets, forward, backward } = scores
  if (j - shape.target < first[i - 1] || j - 1 > last[i - shape.source]) return Number.NEGATIVE_INFINITY
  const cell = offsets[i - 1] + j - 1 - first[i - 1]
  if (shape.target === 1 && shape.source > 1) return manyToOne(i, j, shape.source, scores, demands)
  if (shape.source === 1 && shape.target > 1) return oneToMany(cell, shape.target, scores, demands)
  let sum = 0
  for (let back = 0; back < shape.target; back++) sum += forward[(cell - back) * LARGEST_SIDE + shape.source - 1]
  for (let back = 0; back < shape.source; back++) {
    const above = i - 1 - back
    sum += backward[(offsets[above] + j - 1 - first[above]) * LARGEST_SIDE + shape.target - 1]
  }
  return sum / 2
}

/** The `many` source sentences before `i`, and target sentence `j - 1`. */
function manyToOne(
  i: number,
  j: number,
  many: number,
  { first, offsets, forward, backward }: LexicalScores,
  demands: Demands,
): number {
  const cellIn = (row: number): number => (offsets[row] + j - 1 - first[row]) * LARGEST_SIDE
  const all = forward[cellIn(i - 1) + many - 1]
  const withoutFirst = forward[cellIn(i - 1) + many - 2]
  const withoutLast = forward[cellIn(i - 2) + many - 2]
  let own = 0
  for (let back = 1; back <= many; back++) own += weighed(backward[cellIn(i - back)], demands)
  const repeated = excess(backward[cellIn(i - many)], all - withoutFirst) + excess(backward[cellIn(i - 1)], all - withoutLast)
  return (all + own) / 2 - demands.repeated * repeated
}

/** One source sentence, and `many` target sentences, the last of which is that of the cell. */
function oneToMany(cell: number, many: number, { forward, backward }: LexicalScores, demands: Demands): number {
  const all = backward[cell * LARGEST_SIDE + many - 1]
  const withoutFirst = backward[cell * LARGEST_SIDE + many - 2]
  const withoutLast = backward[(cell - 1) * LARGEST_SIDE + many - 2]
  let own = 0
  for (let back = 0; back < many; back++) own += weighed(forward[(cell - back) * LARGEST_SIDE], demands)
  const repeated =
    excess(forward[(cell - many + 1) * LARGEST_SIDE], all - withoutFirst) +
    excess(forward[cell * LARGEST_SIDE], all - withoutLast)
  return (all + own) / 2 - demands.repeated * repeated
}

/** What one of several sentences says of the one, as it counts. */
const weighed = (own: number, { unmatched }: Demands): number => (own < 0 ? unmatched * own : own)

/** What a sentence says for the bead beyond what the bead gains by it. */
const excess = (own: number, gain: number): number => Math.max(0, own - gain)
