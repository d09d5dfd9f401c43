import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stemReaderOf, stemSpans } from '../../src/language/stems.ts'
import { textAt } from '../../src/model/span.ts'

const words = (text: string): string[] => stemSpans(text).map((span) => textAt(text, span))

describe('the places of stems', () => {
  it.each([
    ['The invasions of 2022', 'The invasions of 2022'],
    ['a follow-up, don’t', 'a follow up don’t'],
    ['в\u00a01990-е годы', 'в 1990 е годы'],
    ['при\u00adмер 1,250.', 'при\u00adмер 1,250'],
    ['cafe\u0301s', 'cafe\u0301s'],
  ])('%j', (text, expected) => expect(words(text).join(' ')).toBe(expected))

  it('are as many as the stems, whatever the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom('İ', 'Σ', 'σ', "'", '’', '\u0301', 'ᄀ', 'ᅡ', 'ᆨ', '1', '.', ',', '\u00ad', 'Ⅷ', 'ё', ' ', '\u0345'),
      }),
    )
    const stems = stemReaderOf('en')
    fc.assert(
      fc.property(texts, (text) => {
        expect(stemSpans(text)).toHaveLength(stems(text).length)
      }),
      { numRuns: 400 },
    )
  })
})
