import { describe, expect, it } from 'vitest'
import { layoutScore } from '../../src/align/layout-score.ts'
import { firstFit, fitAlong } from '../../src/align/length-fit.ts'
import { lengthScore } from '../../src/align/length-score.ts'
import { lookAlikes } from '../../src/align/look-alikes.ts'
import type { Step } from '../../src/align/search.ts'
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
  const sides = [side('en', text(40), text(100), text(60)), side('ru', text(44), text(110), text(66))] as const
  const score = lengthScore(...sides, { ratio: 1.1, variance: 5 })

  it('prefers sentences whose lengths fit', () => {
    expect(score(2, 2, { source: 1, target: 1 })).toBeGreaterThan(0)
    expect(score(2, 1, { source: 1, target: 1 })).toBeLessThan(0)
  })

  it('prefers a merged run that fits to one that does not', () => {
    expect(score(3, 3, { source: 2, target: 2 })).toBeGreaterThan(score(3, 3, { source: 2, target: 1 }))
  })
})

describe('the fit of lengths', () => {
  const text = (length: number): string => 'x'.repeat(length)
  const english = side('en', ...Array<string>(60).fill(text(100)), ...Array<string>(60).fill(text(50)))
  const russian = side('ru', ...Array<string>(60).fill(text(120)))
  const path = (ends: number): Step[] =>
    Array.from({ length: ends }, (_, index) => ({ i: index + 1, j: index + 1, source: 1, target: 1 }))

  it('is that of the whole texts at first', () => {
    expect(firstFit(side('en', text(99)), side('ru', text(119)))).toEqual({ ratio: 1.2, variance: 5 })
  })

  it('takes what is over two and a half times the other text for untranslated', () => {
    const [many, few] = [side('en', ...Array<string>(30).fill(text(100))), side('ru', ...Array<string>(3).fill(text(100)))]
    expect(firstFit(many, few).ratio).toBeCloseTo(300 / (2.5 * 300), 2)
  })

  it('follows the beads, whatever stands on one side only', () => {
    expect(firstFit(english, russian).ratio).toBeCloseTo(0.8, 2)
    const { ratio, variance } = fitAlong(path(60), english, russian)
    // 500 characters of 0.8 and 6,000 of 1.2; lengths that fit bring the variance from 5 towards 0.
    expect(ratio).toBeCloseTo((500 * 0.8 + 6000 * 1.2) / 6500, 3)
    expect(variance).toBeGreaterThan(2.5)
    expect(variance).toBeLessThan(3.5)
  })

  it('stays where it was while there is no bead', () => {
    expect(fitAlong([{ i: 1, j: 0, source: 1, target: 0 }], english, russian)).toEqual(firstFit(english, russian))
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
