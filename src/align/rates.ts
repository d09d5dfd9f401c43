import type { Move } from './moves.ts'
import type { GapRates, Step } from './search.ts'

/** P(gap) as it is before a path is known. */
export const GAP_PRIOR: GapRates = { afterBead: 0.04, afterGap: 0.5 }
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

/** As many beads as the usual shapes weigh. */
const SHAPES_WEIGHT = 100

/** The moves, with how often each shape occurs on a path, smoothed with how often it usually does. */
export function shapeRates(path: readonly Step[], moves: readonly Move[]): readonly Move[] {
  const beads = path.filter(({ source, target }) => source > 0 && target > 0)
  return moves.map((move) => {
    const alike = beads.filter(({ source, target }) => source === move.source && target === move.target)
    return { ...move, prior: (alike.length + SHAPES_WEIGHT * move.prior) / (beads.length + SHAPES_WEIGHT) }
  })
}
