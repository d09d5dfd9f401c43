import { type Corridor, pointCount } from './corridor.ts'
import type { EmbeddingScore } from './embeddings/embedding-score.ts'
import type { LayoutScore } from './layout-score.ts'
import type { LengthScore } from './length-score.ts'
import type { LexicalScores } from './lexical-score.ts'
import { LARGEST_SIDE, type Move } from './moves.ts'
import type { Weights } from './weights.ts'
import { wordsScore } from './words-score.ts'

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

/** The points that were scored, and the gain of every move into each: `gains[point * moves.length + move]`. */
export interface Gains {
  readonly corridor: Corridor
  readonly gains: Float32Array
}

/**
 * The gain of every move into every point of the corridor, −∞ where the bead leaves it. Rows that lie alike in a narrower corridor, whose
 * gains by the same scorers are known, are copied.
 */
export function beadGains(corridor: Corridor, moves: readonly Move[], scorers: Scorers, known?: Gains): Float32Array {
  const gains = new Float32Array(pointCount(corridor) * moves.length).fill(Number.NEGATIVE_INFINITY)
  const { first, offsets } = corridor
  for (let i = 1; i < first.length; i++) {
    if (known !== undefined && liesAlike(i, known.corridor, corridor)) {
      const row = known.gains.subarray(known.corridor.offsets[i] * moves.length, known.corridor.offsets[i + 1] * moves.length)
      gains.set(row, offsets[i] * moves.length)
    } else {
      const layouts = layoutsOf(i, corridor, scorers)
      for (let move = 0; move < moves.length; move++) scoreRow({ i, moves, move, layouts }, corridor, scorers, gains)
    }
  }
  return gains
}

/** Whether a row and those from which beads come have the same bounds in both corridors. */
function liesAlike(i: number, one: Corridor, other: Corridor): boolean {
  for (let row = Math.max(0, i - LARGEST_SIDE); row <= i; row++) {
    if (one.first[row] !== other.first[row] || one.last[row] !== other.last[row]) return false
  }
  return true
}

/** What the layout says at each point of row `i`. */
function layoutsOf(i: number, { first, last }: Corridor, { layout, weights }: Scorers): Float64Array {
  const layouts = new Float64Array(last[i] - first[i] + 1)
  for (let j = first[i]; j <= last[i]; j++) layouts[j - first[i]] = weights.layout * layout(i, j)
  return layouts
}

/** One move into every point of row `i`. */
interface Row {
  readonly i: number
  readonly moves: readonly Move[]
  readonly move: number
  readonly layouts: Float64Array
}

function scoreRow(
  { i, moves, move, layouts }: Row,
  { first, last, offsets }: Corridor,
  { lexical, length, embeddings, weights }: Scorers,
  gains: Float32Array,
): void {
  const shape = moves[move]
  const above = i - shape.source
  if (above < 0) return
  const begin = Math.max(first[i], Math.max(first[above], lexical.first[i - 1]) + shape.target)
  const end = Math.min(last[i], last[above] + shape.target, lexical.last[above] + 1)
  for (let j = begin; j <= end; j++) {
    const place = (offsets[i] + j - first[i]) * moves.length + move
    gains[place] =
      weights.words * wordsScore(i, j, shape, lexical, weights) +
      weights.length * length(i, j, shape) +
      weights.lengthOffset +
      layouts[j - first[i]]
    if (embeddings !== undefined) gains[place] += weights.embeddings * embeddings(i, j, shape)
  }
}

/** A bead by the point where it ends and its shape. */
export interface BeadAt {
  readonly i: number
  readonly j: number
  readonly move: Move
}

/** What each scorer says of one bead. Its cells were scored, or the words say −∞. */
export function contributions({ i, j, move }: BeadAt, { lexical, length, layout, embeddings, weights }: Scorers): Contributions {
  return {
    words: weights.words * wordsScore(i, j, move, lexical, weights),
    length: weights.length * length(i, j, move) + weights.lengthOffset,
    layout: weights.layout * layout(i, j),
    ...(embeddings === undefined ? {} : { embeddings: weights.embeddings * embeddings(i, j, move) }),
  }
}
