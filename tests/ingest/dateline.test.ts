import { describe, expect, it } from 'vitest'
import { parseDateline } from '../../src/ingest/dateline.ts'

describe('a dateline', () => {
  it.each([
    ['February 12, 2022', '2022-02-12'],
    ['12 February 2022', '2022-02-12'],
    ['12 февраля 2022 года', '2022-02-12'],
    ['12\u00a0февраля 2022\u00a0г.', '2022-02-12'],
    ['12 февраля 2022 года, 22:45', '2022-02-12'],
    ['February 12, 2022 22:45 The Kremlin, Moscow', '2022-02-12'],
    ['12 февраля 2022 года, Москва, Кремль', '2022-02-12'],
    ['MOSCOW, Feb. 12, 2022', '2022-02-12'],
    ['1 мая 1997', '1997-05-01'],
    ['May 1st, 1997', '1997-05-01'],
    ['5. März 2021', '2021-03-05'],
    ['1er janvier 2020', '2020-01-01'],
    ['24 лютого 2022 року', '2022-02-24'],
    ['3 de mayo de 2019', '2019-05-03'],
    ['12.02.2022', '2022-02-12'],
    ['2022-02-12', '2022-02-12'],
  ])('%s is %s', (line, date) => {
    expect(parseDateline(line)).toBe(date)
  })

  it.each([
    'February 30, 2022',
    '32 мая 2022',
    'February 2022',
    '12 февраля',
    'On February 12, 2022 he called.',
    '12 февраля 2022 года президенты говорили по телефону.',
    'Article 5, 1949',
    '1997',
    '',
  ])('is not %j', (line) => {
    expect(parseDateline(line)).toBeUndefined()
  })
})
