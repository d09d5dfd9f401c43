import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bundledLexicon } from '../../src/lexicon/bundled.ts'
import { decodeLexicon, encodeLexicon } from '../../src/lexicon/codec.ts'
import { LexiconLearner, learnLexicon } from '../../src/lexicon/learn.ts'
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

  it('holds counts that are no whole numbers, as dictionaries of half a weight make them', () => {
    const learner = new LexiconLearner({ source: 'en', target: 'ru', minCount: 1 })
    learner.addPair('a red house', 'красный дом')
    learner.addDictionary({ entries: [{ source: 'house', target: 'дом' }], weight: 0.5 })
    const halves = learner.learn()
    const { source, target } = decodeLexicon(encodeLexicon(halves))
    expect(source.counts[source.words.indexOf('hous')]).toBe(1.5)
    expect(source.counts).toEqual(halves.source.counts)
    expect(target.counts).toEqual(halves.target.counts)
  })

  it('is told from other files', () => {
    expect(faultOf(() => decodeLexicon(new TextEncoder().encode('house\tдом')))).toMatchObject({ code: 'MALFORMED' })
  })

  it.each([
    ['another format', 'bitext-lexicon/9 en ru 1 1\n\n', 'it does not begin with "bitext-lexicon/1"'],
    ['nothing but its head', 'bitext-lexicon/1 en ru 1 1\n', 'it breaks off'],
    ['its end missing', 'bitext-lexicon/1 en ru 1 1\nдом\t1\t5\n\nhouse\t1\t5\t0,1', 'it breaks off'],
    ['the line ends of Windows', 'bitext-lexicon/1 en ru 1 1\r\nдом\t1\t5\r\n\r\nhouse\t1\t5\t0,1,1\r\n', 'it breaks off'],
    ['a word without figures', 'bitext-lexicon/1 en ru 1 1\nдом\n\nhouse\t1\t5\t0,1,1\n', 'a line without its figures'],
    ['letters among its figures', 'bitext-lexicon/1 en ru 1 1\nдом\t1\t5x\n\nhouse\t1\t5\t0,1,1\n', 'a line without its figures'],
    ['words out of order', 'bitext-lexicon/1 en ru 1 1\nлес\t1\t5\nдом\t1\t5\n\nhouse\t1\t5\t0,1,1\n', 'not in order'],
    ['a translation that is not listed', 'bitext-lexicon/1 en ru 1 1\nдом\t1\t5\n\nhouse\t1\t5\t7,1,1\n', 'without a word'],
    ['figures cut short', 'bitext-lexicon/1 en ru 1 1\nдом\t1\t5\n\nhouse\t1\t5\t0,1\n', 'figures are missing'],
  ])('is refused with %s', (_, text, reason) => {
    const fault = faultOf(() => decodeLexicon(gzipSync(text)))
    expect(fault).toMatchObject({ code: 'MALFORMED', message: expect.stringContaining(reason) })
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

describe('learning with a dictionary', () => {
  const LANGUAGES = { source: 'en', target: 'ru' }
  const lighthouse = [{ source: 'lighthouse', target: 'маяк' }]

  it('knows a word that no text has', () => {
    const mixed = learnLexicon(ENGLISH, RUSSIAN, { ...LANGUAGES, dictionaries: [{ entries: lighthouse, weight: 1 }] })
    expect(best('lighthous', translationsIn(mixed))).toBe('маяк')
    expect(best('hous', translationsIn(mixed))).toBe('дом')
  })

  it('counts an entry as many times as it weighs, by its probability', () => {
    const dictionaries = [
      { entries: lighthouse, weight: 3 },
      { entries: [{ source: 'house', target: 'дом', probability: 0.5 }], weight: 3 },
    ]
    const { source } = learnLexicon(ENGLISH, RUSSIAN, { ...LANGUAGES, dictionaries })
    const countOf = (word: string): number => source.counts[source.words.indexOf(word)]
    // Thrice in the texts, and 3 × 0.5.
    expect([countOf('lighthous'), countOf('hous'), source.total]).toEqual([3, 4.5, 16 + 3 + 1.5])
  })

  it('is the same as giving the entry as a pair, as often as it weighs', () => {
    const mixed = learnLexicon(ENGLISH, RUSSIAN, { ...LANGUAGES, dictionaries: [{ entries: lighthouse, weight: 2 }] })
    const twice = learnLexicon([...ENGLISH, 'lighthouse', 'lighthouse'], [...RUSSIAN, 'маяк', 'маяк'], LANGUAGES)
    expect(encodeLexicon(mixed)).toEqual(encodeLexicon(twice))
  })

  it('decides between translations the more, the more it weighs', () => {
    const senses = (weight: number): number => {
      const dictionaries = [{ entries: [{ source: 'house', target: 'лодка' }], weight }]
      const found = translationsIn(learnLexicon(ENGLISH, RUSSIAN, { ...LANGUAGES, dictionaries }))
      return found.find(({ source, target }) => source === 'hous' && target === 'лодк')?.forward ?? 0
    }
    expect(senses(0.1)).toBeLessThan(senses(2))
    expect(senses(2)).toBeLessThan(senses(20))
    expect(senses(20)).toBeGreaterThan(0.7)
  })

  it('turns a dictionary that the texts show to be from the target to the source', () => {
    const learner = new LexiconLearner(LANGUAGES)
    ENGLISH.forEach((segment, index) => {
      learner.addPair(segment, RUSSIAN[index])
    })
    const entries = [
      { source: 'дом', target: 'house' },
      { source: 'маяк', target: 'lighthouse' },
    ]
    expect(learner.addDictionary({ entries, weight: 1 })).toEqual({ isTurned: true, asWritten: 0, turned: 1 })
    expect(best('lighthous', translationsIn(learner.learn()))).toBe('маяк')
  })
})
