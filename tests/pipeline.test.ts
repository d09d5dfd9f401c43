import { describe, expect, it } from 'vitest'
import { BitextError } from '../src/errors.ts'
import { shapeOf } from '../src/model/ladder.ts'
import { alignTexts } from '../src/pipeline.ts'
import { readTermbase } from '../src/termbase/read-termbase.ts'
import { ENGLISH, RUSSIAN } from './cli/texts.ts'

const codeOf = (action: () => unknown): string | undefined => {
  try {
    action()
  } catch (error) {
    return error instanceof BitextError ? error.code : String(error)
  }
  return undefined
}

describe('alignTexts', () => {
  it('goes from two texts to a parallel corpus', () => {
    const alignment = alignTexts(ENGLISH, RUSSIAN, { source: 'en', target: 'ru' })
    expect(alignment.id).toBe('en-ru')
    expect(alignment.beads.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3', 'b4', 'b5', 'b6'])
    expect(alignment.beads.map(shapeOf)).toEqual(['1-1', '1-1', '1-1', '1-2', '1-1', '1-1'])
    expect(alignment.source.sentences[0]).toEqual({ id: 'p1.s1', text: 'The library opened a new reading room on 3 May.' })
    expect(alignment.divergences).toEqual([])
  })

  it('guesses the languages, and takes bytes as it takes strings', () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    expect(alignTexts(bytes(ENGLISH), bytes(RUSSIAN))).toEqual(alignTexts(ENGLISH, RUSSIAN, { source: 'en', target: 'ru' }))
  })

  it('mirrors the ladder when the texts are swapped', () => {
    const runs = ({ beads }: ReturnType<typeof alignTexts>) => beads.map(({ source, target }) => [source, target])
    const there = runs(alignTexts(ENGLISH, RUSSIAN))
    const back = runs(alignTexts(RUSSIAN, ENGLISH))
    expect(back.map(([source, target]) => [target, source])).toEqual(there)
  })

  it('lists who speaks once, with the labels of both languages', () => {
    const english = 'Ivan Petrov: Good evening. We begin.\n\nQuestion: When does it end?\n\nIvan Petrov: At nine.'
    const russian = 'И.Петров: Добрый вечер. Начинаем.\n\nВопрос: Когда это кончится?\n\nИ.Петров: В девять.'
    const { speakers, source, target } = alignTexts(english, russian)
    expect(speakers).toEqual([
      { id: 'petrov', role: 'speaker', names: ['Ivan Petrov', 'И.Петров'] },
      { id: 'question', role: 'journalist', names: ['Question', 'Вопрос'] },
    ])
    expect(source.sentences.map(({ speaker }) => speaker)).toEqual(['petrov', 'petrov', 'question', 'petrov'])
    expect(target.sentences.map(({ speaker }) => speaker)).toEqual(['petrov', 'petrov', 'question', 'petrov'])
  })

  it('knows a person whose name is spelt otherwise in the other language', () => {
    const english = 'Boris Johnson: Good evening.\n\nQuestion: When does it end?\n\nBoris Johnson: At nine.'
    const russian = 'Б.Джонсон: Добрый вечер.\n\nВопрос: Когда это кончится?\n\nБ.Джонсон: В девять.'
    const { speakers, target } = alignTexts(english, russian)
    expect(speakers[0]).toEqual({ id: 'johnson', role: 'speaker', names: ['Boris Johnson', 'Б.Джонсон'] })
    expect(target.sentences.map(({ speaker }) => speaker)).toEqual(['johnson', 'question', 'johnson'])
  })

  it('signs with the conventions of segmentation that were chosen', () => {
    const { signature } = alignTexts(ENGLISH, RUSSIAN, { segmentation: { insideQuotes: 'join', abbreviations: { en: [] } } })
    expect(signature).toMatch(/\|segmenter:rules\+inside-quotes:join\+abbreviations:[0-9a-f]{8}\|/)
  })

  it('finds divergences of the terms it is given', () => {
    const termbase = readTermbase(
      'format: bitext-terms/1\nlanguages: [en, ru]\nconcepts:\n  - id: siege\n    terms:\n      en: [{ term: siege }]\n      ru: [{ term: осада }]\n',
    )
    const { divergences } = alignTexts('He spoke of a “siege” of the hall.', 'Он говорил об осаде ратуши.', { termbase })
    expect(divergences).toMatchObject([
      { kind: 'quotation-shift', concept: 'siege', source: [{ text: '“siege”' }], target: [{ text: 'осаде' }] },
    ])
  })

  it('signs with the program, the options and both texts, and nothing else', () => {
    const { signature } = alignTexts(ENGLISH, RUSSIAN)
    expect(signature).toMatch(
      /^bitext:\d+\.\d+\.\d+\|langs:en-ru\|.*segmenter:rules\|termbase:none\|en:[0-9a-f]{8}\|ru:[0-9a-f]{8}$/,
    )
    expect(alignTexts(ENGLISH, RUSSIAN).signature).toBe(signature)
    expect(alignTexts(ENGLISH, `${RUSSIAN} Да.`).signature).not.toBe(signature)
    expect(alignTexts(ENGLISH, RUSSIAN, { segmentation: { segmenter: 'sentence-splitter' } }).signature).toContain(
      '|segmenter:sentence-splitter|',
    )
  })

  it.each([
    ['SAME_LANGUAGE', ENGLISH, ENGLISH, {}],
    ['SAME_LANGUAGE', ENGLISH, ENGLISH, { source: 'en', target: 'ru' }],
    ['SAME_LANGUAGE', ENGLISH, RUSSIAN, { source: 'ru', target: 'ru' }],
    ['USAGE', ENGLISH, RUSSIAN, { source: 'ru', target: 'en' }],
    ['UNKNOWN_LANGUAGE', ENGLISH, '雨。', {}],
    ['EMPTY_FILE', ENGLISH, ' \n', {}],
  ])('refuses with %s', (code, source, target, options) => expect(codeOf(() => alignTexts(source, target, options))).toBe(code))

  it('takes the user’s word for languages that it cannot tell apart', () => {
    expect(alignTexts('Det regner. Vi blir.', 'Det regnar. Vi stannar.', { source: 'no', target: 'sv' }).target.language).toBe(
      'sv',
    )
    // Too short to be sure of anything.
    expect(alignTexts('Guten Abend!', 'Bonsoir !', { source: 'de', target: 'fr' }).target.language).toBe('fr')
  })
})
