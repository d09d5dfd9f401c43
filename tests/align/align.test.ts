import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, alignSentences } from '../../src/align/align.ts'
import { learnLexicon } from '../../src/lexicon/learn.ts'
import { checkLadder, mirror, shapeOf } from '../../src/model/ladder.ts'
import { faultOf } from '../faults.ts'

const PAIR = { source: 'en', target: 'ru' } as const

/** A ladder in the mini-language. */
const shapesOf = (source: string[], target: string[]): string => alignSentences(source, target, PAIR).map(shapeOf).join(' ')

const ENGLISH = [
  'The president spoke to journalists in Moscow on Monday.',
  'He answered four questions about the new agreement.',
  'The agreement will be published next week.',
  'Thank you.',
]
const RUSSIAN = [
  'В понедельник президент выступил в Москве перед журналистами.',
  'Он ответил на четыре вопроса о новом соглашении.',
  'Соглашение будет опубликовано на следующей неделе.',
  'Спасибо.',
]

describe('a ladder', () => {
  it.each([
    ['sentences that go together one by one', ENGLISH, RUSSIAN, '1-1 1-1 1-1 1-1'],
    [
      'one sentence that became two',
      ['The president spoke in Moscow on Monday, and he answered four questions about the new agreement.', ...ENGLISH.slice(2)],
      RUSSIAN,
      '1-2 1-1 1-1',
    ],
    ['a sentence that was left out', ENGLISH, [RUSSIAN[0], ...RUSSIAN.slice(2)], '1-1 1-0 1-1 1-1'],
    ['a sentence that was added', [ENGLISH[0], ...ENGLISH.slice(2)], RUSSIAN, '1-1 0-1 1-1 1-1'],
    ['nothing on the target side', ENGLISH, [], '1-0 1-0 1-0 1-0'],
    ['nothing at all', [], [], ''],
  ])('has the right shapes for %s', (_, source, target, shapes) => {
    expect(shapesOf([...source], [...target])).toBe(shapes)
  })

  it('is mirrored, probabilities and all, when the sides are exchanged', () => {
    const there = alignSentences(ENGLISH, RUSSIAN.slice(1), PAIR)
    expect(alignSentences(RUSSIAN.slice(1), ENGLISH, { source: 'ru', target: 'en' })).toEqual(mirror(there))
  })

  it('is the same for the same texts', () => {
    expect(alignSentences(ENGLISH, RUSSIAN, PAIR)).toEqual(alignSentences(ENGLISH, RUSSIAN, PAIR))
  })

  it('is less certain of sentences that have nothing in common', () => {
    const [bead] = alignSentences(ENGLISH.slice(0, 1), ['Яблоки лежали под старым деревом.'], PAIR)
    const [right] = alignSentences(ENGLISH.slice(0, 1), RUSSIAN.slice(0, 1), PAIR)
    expect(right.probability).toBeGreaterThan(0.9)
    expect(bead.probability).toBeLessThan(right.probability)
  })

  it('covers both sides once, whatever the texts, in any language, with or without a lexicon', () => {
    const words = fc.constantFrom('the', 'house', '12', 'Moscow', 'дом', 'Москва', '12', '', '—', '?')
    const texts = fc.array(
      fc.array(words, { maxLength: 6 }).map((list) => list.join(' ')),
      { maxLength: 7 },
    )
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('en', 'hu'), (source, target, language) => {
        const ladder = alignSentences(source, target, { source: language, target: 'ru' })
        checkLadder(ladder, { source: source.length, target: target.length })
        expect(ladder.every(({ probability }) => probability >= 0 && probability <= 1)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('degenerate texts end well', () => {
  it.each([
    ['identical sentences', Array(40).fill('Да.'), Array(40).fill('Да.')],
    ['one sentence against many', ['All of it in one sentence.'], Array(60).fill('Ещё одно предложение.')],
    ['a sentence of 20,000 words', ['word '.repeat(20_000), 'End.'], ['слово '.repeat(20_000), 'Конец.']],
  ])('%s', (_, source, target) => {
    const ladder = alignSentences(source, target, PAIR)
    checkLadder(ladder, { source: source.length, target: target.length })
  })

  it('keeps texts that have nothing to hold on to within bounds', () => {
    const many = Array(1500).fill('Так.')
    const ladder = alignSentences(many, many, PAIR)
    checkLadder(ladder, { source: many.length, target: many.length })
  })
})

describe('a lexicon', () => {
  const taught = learnLexicon(['red house', 'red boat', 'big house'], ['vörös ház', 'vörös hajó', 'nagy ház'], {
    source: 'en',
    target: 'hu',
    minCount: 1,
  })
  const bitext = (source: string, target: string) => ({
    source: { language: source, sentences: [{ id: 's1', text: 'Red house' }] },
    target: { language: target, sentences: [{ id: 's1', text: 'Vörös ház' }] },
  })

  it('serves in either direction', () => {
    expect(align(bitext('en', 'hu'), { lexicon: taught })).toHaveLength(1)
    expect(align(bitext('hu', 'en'), { lexicon: taught })).toHaveLength(1)
  })

  it('of other languages is refused', () => {
    const fault = faultOf(() => align(bitext('en', 'fr'), { lexicon: taught }))
    expect(fault).toMatchObject({ code: 'USAGE', message: 'the lexicon is for en–hu, the texts are en–fr' })
  })
})
