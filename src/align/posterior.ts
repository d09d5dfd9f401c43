import { type Corridor, pointCount } from './corridor.ts'
import { LogSum, logAdd } from './log-sum.ts'
import { AFTER_BEAD, AFTER_GAP, logPriors, type Program, type Step } from './search.ts'

/** Scores are divided by this: word likelihoods are not independent, and taken at face value they are too sure of themselves. */
const TEMPERATURE = 1.5

/**
 * For each step of the path, the share of all ladders' likelihood that has exactly this bead, 0…1 (forward–backward). Where gaps of both
 * sides meet, those of the source come first: in any other order they are the same ladder. Only where the corridor leaves no room for that
 * order, at a pin or along its edge, those of the target may.
 */
export function posteriors(program: Program, path: readonly Step[]): number[] {
  const lattice = latticeOf(program)
  const before = forward(lattice)
  const after = backward(lattice)
  const total = before.ends
  const gaps = gapPosteriors(lattice, { before, after, total })
  return path.map((step) => {
    if (step.target === 0) return Math.min(1, gaps.source[step.i - 1])
    if (step.source === 0) return Math.min(1, gaps.target[step.j - 1])
    const move = program.moves.findIndex(({ source, target }) => source === step.source && target === step.target)
    const point = lattice.pointAt(step.i, step.j)
    const previous = lattice.pointAt(step.i - step.source, step.j - step.target)
    return Math.min(1, Math.exp(before.bead[previous] + lattice.gain(point, move) + after.bead[point] - total))
  })
}

/** A program at its temperature. */
interface Lattice {
  readonly corridor: Corridor
  readonly program: Program
  /** The log prior of each move, given that a bead follows and not a gap. */
  readonly shapes: Float64Array
  /** log P(bead), log P(a gap on this side), by what came before. */
  readonly bead: readonly number[]
  readonly gap: readonly number[]
  /**
   * log P(a gap of the target after another of the same run): whole, not shared with the source, whose gaps come first. So a ladder has one
   * likelihood in whatever order its gaps must run.
   */
  readonly targetGapAgain: number
  readonly pointAt: (i: number, j: number) => number
  /** The gain of a move into a point, with the prior of its shape. */
  readonly gain: (point: number, move: number) => number
}

function latticeOf(program: Program): Lattice {
  const { corridor, moves, gains } = program
  const priors = logPriors(program)
  const cool = (prior: number): number => prior / TEMPERATURE
  const shapes = priors.shapes.map(cool)
  return {
    corridor,
    program,
    shapes,
    bead: priors.bead.map(cool),
    gap: priors.gap.map(cool),
    targetGapAgain: cool(priors.gap[AFTER_GAP] + Math.LN2),
    pointAt: (i, j) => corridor.offsets[i] + j - corridor.first[i],
    gain: (point, move) => gains[point * moves.length + move] / TEMPERATURE + shapes[move],
  }
}

/**
 * For each point, the log sum over all paths from one end that go on, beyond the point, with a bead, a gap of the source or one of the
 * target.
 */
interface Sums {
  readonly bead: Float64Array
  readonly sourceGap: Float64Array
  /** A gap of the source that has one of the target before it, because the corridor leaves no room for it to come first. */
  readonly turnedGap: Float64Array
  readonly targetGap: Float64Array
  /** The log sum over all paths from end to end. */
  readonly ends: number
}

/** No point of the corridor. */
const OUTSIDE = -1

function emptySums(points: number): Omit<Sums, 'ends'> {
  const empty = (): Float64Array => new Float64Array(points).fill(Number.NEGATIVE_INFINITY)
  return { bead: empty(), sourceGap: empty(), turnedGap: empty(), targetGap: empty() }
}

/** Sums from the start: `bead` is ready for a bead's gain to be added, the gaps for nothing more. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a hot loop, plain on purpose; a call a cell costs more than the nesting.
function forward({ corridor, program, shapes, bead, gap, targetGapAgain }: Lattice): Sums {
  const { moves, gains } = program
  const { first, last, offsets } = corridor
  const sums = emptySums(pointCount(corridor))
  const arriving = new LogSum(moves.length + 1)
  let ends = 0
  for (let i = 0; i < first.length; i++) {
    for (let j = first[i]; j <= last[i]; j++) {
      const point = offsets[i] + j - first[i]
      if (point === 0) arriving.add(0)
      for (let move = 0; move < moves.length; move++) {
        const gain = gains[point * moves.length + move]
        if (gain === Number.NEGATIVE_INFINITY) continue
        const row = i - moves[move].source
        const previous = offsets[row] + j - moves[move].target - first[row]
        arriving.add(gain / TEMPERATURE + shapes[move] + sums.bead[previous])
      }
      const afterBead = arriving.take()
      const up = i > 0 && j <= last[i - 1] ? offsets[i - 1] + j - first[i - 1] : OUTSIDE
      const above = up === OUTSIDE ? Number.NEGATIVE_INFINITY : sums.sourceGap[up]
      const turned = up === OUTSIDE ? Number.NEGATIVE_INFINITY : sums.turnedGap[up]
      const beside = j > first[i] ? sums.targetGap[point - 1] : Number.NEGATIVE_INFINITY
      const turning = j === first[i + 1] ? logAdd(beside, turned) : turned
      const afterGap = logAdd(above, logAdd(beside, turned))
      sums.bead[point] = logAdd(afterBead + bead[AFTER_BEAD], afterGap + bead[AFTER_GAP])
      sums.sourceGap[point] = logAdd(afterBead + gap[AFTER_BEAD], above + gap[AFTER_GAP])
      sums.turnedGap[point] = turning + gap[AFTER_GAP]
      sums.targetGap[point] = logAdd(
        afterBead + gap[AFTER_BEAD],
        logAdd(above + gap[AFTER_GAP], logAdd(beside, turned) + targetGapAgain),
      )
      ends = logAdd(afterBead, afterGap)
    }
  }
  return { ...sums, ends }
}

/** Sums from the end: what follows a point at which a bead, a gap of the source or one of the target has just ended. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a hot loop, plain on purpose; a call a cell costs more than the nesting.
function backward({ corridor, program, shapes, bead, gap, targetGapAgain }: Lattice): Sums {
  const { moves, gains } = program
  const { first, last, offsets } = corridor
  const sums = emptySums(pointCount(corridor))
  const leaving = new LogSum(moves.length)
  const end = pointCount(corridor) - 1
  const rows = first.length
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = last[i]; j >= first[i]; j--) {
      const point = offsets[i] + j - first[i]
      for (let move = 0; move < moves.length; move++) {
        const row = i + moves[move].source
        const column = j + moves[move].target
        if (row >= rows || column < first[row] || column > last[row]) continue
        const next = offsets[row] + column - first[row]
        const gain = gains[next * moves.length + move]
        if (gain !== Number.NEGATIVE_INFINITY) leaving.add(gain / TEMPERATURE + shapes[move] + sums.bead[next])
      }
      const beads = leaving.take()
      const down = i + 1 < rows && j >= first[i + 1] ? offsets[i + 1] + j - first[i + 1] : OUTSIDE
      const below = down === OUTSIDE ? Number.NEGATIVE_INFINITY : sums.sourceGap[down]
      const turned = down === OUTSIDE ? Number.NEGATIVE_INFINITY : sums.turnedGap[down] + gap[AFTER_GAP]
      const beside = j < last[i] ? sums.targetGap[point + 1] : Number.NEGATIVE_INFINITY
      const gaps = logAdd(below, beside)
      const again = logAdd(beads + bead[AFTER_GAP], beside + targetGapAgain)
      const isEnd = point === end
      sums.bead[point] = isEnd ? 0 : logAdd(beads + bead[AFTER_BEAD], gaps + gap[AFTER_BEAD])
      sums.sourceGap[point] = isEnd ? 0 : logAdd(beads + bead[AFTER_GAP], gaps + gap[AFTER_GAP])
      sums.turnedGap[point] = isEnd ? 0 : logAdd(again, turned)
      sums.targetGap[point] = isEnd ? 0 : j === first[i + 1] ? logAdd(again, turned) : again
    }
  }
  return { ...sums, ends: sums.bead[0] }
}

interface BothSums {
  readonly before: Sums
  readonly after: Sums
  readonly total: number
}

/** For each sentence, how likely it has no counterpart, wherever the other side stands at that moment. */
function gapPosteriors(
  { corridor }: Lattice,
  { before, after, total }: BothSums,
): { source: Float64Array; target: Float64Array } {
  const { first, last, offsets } = corridor
  const source = new Float64Array(first.length)
  const target = new Float64Array(last[last.length - 1] + 1)
  for (let i = 0; i < first.length; i++) {
    for (let j = first[i]; j <= last[i]; j++) {
      const point = offsets[i] + j - first[i]
      if (i > 0 && j <= last[i - 1]) {
        const up = offsets[i - 1] + j - first[i - 1]
        source[i - 1] += Math.exp(before.sourceGap[up] + after.sourceGap[point] - total)
        source[i - 1] += Math.exp(before.turnedGap[up] + after.turnedGap[point] - total)
      }
      if (j > first[i]) target[j - 1] += Math.exp(before.targetGap[point - 1] + after.targetGap[point] - total)
    }
  }
  return { source, target }
}
