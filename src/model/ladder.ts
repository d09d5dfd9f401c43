import { BitextError } from '../errors.ts'
import { lengthOf, type Run } from './span.ts'

/** A run of source sentences and a run of target sentences that say the same (Brown 1991; Gale & Church 1993). */
export interface Bead {
  readonly source: Run
  readonly target: Run
  /** The aligner's posterior that exactly this bead is right, 0…1. */
  readonly probability: number
}

/** Beads in order, covering both sides exactly once. */
export type Ladder = readonly Bead[]

/** A bead's counts, source first: `1-1`, `2-1`, `0-1`. */
export const shapeOf = ({ source, target }: Pick<Bead, 'source' | 'target'>): string => `${lengthOf(source)}-${lengthOf(target)}`

/** Whether one side of a bead is empty: `1-0` or `0-1`. */
export const isGap = ({ source, target }: Pick<Bead, 'source' | 'target'>): boolean =>
  lengthOf(source) === 0 || lengthOf(target) === 0

/** The same ladder seen from the other language. */
export const mirror = (ladder: Ladder): Ladder =>
  ladder.map(({ source, target, ...rest }) => ({ ...rest, source: target, target: source }))

/**
 * States what every ladder keeps to: it starts at 0-0, each bead begins where the last ended on both sides, it ends at both
 * counts, and no bead is empty on both sides.
 * @throws BitextError `BROKEN_LADDER`, naming the bead (1-based) and the sentences.
 */
export function checkLadder(
  ladder: readonly Pick<Bead, 'source' | 'target'>[],
  counts: { source: number; target: number },
): void {
  for (const side of ['source', 'target'] as const) {
    let end = 0
    ladder.forEach((bead, index) => {
      checkRun(bead[side], index, end, side)
      end = bead[side].end
    })
    if (end !== counts[side]) {
      throw brokenLadder(`the ladder ends at ${side} sentence ${end}, but there are ${counts[side]}`)
    }
  }
  const empty = ladder.findIndex((bead) => shapeOf(bead) === '0-0')
  if (empty >= 0) throw brokenLadder(`bead ${empty + 1} is empty on both sides`)
}

function checkRun(run: Run, index: number, previousEnd: number, side: string): void {
  if (run.start !== previousEnd) {
    throw brokenLadder(
      `bead ${index + 1} starts at ${side} sentence ${run.start}, but the bead before it ended at ${previousEnd}`,
    )
  }
  if (run.end < run.start) throw brokenLadder(`bead ${index + 1} runs backwards on the ${side} side`)
}

const brokenLadder = (message: string): BitextError =>
  new BitextError('BROKEN_LADDER', message, { hint: 'each sentence belongs to exactly one bead, in order' })
