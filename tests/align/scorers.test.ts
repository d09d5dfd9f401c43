import { describe, expect, it } from 'vitest'
import { layoutScore } from '../../src/align/layout-score.ts'
import { lengthScore } from '../../src/align/length-score.ts'
import { lookAlikes } from '../../src/align/look-alikes.ts'
import { readSide, type Side } from '../../src/align/side.ts'

const side = (language: string, ...texts: string[]): Side =>
  readSide({ language, sentences: texts.map((text, index) => ({ id: `s${index + 1}`, text })) })

describe('look-alikes', () => {
  const areAlike = (english: string, russian: string): boolean => lookAlikes(side('en', english), side('ru', russian)).length > 0

  it.each([
    ['Washington', 'Вашингтон'],
    ['Hitler', 'Гитлер'],
    ['Ushakov', 'Ушаков'],
    ['1997', '1997'],
    ['NATO', 'NATO'],
  ])('%s and %s are', (english, russian) => expect(areAlike(english, russian)).toBe(true))

  it.each([
    ['house', 'дом'],
    ['1997', '1998'],
    ['on', 'он'],
  ])('%s and %s are not', (english, russian) => expect(areAlike(english, russian)).toBe(false))
})

describe('the length score', () => {
  const text = (length: number): string => 'x'.repeat(length)
  const score = lengthScore(side('en', text(40), text(100), text(60)), side('ru', text(44), text(110), text(66)))

  it('prefers sentences whose lengths fit', () => {
    expect(score(2, 2, { source: 1, target: 1 })).toBeGreaterThan(0)
    expect(score(2, 1, { source: 1, target: 1 })).toBeLessThan(0)
  })

  it('prefers a merged run that fits to one that does not', () => {
    expect(score(3, 3, { source: 2, target: 2 })).toBeGreaterThan(score(3, 3, { source: 2, target: 1 }))
  })
})

describe('the layout score', () => {
  const sentence = (id: string, text = 'Text.', speaker?: string) => ({ id, text, speaker })

  it('speaks for beads that end where both sides begin a paragraph or a turn', () => {
    const sentences = [
      sentence('p1.s1'),
      sentence('p1.s2'),
      sentence('p2.s1', 'Text.', 'ushakov'),
      sentence('p2.s2', 'Text.', 'ushakov'),
    ]
    const score = layoutScore({ source: { language: 'en', sentences }, target: { language: 'ru', sentences } })
    expect(score(2, 2)).toBeGreaterThan(0)
    expect(score(2, 1)).toBeLessThan(0)
  })

  it('speaks for questions that meet questions', () => {
    const sentences = [sentence('s1', 'What now?'), sentence('s2'), sentence('s3')]
    const score = layoutScore({ source: { language: 'en', sentences }, target: { language: 'ru', sentences } })
    expect(score(1, 1)).toBeGreaterThan(0)
    expect(score(1, 2)).toBeLessThan(0)
  })

  it('says nothing where one side has no paragraphs', () => {
    const score = layoutScore({
      source: { language: 'en', sentences: [sentence('p1.s1'), sentence('p2.s1')] },
      target: { language: 'ru', sentences: [sentence('s1'), sentence('s2')] },
    })
    expect(score(1, 1)).toBe(0)
  })
})
