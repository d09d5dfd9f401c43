import { type Bead, isGap, type Ladder } from '../model/ladder.ts'
import { lengthOf } from '../model/span.ts'
import { bestPart, type Point, type Window } from './local-search.ts'
import type { Pass } from './pass.ts'
import type { Step } from './search.ts'
import { type BeadScore, scoreOf } from './step-score.ts'

/** A bead of one of two ladders that are compared. */
export interface ComparedBead extends Pick<Bead, 'source' | 'target'> {
  /** `undefined` where the aligner has no such shape, or it lies too far from where the aligner looked. */
  readonly score?: BeadScore
}

/** The best ladder that has a bead and the best that has it not, where they differ. */
export interface RunnerUp {
  /**
   * By how much the ladder with the bead is better, in nats; below zero where the aligner would have it otherwise, `undefined` where it
   * cannot score the bead.
   */
  readonly margin?: number
  /** The part of the ladder with the bead that the other has not. */
  readonly standing: readonly ComparedBead[]
  /** What the other ladder has in its place. */
  readonly instead: readonly ComparedBead[]
}

/** A bead as a step of the search. */
export const stepOf = ({ source, target }: Pick<Bead, 'source' | 'target'>): Step => ({
  ...{ i: source.end, j: target.end },
  ...{ source: lengthOf(source), target: lengthOf(target) },
})

/** How many points that both ladders pass lie between the bead and the ends of what is searched again. */
const FIRST_REACH = 6
const WIDENING = 4
/** Larger windows are not searched: two ladders that have so little in common are not worth comparing. */
const MOST_CELLS = 1_000_000

/** Searches around a bead of the ladder, wider and wider until the best ladder without it comes back to what both ladders pass. */
export function runnerUpTo(step: Step, ladder: Ladder, pass: Pass): RunnerUp | undefined {
  const common = commonPoints(ladder, pass.ladder)
  let found: RunnerUp | undefined
  for (let reach = FIRST_REACH; ; reach *= WIDENING) {
    const window = windowAround(step, ladder, common, reach)
    if (cellsIn(window) > MOST_CELLS) return found
    const without = bestPart(pass.program, window, (other) => !replaces(other, step))
    if (without === undefined) return undefined
    const best = bestPart(pass.program, window, (other) => keeps(other, step))
    const standing = best?.steps ?? stepsIn(ladder, window)
    found = {
      ...(best === undefined ? {} : { margin: best.total - without.total }),
      ...difference({ standing, instead: without.steps }, window, pass),
    }
    if (!reachesEdge(found.instead, window) || reach > common.length) return found
  }
}

/** The points that both ladders pass, in order; the first and the last are always among them. */
function commonPoints(ladder: Ladder, other: Ladder): Point[] {
  const passed = new Set(other.map(({ source, target }) => `${source.end}:${target.end}`))
  const ends = ladder.filter(({ source, target }) => passed.has(`${source.end}:${target.end}`))
  return [{ i: 0, j: 0 }, ...ends.map(({ source, target }) => ({ i: source.end, j: target.end }))]
}

function windowAround(step: Step, ladder: Ladder, common: readonly Point[], reach: number): Window {
  const before = common.findLastIndex(({ i, j }) => i <= step.i - step.source && j <= step.j - step.target)
  const after = common.findIndex(({ i, j }) => i >= step.i && j >= step.j)
  const from = common[Math.max(0, before - reach)]
  const to = common[Math.min(common.length - 1, after + reach)]
  const last = ladder.find(({ source, target }) => source.end === from.i && target.end === from.j)
  const next = ladder.find(({ source, target }) => source.start === to.i && target.start === to.j)
  return {
    ...{ from, to },
    afterGap: last !== undefined && isGap(last),
    ...(next === undefined ? {} : { next: isGap(next) ? 'gap' : 'bead' }),
  }
}

const cellsIn = ({ from, to }: Window): number => (to.i - from.i + 1) * (to.j - from.j + 1)

/** Whether a step is the bead itself; a gap is the same gap wherever the other side stands at that moment. */
function replaces(other: Step, step: Step): boolean {
  if (other.source !== step.source || other.target !== step.target) return false
  return (step.source === 0 || other.i === step.i) && (step.target === 0 || other.j === step.j)
}

/** Whether a ladder with the bead can have this step: it is the bead, or ends before it, or begins after it. */
function keeps(other: Step, step: Step): boolean {
  const start = { i: step.i - step.source, j: step.j - step.target }
  const isBefore = other.i <= start.i && other.j <= start.j
  const isAfter = other.i - other.source >= step.i && other.j - other.target >= step.j
  return isBefore || isAfter || (replaces(other, step) && other.i === step.i && other.j === step.j)
}

const stepsIn = (ladder: Ladder, { from, to }: Window): Step[] =>
  ladder.map(stepOf).filter(({ i, j, source, target }) => i - source >= from.i && j - target >= from.j && i <= to.i && j <= to.j)

/** The two parts without what they begin and end with alike. */
function difference(
  { standing, instead }: { standing: readonly Step[]; instead: readonly Step[] },
  { afterGap }: Window,
  pass: Pass,
): Pick<RunnerUp, 'standing' | 'instead'> {
  const [one, other] = [standing, instead].map((steps) => comparedBeads(steps, afterGap, pass))
  const isAlike = (index: number, again: number): boolean =>
    index < standing.length && again < instead.length && keyOf(standing[index]) === keyOf(instead[again])
  let start = 0
  while (isAlike(start, start)) start++
  let end = 0
  const shorter = Math.min(standing.length, instead.length)
  while (end < shorter - start && isAlike(standing.length - 1 - end, instead.length - 1 - end)) end++
  return { standing: one.slice(start, standing.length - end), instead: other.slice(start, instead.length - end) }
}

const keyOf = ({ i, j, source, target }: Step): string => [i, j, source, target].join()

const comparedBeads = (steps: readonly Step[], afterGap: boolean, pass: Pass): ComparedBead[] =>
  steps.map((step, index) => {
    const previous = steps[index - 1]
    const isAfterGap = previous === undefined ? afterGap : previous.source === 0 || previous.target === 0
    return {
      source: { start: step.i - step.source, end: step.i },
      target: { start: step.j - step.target, end: step.j },
      score: scoreOf(step, isAfterGap, pass),
    }
  })

/** Whether the other ladder might go its own way beyond the window. */
function reachesEdge(instead: readonly ComparedBead[], { from, to, next }: Window): boolean {
  if (instead.length === 0) return false
  const [first, last] = [instead[0], instead[instead.length - 1]]
  const atStart = from.i + from.j > 0 && first.source.start === from.i && first.target.start === from.j
  return atStart || (next !== undefined && last.source.end === to.i && last.target.end === to.j)
}
