import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findIn } from './alignments.ts'

const find = (english: string, russian: string) => findIn('number-mismatch', [[english, russian]])

describe('numbers that differ', () => {
  it.each([
    ['Eighty boats came.', 'Пришло пятьдесят лодок.', ['changed-number: Eighty | пятьдесят']],
    ['It was in 1989.', 'Это было в 1998 году.', ['changed-number: 1989 | 1998']],
    ['by 3 p.m.', 'к 14:00', ['changed-number: 3 | 14:00']],
    ['1.5 million', '1,5 миллиарда', ['changed-number: 1.5 million | 1,5 миллиарда']],
    ['within 14 days', 'в течение трёх недель', ['changed-number: 14 | трёх']],
    ['on February 16', '17 февраля', ['changed-number: 16 | 17']],
    ['on February 16', '16 марта', ['changed-month: February | марта']],
    ['come on Monday', 'приходите во вторник', ['changed-weekday: Monday | вторник']],
    ['the 1990s', '1980-е годы', ['changed-number: 1990 | 1980']],
    ['Article 5', 'статья 6', ['changed-number: 5 | 6']],
    ['They sold 40 boats.', 'Они продали лодки.', ['one-sided-number: 40 | ']],
    ['They sold the boats.', 'Они продали 40 лодок.', ['one-sided-number:  | 40']],
    ['three of them', 'четверо из них', ['changed-number: three | четверо']],
    ['one of them', 'пятеро из них', ['changed-number: one | пятеро']],
    ['They sold both boats.', 'Они продали три лодки.', ['changed-number: both | три']],
  ])('%s ≠ %s', (english, russian, expected) => {
    expect(find(english, russian)).toEqual(expected)
  })

  it.each([
    ['by 3 p.m. on September 11', 'к 15:00 11 сентября'],
    ['on 9/11', '11 сентября'],
    ['on 12/02/2022', '12 февраля 2022 года'],
    ['in the 60s', 'в 1960-е годы'],
    ['within 14 days', 'в течение двух недель'],
    ['the 19th century', 'XIX век'],
    ['World War II', 'Вторая мировая война'],
    ['10,000 boats', '10\u00a0000 лодок'],
    ['10,000 boats', '10 тыс. лодок'],
    ['3% on £3,000–£5,000', '3 % со счетов от 3 до 5 тысяч фунтов'],
    ['eighty percent', '80 %'],
    ['a 20-year-old boat', 'двадцатилетняя лодка'],
    ['the first boat', 'лодка'],
    ['two of them', 'обе'],
    ['no one', 'никто'],
    ['half of them', 'половина'],
    ['in June', 'тогда же'],
    ['2010 was dry; 2010 was hot.', '2010 год был сухим и жарким.'],
    ['G7', '«Большая семёрка»'],
    ['hundreds of thousands of birds', 'сотни тысяч птиц'],
  ])('%s = %s', (english, russian) => {
    expect(find(english, russian)).toEqual([])
  })

  it('looks beside the bead before it misses a number', () => {
    expect(
      findIn('number-mismatch', [
        ['They sold 40 boats and left.', 'Они продали лодки.'],
        ['Nobody saw them.', 'Всего 40; никто их не видел.'],
      ]),
    ).toEqual([])
  })

  it('finds every changed count, and no equal one', () => {
    const count = fc.integer({ min: 2, max: 999_999 })
    fc.assert(
      fc.property(count, count, (one, other) => {
        const found = find(`They had ${one.toLocaleString('en-US')} of them.`, `Их было ${String(other)}.`)
        expect(found.length).toBe(one === other ? 0 : 1)
      }),
    )
  })
})
