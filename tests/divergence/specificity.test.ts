import { describe, expect, it } from 'vitest'
import { findDivergences } from '../../src/divergence/find-divergences.ts'
import type { DivergenceKind } from '../../src/model/divergence.ts'
import { alignmentOf, inBrief, TERMS } from './alignments.ts'

/** The findings of both kinds where the text in one language is the original. */
const find = (english: string, russian: string, original: string): string[] => {
  const kinds: DivergenceKind[] = ['generalisation', 'particularisation']
  return findDivergences({ ...alignmentOf([[english, russian]]), original }, { termbase: TERMS, kinds }).map(
    (divergence) => `${divergence.kind} ${divergence.severity} ${inBrief(divergence)}`,
  )
}

describe('a broader concept on one side', () => {
  it.each([
    // Seen from the original: the version may say less, or more.
    ['The weather drove them off.', 'Их прогнала буря.', 'ru', ['generalisation major broader-concept: weather | буря']],
    ['The weather drove them off.', 'Их прогнала буря.', 'en', ['particularisation minor broader-concept: weather | буря']],
    ['A storm drove them off.', 'Их прогнала погода.', 'ru', ['particularisation minor broader-concept: storm | погода']],
    ['A storm drove them off.', 'Их прогнала погода.', 'en', ['generalisation major broader-concept: storm | погода']],
  ])('%s ≠ %s (original: %s)', (english, russian, original, expected) => {
    expect(find(english, russian, original)).toEqual(expected)
  })

  it.each([
    ['A storm drove them off.', 'Их прогнала буря.'],
    // The broader term has an answer of its own.
    ['The weather was bad, and a storm came.', 'Погода была плоха, налетела буря.'],
    ['The weather was bad.', 'Было ветрено.'],
  ])('%s = %s', (english, russian) => {
    expect(find(english, russian, 'ru')).toEqual([])
  })
})
