import { describe, expect, it } from 'vitest'
import { firstMisfit } from '../../src/mteval/line-fit.ts'
import { hypothesisNotices } from '../../src/mteval/score-notices.ts'

const REFERENCES = [
  'The ferry leaves the harbour at nine in the morning.',
  'Tickets are sold on board, and children travel free.',
  'Nobody knows when the old lighthouse was built.',
  'The crossing takes two hours when the sea is calm.',
  'Coffee and sandwiches are served on the upper deck.',
  'Dogs have to stay with their owners all the time.',
  'Last year forty thousand people made the journey.',
  'The island has one road, one school and one shop.',
]
/** A fair translation: most words are right. */
const FAIR = REFERENCES.map((line) => line.replace('The ', 'A ').replace(' are ', ' were '))

describe('lines that do not fit', () => {
  it('are none where every line stands opposite its own', () => expect(firstMisfit(FAIR, REFERENCES)).toBeUndefined())

  it('are found where a line is missing', () => {
    expect(firstMisfit(FAIR.toSpliced(3, 1), REFERENCES)).toEqual({ line: 3, offset: 1 })
  })

  it('are found where a line was cut in two', () => {
    const cut = FAIR.toSpliced(2, 1, 'Nobody knows when', 'the old lighthouse was built.')
    expect(firstMisfit(cut, REFERENCES)).toEqual({ line: 3, offset: -1 })
  })

  it('are none in a translation that is bad everywhere', () => {
    expect(
      firstMisfit(
        REFERENCES.map(() => 'something else entirely'),
        REFERENCES,
      ),
    ).toBeUndefined()
  })
})

describe('a notice', () => {
  const noticesOf = (hypotheses: string[]) => hypothesisNotices(hypotheses, REFERENCES)

  it('is not given for a fair translation', () => expect(noticesOf(FAIR)).toEqual([]))

  it('counts empty lines', () => {
    expect(noticesOf(FAIR.with(1, '').with(4, ' '))).toEqual([
      '2 lines are empty, the first is line 2; they count as translated by nothing',
    ])
  })

  it('says that a hypothesis is the reference', () => {
    expect(noticesOf(REFERENCES)).toEqual(['every line is the reference, unchanged'])
  })

  it('says that the script is another one', () => {
    expect(noticesOf(FAIR.map(() => 'Паром уходит из гавани в девять утра.'))).toEqual([
      'most of it is in Cyrillic script, the reference in Latin: is it the right language?',
    ])
  })

  it('says that the language is another one of the same script', () => {
    const german = FAIR.map(
      (_, index) => `Die Fähre fährt um ${index} Uhr ab und sie ist nicht sehr schnell, aber das ist auch gut so.`,
    )
    expect(noticesOf(german)).toEqual(['it looks like German, the reference like English'])
  })

  it.each([
    ['a space before the full stop', (line: string) => line.replace(/([.,])/g, ' $1'), /looks tokenised/],
    ['subword marks', (line: string) => line.replace('ing', '@@ ing').replace('the', 'th@@ e'), /marks of a tokeniser/],
    ['Moses’s marks', (line: string) => line.replace('e ', 'e @-@ '), /marks of a tokeniser/],
  ])('is given for %s', (_, tokenise, notice) => {
    expect(noticesOf(FAIR.map(tokenise))).toEqual([expect.stringMatching(notice)])
  })

  it('is not given for spaces that the reference has too', () => {
    const spaced = REFERENCES.map((line) => line.replace('.', ' .'))
    expect(
      hypothesisNotices(
        spaced.map((line) => line.replace('The ', 'A ')),
        spaced,
      ),
    ).toEqual([])
  })

  it('says from where on the lines are shifted', () => {
    const shifted = [...FAIR.toSpliced(3, 1), 'A line that was not there before.']
    expect(noticesOf(shifted)).toEqual([
      'from line 4 on it fits the reference 1 line further down better: bitext resegment brings it in line',
    ])
  })
})
