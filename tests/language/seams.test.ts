import { describe, expect, it } from 'vitest'
import { seamsIn } from '../../src/language/seams.ts'

const seams = (text: string, language = 'en'): string[] =>
  seamsIn(text, language).map(({ span }) => text.slice(span.start, span.end))

describe('places where a word seems to be left out', () => {
  it.each([
    ['The work of the was praised.', ['the was']],
    ['They will the question.', ['will the']],
    ['He lived on the.', ['the.']],
    ['The work of the council was praised.', []],
    ['They will discuss the question.', []],
    ['He lived on the “Albatross”.', []],
  ])('%s', (text, expected) => {
    expect(seams(text)).toEqual(expected)
  })

  it('are known in Russian', () => {
    expect(seams('Они говорили о и экономике.', 'ru')).toEqual(['о и'])
    expect(seams('Они говорили о мире и экономике.', 'ru')).toEqual([])
  })

  it('are surer the oftener a dropped word makes them', () => {
    const [sure, less] = ['the .', 'about and'].map((text) => seamsIn(text, 'en').at(0)?.evidence ?? 0)
    expect(sure).toBeGreaterThan(less)
    expect(less).toBeGreaterThanOrEqual(2)
  })

  it('are not known in other languages', () => {
    expect(seams('Er wohnte auf der.', 'de')).toEqual([])
  })
})
