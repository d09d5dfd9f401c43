import { describe, expect, it } from 'vitest'
import { findTranspositions } from '../../src/divergence/transpositions.ts'
import { partsOfSpeech } from '../../src/language/parts-of-speech.ts'
import { alignmentOf } from './alignments.ts'

const find = (english: string, russian: string): string[] =>
  findTranspositions(alignmentOf([[english, russian]])).map(
    ({ source, target, parts }) => `${source.text} ${parts.source.join('/')} — ${target.text} ${parts.target.join('/')}`,
  )

describe('words that answer each other as other parts of speech', () => {
  it.each([
    ['They agree to modernize the army.', 'Они согласились на модернизацию армии.', ['modernize verb — модернизацию noun']],
    ['We discussed it in detail.', 'Мы подробно это обсудили.', ['detail noun/verb — подробно adverb/adjective']],
    ['The president agreed to reduce the price.', 'Президент согласился на сокращение цены.', ['reduce verb — сокращение noun']],
    ['The president answered the question.', 'Президент ответил на вопрос.', []],
    // A participle is a verb and an adjective.
    ['The letter was written.', 'Письмо написано.', []],
    // A noun before a noun stands as an adjective does.
    ['The city government answered.', 'Городское правительство ответило.', []],
    // A part of a word is none.
    ['It was a long-term plan.', 'Это был долгосрочный план.', []],
  ])('%s — %s', (english, russian, expected) => {
    expect(find(english, russian)).toEqual(expected)
  })

  it('are the same from the other side', () => {
    const mirrored = { ...alignmentOf([['They agree to modernize the army.', 'Они согласились на модернизацию армии.']]) }
    const { source, target } = mirrored
    expect(findTranspositions({ ...mirrored, source: target, target: source }).map(({ source: { text } }) => text)).toEqual([
      'модернизацию',
    ])
  })
})

describe('what a word can be', () => {
  it.each([
    ['walk', 'en', ['noun', 'verb']],
    ['written', 'en', ['verb', 'adjective']],
    ['accompanying', 'en', ['noun', 'verb', 'adjective']],
    ['quickly', 'en', ['adverb']],
    ['constructor', 'en', ['noun']],
    ['toString', 'en', []],
    ['стали', 'ru', ['noun', 'verb']],
    ['доведено', 'ru', ['verb', 'adjective']],
    ['жжж', 'ru', []],
    ['mot', 'fr', []],
  ])('%s (%s)', (word, language, expected) => {
    expect(new Set(partsOfSpeech(word, language))).toEqual(new Set(expected))
  })
})
