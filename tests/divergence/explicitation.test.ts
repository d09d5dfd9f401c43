import { describe, expect, it } from 'vitest'
import { findIn } from './alignments.ts'

const find = (...pairs: [string, string][]) => findIn('explicitation', pairs)

describe('a term that one side leaves to the context', () => {
  it('is found where the concept was said shortly before', () => {
    expect(
      find(['The harvest was late.', 'Урожай запоздал.'], ['It rained.', 'Шли дожди.'], ['The harvest rotted.', 'Он сгнил.']),
    ).toEqual(['term-from-context: harvest | Он сгнил'])
    expect(
      find(['The harvest was late.', 'Урожай запоздал.'], ['It rained.', 'Шли дожди.'], ['It rotted.', 'Урожай сгнил.']),
    ).toEqual(['term-from-context: It rotted | Урожай'])
  })

  it.each([
    ['Nobody was to spread panic.', 'Нагнетание запретили.', ['spelled-out-term: spread panic | Нагнетание']],
    ['Panic was forbidden.', 'Сеять панику запретили.', []],
    ['Nobody was to spread panic.', 'Нагнетание паники запретили.', []],
    ['Nobody was to spread panic.', 'Нагнетание запретили, и паника улеглась.', ['spelled-out-term: spread panic | Нагнетание']],
  ])('%s — %s', (english, russian, expected) => {
    expect(find([english, russian])).toEqual(expected)
  })

  it('is no explicitation if the term has only moved, or was never said', () => {
    expect(find(['The harvest was late.', 'Всё запоздало.'], ['It rained.', 'Шли дожди, и урожай погиб.'])).toEqual([])
    expect(find(['The harvest was late.', 'Всё запоздало.'])).toEqual([])
  })
})
