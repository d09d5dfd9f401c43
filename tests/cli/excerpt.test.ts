import { describe, expect, it } from 'vitest'
import { excerpt } from '../../src/cli/excerpt.ts'

const paint = (text: string): string => `[${text}]`

/** The span of the first occurrence of a word. */
const spanOf = (text: string, word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })

const LONG =
  'The committee, which had met every week since the spring, agreed after a long debate that the draft was in need of another careful reading by everyone who had signed it.'

describe('an excerpt', () => {
  it('shows a short sentence whole, with its marks', () => {
    const text = 'Они говорили о\u00a0«вторжении» и\u00a0снова о вторжении.'
    const marks = [spanOf(text, 'снова'), spanOf(text, '«вторжении»')]
    expect(excerpt(text, marks, { room: 80, paint })).toBe('Они говорили о [«вторжении»] и [снова] о вторжении.')
  })

  it('paints overlapping marks as one', () => {
    const text = 'a planned invasion'
    expect(excerpt(text, [spanOf(text, 'planned invasion'), spanOf(text, 'invasion')], { room: 80, paint })).toBe(
      'a [planned invasion]',
    )
  })

  it('cuts a long sentence at words around its mark', () => {
    expect(excerpt(LONG, [spanOf(LONG, 'draft')], { room: 60, paint })).toBe(
      '… after a long debate that the [draft] was in need of another …',
    )
  })

  it('fills the room from the end where the mark stands late', () => {
    expect(excerpt(LONG, [spanOf(LONG, 'signed')], { room: 55, paint })).toBe(
      '… another careful reading by everyone who had [signed] it.',
    )
  })

  it('shows the beginning of a long sentence without marks', () => {
    expect(excerpt(LONG, [], { room: 40, paint })).toBe('The committee, which had met every week …')
  })
})
