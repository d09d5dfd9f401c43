import { describe, expect, it } from 'vitest'
import { findIn } from './alignments.ts'

describe('term-deviation', () => {
  const find = (english: string, russian: string) => findIn('term-deviation', [[english, russian]])

  it.each([
    ['The harvests were late.', 'Плоды созрели поздно.', ['missing-rendering: harvests | ']],
    ['The fruit was late.', 'Урожая ждали долго.', ['missing-rendering:  | Урожая']],
    ['Two messengers came.', 'Приехали два посланника.', ['deprecated-rendering: messengers | посланника']],
    ['Peace at last.', 'Наконец-то тишина.', ['missing-rendering: Peace | ']],
  ])('%s ≠ %s', (english, russian, expected) => {
    expect(find(english, russian)).toEqual(expected)
  })

  it.each([
    ['The harvests were late.', 'Урожаи запоздали.'],
    ['The harvests were late.', 'Жатва запоздала.'],
    // A deprecated term that stands for nothing of the concept is an ordinary word.
    ['Two messengers came.', 'Приехали двое.'],
    // One word, two concepts: either is an answer.
    ['Peace at last.', 'Наконец-то мир.'],
    ['All the world knows.', 'Весь мир знает.'],
    // Exempt in this sentence.
    ['They paid a toll.', 'Они заплатили.'],
  ])('%s = %s', (english, russian) => {
    expect(find(english, russian)).toEqual([])
  })

  it('looks beside the bead before it misses a term', () => {
    expect(
      findIn('term-deviation', [
        ['The harvest was late.', 'Всё запоздало.'],
        ['It rained.', 'Шли дожди, и урожай погиб.'],
      ]),
    ).toEqual([])
  })
})

describe('term-inconsistency', () => {
  it('gathers the renderings of a term over the document, one place for each', () => {
    expect(
      findIn('term-inconsistency', [
        ['The harvest was late.', 'Урожай запоздал.'],
        ['The harvest was poor.', 'Урожай был плох.'],
        ['The harvest was over.', 'Жатва кончилась.'],
      ]),
    ).toEqual(['several-renderings: harvest, harvest | Урожай, Жатва'])
  })

  it('is silent where two terms of one side answer two of the other', () => {
    expect(
      findIn('term-inconsistency', [
        ['A raid came.', 'Случился налёт.'],
        ['An incursion came.', 'Случился набег.'],
        ['A raid came again.', 'Снова налёт.'],
      ]),
    ).toEqual([])
  })
})
