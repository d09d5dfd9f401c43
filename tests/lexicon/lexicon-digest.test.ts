import { expect, it } from 'vitest'
import { lexiconOf } from '../../src/lexicon/lexicon.ts'
import { lexiconName } from '../../src/lexicon/lexicon-digest.ts'

const english = {
  language: 'en',
  words: ['boat', 'house'],
  counts: Float64Array.of(2, 3),
  freedom: Float64Array.of(0.4, 0.1),
  total: 9,
}
const russian = {
  language: 'ru',
  words: ['дом', 'лодк'],
  counts: Float64Array.of(3, 2),
  freedom: Float64Array.of(0.1, 0.3),
  total: 8,
}

const lexicon = (forward: number) => lexiconOf(english, russian, [{ source: 1, target: 0, forward, backward: 0.5 }])

it('names a lexicon by its languages and its content', () => {
  expect(lexiconName(lexicon(0.75))).toMatch(/^en-ru#[0-9a-f]{8}$/)
  expect(lexiconName(lexicon(0.75))).toBe(lexiconName(lexicon(0.75)))
  expect(lexiconName(lexicon(0.75))).not.toBe(lexiconName(lexicon(0.5)))
})
