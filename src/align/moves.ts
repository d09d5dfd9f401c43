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

/** The most sentences that a bead may have on a side. */
export const LARGEST_SIDE = 4

/**
 * The shapes of beads that have no more than `most` sentences on a side, their priors those of a text that has no others.
 * @throws BitextError `USAGE` for anything but 1 … 4.
 */
export function movesUpTo(most: number): readonly Move[] {
  if (!Number.isInteger(most) || most < 1 || most > LARGEST_SIDE) {
    throw new BitextError('USAGE', `the largest bead may have 1 to ${LARGEST_SIDE} sentences a side, not ${most}`, {
      hint: `${LARGEST_SIDE} is the most that is searched; a larger bead that a person confirms is kept`,
    })
  }
  const moves = MOVES.filter(({ source, target }) => Math.max(source, target) <= most)
  const total = moves.reduce((sum, { prior }) => sum + prior, 0)
  return most === LARGEST_SIDE ? MOVES : moves.map((move) => ({ ...move, prior: move.prior / total }))
}
