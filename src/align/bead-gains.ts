import { type Corridor, pointCount } from './corridor.ts'
import type { EmbeddingScore } from './embeddings/embedding-score.ts'
import type { LayoutScore } from './layout-score.ts'
import type { LengthScore } from './length-score.ts'
import type { LexicalScores } from './lexical-score.ts'
import { LARGEST_SIDE, type Move } from './moves.ts'
import type { Weights } from './weights.ts'

/** What each scorer adds to a bead, in nats over chance. */
export interface Contributions {
  readonly words: number
  readonly length: number
  readonly layout: number
  /** Where there are embeddings. */
  readonly embeddings?: number
}

/** Everything that has a say about a bead. */
export interface Scorers {
  readonly lexical: LexicalScores
  readonly length: LengthScore
  readonly layout: LayoutScore
  readonly embeddings?: EmbeddingScore
  readonly weights: Weights
}

/** The gain of every move into every point of the corridor: `gains[point * moves.length + move]`, −∞ where the bead leaves it. */
export function beadGains(corridor: Corridor, moves: readonly Move[], scorers: Scorers): Float32Array {
  const gains = new Float32Array(pointCount(corridor) * moves.length).fill(Number.NEGATIVE_INFINITY)
  const { first, last, offsets } = corridor
  const { weights, embeddings } = scorers
  for (let i = 1; i < first.length; i++) {
    for (let j = Math.max(1, first[i]); j <= last[i]; j++) {
      const point = offsets[i] + j - first[i]
      const layout = weights.layout * scorers.layout(i, j)
      for (let move = 0; move < moves.length; move++) {
        const row = i - moves[move].source
        const column = j - moves[move].target
        if (row < 0 || column < first[row] || column > last[row]) continue
        gains[point * moves.length + move] =
          weights.words * wordsScore(i, j, moves[move], scorers.lexical) +
          weights.length * scorers.length(i, j, moves[move]) +
          weights.lengthOffset +
          layout
        if (embeddings !== undefined) {
          gains[point * moves.length + move] += weights.embeddings * embeddings(i, j, moves[move])
        }
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

/** What each scorer says of one bead. Its cells lie in the corridor, or the words say −∞. */
export function contributions({ i, j, move }: BeadAt, { lexical, length, layout, embeddings, weights }: Scorers): Contributions {
  return {
    words: weights.words * wordsScore(i, j, move, lexical),
    length: weights.length * length(i, j, move) + weights.lengthOffset,
    layout: weights.layout * layout(i, j),
    ...(embeddings === undefined ? {} : { embeddings: weights.embeddings * embeddings(i, j, move) }),
  }
}

/** Every target sentence given all the bead's source sentences, and the other way round; the mean of the two. */
function wordsScore(i: number, j: number, move: Move, { first, last, offsets, forward, backward }: LexicalScores): number {
  if (j - move.target < first[i - 1] || j - 1 > last[i - move.source]) return Number.NEGATIVE_INFINITY
  let sum = 0
  const row = offsets[i - 1] + j - 1 - first[i - 1]
  for (let back = 0; back < move.target; back++) sum += forward[(row - back) * LARGEST_SIDE + move.source - 1]
  for (let back = 0; back < move.source; back++) {
    const above = i - 1 - back
    sum += backward[(offsets[above] + j - 1 - first[above]) * LARGEST_SIDE + move.target - 1]
  }
  return sum / 2
}
