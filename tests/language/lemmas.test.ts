import { describe, expect, it } from 'vitest'
import { languageOf } from '../../src/language/language.ts'

describe('lemmas', () => {
  it.each([
    ['вторжения', ['вторжение']],
    ['соображениями', ['соображение']],
    ['раздувают', ['раздувать']],
    // The prefix of an unlisted word stays: the opposite would be found otherwise.
    ['нерасширению', ['нерасширение']],
    ['неразмещении', ['неразмещение']],
    // ё is е, and a participle is found with its verb and its adjective.
    ['вооружённых', ['вооружить', 'вооруженный']],
  ])('%s comes from %j', (word, lemmas) => {
    expect([...languageOf('ru').lemmas(word)].sort()).toEqual([...lemmas].sort())
  })

  it('takes every reading of an ambiguous Russian word', () => {
    expect(languageOf('ru').lemmas('стали')).toEqual(expect.arrayContaining(['стать', 'сталь']))
  })

  it.each([
    ['stoking', 'stoke'],
    ['whipped', 'whip'],
    ['provocations', 'provocation'],
    ['taken', 'take'],
    ['worse', 'bad'],
    ['ukraine’s', 'ukraine'],
  ])('%s comes from %s', (word, lemma) => {
    expect(languageOf('en').lemmas(word)).toContain(lemma)
  })

  it('falls back on the stem in a language without a dictionary', () => {
    expect(languageOf('de').lemmas('häuser')).toEqual([languageOf('de').stem('häuser')])
  })
})
