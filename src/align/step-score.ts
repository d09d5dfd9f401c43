import { type Contributions, contributions } from './bead-gains.ts'
import type { Pass } from './pass.ts'
import { AFTER_BEAD, AFTER_GAP, logPriors, type Step } from './search.ts'

/** What speaks for a bead, all in nats over chance: above zero for it, below zero against it. The parts add up to the total. */
export interface BeadScore extends Contributions {
  /** How often a bead of this shape, or a gap, comes where it comes. */
  readonly shape: number
  readonly total: number
}

/** Scores one bead; `undefined` where the aligner has no such shape, or it lies too far from where the aligner looked. */
export function scoreOf(
  step: Step,
  afterGap: boolean,
  { program, scorers }: Pick<Pass, 'program' | 'scorers'>,
): BeadScore | undefined {
  const state = afterGap ? AFTER_GAP : AFTER_BEAD
  const { shapes, bead, gap } = logPriors(program)
  if (step.source + step.target === 1) return summed({ words: 0, length: 0, layout: 0 }, gap[state])
  const move = program.moves.findIndex(({ source, target }) => source === step.source && target === step.target)
  if (move < 0 || !isInside(step, program)) return undefined
  const said = contributions({ i: step.i, j: step.j, move: program.moves[move] }, scorers)
  return Number.isFinite(said.words) ? summed(said, shapes[move] + bead[state]) : undefined
}

const summed = ({ words, length, layout, embeddings }: Contributions, shape: number): BeadScore => ({
  ...{ words, length, layout },
  ...(embeddings === undefined ? {} : { embeddings }),
  shape,
  total: words + length + layout + shape + (embeddings ?? 0),
})

/** Whether both ends of a bead are among the points that were searched. */
function isInside({ i, j, source, target }: Step, { corridor: { first, last } }: Pass['program']): boolean {
  const has = (row: number, column: number): boolean => column >= first[row] && column <= last[row]
  return has(i, j) && has(i - source, j - target)
}
