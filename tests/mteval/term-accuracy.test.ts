import { describe, expect, it } from 'vitest'
import { termAccuracy } from '../../src/mteval/term-accuracy.ts'
import { concept, termbase } from '../termbase/terms.ts'

const TERMBASE = termbase(
  concept('ferry', {
    ru: ['паром'],
    en: ['ferry', { term: 'ferryboat', status: 'admitted' }, { term: 'steamer', status: 'deprecated' }],
  }),
  concept('harbour', { ru: ['гавань'], en: ['harbour', { term: 'port', status: 'superseded' }] }),
  concept('lighthouse', { ru: ['маяк'], en: ['lighthouse'] }),
)

const SOURCES = [
  'Паром уходит из гавани.',
  'Билеты на паром продают в гавани, а паромы ходят часто.',
  'На пароме подают кофе.',
  'Никто не знает.',
]
const HYPOTHESES = [
  'The ferry leaves the harbour.',
  'Tickets for ferries are sold in the port, and the ferryboats run often.',
  'Coffee is served on the steamer.',
  'Nobody knows the ferry.',
]

const [accuracy] = termAccuracy({
  termbase: TERMBASE,
  given: { language: 'ru', segments: SOURCES },
  language: 'en',
  systems: [{ name: 'one', hypotheses: HYPOTHESES }],
})

describe('term accuracy', () => {
  it('asks for one rendering of every occurrence in the source, in any inflected form', () => {
    expect(accuracy.concepts.map(({ concept: id, expected }) => [id, expected])).toEqual([
      ['ferry', 4],
      ['harbour', 2],
    ])
  })

  it('tells preferred, admitted, deprecated and superseded terms', () => {
    const [ferry, harbour] = accuracy.concepts
    expect(ferry).toMatchObject({
      term: 'паром',
      preferred: 2,
      admitted: 1,
      deprecated: 1,
      superseded: 0,
      missing: 0,
      accuracy: 3 / 4,
    })
    expect(harbour).toMatchObject({ preferred: 1, superseded: 1, missing: 0, accuracy: 1 / 2 })
  })

  it('measures consistency by the commonest rendering', () => {
    const [ferry, harbour] = accuracy.concepts
    expect(ferry.renderings).toEqual([
      { term: 'ferry', status: 'preferred', count: 2 },
      { term: 'ferryboat', status: 'admitted', count: 1 },
      { term: 'steamer', status: 'deprecated', count: 1 },
    ])
    expect(ferry.consistency).toBe(2 / 4)
    expect(harbour.consistency).toBe(1 / 2)
  })

  it('sums up over all concepts', () => {
    expect(accuracy.overall).toEqual({
      expected: 6,
      preferred: 3,
      admitted: 1,
      deprecated: 1,
      superseded: 1,
      missing: 0,
      accuracy: 4 / 6,
      consistency: 3 / 6,
    })
  })

  it('counts what is missing, and no consistency of a single rendering', () => {
    const [{ overall }] = termAccuracy({
      termbase: TERMBASE,
      given: { language: 'ru', segments: SOURCES },
      language: 'en',
      systems: [{ name: 'two', hypotheses: ['A ferry.', '', '', ''] }],
    })
    expect(overall).toEqual({ expected: 6, preferred: 1, admitted: 0, deprecated: 0, superseded: 0, missing: 5, accuracy: 1 / 6 })
  })

  it('takes the terms of the references where there are no sources', () => {
    const [{ overall }] = termAccuracy({
      termbase: TERMBASE,
      given: { language: 'en', segments: ['The steamer is late.'] },
      language: 'en',
      systems: [{ name: 'three', hypotheses: ['The ferry is late.'] }],
    })
    expect(overall).toMatchObject({ expected: 1, preferred: 1, accuracy: 1 })
  })
})
