import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termFinder } from '../../src/termbase/find-terms.ts'
import { concept, termbase } from './terms.ts'

const TERMS = termbase(
  concept('health', { en: ['health'], ru: ['здоровье'] }),
  concept('ambassador', { en: ['Health Care Ambassador'], ru: ['посол здоровья'] }),
  concept('non-expansion', { en: ['non-expansion of the union'], ru: ['нерасширение союза'] }),
  concept('expansion', { en: ['expansion'], ru: ['расширение'] }),
  concept('us', { en: ['US'], ru: ['США'] }),
  concept('stoke', { en: ['stoke fear'], ru: ['раздувать страх'] }),
  concept('peace', { en: ['peace'], ru: ['мир'] }),
  concept('world', { en: ['world'], ru: ['мир'] }),
  concept('fir', { en: ['fir'], ru: ['ёлка'] }),
  concept('thoughts', { en: [{ term: 'thoughts', match: 'surface' }], ru: ['мысль'] }),
  concept('act', { en: ['Founding Act'], ru: ['Основополагающий акт Союз – Север'] }),
)

/** `'health=Health'`: the concepts found, with their words. */
const find = (language: string, text: string): string[] =>
  termFinder(TERMS, language)(text).map((match) => `${match.concept.id}=${match.text}`)

describe('terms in English', () => {
  it.each([
    ['Their health suffered.', ['health=health']],
    ['Two Health Care Ambassadors came.', ['ambassador=Health Care Ambassadors']],
    ['They were stoking fear again.', ['stoke=stoking fear']],
    ['the non-expansion of the union', ['non-expansion=non-expansion of the union']],
    ['the nonexpansion of the Union', ['non-expansion=nonexpansion of the Union']],
    ['the non\u2011expansion of\u00a0the union', ['non-expansion=non\u2011expansion of\u00a0the union']],
    ['The US’ answer; the US’s answer', ['us=US', 'us=US']],
    ['Tell us more.', []],
    ['He made his thoughts known.', ['thoughts=thoughts']],
    ['He thinks so.', []],
    ['They stoke, fear follows.', []],
    ['an expansion and a firm', ['expansion=expansion']],
    // The opposite of a term is not the term.
    ['a non-expansion pledge', []],
    ['a post-expansion pledge', ['expansion=expansion']],
  ])('%s', (text, expected) => {
    expect(find('en', text)).toEqual(expected)
  })
})

describe('terms in Russian', () => {
  it.each([
    ['о здоровьем забытом', ['health=здоровьем']],
    ['Послы здоровья приехали.', ['ambassador=Послы здоровья']],
    ['вопрос о нерасширении союза', ['non-expansion=нерасширении союза']],
    ['вопрос о расширении', ['expansion=расширении']],
    ['Раздували страх и тревогу', ['stoke=Раздували страх']],
    ['у ёлок и у елок', ['fir=ёлок', 'fir=елок']],
    ['подписание Основополагающего акта Союз — Север', ['act=Основополагающего акта Союз — Север']],
    // One word, two concepts: both are found, and either may answer.
    ['во всём мире', ['peace=мире', 'world=мире']],
  ])('%s', (text, expected) => {
    expect(find('ru', text)).toEqual(expected)
  })
})

describe('terms in any text', () => {
  it('are slices of the raw text, and none lies inside a longer one of its own', () => {
    const pieces = fc.constantFrom(
      'health',
      'Health Care Ambassadors',
      ' ',
      '\u00a0',
      'US',
      'non-expansion of the union',
      '«',
      'мире',
      ', ',
      'e\u0301',
      '\u00ad',
    )
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('')
        for (const language of ['en', 'ru']) {
          for (const { span, text: found } of termFinder(TERMS, language)(text))
            expect(text.slice(span.start, span.end)).toBe(found)
        }
      }),
    )
  })
})
