import { describe, expect, it } from 'vitest'
import { citationForm } from '../../src/language/citation-form.ts'
import { termPartOf } from '../../src/language/term-words.ts'

describe('what a word may be in a term', () => {
  it.each([
    ['ru', 'маяк', 'head'],
    ['ru', 'дальний', 'modifier'],
    ['ru', 'забытых', 'modifier'],
    ['ru', 'светит', 'none'],
    ['ru', 'спасибо', 'none'],
    ['ru', 'этот', 'none'],
    ['ru', 'к', 'joint'],
    ['ru', 'signal', 'head'],
    ['en', 'lighthouse', 'head'],
    ['en', 'slowly', 'none'],
    ['en', 'the', 'joint'],
    ['en', 'and', 'none'],
    ['en', 'march', 'none'],
    ['en', '1,250', 'none'],
    ['de', 'leuchtturm', 'head'],
    ['de', 'der', 'none'],
  ])('%s %s: %s', (language, word, part) => {
    expect(termPartOf(word, language)).toBe(part)
  })
})

/** `удалённого/удалённый маяка/маяк`: words with their dictionary forms. */
const words = (row: string) =>
  row.split(' ').map((word) => {
    const [text, lemma] = word.split('/')
    return { text, lemma: lemma ?? text }
  })

describe('the dictionary form of a term', () => {
  it.each([
    ['ru', 'маяков/маяк', 'маяк'],
    ['ru', 'дальнего/дальний маяка/маяк', 'дальний маяк'],
    ['ru', 'туманной/туманный сирены/сирена', 'туманная сирена'],
    ['ru', 'морское/морской дно/дно', 'морское дно'],
    ['ru', 'соседнюю/соседний гавань/гавань', 'соседняя гавань'],
    ['ru', 'дальних/дальний островов/остров Туманного/туманный берега/берег', 'дальний остров Туманного берега'],
    ['ru', 'старых/старый ножниц/ножницы', 'старые ножницы'],
    ['ru', 'смотрителем/смотритель маяка/маяк', 'смотритель маяка'],
    ['en', 'lighthouses/lighthouse', 'lighthouse'],
  ])('%s %s: %s', (language, row, form) => {
    expect(citationForm(words(row), language)?.join(' ')).toBe(form)
  })

  it.each([
    ['ru', 'капитана/капитан Анны/Анна', 'a name after a noun may follow it in case'],
    ['ru', 'затопленных/затопить судов/судно', 'a participle, whose dictionary form is a verb'],
    ['en', 'United/unite States/state', 'English rows of words'],
    ['en', 'Wells/well', 'English names'],
    ['de', 'Häuser/haus', 'no dictionary'],
  ])('is left open: %s %s (%s)', (language, row) => {
    expect(citationForm(words(row), language)).toBeUndefined()
  })
})
