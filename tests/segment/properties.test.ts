import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEGMENTER_NAMES, type SegmentOptions } from '../../src/segment/options.ts'
import { segmentText } from '../../src/segment/segment-text.ts'
import { faultOf } from '../faults.ts'

/** Pieces out of which trouble is made: abbreviations, marks, quotes, lists, spaces of all kinds. */
const PIECES = [
  ...[
    'г',
    'т',
    'е',
    'ул',
    'Мира',
    'да',
    'Да',
    'Mr',
    'U.S',
    'p.m',
    'It',
    'said',
    'I',
    '1997',
    '5',
    'a',
    'A',
    '1)',
    '2)',
    '•',
    '🙂',
  ],
  ...['.', '.', '!', '?', '…', '...', '. . .', '?!', ',', ':', '«', '»', '“', '”', '"', '(', ')', '[1]', '–', '— '],
  ...[' ', ' ', ' ', '\u00a0', '\n', '\r\n', '\n\n', '\t', '\u2028'],
]

const texts = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(''))

const languages = fc.constantFrom('en', 'ru', 'de', 'xx')
const conventions: fc.Arbitrary<SegmentOptions> = fc.record({
  dialogueDash: fc.constantFrom('split', 'join', 'join-quoted'),
  insideQuotes: fc.constantFrom('split', 'join'),
  segmenter: fc.constantFrom(...SEGMENTER_NAMES),
})

const withoutSpace = (text: string): string => text.replace(/\s+/g, '')

describe('every text', () => {
  it('is cut into slices of itself, in order, none overlapping', () => {
    fc.assert(
      fc.property(texts, languages, conventions, (text, language, options) => {
        let end = 0
        for (const sentence of segmentText(text, { language, ...options })) {
          expect(text.slice(sentence.span.start, sentence.span.end)).toBe(sentence.text)
          expect(sentence.text.trim()).toBe(sentence.text)
          expect(sentence.text).not.toBe('')
          expect(sentence.span.start).toBeGreaterThanOrEqual(end)
          end = sentence.span.end
        }
      }),
    )
  })

  it('loses no character that is not white space', () => {
    fc.assert(
      fc.property(texts, languages, conventions, (text, language, options) => {
        const sentences = segmentText(text, { language, ...options })
        // U+0085 is a line end to us, though not white space to JavaScript.
        expect(
          withoutSpace(
            sentences
              .map((sentence) => sentence.text)
              .join('')
              .replaceAll('\u0085', ''),
          ),
        ).toBe(withoutSpace(text.replaceAll('\u0085', '')))
      }),
    )
  })

  it('is cut in the same places whether its spaces break or not', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const spansOf = (variant: string) => segmentText(variant, { language }).map(({ span }) => span)
        expect(spansOf(text.replaceAll(' ', '\u00a0'))).toEqual(spansOf(text.replaceAll('\u00a0', ' ')))
      }),
    )
  })

  it('keeps every line end as a break', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        for (const sentence of segmentText(text, { language })) expect(sentence.text).not.toMatch(/[\n\r\u2028\u2029\u0085\v\f]/)
      }),
    )
  })
})

it('A paragraph with more sentences than memory has room for is refused', () =>
  expect(faultOf(() => segmentText('Ab. '.repeat(1_000_002), { language: 'en' }))).toMatchObject({
    code: 'TOO_LARGE',
    message: 'one paragraph has more than 1,000,000 places where a sentence may end',
  }))
