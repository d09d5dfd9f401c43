import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOVES } from '../../src/align/moves.ts'
import { posteriors } from '../../src/align/posterior.ts'
import { gapRates, shapeRates } from '../../src/align/rates.ts'
import { bestPath, type Step } from '../../src/align/search.ts'
import { everyLadder, programOf, sharesOf, someGains } from './programs.ts'

const sizes = fc.record({ sources: fc.integer({ min: 0, max: 4 }), targets: fc.integer({ min: 0, max: 4 }) })

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
        const path = bestPath(program)
        const shares = sharesOf(path, everyLadder(program, sources, targets), 1.5)
        posteriors(program, path).forEach((probability, index) => {
          expect(probability).toBeCloseTo(shares[index], 4)
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
    expect(gapRates([bead])).toEqual({ afterBead: (20 * 0.04) / 21, afterGap: 0.5 })
  })

  it('follow the path, up to a bound', () => {
    expect(gapRates([...Array(40).fill(bead), gap, gap]).afterBead).toBeCloseTo((1 + 0.8) / 61, 10)
    expect(gapRates(Array(2000).fill([bead, gap]).flat()).afterBead).toBe(0.35)
  })
})

describe('the rates of shapes', () => {
  const step = (source: number, target: number): Step => ({ i: 0, j: 0, source, target })
  const priorOf = (path: readonly Step[], source: number, target: number): number =>
    shapeRates(path, MOVES).find((move) => move.source === source && move.target === target)?.prior ?? 0

  it('are the usual ones while nothing is seen, and gaps do not count', () => {
    expect(shapeRates([step(1, 0), step(0, 1)], MOVES)).toEqual(MOVES)
  })

  it('follow the path', () => {
    const path = [...Array<Step>(50).fill(step(1, 1)), ...Array<Step>(50).fill(step(1, 2))]
    expect(priorOf(path, 1, 2)).toBeCloseTo((50 + 100 * 0.075) / 200, 10)
    expect(priorOf(path, 2, 1)).toBeCloseTo((100 * 0.075) / 200, 10)
  })
})
