import { AFTER_BEAD, AFTER_GAP, logPriors, type Program, type Step } from './search.ts'

/** A point of the plane: so many sentences are behind it. */
export interface Point {
  readonly i: number
  readonly j: number
}

/** A part of the plane between two points that every ladder in question passes. */
export interface Window {
  readonly from: Point
  readonly to: Point
  /** Whether a gap leads to `from`. */
  readonly afterGap: boolean
  /** What follows on `to`; `undefined` at the end of the texts. */
  readonly next?: 'bead' | 'gap'
}

/** A part of a ladder, and its gain. */
export interface Part {
  readonly steps: readonly Step[]
  /** In nats over chance. */
  readonly total: number
}

/** Where a path stands: after a bead or after a gap, what it has gained, and its last step. */
interface State {
  readonly total: number
  readonly step?: Step
  readonly before?: State
}

/** For each point, the best path to it whose last step is a bead, and whose last step is a gap. */
type States = readonly [State | undefined, State | undefined]

/** The best part of a ladder in a window that has only beads which are allowed there; `undefined` where there is none. */
export function bestPart(program: Program, window: Window, allows: (step: Step) => boolean): Part | undefined {
  const { from, to } = window
  const steps = stepReader(program, window)
  const rows: States[][] = []
  for (let i = from.i; i <= to.i; i++) {
    const row: States[] = []
    rows.push(row)
    for (let j = from.j; j <= to.j; j++) {
      row.push(
        i === from.i && j === from.j
          ? beginning(window)
          : arrivals(
              steps({ i, j }).filter(({ step }) => allows(step)),
              rows,
              window,
            ),
      )
    }
  }
  return finish(rows[to.i - from.i][to.j - from.j], window, logPriors(program))
}

const beginning = ({ afterGap }: Window): States => (afterGap ? [undefined, { total: 0 }] : [{ total: 0 }, undefined])

/** A step with what it gains after a bead and after a gap. */
interface Gain {
  readonly step: Step
  readonly after: readonly [number, number]
}

/** Lists the steps that lead to a point of the window. */
function stepReader(program: Program, { from }: Window): (to: Point) => Gain[] {
  const { corridor, moves, gains } = program
  const priors = logPriors(program)
  const isThere = (i: number, j: number): boolean => i >= from.i && j >= from.j && j >= corridor.first[i] && j <= corridor.last[i]
  return ({ i, j }) => {
    if (!isThere(i, j)) return []
    const found: Gain[] = []
    const point = (corridor.offsets[i] + j - corridor.first[i]) * moves.length
    moves.forEach(({ source, target }, move) => {
      const gain = gains[point + move] + priors.shapes[move]
      if (gain === Number.NEGATIVE_INFINITY || !isThere(i - source, j - target)) return
      found.push({ step: { i, j, source, target }, after: [gain + priors.bead[AFTER_BEAD], gain + priors.bead[AFTER_GAP]] })
    })
    const after = [priors.gap[AFTER_BEAD], priors.gap[AFTER_GAP]] as const
    if (isThere(i - 1, j)) found.push({ step: { i, j, source: 1, target: 0 }, after })
    if (isThere(i, j - 1)) found.push({ step: { i, j, source: 0, target: 1 }, after })
    return found
  }
}

/** The best path to a point in each state. */
function arrivals(gains: readonly Gain[], rows: readonly (readonly States[])[], { from }: Window): States {
  const best: [State | undefined, State | undefined] = [undefined, undefined]
  for (const { step, after } of gains) {
    const state = step.source === 0 || step.target === 0 ? AFTER_GAP : AFTER_BEAD
    const before = rows[step.i - step.source - from.i][step.j - step.target - from.j]
    for (const earlier of [AFTER_BEAD, AFTER_GAP]) {
      const path = before[earlier]
      const total = path === undefined ? Number.NEGATIVE_INFINITY : path.total + after[earlier]
      if (total > (best[state]?.total ?? Number.NEGATIVE_INFINITY)) best[state] = { total, step, before: path }
    }
  }
  return best
}

/** The better of the two ends, with what it means for whatever follows. */
function finish(ends: States, { next }: Window, { bead, gap }: ReturnType<typeof logPriors>): Part | undefined {
  const onward = next === undefined ? [0, 0] : next === 'gap' ? gap : bead
  const totals = ends.map((end, state) => (end === undefined ? Number.NEGATIVE_INFINITY : end.total + onward[state]))
  const end = totals[AFTER_GAP] > totals[AFTER_BEAD] ? ends[AFTER_GAP] : ends[AFTER_BEAD]
  if (end === undefined) return undefined
  const steps: Step[] = []
  for (let state: State | undefined = end; state?.step !== undefined; state = state.before) steps.push(state.step)
  return { steps: steps.reverse(), total: Math.max(...totals) }
}
