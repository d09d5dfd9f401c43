import { describe, expect, it } from 'vitest'
import { findDivergences } from '../../src/divergence/find-divergences.ts'
import { alignmentOf, inBrief, TERMS } from './alignments.ts'

/** Omissions and additions; the Russian is the original unless said otherwise. */
const find = (pairs: readonly (readonly [string, string])[], original = 'ru', options = {}): string[] =>
  findDivergences({ ...alignmentOf(pairs), original }, { termbase: TERMS, kinds: ['omission', 'addition'], ...options }).map(
    (divergence) => `${divergence.kind} ${divergence.severity} ${inBrief(divergence)}`,
  )

describe('words of judgement', () => {
  it.each([
    ['They did not answer.', 'К сожалению, они не ответили.', ['omission major evaluative-word:  | К сожалению']],
    ['Unfortunately, they did not answer.', 'Они не ответили.', ['addition major evaluative-word: Unfortunately | ']],
    ['They raise prices.', 'Они искусственно поднимают цены.', ['omission major evaluative-word:  | искусственно']],
    ['They knowingly raise prices.', 'Они поднимают цены.', ['addition major evaluative-word: knowingly | ']],
    ['They were opponents.', 'Они были стопроцентными противниками.', ['omission minor word-of-degree:  | стопроцентными']],
  ])('%s ≠ %s', (english, russian, expected) => {
    expect(find([[english, russian]])).toEqual(expected)
  })

  it('are omitted from one side and added on the other, as the original has it', () => {
    const pairs = [['They did not answer.', 'Увы, они не ответили.']] as const
    expect(find(pairs, 'ru')).toEqual(['omission major evaluative-word:  | Увы'])
    expect(find(pairs, 'en')).toEqual(['addition major evaluative-word:  | Увы'])
  })

  it.each([
    ['Unfortunately, they did not answer.', 'К сожалению, они не ответили.'],
    ['Sadly, they did not answer.', 'Увы, они не ответили.'],
    ['I am afraid they did not answer.', 'К сожалению, они не ответили.'],
    ['They deliberately raise prices.', 'Они намеренно поднимают цены.'],
  ])('%s = %s', (english, russian) => {
    expect(find([[english, russian]])).toEqual([])
  })
})

describe('words without a trace', () => {
  it.each([
    // The English seems to have dropped a word between “the” and “and”.
    [
      'They spoke of the and the economy.',
      'Они говорили о сотрудничестве и экономике.',
      ['omission minor word-without-trace: the and | сотрудничестве'],
    ],
    ['They will the question.', 'Они обсудят вопрос.', ['omission minor word-without-trace: will the | обсудят']],
    [
      'They spoke of cooperation and the economy.',
      'Они говорили о и экономике.',
      ['addition minor word-without-trace: cooperation | о и'],
    ],
    ['They spoke of cooperation and the economy.', 'Они говорили о сотрудничестве и экономике.', []],
    ['They will discuss the question.', 'Они обсудят вопрос.', []],
  ])('%s — %s', (english, russian, expected) => {
    expect(find([[english, russian]])).toEqual(expected)
  })

  it('need less evidence if one asks for it', () => {
    const pair = ['The president answered the question.', 'Президент ответил на вопрос о сотрудничестве.'] as const
    expect(find([pair])).toEqual([])
    expect(find([pair], 'ru', { missingWordEvidence: 0.2 })).toEqual(['omission minor word-without-trace:  | сотрудничестве'])
  })

  it('looks beside the bead before it misses a word', () => {
    expect(
      find(
        [
          ['The president answered the question.', 'Президент ответил на вопрос о сотрудничестве.'],
          ['It was about cooperation.', 'Это всё.'],
        ],
        'ru',
        { missingWordEvidence: 0.2 },
      ),
    ).toEqual([])
  })

  it('says nothing without a lexicon', () => {
    expect(
      find([['The president answered.', 'Президент ответил на вопрос о сотрудничестве.']], 'ru', {
        lexicon: false,
        missingWordEvidence: 0,
      }),
    ).toEqual([])
  })
})
