import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholePlane } from '../../src/align/corridor.ts'
import { MOVES, type Move } from '../../src/align/moves.ts'
import { posteriors } from '../../src/align/posterior.ts'
import { bestPath, GAP_PRIOR, gapRates, type Program, type Step } from '../../src/align/search.ts'

/** A program over a small plane whose gains come from a list. */
function programOf(sources: number, targets: number, gains: readonly number[]): Program {
  const corridor = wholePlane(sources, targets)
  const table = new Float32Array((sources + 1) * (targets + 1) * MOVES.length).fill(Number.NEGATIVE_INFINITY)
  for (let i = 1; i <= sources; i++) {
    for (let j = 1; j <= targets; j++) {
      MOVES.forEach((move, number) => {
        if (i < move.source || j < move.target) return
        const place = (i * (targets + 1) + j) * MOVES.length + number
        table[place] = gains[place % gains.length]
      })
    }
  }
  return { corridor, moves: MOVES, gains: table, gaps: GAP_PRIOR }
}

/** Every ladder there is, with its total gain, by plain recursion. */
function everyLadder(program: Program, sources: number, targets: number): { steps: Step[]; gain: number }[] {
  const gapMoves: Move[] = [
    { source: 1, target: 0, prior: 0 },
    { source: 0, target: 1, prior: 0 },
  ]
  const found: { steps: Step[]; gain: number }[] = []
  const go = (i: number, j: number, afterGap: boolean, steps: Step[], gain: number): void => {
    if (i === sources && j === targets) found.push({ steps, gain })
    const rate = afterGap ? GAP_PRIOR.afterGap : GAP_PRIOR.afterBead
    for (const move of [...MOVES, ...gapMoves]) {
      const [nextI, nextJ] = [i + move.source, j + move.target]
      if (nextI > sources || nextJ > targets) continue
      const isGap = move.source === 0 || move.target === 0
      const own = isGap
        ? Math.log(rate / 2)
        : Math.log(move.prior) +
          Math.log(1 - rate) +
          program.gains[(nextI * (targets + 1) + nextJ) * MOVES.length + MOVES.indexOf(move)]
      go(nextI, nextJ, isGap, [...steps, { i: nextI, j: nextJ, source: move.source, target: move.target }], gain + own)
    }
  }
  go(0, 0, false, [], 0)
  return found
}

const sizes = fc.record({ sources: fc.integer({ min: 0, max: 4 }), targets: fc.integer({ min: 0, max: 4 }) })
const someGains = fc.array(
  fc.integer({ min: -40, max: 60 }).map((gain) => gain / 7),
  { minLength: 11, maxLength: 29 },
)

describe('the search', () => {
  it('finds the ladder that trying all of them finds', () => {
    fc.assert(
      fc.property(sizes, someGains, ({ sources, targets }, gains) => {
        const program = programOf(sources, targets, gains)
        const all = everyLadder(program, sources, targets)
        const best = Math.max(...all.map(({ gain }) => gain))
        const path = JSON.stringify(bestPath(program))
        const gainOfPath = all.find(({ steps }) => JSON.stringify(steps) === path)?.gain
        expect(gainOfPath).toBeCloseTo(best, 4)
      }),
      { numRuns: 40 },
    )
  })

  it('gives a bead the share of all ladders that have it', () => {
    fc.assert(
      fc.property(sizes, someGains, ({ sources, targets }, gains) => {
        const program = programOf(sources, targets, gains)
        const all = everyLadder(program, sources, targets).map(({ steps, gain }) => ({ steps, weight: Math.exp(gain / 1.5) }))
        const total = all.reduce((sum, { weight }) => sum + weight, 0)
        const path = bestPath(program)
        posteriors(program, path).forEach((probability, index) => {
          const step = path[index]
          // A gap is the same gap wherever the other side stands.
          const same = (other: Step): boolean =>
            other.source === step.source &&
            other.target === step.target &&
            (step.source === 0 || other.i === step.i) &&
            (step.target === 0 || other.j === step.j)
          const share = all.filter(({ steps }) => steps.some(same)).reduce((sum, { weight }) => sum + weight, 0) / total
          expect(probability).toBeCloseTo(share, 4)
        })
      }),
      { numRuns: 40 },
    )
  })
})

describe('the rates of gaps', () => {
  const gap: Step = { i: 0, j: 0, source: 1, target: 0 }
  const bead: Step = { i: 0, j: 0, source: 1, target: 1 }

  it('stay near what was believed while little is seen', () => {
    expect(gapRates([bead])).toEqual({ afterBead: (20 * 0.06) / 21, afterGap: 0.5 })
  })

  it('follow the path, up to a bound', () => {
    expect(gapRates([...Array(40).fill(bead), gap, gap]).afterBead).toBeCloseTo((1 + 1.2) / 61, 10)
    expect(gapRates(Array(2000).fill([bead, gap]).flat()).afterBead).toBe(0.35)
  })
})
