import { type Corridor, pointCount } from './corridor.ts'
import type { LayoutScore } from './layout-score.ts'
import type { LengthScore } from './length-score.ts'
import type { LexicalScores } from './lexical-score.ts'
import { LARGEST_SIDE, type Move } from './moves.ts'
import { WEIGHTS } from './weights.ts'

/** What each scorer adds to a bead, in nats over chance. */
export interface Contributions {
  readonly words: number
  readonly length: number
  readonly layout: number
}

/** Everything that has a say about a bead. */
export interface Scorers {
  readonly lexical: LexicalScores
  readonly length: LengthScore
  readonly layout: LayoutScore
}

/** The gain of every move into every point of the corridor: `gains[point * moves.length + move]`, −∞ where the bead leaves it. */
export function beadGains(corridor: Corridor, moves: readonly Move[], scorers: Scorers): Float32Array {
  const gains = new Float32Array(pointCount(corridor) * moves.length).fill(Number.NEGATIVE_INFINITY)
  const { first, last, offsets } = corridor
  for (let i = 1; i < first.length; i++) {
    for (let j = Math.max(1, first[i]); j <= last[i]; j++) {
      const point = offsets[i] + j - first[i]
      for (let move = 0; move < moves.length; move++) {
        const [i0, j0] = [i - moves[move].source, j - moves[move].target]
        if (i0 < 0 || j0 < first[i0] || j0 > last[i0] || j0 < 0) continue
        gains[point * moves.length + move] = gainOf({ i, j, move: moves[move] }, scorers)
      }
    }
  }
  return gains
}

/** A bead by the point where it ends and its shape. */
export interface BeadAt {
  readonly i: number
  readonly j: number
  readonly move: Move
}

/** The gain of one bead: the sum of its contributions. */
function gainOf(bead: BeadAt, scorers: Scorers): number {
  const { words, length, layout } = contributions(bead, scorers)
  return words + length + layout
}

/** What each scorer says of one bead. Its cells lie in the corridor, or the words say −∞. */
function contributions({ i, j, move }: BeadAt, scorers: Scorers): Contributions {
  const { lexical, length, layout } = scorers
  return {
    words: (WEIGHTS.words / 2) * wordsScore({ i, j, move }, lexical),
    length: WEIGHTS.length * length(i, j, move) + WEIGHTS.lengthOffset,
    layout: WEIGHTS.layout * (layout.end(i, j) + layout.together(i - 1, j - 1)),
  }
}

/** Every target sentence given all the bead's source sentences, and the other way round. */
function wordsScore({ i, j, move }: BeadAt, { first, last, offsets, forward, backward }: LexicalScores): number {
  let sum = 0
  for (let back = 0; back < move.target; back++) {
    const column = j - 1 - back
    if (column < first[i - 1]) return Number.NEGATIVE_INFINITY
    sum += forward[(offsets[i - 1] + column - first[i - 1]) * LARGEST_SIDE + move.source - 1]
  }
  for (let back = 0; back < move.source; back++) {
    const row = i - 1 - back
    if (j - 1 > last[row]) return Number.NEGATIVE_INFINITY
    sum += backward[(offsets[row] + j - 1 - first[row]) * LARGEST_SIDE + move.target - 1]
  }
  return sum
}
