import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/language/language.ts'
import { numbersIn } from '../../src/text/numbers.ts'

/** `'14 days = 14 day:14'`: each number of a text with its keys. */
const read = (language: string, text: string): string[] =>
  numbersIn(text, languageOf(language).numbers).map(({ span, keys }) => `${text.slice(span.start, span.end)} = ${keys.join(' ')}`)

const firstKeys = (language: string, text: string): readonly string[] =>
  numbersIn(text, languageOf(language).numbers).flatMap(({ keys }) => keys)

describe('numbers in English', () => {
  it.each([
    ['The fee is 1,250.50.', ['1,250.50 = 1250.5']],
    ['two hundred and five thousand trees', ['two hundred and five thousand = 205000']],
    ['about 1.5 million', ['1.5 million = 1500000']],
    ['in the 1960s', ['1960 = 1960 decade:1960']],
    ['from 3 to 5 thousand', ['3 = 3 3000 time:3:00', '5 thousand = 5000']],
    ['the score was 3:1', ['3:1 = 3', '3:1 = 1']],
    ['a train at 7:30 pm', ['7:30 = time:19:30']],
    ['at 12:05 a.m.', ['12:05 = time:0:05']],
    ['on 2022-02-12', ['2022-02-12 = 2 month:2', '2022-02-12 = 12 month:12', '2022-02-12 = 2022']],
    ['the XIX century', ['XIX = 19']],
    ['in 2010–11', ['2010 = 2010', '11 = 11 2011 time:11:00']],
    ['on May 5, and it may be', ['May = month:5', '5 = 5 time:5:00']],
    ['signed on 11.01.2015.', ['11.01.2015 = 11 month:11', '11.01.2015 = 1 month:1', '11.01.2015 = 2015']],
  ])('reads %s', (text, expected) => {
    expect(read('en', text)).toEqual(expected)
  })

  it.each(['I may march on.', 'a civil MIX of DM', 'no number here', 'someone else'])('reads nothing in %s', (text) => {
    expect(read('en', text)).toEqual([])
  })
})

describe('numbers in Russian', () => {
  it.each([
    ['плата 1 250,50 рубля', ['1 250,50 = 1250.5']],
    ['плата 1\u00a0250 рублей', ['1\u00a0250 = 1250']],
    ['двести пять тысяч деревьев', ['двести пять тысяч = 205000']],
    ['около полутора миллионов', ['полутора миллионов = 1500000']],
    ['полмиллиона книг', ['полмиллиона = 500000']],
    ['в 1960-е', ['1960 = 1960 decade:1960']],
    ['двадцать первого века', ['двадцать первого = 21 time:21:00 month:25200']],
    ['тысяча девятьсот сорок первого', ['тысяча девятьсот сорок первого = 1941']],
    ['тридцатилетний', ['тридцатилетний = 30']],
    ['пятью пирогами', ['пятью = 5 time:5:00']],
    ['три с половиной тонны', ['три = 3.5']],
  ])('reads %s', (text, expected) => {
    expect(read('ru', text)).toEqual(expected)
  })

  it.each(['в окружающей среде', 'семьи и дома', 'старый вторник' /* a weekday is no count */])(
    'counts nothing in %s',
    (text) => {
      const counted = numbersIn(text, languageOf('ru').numbers).filter(
        ({ strength }) => strength === 'digits' || strength === 'word',
      )
      expect(counted).toEqual([])
    },
  )
})

/** The same number in both languages: each pair shares a key. */
const EQUALS: readonly (readonly [string, string])[] = [
  ['3 p.m.', '15:00'],
  ['3 p.m.', '3 часа дня'],
  ['8 a.m.', 'в 8 утра'],
  ['9:45 pm', '21:45'],
  ['the 60s', '1960-е годы'],
  ['the sixties', '60-е годы'],
  ['the 1980s', 'восьмидесятые годы'],
  ['14 days', 'две недели'],
  ['two weeks', '14 дней'],
  ['24 months', 'два года'],
  ['three decades', '30 лет'],
  ['90 minutes', 'полтора часа'],
  ['1.5', '1,5'],
  ['1,000', '1000'],
  ['12,500', '12 500'],
  ['twenty-five thousand', '25 тыс.'],
  ['$3.2bn', '3,2 млрд долларов'],
  ['5m people', '5 миллионов человек'],
  ['the 19th century', 'XIX век'],
  ['the fifth floor', '5-й этаж'],
  ['a 20-year-old', 'двадцатилетний'],
  ['eighty percent', '80 %'],
  ['80%', 'восемьдесят процентов'],
  ['twelve', 'двенадцати'],
  ['forty', 'сорока'],
  ['four hundred', 'четыре сотни'],
  ['five million', 'пятимиллионный'],
  ['a 10-page report', 'десятистраничный отчёт'],
  ['an 18-year-old', 'восемнадцатилетнего'],
  ['at 1 a.m.', 'к часу ночи'],
  ['.08 percent', '0,08 %'],
  ['six hundred', 'шестисот'],
]

describe('one number, two languages', () => {
  it.each(EQUALS)('%s = %s', (english, russian) => {
    const keys = firstKeys('en', english)
    expect(firstKeys('ru', russian).some((key) => keys.includes(key))).toBe(true)
  })

  it.each([
    ['the 1990s', '1900-е годы'],
    ['3 p.m.', '14:00'],
    ['14 days', 'три недели'],
    ['fifty', 'восемьдесят'],
    ['1.5 million', '1,5 млрд'],
    ['7:30 pm', '7:30'],
    ['the 19th century', 'XVIII век'],
  ])('%s is not %s', (english, russian) => {
    const keys = firstKeys('en', english)
    expect(firstKeys('ru', russian).filter((key) => keys.includes(key))).toEqual([])
  })

  it('groups thousands by comma in English and by space in Russian', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (value) => {
        const groups = String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, '_')
        const english = firstKeys('en', groups.replaceAll('_', ','))
        const russian = firstKeys('ru', groups.replaceAll('_', '\u00a0'))
        expect(english).toContain(String(value))
        expect(russian).toContain(String(value))
      }),
    )
  })
})

describe('numbers in any text', () => {
  it('lie inside the text, in order, with at least one key', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0129 .,:/-XIVдвтри twohundredмлн%$s') }), (text) => {
        for (const language of ['en', 'ru', 'xx']) {
          const mentions = numbersIn(text, languageOf(language).numbers)
          for (const { span, keys } of mentions) {
            expect(span.start).toBeLessThan(span.end)
            expect(span.end).toBeLessThanOrEqual(text.length)
            expect(keys.length).toBeGreaterThan(0)
          }
          const starts = mentions.map(({ span }) => span.start)
          expect(starts).toEqual([...starts].sort((one, other) => one - other))
        }
      }),
    )
  })
})
