import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resegment } from '../../../src/mteval/resegment/resegment.ts'
import { faultOf } from '../../faults.ts'

const REFERENCE = [
  'The library opened a new reading room.',
  'It has forty seats.',
  'Who may use it?',
  'Anyone with a card may use it.',
]

describe('a hypothesis is cut into the lines of its reference', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'when it is one line',
      ['The library has opened a new reading room. It has 40 seats. Who can use it? Everyone with a card can use it.'],
      ['The library has opened a new reading room.', 'It has 40 seats.', 'Who can use it?', 'Everyone with a card can use it.'],
    ],
    [
      'when its lines are those of speech, without case and punctuation',
      ['the library opened a', 'new reading room it has', 'forty seats who may use it anyone', 'with a card may use it'],
      ['the library opened a new reading room', 'it has forty seats', 'who may use it', 'anyone with a card may use it'],
    ],
    [
      'when a sentence is missing: its line stays empty',
      ['The library opened a new reading room. Who may use it? Anyone with a card may use it.'],
      ['The library opened a new reading room.', '', 'Who may use it?', 'Anyone with a card may use it.'],
    ],
    [
      'when there is a sentence too many: it stays with the one it follows',
      [
        'The library opened a new reading room. It has forty seats. The seats are red.',
        'Who may use it? Anyone with a card may use it.',
      ],
      [
        'The library opened a new reading room.',
        'It has forty seats. The seats are red.',
        'Who may use it?',
        'Anyone with a card may use it.',
      ],
    ],
  ])('%s', (_, hypothesis, lines) => expect(resegment(REFERENCE, hypothesis).lines).toEqual(lines))

  it('and counts the word errors', () => {
    const { errors, words } = resegment(REFERENCE, [
      'The library opened a large reading room. It has seats. Who may use it? Anyone with a card may use it.',
    ])
    // “large” for “new”, and “forty” is missing.
    expect({ errors, words }).toEqual({ errors: 2, words: 7 + 4 + 4 + 7 })
  })

  it('and, between equally good places, at the end of a line, then at the end of a sentence', () => {
    expect(resegment(['one two', 'three four'], ['one two x', 'y three four']).lines).toEqual(['one two x', 'y three four'])
    expect(resegment(['one two', 'three four'], ['one two x. Y three four']).lines).toEqual(['one two x.', 'Y three four'])
  })

  it('with case and punctuation counting, if that is wished', () => {
    expect(resegment(['Yes, it is.'], ['yes it is']).errors).toBe(0)
    expect(resegment(['Yes, it is.'], ['yes it is'], { exact: true }).errors).toBe(2)
  })

  it('in scripts without spaces character by character', () =>
    expect(resegment(['図書館が開いた。', '席は四十ある。'], ['図書館は開いた。席が四十ある。']).lines).toEqual([
      '図書館は開いた。',
      '席が四十ある。',
    ]))

  it('without losing or moving a word', () => {
    const line = fc
      .array(fc.constantFrom('ship', 'Ship,', 'sea.', 'мель', '«да»', '…', '12,5'), { maxLength: 12 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.array(line, { maxLength: 6 }), (reference, hypothesis) => {
        const { lines } = resegment(reference, hypothesis)
        expect(lines).toHaveLength(reference.length)
        expect(lines.filter(Boolean).join(' ')).toBe(hypothesis.filter(Boolean).join(' '))
      }),
    )
  })
})

describe('documents', () => {
  const reference = ['one two three', 'four five', 'one two three', 'six']
  const hypothesis = ['one two three four five one two', 'three six']

  it('keep their words', () => {
    const documents = { fixed: ['a', 'a', 'b', 'b'], hypothesis: ['a', 'b'] }
    expect(resegment(reference, hypothesis).lines).toEqual(['one two three', 'four five', 'one two three', 'six'])
    expect(resegment(reference, hypothesis, { documents }).lines).toEqual(['one two three', 'four five one two', 'three', 'six'])
  })

  it.each([
    ['the hypothesis has no document “b”', { fixed: ['a', 'a', 'b', 'b'], hypothesis: ['a', 'a'] }],
    [
      'the hypothesis has a document “c”, which the reference or source has not',
      { fixed: ['a', 'a', 'a', 'a'], hypothesis: ['a', 'c'] },
    ],
    ['line 4 of the reference or source goes back to document “a”', { fixed: ['a', 'a', 'b', 'a'], hypothesis: ['a', 'b'] }],
    ['the hypothesis has 2 lines, but its documents are named for 1', { fixed: ['a', 'a', 'b', 'b'], hypothesis: ['a'] }],
  ])('are refused: %s', (message, documents) =>
    expect(faultOf(() => resegment(reference, hypothesis, { documents }))).toMatchObject({ code: 'MALFORMED', message }),
  )
})
