import { describe, expect, it } from 'vitest'
import { estimateQuality, type JudgedBead, leastCertain, qualityNotice } from '../../src/evaluate/estimate.ts'
import type { BeadStatus } from '../../src/model/alignment.ts'
import { ladderOf } from '../ladders.ts'

/** A ladder whose beads have these probabilities, and what a person said of them. */
const judged = (shapes: string, probabilities: number[], statuses: BeadStatus[] = []): JudgedBead[] =>
  ladderOf(shapes).map((bead, index) => ({ ...bead, probability: probabilities[index], status: statuses[index] ?? 'auto' }))

describe('the estimate of a ladder', () => {
  it('is the mean of what its beads believe', () => {
    const estimate = estimateQuality(judged('1-1 1-2 1-1 1-0', [0.99, 0.5, 0.95, 0.76]))
    expect(estimate.precision).toBeCloseTo(0.8, 10)
    expect(estimate.expectedWrong).toBeCloseTo(0.8, 10)
    // Three of the four source sentences have a counterpart, and all four target sentences; the sides are equally long.
    expect(estimate).toMatchObject({ beads: 4, confirmed: 0, rejected: 0, matched: 0.75 })
  })

  it('takes a person’s word for it', () => {
    const beads = judged('1-1 1-1 1-1 1-1', [0.2, 0.9, 0.5, 0.7], ['confirmed', 'rejected', 'uncertain', 'auto'])
    expect(estimateQuality(beads)).toMatchObject({ confirmed: 1, rejected: 1 })
    expect(estimateQuality(beads).precision).toBeCloseTo((1 + 0 + 0.5 + 0.7) / 4, 10)
  })

  it('does not believe that two texts have nothing in common, however certain every gap is', () => {
    const estimate = estimateQuality(judged('1-0 1-0 1-0 0-1 0-1 0-1 0-1 1-1', Array(8).fill(1)))
    // One in four sentences of the shorter text is matched; gaps count .25 / .7 each.
    expect(estimate.precision).toBeCloseTo((7 * (0.25 / 0.7) + 1) / 8, 10)
    expect(qualityNotice(estimate)).toBe(
      'the estimated precision is low, 43 %; only 25 % of the sentences of the shorter text have a counterpart: the texts may be no translations of each other',
    )
  })

  it('believes in a hole of the longer text', () => {
    const estimate = estimateQuality(judged(`1-1 1-1 ${'1-0 '.repeat(20)}`, Array(22).fill(0.99)))
    expect(estimate.precision).toBeCloseTo(0.99, 10)
    expect(qualityNotice(estimate)).toBeUndefined()
  })

  it.each([
    ['no sentences', '', 1],
    ['nothing on one side', '1-0 1-0', 1],
  ])('says nothing of %s', (_, shapes, precision) => {
    const estimate = estimateQuality(judged(shapes, [1, 1]))
    expect(estimate.precision).toBe(precision)
    expect(qualityNotice(estimate)).toBeUndefined()
  })

  it('names no reason where all is matched, but badly', () => {
    expect(qualityNotice(estimateQuality(judged('1-1 1-1', [0.4, 0.5])))).toBe(
      'the estimated precision is low, 45 %: the texts may be no translations of each other',
    )
  })
})

describe('where to look first', () => {
  it('is where the aligner is least certain and no one has looked', () => {
    const beads = judged('1-1 1-1 1-1 1-1 1-1', [0.9, 0.3, 0.2, 0.3, 0.1], ['auto', 'auto', 'uncertain', 'auto', 'confirmed'])
    expect(leastCertain(beads, 3).map(({ source }) => source.start)).toEqual([2, 1, 3])
  })
})
