import { describe, expect, it } from 'vitest'
import { cohesion, dice, logLikelihood, logRatio } from '../../../src/termbase/suggest/keyness.ts'

describe('keyness', () => {
  it('10 of 100 words beside 10 of 300: 5 and 15 were expected, so G² = 2 (10 ln 2 + 10 ln ⅔) = 5.75', () => {
    expect(logLikelihood({ count: 10, total: 100 }, { count: 10, total: 300 })).toBeCloseTo(5.754, 3)
  })

  it('3 of 10 words beside none of 90: 0.3 were expected, so G² = 2 · 3 ln 10 = 13.8', () => {
    expect(logLikelihood({ count: 3, total: 10 }, { count: 0, total: 90 })).toBeCloseTo(13.816, 3)
  })

  it('equal shares are not key', () => {
    expect(logLikelihood({ count: 2, total: 20 }, { count: 10, total: 100 })).toBeCloseTo(0, 9)
  })

  it('the log ratio counts doublings, and half an occurrence where there is none', () => {
    expect(logRatio({ count: 8, total: 100 }, { count: 1, total: 100 })).toBe(3)
    expect(logRatio({ count: 1, total: 100 }, { count: 0, total: 100 })).toBe(1)
  })
})

describe('cohesion', () => {
  it('of two words that only stand together, 4 times in 16: G² = 2 (4 ln 4 + 12 ln 4/3) = 18.0', () => {
    expect(cohesion({ together: 4, first: 4, second: 4, total: 16 })).toBeCloseTo(17.995, 3)
  })

  it('of words that meet as often as chance has it, or less, is nothing', () => {
    expect(cohesion({ together: 1, first: 4, second: 4, total: 16 })).toBe(0)
    expect(cohesion({ together: 1, first: 8, second: 8, total: 16 })).toBe(0)
  })
})

it('the Dice coefficient of 4 and 6 things with 3 in common is 6 of 10', () => {
  expect(dice(3, 4, 6)).toBeCloseTo(0.6, 9)
})
