import { describe, expect, it } from 'vitest'
import { findIn } from './alignments.ts'

const find = (english: string, russian: string) => findIn('negation-shift', [[english, russian]])

describe('a predicate denied on one side', () => {
  it.each([
    ['The council did not answer.', 'Совет ответил.', ['one-sided-negation: not answer | ответил']],
    ['The council answered.', 'Совет не ответил.', ['one-sided-negation: answered | не ответил']],
    ["The window wasn't open.", 'Окно было открыто.', ["one-sided-negation: wasn't open | открыто"]],
    [
      'The council never answered our question.',
      'Совет ответил на наш вопрос.',
      ['one-sided-negation: never answered | ответил, вопрос'],
    ],
    // A phrase that only holds a negator answers none, nor does a denial that the other side has in its own words.
    ['However, the council did not answer.', 'Тем не менее, совет ответил.', ['one-sided-negation: not answer | ответил']],
    [
      'The council did not answer the questions that lacked a date.',
      'Совет ответил на вопросы, которым не хватало даты.',
      ['one-sided-negation: not answer | ответил, вопросы'],
    ],
  ])('%s ≠ %s', (english, russian, expected) => {
    expect(find(english, russian)).toEqual(expected)
  })

  it.each([
    ['The council did not answer.', 'Совет не ответил.'],
    ['Nobody answered.', 'Никто не ответил.'],
    // One side denies by a word's own meaning or prefix.
    ['The council failed to answer.', 'Совет не ответил.'],
    ['It is not possible to answer.', 'Ответить невозможно.'],
    ['They said nothing about non-expansion.', 'Они не сказали о нерасширении.'],
    ['We must avoid war.', 'Нельзя допустить войны.'],
    // Phrases that deny nothing.
    ['Not only the council answered.', 'Ответил не только совет.'],
    ['They repeatedly answered.', 'Они не раз отвечали.'],
    ['No doubt the council answered.', 'Совет, конечно, ответил.'],
    // A word of grammar between the negator and the end of what it reaches.
    ['The road was never properly used.', 'Дорога никогда как следует не использовалась.'],
    // Two denials make none.
    ['The answer did not go unnoticed.', 'Ответ заметили.'],
    // The opposite of a quality is no denied predicate.
    ['The answer was harsh.', 'Ответ был не мягкий.'],
  ])('%s = %s', (english, russian) => {
    expect(find(english, russian)).toEqual([])
  })

  it('is not looked for where the language’s ways to deny are not known', () => {
    expect(findIn('negation-shift', [['Le conseil n’a pas répondu.', 'Совет ответил.']], {})).toEqual([])
  })
})
