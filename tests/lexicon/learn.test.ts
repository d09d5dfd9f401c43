import { describe, expect, it } from 'vitest'
import { bundledLexicon } from '../../src/lexicon/bundled.ts'
import { decodeLexicon, encodeLexicon } from '../../src/lexicon/codec.ts'
import { learnLexicon } from '../../src/lexicon/learn.ts'
import { mirrorLexicon } from '../../src/lexicon/lexicon.ts'
import { type Translation, translationsIn } from '../../src/lexicon/translations.ts'
import { faultOf } from '../faults.ts'

const ENGLISH = ['a red house', 'a red boat', 'a big house', 'a big boat', 'a house', 'a boat']
const RUSSIAN = ['красный дом', 'красная лодка', 'большой дом', 'большая лодка', 'дом', 'лодка']
const lexicon = learnLexicon(ENGLISH, RUSSIAN, { source: 'en', target: 'ru' })

const best = (word: string, translations: readonly Translation[]): string | undefined =>
  translations.filter(({ source }) => source === word).sort((one, other) => other.forward - one.forward)[0]?.target

describe('learning', () => {
  it.each([
    ['red', 'красн'],
    ['hous', 'дом'],
    ['boat', 'лодк'],
    ['big', 'больш'],
  ])('finds that %s is %s', (english, russian) => {
    expect(best(english, translationsIn(lexicon))).toBe(russian)
  })

  it('counts the words', () => {
    expect(lexicon.source.total).toBe(16)
    expect(lexicon.source.counts[lexicon.source.words.indexOf('hous')]).toBe(3)
  })

  it('gives probabilities, and the freest word is the article that Russian has not', () => {
    for (const { forward, backward } of translationsIn(lexicon)) {
      expect(forward).toBeGreaterThanOrEqual(0)
      expect(forward).toBeLessThanOrEqual(1)
      expect(backward).toBeLessThanOrEqual(1)
    }
    const freedom = new Map(lexicon.source.words.map((word, index) => [word, lexicon.source.freedom[index]]))
    expect([...freedom].sort((one, other) => other[1] - one[1])[0][0]).toBe('a')
  })

  it('keeps no more entries than asked for', () => {
    expect(translationsIn(learnLexicon(ENGLISH, RUSSIAN, { source: 'en', target: 'ru', maxEntries: 2 }))).toHaveLength(2)
  })

  it('gives the same bytes again', () => {
    const again = learnLexicon(ENGLISH, RUSSIAN, { source: 'en', target: 'ru' })
    expect(encodeLexicon(again)).toEqual(encodeLexicon(lexicon))
  })
})

describe('a lexicon file', () => {
  it('holds the lexicon; probabilities to an eighth of a bit', () => {
    const read = decodeLexicon(encodeLexicon(lexicon))
    expect(read.source.words).toEqual(lexicon.source.words)
    expect(read.targets).toEqual(lexicon.targets)
    read.forward.forEach((probability, entry) => {
      expect(Math.abs(Math.log2(probability / lexicon.forward[entry]))).toBeLessThan(1 / 8)
    })
    expect(encodeLexicon(read)).toEqual(encodeLexicon(lexicon))
  })

  it('is told from other files', () => {
    expect(faultOf(() => decodeLexicon(new TextEncoder().encode('house\tдом')))).toMatchObject({ code: 'MALFORMED' })
  })
})

describe('the bundled lexicon', () => {
  it('serves both directions, within its bounds', () => {
    const there = bundledLexicon('en', 'ru')
    const back = bundledLexicon('ru', 'en')
    expect(there?.targets.length).toBe(60_000)
    expect(back?.source.language).toBe('ru')
    expect(back && mirrorLexicon(back).targets).toEqual(there?.targets)
  })

  it('is not there for other languages', () => expect(bundledLexicon('en', 'fi')).toBeUndefined())
})
