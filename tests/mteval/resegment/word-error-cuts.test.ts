import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnAt, distancesIn } from '../../../src/mteval/resegment/bit-parallel.ts'
import { cutByWordErrors } from '../../../src/mteval/resegment/word-error-cuts.ts'

/** Edit distances cell by cell: between `columns` and each beginning of `rows`. */
function distancesByCell(rows: readonly number[], columns: readonly number[]): number[] {
  let column = [0, ...rows.map((_, index) => index + 1)]
  columns.forEach((word, index) => {
    const next = [index + 1]
    rows.forEach((row, at) => {
      next.push(Math.min(column[at + 1] + 1, next[at] + 1, column[at] + (row === word ? 0 : 1)))
    })
    column = next
  })
  return column
}

const distance = (one: readonly number[], other: readonly number[]): number => distancesByCell(one, other)[one.length]

/** The least errors over all ways to cut a hypothesis into as many pieces as there are segments. */
function leastErrors(segments: readonly (readonly number[])[], hypothesis: readonly number[]): number {
  const [first, ...rest] = segments
  if (rest.length === 0) return distance(first, hypothesis)
  const cuts = Array.from({ length: hypothesis.length + 1 }, (_, cut) => cut)
  return Math.min(...cuts.map((cut) => distance(first, hypothesis.slice(0, cut)) + leastErrors(rest, hypothesis.slice(cut))))
}

/** Errors of the segments between the cuts that were found. */
function errorsBetween(segments: readonly (readonly number[])[], hypothesis: readonly number[], ends: readonly number[]): number {
  return segments.reduce(
    (sum, segment, index) => sum + distance(segment, hypothesis.slice(index === 0 ? 0 : ends[index - 1], ends[index])),
    0,
  )
}

function cut(segments: readonly (readonly number[])[], hypothesis: readonly number[], mostKept?: number) {
  let end = 0
  return cutByWordErrors(
    {
      reference: Int32Array.from(segments.flat()),
      segmentEnds: segments.map((segment) => {
        end += segment.length
        return end
      }),
      hypothesis: Int32Array.from(hypothesis),
      preference: new Uint8Array(hypothesis.length + 1),
    },
    mostKept,
  )
}

const words = (maxLength: number) => fc.array(fc.nat(4), { maxLength })

describe('edit distances, 32 cells a step,', () => {
  it('are those that are found cell by cell', () =>
    fc.assert(
      fc.property(words(100), words(40), (rows, columns) => {
        expect([...distancesIn(columnAt(Int32Array.from(rows), Int32Array.from(columns)))]).toEqual(
          distancesByCell(rows, columns),
        )
      }),
    ))
})

describe('a hypothesis is cut', () => {
  it('where no other cuts have fewer errors', () =>
    fc.assert(
      fc.property(fc.array(words(4), { minLength: 1, maxLength: 4 }), words(8), (segments, hypothesis) => {
        const { ends, errors } = cut(segments, hypothesis)
        expect(errors).toBe(leastErrors(segments, hypothesis))
        expect(errorsBetween(segments, hypothesis, ends)).toBe(errors)
      }),
    ))

  // Cutting a document into segments never costs more errors than the two texts have as a whole.
  it('with the errors of the whole, whether or not it is halved first', () =>
    fc.assert(
      fc.property(fc.array(words(30), { minLength: 1, maxLength: 6 }), words(150), (segments, hypothesis) => {
        for (const mostKept of [undefined, 0]) {
          const { ends, errors } = cut(segments, hypothesis, mostKept)
          expect(errors).toBe(distance(segments.flat(), hypothesis))
          expect(errorsBetween(segments, hypothesis, ends)).toBe(errors)
          expect(ends.at(-1)).toBe(hypothesis.length)
        }
      }),
    ))

  it('rightly where a long stretch has no counterpart', () => {
    const noise = Array.from({ length: 5000 }, () => 9)
    expect(cut([[1, 2], [3], [4, 5]], [1, 2, ...noise, 3, 4, 5])).toEqual({ ends: [5002, 5003, 5005], errors: 5000 })
  })
})
