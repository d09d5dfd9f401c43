import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GONE, matchLines } from '../../src/text/matching-lines.ts'

const matched = (before: string, after: string): string => [...matchLines(before.split(' '), after.split(' '))].join(' ')

describe('the lines of a later version', () => {
  it.each([
    ['nothing changed', 'a b c', 'a b c', '0 1 2'],
    ['a line was added', 'a b c', 'a x b c', '0 2 3'],
    ['a line was taken out', 'a b c', 'a c', '0 -1 1'],
    ['a line was changed', 'a b c', 'a x c', '0 -1 2'],
    ['the same line stands three times', 'a t t t b', 'a t t t b c', '0 1 2 3 4'],
    ['changes lie between unique lines', 'a m b n c t d', 'x a b y n c z d', '1 -1 2 4 5 -1 7'],
    ['a line moved, and the longer chain wins', 'a b c d e', 'x b c d a y', '-1 1 2 3 -1'],
    ['nothing is left', 'a b', 'c d', '-1 -1'],
  ])('are found where %s', (_, before, after, places) => {
    expect(matched(before, after)).toBe(places)
  })

  it('are the same lines, in order, whatever changed', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 12 })
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const found = [...matchLines(before, after)].map((at, index) => ({ at, index })).filter(({ at }) => at !== GONE)
        for (const { at, index } of found) expect(after[at]).toBe(before[index])
        expect(found.map(({ at }) => at)).toEqual([...new Set(found.map(({ at }) => at))].sort((one, other) => one - other))
      }),
    )
  })
})
