import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beamEditDistance, EDIT } from '../../src/mteval/beam-edit-distance.ts'
import { countEdits } from '../../src/mteval/tercom-edits.ts'

/** The textbook's table, without a beam. */
function levenshtein(hypothesis: readonly number[], reference: readonly number[]): number {
  let row = Array.from({ length: reference.length + 1 }, (_, column) => column)
  hypothesis.forEach((word, index) => {
    const next = [index + 1]
    reference.forEach((other, column) => {
      next.push(Math.min(row[column] + (word === other ? 0 : 1), row[column + 1] + 1, next[column] + 1))
    })
    row = next
  })
  return row[reference.length]
}

const words = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 15 })

describe('word edits', () => {
  it('are Levenshtein’s while the beam covers everything, and lead from one side to the other', () => {
    fc.assert(
      fc.property(words, words, (hypothesis, reference) => {
        const { cost, edits } = beamEditDistance(Int32Array.from(reference)).solve(Int32Array.from(hypothesis))
        expect(cost).toBe(levenshtein(hypothesis, reference))
        expect(edits.filter((edit) => edit !== EDIT.keep).length).toBe(cost)
        expect(edits.filter((edit) => edit !== EDIT.insert).length).toBe(hypothesis.length)
        expect(edits.filter((edit) => edit !== EDIT.delete).length).toBe(reference.length)
      }),
    )
  })

  it('of a changed hypothesis cost the same whether counted anew or from the change on', () => {
    fc.assert(
      fc.property(words, words, fc.nat(14), fc.nat(4), (hypothesis, reference, place, word) => {
        const from = Math.min(place, hypothesis.length)
        const changed = hypothesis.map((old, index) => (index === from ? word : old))
        const distance = beamEditDistance(Int32Array.from(reference))
        distance.solve(Int32Array.from(hypothesis))
        const cost = distance.costFrom(Int32Array.from(changed), from, 1000)
        expect(cost).toBe(levenshtein(changed, reference))
      }),
    )
  })

  it('far from the diagonal are not looked for', () => {
    const long = Array.from({ length: 200 }, (_, index) => index)
    const moved = [...long.slice(60), ...long.slice(0, 60)]
    expect(levenshtein(moved, long)).toBe(120)
    expect(beamEditDistance(Int32Array.from(long)).solve(Int32Array.from(moved)).cost).toBe(200)
  })
})

describe('edits with shifts', () => {
  it('are never more than word edits, and none only for equal texts', () => {
    fc.assert(
      fc.property(words, words, (hypothesis, reference) => {
        const edits = countEdits(Int32Array.from(hypothesis), Int32Array.from(reference))
        expect(edits).toBeLessThanOrEqual(levenshtein(hypothesis, reference))
        expect(edits === 0).toBe(hypothesis.join(' ') === reference.join(' '))
        // A shift changes no word and adds none.
        expect(edits).toBeGreaterThanOrEqual(Math.abs(hypothesis.length - reference.length))
      }),
    )
  })

  it('move at most ten words at once', () => {
    const [front, back] = [
      Array.from({ length: 11 }, (_, index) => index),
      [100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110],
    ]
    const reference = Int32Array.from([...front, ...back])
    expect(countEdits(Int32Array.from([...back.slice(0, 10), ...front, ...back.slice(10)]), reference)).toBe(1)
    expect(countEdits(Int32Array.from([...back, ...front]), reference)).toBe(2)
  })
})
