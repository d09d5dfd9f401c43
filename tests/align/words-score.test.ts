import { describe, expect, it } from 'vitest'
import type { LexicalScores } from '../../src/align/lexical-score.ts'
import { LARGEST_SIDE } from '../../src/align/moves.ts'
import { wordsScore } from '../../src/align/words-score.ts'

const MEAN = { unmatched: 1, repeated: 0 }

/** How many target sentences stand before the bead; rows begin after them. */
const BEFORE = 3

/** Two source sentences and one target sentence: what it says given one of them or both, and what they say given it. */
function twoToOne(given: { first: number; second: number; both: number }, own: { first: number; second: number }): LexicalScores {
  const [forward, backward] = [new Float32Array(2 * LARGEST_SIDE), new Float32Array(2 * LARGEST_SIDE)]
  forward[0] = given.first
  forward[LARGEST_SIDE] = given.second
  forward[LARGEST_SIDE + 1] = given.both
  backward[0] = own.first
  backward[LARGEST_SIDE] = own.second
  return {
    first: Int32Array.of(BEFORE, BEFORE),
    last: Int32Array.of(BEFORE, BEFORE),
    offsets: Int32Array.of(0, 1, 2),
    forward,
    backward,
  }
}

/** The same with the sides exchanged. */
function oneToTwo(given: { first: number; second: number; both: number }, own: { first: number; second: number }): LexicalScores {
  const { forward, backward } = twoToOne(given, own)
  return {
    first: Int32Array.of(BEFORE),
    last: Int32Array.of(BEFORE + 1),
    offsets: Int32Array.of(0, 2),
    forward: backward,
    backward: forward,
  }
}

describe.each([
  ['of two sentences and one', twoToOne, [2, BEFORE + 1, { source: 2, target: 1 }]],
  ['of one sentence and two', oneToTwo, [1, BEFORE + 2, { source: 1, target: 2 }]],
] as const)('the words of a bead %s', (_, scores, [i, j, shape]) => {
  const bothNeeded = scores({ first: 5, second: 3, both: 12 }, { first: 6, second: 4 })

  it('are the mean of both directions, whatever is demanded, where each is needed and matched', () => {
    expect(wordsScore(i, j, shape, bothNeeded, MEAN)).toBe((12 + 6 + 4) / 2)
    expect(wordsScore(i, j, shape, bothNeeded, { unmatched: 2, repeated: 0.5 })).toBe((12 + 6 + 4) / 2)
  })

  it('count more against it where one has no counterpart', () => {
    const orphan = scores({ first: 10, second: -2, both: 9 }, { first: 9, second: -3 })
    expect(wordsScore(i, j, shape, orphan, { unmatched: 2, repeated: 0 })).toBe((9 + 9 - 6) / 2)
  })

  it('count against it where one says again what the other has said', () => {
    const headline = scores({ first: 10, second: 11, both: 12 }, { first: 8, second: 9 })
    // Without the first, 1 less of 8; without the second, 2 less of 9.
    expect(wordsScore(i, j, shape, headline, { unmatched: 1, repeated: 0.5 })).toBe((12 + 8 + 9) / 2 - 0.5 * (7 + 7))
  })

  it('count against it what either says beyond what the bead gains by it, and nothing where it gains more', () => {
    const first = scores({ first: 10, second: 7, both: 12 }, { first: 8, second: 1 })
    // Without the first, 5 less of 8; without the second, 2 less of 1.
    expect(wordsScore(i, j, shape, first, { unmatched: 1, repeated: 0.5 })).toBe((12 + 8 + 1) / 2 - 0.5 * 3)
    const second = scores({ first: 7, second: 10, both: 12 }, { first: 1, second: 8 })
    expect(wordsScore(i, j, shape, second, { unmatched: 1, repeated: 0.5 })).toBe((12 + 1 + 8) / 2 - 0.5 * 3)
  })

  it('are −∞ where a cell was not scored', () => {
    expect(wordsScore(i, j + 1, shape, bothNeeded, MEAN)).toBe(Number.NEGATIVE_INFINITY)
  })
})

describe('the words of a bead of three sentences and one', () => {
  // Rows of one cell each. Forward figure a: the target sentence given the last a source sentences; backward figure 1: each given it.
  const forward = Float32Array.of(1, 0, 0, 0, 2, 5, 0, 0, 3, 7, 15, 0)
  const backward = Float32Array.of(11, 0, 0, 0, -4, 0, 0, 0, 13, 0, 0, 0)
  const single = {
    first: Int32Array.of(0, 0, 0),
    last: Int32Array.of(0, 0, 0),
    offsets: Int32Array.of(0, 1, 2, 3),
    forward,
    backward,
  }
  const shape = { source: 3, target: 1 }

  it('are those of all three, and what the first and the last repeat', () => {
    // Without the first, 15 − 7; without the last, 15 − 5.
    const repeated = 11 - 8 + (13 - 10)
    expect(wordsScore(3, 1, shape, single, { unmatched: 2, repeated: 0.5 })).toBe((15 + 11 - 8 + 13) / 2 - 0.5 * repeated)
  })
})

describe('the words of a bead of two sentences and two', () => {
  const forward = Float32Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, -3, 0, 0)
  const backward = Float32Array.of(0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0)
  const square = { first: Int32Array.of(0, 0), last: Int32Array.of(1, 1), offsets: Int32Array.of(0, 2, 4), forward, backward }

  it('are the mean of both directions, whatever is demanded', () => {
    expect(wordsScore(2, 2, { source: 2, target: 2 }, square, { unmatched: 2, repeated: 0.5 })).toBe((6 - 3 + 4 + 9) / 2)
  })
})
