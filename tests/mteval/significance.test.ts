import { describe, expect, it } from 'vitest'
import { bleu } from '../../src/mteval/bleu.ts'
import { bootstrap, intervalOf } from '../../src/mteval/bootstrap.ts'
import { countSegments } from '../../src/mteval/metric.ts'
import { numpyRandom } from '../../src/mteval/numpy-random.ts'
import { exchanges, resamples } from '../../src/mteval/resampling.ts'
import { PAIRED_TESTS, pairedTest } from '../../src/mteval/significance.ts'
import { ter } from '../../src/mteval/ter.ts'

const draw = (count: number, next: () => number): number[] => Array.from({ length: count }, next)

/** Printed by numpy 2.4.6: `default_rng(seed).integers(0, limit, count)`. */
describe('the numbers of numpy', () => {
  it.each([
    [12345, 10, [6, 2, 7, 3, 2, 7, 6, 6, 9, 3, 8, 3]],
    [0, 10, [8, 6, 5, 2, 3, 0, 0, 0, 1, 8, 6, 9]],
    [2 ** 40 + 7, 10, [2, 8, 6, 2, 0, 1, 5, 6, 8, 7, 0, 4]],
    [12345, 1000, [699, 227, 788, 316, 204, 797, 642, 676, 988, 391]],
    [12345, 2_000_000, [1398430, 454672, 1577293, 633516]],
    [0, 2_000_000, [1701248, 1273923, 1022272, 539573]],
  ])('from seed %i below %i', (seed, limit, expected) => {
    const random = numpyRandom(seed)
    expect(draw(expected.length, () => random.below(limit))).toEqual(expected)
  })

  it.each([
    [12345, '1011100110000011111111110100110110111000'.slice(0, 10)],
    [0, '1111101001'],
    [2 ** 40 + 7, '0101010110'],
  ])('from seed %i as bits, more than one word of them', (seed, expected) => {
    const random = numpyRandom(seed)
    expect(draw(10, () => random.bit()).join('')).toBe(expected)
  })

  it('go on over the end of a word of bits', () => {
    const random = numpyRandom(0)
    expect(draw(40, () => random.bit()).join('')).toBe('1111101001000001010000111001101111110011')
  })

  it('below 1 are all 0', () => expect(numpyRandom(3).below(1)).toBe(0))
})

describe('resamples', () => {
  it('are as large as the set, and the same for the same seed', () => {
    const samples = resamples(7, { samples: 3, seed: 1 })
    expect(samples.map((sample) => sample.length)).toEqual([7, 7, 7])
    expect(samples).toEqual(resamples(7, { samples: 3, seed: 1 }))
    expect(samples).not.toEqual(resamples(7, { samples: 3, seed: 2 }))
    expect(exchanges(7, { samples: 3, seed: 1 })).not.toEqual(exchanges(7, { samples: 3, seed: 2 }))
  })

  it('of more segments than can be drawn exactly are refused', () => {
    expect(() => resamples(2 ** 21 + 1, { samples: 1, seed: 1 })).toThrow('more than can be resampled')
  })
})

it('an interval leaves out one in forty at each end', () => {
  // 1 … 80: two go at each end, 3 … 78 stay.
  const scores = Array.from({ length: 80 }, (_, index) => index + 1).reverse()
  expect(intervalOf(scores)).toEqual({ mean: 40.5, half: 37.5 })
})

const REFERENCES = Array.from({ length: 20 }, (_, index) => [`the minister said on day ${index} that talks would go on`])
const GOOD = REFERENCES.map(([reference]) => reference)
const BAD = GOOD.map((reference, index) => (index % 4 === 0 ? reference : reference.split(' ').reverse().join(' ')))
const SAMPLING = { samples: 200, seed: 12345 }

describe.each([bleu(), ter()])('a test on $name', (metric) => {
  const counts = [GOOD, BAD, GOOD].map((hypotheses) => countSegments(metric, hypotheses, REFERENCES))

  it.each(PAIRED_TESTS)('by %s tells the bad system from the good one, and not the good one from itself', (test) => {
    const [baseline, bad, same] = pairedTest(test, metric, counts, SAMPLING)
    expect(baseline.p).toBeUndefined()
    // No trial of 200 is farther: (0 + 1) / (200 + 1).
    expect(bad.p).toBeCloseTo(1 / 201, 12)
    expect(same.p).toBe(1)
  })
})

it('a set of equal segments has no interval', () => {
  const counts = countSegments(bleu(), ['good evening to all of you'], [['good evening to all of them']])
  const { mean, half } = bootstrap(bleu(), [counts[0], counts[0], counts[0]], SAMPLING)
  expect(half).toBe(0)
  expect(mean).toBeCloseTo(bleu().score(counts[0]).score, 10)
})
