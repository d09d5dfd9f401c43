import { BitextError } from '../errors.ts'

/** One way for the ladder to go on: a bead's shape and how often it occurs among the beads that have both sides. */
export interface Move {
  readonly source: number
  readonly target: number
  readonly prior: number
}

/**
 * The shapes with both sides. How often each occurs: counted on the development news and health texts (docs/alignment.md);
 * Gale & Church (1993) give 0.089 for `2-1` and `1-2` together and 0.011 for `2-2`.
 */
export const MOVES: readonly Move[] = [
  { source: 1, target: 1, prior: 0.819 },
  { source: 2, target: 1, prior: 0.075 },
  { source: 1, target: 2, prior: 0.075 },
  { source: 2, target: 2, prior: 0.01 },
  { source: 3, target: 1, prior: 0.01 },
  { source: 1, target: 3, prior: 0.01 },
  { source: 4, target: 1, prior: 0.0005 },
  { source: 1, target: 4, prior: 0.0005 },
]

/**
 * Shapes that occur, but that only texts without a lexicon gain by: where words say little, a boundary inside such a bead is often
 * nowhere to be seen. With a lexicon they changed nothing on the development news and health texts (docs/alignment.md).
 */
const BLURRED_MOVES: readonly Move[] = [
  { source: 2, target: 3, prior: 0.001 },
  { source: 3, target: 2, prior: 0.001 },
]

/** The most sentences that a bead may have on a side. */
export const LARGEST_SIDE = 4

/**
 * The shapes of beads that have no more than `most` sentences on a side, their priors those of a text that has no others; without a
 * lexicon there are more of them.
 * @throws BitextError `USAGE` for anything but 1 … 4.
 */
export function movesUpTo(most: number, hasLexicon: boolean): readonly Move[] {
  if (!Number.isInteger(most) || most < 1 || most > LARGEST_SIDE) {
    throw new BitextError('USAGE', `the largest bead may have 1 to ${LARGEST_SIDE} sentences a side, not ${most}`, {
      hint: `${LARGEST_SIDE} is the most that is searched; a larger bead that a person confirms is kept`,
    })
  }
  const known = hasLexicon ? MOVES : [...MOVES, ...BLURRED_MOVES]
  const moves = known.filter(({ source, target }) => Math.max(source, target) <= most)
  const total = moves.reduce((sum, { prior }) => sum + prior, 0)
  return moves.map((move) => ({ ...move, prior: move.prior / total }))
}
