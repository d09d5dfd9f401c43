import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BitextError, formatError } from '../../src/errors.ts'
import { lintTermbase } from '../../src/termbase/lint-termbase.ts'
import { readTermbase } from '../../src/termbase/read-termbase.ts'
import { concept, termbase } from './terms.ts'

const HEAD = 'format: bitext-terms/1\nlanguages: [en, ru]\nconcepts:\n'
const BRIEFING = new URL('../../corpora/ushakov-2022-02-12/termbase.yaml', import.meta.url)

/** The message a person gets. */
function messageOf(text: string): string {
  try {
    readTermbase(text, { file: 'terms.yaml' })
  } catch (error) {
    if (error instanceof BitextError) return formatError(error)
    throw error
  }
  return 'read'
}

describe('reading a termbase', () => {
  it('fills in what is usual, and takes `forbidden` for `deprecated`', () => {
    const text = `${HEAD}  - id: peace\n    terms:\n      en: [{term: peace, status: preferred}, {term: lull, status: forbidden, note: softens}]\n      ru: [{term: мир}]\n`
    expect(readTermbase(text)).toEqual({
      languages: ['en', 'ru'],
      concepts: [
        {
          id: 'peace',
          watch: [],
          exempt: [],
          terms: {
            en: [
              { term: 'peace', status: 'preferred', match: 'lemma' },
              { term: 'lull', status: 'deprecated', match: 'lemma', note: 'softens' },
            ],
            ru: [{ term: 'мир', status: 'admitted', match: 'lemma' }],
          },
        },
      ],
    })
  })

  it.each([
    [
      'two concepts with one id',
      `${HEAD}  - {id: a, terms: {en: [{term: x}]}}\n  - {id: a, terms: {en: [{term: y}]}}\n`,
      'terms.yaml:5:10: two concepts have the id `a`',
    ],
    [
      'an unknown status',
      `${HEAD}  - {id: a, terms: {en: [{term: x, status: prefered}]}}\n`,
      'terms.yaml:4:44: `status` must be one of',
    ],
    ['an unknown kind to watch', `${HEAD}  - {id: a, watch: [quotes], terms: {en: [{term: x}]}}\n`, 'terms.yaml:4:21:'],
    [
      'an unknown key',
      `${HEAD}  - {id: a, defintion: x, terms: {en: [{term: x}]}}\n`,
      'terms.yaml:4:13: unknown key `defintion`',
    ],
    ['a language that is not listed', `${HEAD}  - {id: a, terms: {de: [{term: x}]}}\n`, '`de` is not among the languages'],
    [
      'a broader concept that is not there',
      `${HEAD}  - {id: a, broader: b, terms: {en: [{term: x}]}}\n`,
      'terms.yaml:4:22: no concept has the id `b`',
    ],
    ['a term without letters', `${HEAD}  - {id: a, terms: {en: [{term: "—"}]}}\n`, 'must hold a letter or a figure'],
    [
      'another format',
      'format: bitext/1\nlanguages: [en]\nconcepts: []\n',
      'terms.yaml:1:9: this is no termbase: its format is "bitext/1"',
    ],
    ['no YAML', 'format: [', 'terms.yaml:1:'],
  ])('refuses %s', (_, text, message) => {
    expect(messageOf(text)).toContain(message)
  })
})

describe('looking a termbase over', () => {
  it('names two preferred terms, a term given twice, a missing language and an ambiguous word', () => {
    const odd = termbase(
      concept('war', { en: ['war', 'warfare'], ru: ['война'] }),
      concept('steel', { en: ['steel', { term: 'Steel', status: 'admitted' }], ru: ['стали'] }),
      concept('alone', { en: ['alone'] }),
    )
    expect(lintTermbase(odd).map(({ rule, concept: id }) => `${id}: ${rule}`)).toEqual([
      'war: two-preferred',
      'steel: same-term-twice',
      'steel: ambiguous-lemma',
      'alone: one-language-only',
    ])
  })
})

describe('the termbase of the briefing', () => {
  const briefing = readTermbase(readFileSync(BRIEFING, 'utf8'), { file: 'termbase.yaml' })

  it('has at least 25 concepts in both languages, and nothing odd', () => {
    expect(briefing.concepts.length).toBeGreaterThanOrEqual(25)
    expect(lintTermbase(briefing)).toEqual([])
  })

  it('defines every concept', () => {
    expect(briefing.concepts.filter(({ definition }) => definition === undefined)).toEqual([])
  })
})
