import { describe, expect, it } from 'vitest'
import { findIn } from './alignments.ts'

const find = (english: string, russian: string) => findIn('epistemic-shift', [[english, russian]])

describe('a marker of epistemic distance', () => {
  it.each([
    ['The allegedly lost letter was found.', 'Потерянное письмо нашлось.', ['one-sided-marker: allegedly | ']],
    ['The lost letter was found.', 'Якобы потерянное письмо нашлось.', ['one-sided-marker:  | Якобы']],
    ['The so-called experts agreed.', 'Эксперты согласились.', ['one-sided-marker: so-called | ']],
    ['The experts agreed.', 'Эксперты, дескать, согласились.', ['one-sided-marker:  | дескать']],
    ['His so-called friend left.', 'Его своего рода друг ушёл.', ['other-class: so-called | своего рода']],
    // A bare possibility counts only on a watched term, and only if the other side has none at all.
    ['They feared a raid.', 'Они боялись возможного налёта.', ['possibility-of-a-watched-term: raid | возможного налёта']],
    [
      'They feared a possible night raid.',
      'Они боялись ночного налёта.',
      ['possibility-of-a-watched-term: possible night raid | налёта'],
    ],
  ])('%s ≠ %s', (english, russian, expected) => {
    expect(find(english, russian)).toEqual(expected)
  })

  it.each([
    ['the allegedly lost letter', 'якобы потерянное письмо'],
    ['the alleged thief', 'предполагаемый вор'],
    ['the so-called experts', 'так называемые эксперты'],
    ['the so\u2011called experts', 'так\u00a0называемые эксперты'],
    ['the so-called experts', 'т. н. эксперты'],
    // Quotation marks do what a marker does.
    ['the so-called experts', '«эксперты»'],
    // The finite verb names, and takes no distance.
    ['They call it so.', 'Так её называют.'],
    ['He was supposed to come.', 'Он должен был прийти.'],
    ['They ran as though chased.', 'Они бежали, будто за ними гнались.'],
    // A possibility elsewhere.
    ['They feared a possible raid.', 'Они боялись возможного налёта.'],
    ['A raid was likely.', 'Вероятен был налёт.'],
    ['They saw a possible harvest.', 'Они видели урожай.'],
  ])('%s = %s', (english, russian) => {
    expect(find(english, russian)).toEqual([])
  })
})
