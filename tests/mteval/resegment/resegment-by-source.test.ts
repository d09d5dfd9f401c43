import { describe, expect, it } from 'vitest'
import { cutByLengths, resegmentBySource } from '../../../src/mteval/resegment/resegment-by-source.ts'

const SOURCE = [
  'The library opened a new reading room on 3 May.',
  'It has forty seats.',
  'Who may use it?',
  'The director, Maria Orlova, thanked the builders.',
  'Work on the second floor begins in 2027.',
]

const TRANSLATION = [
  '3 мая библиотека открыла новый читальный зал.',
  'В нём сорок мест.',
  'Кто может им пользоваться?',
  'Директор Мария Орлова поблагодарила строителей.',
  'Работы на втором этаже начнутся в 2027 году.',
]

const cut = (hypothesis: readonly string[]) => resegmentBySource(SOURCE, hypothesis, { source: 'en', hypothesis: 'ru' })

describe('without a reference a translation is cut by its source', () => {
  it('when it is one paragraph', () => expect(cut([TRANSLATION.join(' ')]).lines).toEqual(TRANSLATION))

  it('when its lines are cut at will', () => {
    const words = TRANSLATION.join(' ').split(' ')
    const lines = Array.from({ length: Math.ceil(words.length / 4) }, (_, index) =>
      words.slice(index * 4, index * 4 + 4).join(' '),
    )
    expect(cut(lines).lines).toEqual(TRANSLATION)
  })

  it('when a sentence is missing: its line stays empty', () =>
    expect(cut([TRANSLATION.toSpliced(3, 1).join(' ')]).lines).toEqual(TRANSLATION.with(3, '')))

  it('when two sentences became one: it is cut by length, and that is said', () => {
    const joined = 'Директор Мария Орлова поблагодарила строителей, а работы на втором этаже начнутся в 2027 году.'
    const { lines, cutByLength } = cut([...TRANSLATION.slice(0, 3), joined])
    expect(cutByLength).toEqual([3, 4])
    expect(lines.slice(3)).toEqual([
      'Директор Мария Орлова поблагодарила строителей,',
      'а работы на втором этаже начнутся в 2027 году.',
    ])
  })

  it('with a probability for each line', () => {
    const { probabilities } = cut(TRANSLATION)
    expect(probabilities).toHaveLength(SOURCE.length)
    expect(Math.min(...probabilities)).toBeGreaterThan(0.5)
  })
})

describe('a text is cut by lengths', () => {
  it.each<[string, readonly number[], readonly string[]]>([
    ['one two three four', [1, 1], ['one two', 'three four']],
    ['one two three, four five six', [10, 14], ['one two three,', 'four five six']],
    ['one', [1, 1, 1], ['one', '', '']],
    ['', [1, 1], ['', '']],
  ])('%j: %j', (text, lengths, pieces) => {
    const cutUp = cutByLengths(text, lengths)
    expect(cutUp.filter(Boolean).join(' ')).toBe(text)
    expect(cutUp.length).toBe(pieces.length)
    if (text !== 'one') expect(cutUp).toEqual(pieces)
  })
})
