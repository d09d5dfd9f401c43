import { describe, expect, it } from 'vitest'
import { isImprovement } from '../../src/align/improvement.ts'
import type { Ladder } from '../../src/model/ladder.ts'

/** A ladder of 1-1 beads and of gaps, all of one probability. */
const ladder = (beads: number, gaps: number, probability: number): Ladder => [
  ...Array.from({ length: beads }, (_, at) => ({
    source: { start: at, end: at + 1 },
    target: { start: at, end: at + 1 },
    probability,
  })),
  ...Array.from({ length: gaps }, (_, at) => ({
    ...{ source: { start: beads + at, end: beads + at + 1 }, target: { start: beads, end: beads } },
    probability,
  })),
]

describe('a ladder is an improvement', () => {
  it.each([
    ['where it is surer', ladder(80, 20, 0.9), ladder(80, 20, 0.8), true],
    ['where it is as sure, and has fewer gaps', ladder(90, 10, 0.8), ladder(80, 20, 0.8), true],
    ['not where it is less sure', ladder(90, 10, 0.7), ladder(80, 20, 0.8), false],
    ['not where it is surer because it falls apart into gaps', ladder(5, 95, 0.99), ladder(46, 54, 0.6), false],
    ['where a gap more makes it surer', ladder(199, 1, 0.9), ladder(200, 0, 0.8), true],
  ])('%s', (_, one, other, expected) => {
    expect(isImprovement(one, other)).toBe(expected)
  })
})
