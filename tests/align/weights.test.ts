import { describe, expect, it } from 'vitest'
import { alignSentences } from '../../src/align/align.ts'
import { prepare } from '../../src/align/pass.ts'
import { bundledLexicon } from '../../src/lexicon/bundled.ts'
import { learnLexicon } from '../../src/lexicon/learn.ts'
import { shapeOf } from '../../src/model/ladder.ts'
import { faultOf } from '../faults.ts'

const PAIR = { source: 'en', target: 'ru' } as const
const ENGLISH = ['The president spoke in Moscow.', 'Thank you.']
const RUSSIAN = ['Президент выступил в Москве.', 'Спасибо.']

describe('weights', () => {
  it('change what counts: where nothing speaks for a bead, all is gaps', () => {
    const nothing = { words: 0, length: 0, lengthOffset: -50, layout: 0 }
    const shapes = alignSentences(ENGLISH, RUSSIAN, { ...PAIR, weights: nothing }).map(shapeOf)
    expect(new Set(shapes)).toEqual(new Set(['1-0', '0-1']))
  })

  it('that are left out stay as they are', () => {
    expect(alignSentences(ENGLISH, RUSSIAN, { ...PAIR, weights: { words: 0.8 } })).toEqual(alignSentences(ENGLISH, RUSSIAN, PAIR))
  })

  it.each<[object, string]>([
    [{ words: -1 }, 'the weight `words` must be from 0 to 100, not -1'],
    [{ length: Number.NaN }, 'the weight `length` must be from 0 to 100, not NaN'],
    [{ lenght: 1 }, 'there is no weight `lenght`'],
  ])('that make no sense are refused: %j', (weights, message) => {
    expect(faultOf(() => alignSentences(ENGLISH, RUSSIAN, { ...PAIR, weights }))).toMatchObject({ code: 'USAGE', message })
  })
})

describe('the usual weights', () => {
  const side = (language: string, texts: readonly string[]) => ({
    language,
    sentences: texts.map((text, index) => ({ id: `s${index + 1}`, text })),
  })
  const bitext = { source: side('en', ENGLISH), target: side('ru', RUSSIAN) }
  const small = learnLexicon(['Thank you.', 'Thank you.'], ['Спасибо.', 'Спасибо.'], PAIR)

  const lines = (text: string): string[] => [text, text]
  const partial = learnLexicon(lines('The president spoke in. Thank you.'), lines('Президент выступил. Спасибо.'), PAIR)

  it.each([
    ['where the lexicon knows the words', bundledLexicon('en', 'ru'), { length: 1.2, unmatched: 1.5, repeated: 0.3 }],
    ['where it knows few of them', small, { length: 1.5, unmatched: 1, repeated: 0 }],
    ['where it knows three quarters of them', partial, { length: 1.5, unmatched: 1, repeated: 0 }],
    ['where there is none', undefined, { length: 1.5, unmatched: 1, repeated: 0 }],
  ])('%s', (_, lexicon, weights) => {
    expect(prepare(bitext, lexicon).weights).toMatchObject(weights)
  })
})
