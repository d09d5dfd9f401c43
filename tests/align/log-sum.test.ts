import { describe, expect, it } from 'vitest'
import { LogSum, logAdd } from '../../src/align/log-sum.ts'

const NOTHING = Number.NEGATIVE_INFINITY

describe('sums of numbers known by their logarithms', () => {
  it.each([
    [Math.log(2), Math.log(3), Math.log(5)],
    [Math.log(3), Math.log(2), Math.log(5)],
    [NOTHING, Math.log(2), Math.log(2)],
    [NOTHING, NOTHING, NOTHING],
    [1000, 1000, 1000 + Math.log(2)],
    [0, -800, 0],
  ])('of two: %f and %f', (one, other, sum) => expect(logAdd(one, other)).toBeCloseTo(sum, 12))

  it('of many, again and again', () => {
    const sum = new LogSum(4)
    expect(sum.take()).toBe(NOTHING)
    for (const number of [1, 2, 3, 4]) sum.add(Math.log(number))
    expect(sum.take()).toBeCloseTo(Math.log(10), 12)
    sum.add(NOTHING)
    sum.add(-2000)
    expect(sum.take()).toBe(-2000)
  })
})
