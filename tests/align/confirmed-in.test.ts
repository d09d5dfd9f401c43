import { describe, expect, it } from 'vitest'
import { confirmedIn } from '../../src/align/confirmed-in.ts'
import type { AlignedVersion, Alignment } from '../../src/model/alignment.ts'
import { ladderOf } from '../ladders.ts'

/** A version of one-letter sentences: `version('en', 'a b c')`. */
const version = (language: string, texts: string): AlignedVersion => ({
  language,
  version: { id: language, language },
  sentences: texts.split(' ').map((text, index) => ({ id: `s${index + 1}`, text })),
})

/** An alignment whose beads with these numbers a person confirmed. */
const reviewed = (shapes: string, confirmed: readonly number[]): Alignment => ({
  id: 'letters',
  source: version('en', 'a b c d'),
  target: version('ru', 'а б в г'),
  speakers: [],
  beads: ladderOf(shapes).map((bead, index) => ({
    ...bead,
    id: `b${index + 1}`,
    status: confirmed.includes(index + 1) ? 'confirmed' : 'auto',
  })),
  divergences: [],
  signature: '',
})

/** The confirmed beads as `source:target` runs: `1-2:0-1`. */
function standing(shapes: string, confirmed: readonly number[], [english, russian]: readonly [string, string]): string[] {
  const now = { source: version('en', english), target: version('ru', russian) }
  return confirmedIn(reviewed(shapes, confirmed), now).map(
    ({ source, target }) => `${source.start}-${source.end}:${target.start}-${target.end}`,
  )
}

describe('confirmed beads', () => {
  it.each([
    ['stand in unchanged texts', '1-1 2-1 1-1 0-1', [1, 2], ['a b c d', 'а б в г'], ['0-1:0-1', '1-3:1-2']],
    ['move with their sentences', '1-1 2-1 1-1 0-1', [2], ['x a b c d', 'а ы э б в г'], ['2-4:3-4']],
    ['do not stand where a sentence of theirs is gone', '1-1 2-1 1-1 0-1', [1, 2], ['a b x d', 'а б в г'], ['0-1:0-1']],
    ['do not stand where another sentence came between', '1-1 2-1 1-1 0-1', [2], ['a b x c d', 'а б в г'], []],
    [
      'that are gaps stand after the sentence before them',
      '1-1 0-1 1-1 1-1 1-0',
      [2, 5],
      ['a x b c d', 'а б в г'],
      ['1-1:1-2', '4-5:4-4'],
    ],
    ['that are gaps stand before the sentence after them', '1-1 0-1 1-1 1-1 1-0', [2], ['x b c d', 'а б в г'], ['1-1:1-2']],
    ['that are gaps do not stand where both neighbours are gone', '1-1 0-1 1-1 1-1 1-0', [2], ['x y c d', 'а б в г'], []],
  ] as const)('%s', (_, shapes, confirmed, texts, expected) => {
    expect(standing(shapes, confirmed, texts)).toEqual(expected)
  })

  it('stand on the other side when source and target are exchanged', () => {
    const now = { source: version('ru', 'а б в г'), target: version('en', 'a b c d') }
    expect(confirmedIn(reviewed('1-1 2-1 1-1 0-1', [2]), now)).toEqual([
      { source: { start: 1, end: 2 }, target: { start: 1, end: 3 } },
    ])
  })
})
