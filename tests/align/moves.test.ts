import { describe, expect, it } from 'vitest'
import { movesUpTo } from '../../src/align/moves.ts'

const shapesOf = (most: number, hasLexicon: boolean): string =>
  movesUpTo(most, hasLexicon)
    .map(({ source, target }) => `${source}-${target}`)
    .join(' ')

describe('the shapes of beads', () => {
  it.each([
    [4, true, '1-1 2-1 1-2 2-2 3-1 1-3 4-1 1-4'],
    [4, false, '1-1 2-1 1-2 2-2 3-1 1-3 4-1 1-4 2-3 3-2'],
    [3, false, '1-1 2-1 1-2 2-2 3-1 1-3 2-3 3-2'],
    [2, true, '1-1 2-1 1-2 2-2'],
    [1, false, '1-1'],
  ])('up to %d sentences a side, with a lexicon: %s', (most, hasLexicon, shapes) => {
    expect(shapesOf(most, hasLexicon)).toBe(shapes)
  })

  it.each([true, false])('have priors that add up to one, with a lexicon: %s', (hasLexicon) => {
    for (const most of [1, 2, 3, 4]) {
      expect(movesUpTo(most, hasLexicon).reduce((sum, { prior }) => sum + prior, 0)).toBeCloseTo(1, 12)
    }
  })
})
