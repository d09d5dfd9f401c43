import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDivergences } from '../../src/divergence/find-divergences.ts'
import { uncheckedBeads } from '../../src/divergence/unchecked-beads.ts'
import { SEVERITIES } from '../../src/model/divergence.ts'
import { textAt } from '../../src/model/span.ts'
import { alignmentOf, mirrored, TERMS } from './alignments.ts'

/** A small text with something of every kind. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['The harvest was late.', 'Урожай запоздал.'],
  ['Two messengers spoke of a “raid” in 1989.', 'Два посланника говорили о налёте в 1998 году.'],
  ['The rain stopped.', 'Дождь прекратился.'],
  ['The allegedly lost harvest was found.', 'Потерянная жатва нашлась.'],
]

const find = (pairs = PAIRS, change = {}, options = {}) =>
  findDivergences(alignmentOf(pairs, change), { termbase: TERMS, ...options })

describe('findDivergences', () => {
  it('lists the most severe first, then by place', () => {
    expect(find().map(({ severity, kind, bead }) => `${severity} ${kind} ${bead}`)).toEqual([
      'critical quotation-shift b2',
      'critical number-mismatch b2',
      'major term-deviation b2',
      'major epistemic-shift b4',
      'minor term-inconsistency b1',
    ])
  })

  it('needs no termbase for what needs no terms', () => {
    expect(findDivergences(alignmentOf(PAIRS)).map(({ kind }) => kind)).toEqual([
      'number-mismatch',
      'epistemic-shift',
      'quotation-shift',
    ])
  })

  it('finds the kinds that are asked for', () => {
    expect(find(PAIRS, {}, { kinds: ['number-mismatch'] }).map(({ kind }) => kind)).toEqual(['number-mismatch'])
  })

  it('says what it saw in the names of the languages', () => {
    expect(find(PAIRS, {}, { kinds: ['quotation-shift'] })[0].message).toBe(
      '“raid” stands in quotation marks in the English; the Russian has «налёте» without them.',
    )
  })

  it('weighs its confidence with the probability of the bead', () => {
    const sure = find(PAIRS, {}, { kinds: ['number-mismatch'] })[0].confidence
    expect(find(PAIRS, { probability: 0.6 }, { kinds: ['number-mismatch'] })[0].confidence).toBeCloseTo(sure * 0.6)
  })

  it('keeps ids when sentences are added and beads are renumbered', () => {
    const before = new Set(find().map(({ id }) => id))
    const longer = find([['A new beginning.', 'Новое начало.'], ...PAIRS])
    expect(new Set(longer.map(({ id }) => id))).toEqual(before)
  })

  it('changes an id when the wording changes', () => {
    const [before] = find([['in 1989', 'в 1998']])
    const [after] = find([['in the year 1989', 'в 1998']])
    expect(after.id).not.toBe(before.id)
  })

  it('gives two of a kind in equal sentences two ids', () => {
    const ids = find([
      ['in 1989', 'в 1998'],
      ['Nothing.', 'Ничего.'],
      ['in 1989', 'в 1998'],
    ]).map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
  })

  it('finds the same with source and target swapped', () => {
    const alignment = alignmentOf(PAIRS)
    const there = findDivergences(alignment, { termbase: TERMS })
    const back = findDivergences(mirrored(alignment), { termbase: TERMS })
    const shape = (divergences: typeof there) =>
      divergences.map(({ id, source, target }) => ({ id, source, target })).sort((one, other) => one.id.localeCompare(other.id))
    expect(shape(back.map((divergence) => ({ ...divergence, source: divergence.target, target: divergence.source })))).toEqual(
      shape(there),
    )
  })
})

describe('beads that are not compared', () => {
  it.each([
    [{ probability: 0.2 }, 'low-probability'],
    [{ status: 'rejected' as const }, 'rejected'],
  ])('%j: %s', (change, reason) => {
    expect(find(PAIRS, change)).toEqual([])
    expect(uncheckedBeads(alignmentOf(PAIRS, change)).map((bead) => bead.reason)).toEqual(PAIRS.map(() => reason))
  })

  it('names gaps', () => {
    const alignment = alignmentOf([
      ['Only here, in 1989.', ''],
      ['Both.', 'Оба.'],
    ])
    expect(uncheckedBeads(alignment)).toEqual([{ bead: 'b1', reason: 'gap', probability: 1 }])
    expect(findDivergences(alignment)).toEqual([])
  })

  it('trusts a person more than the aligner', () => {
    expect(uncheckedBeads(alignmentOf(PAIRS, { probability: 0.1, status: 'confirmed' }))).toEqual([])
  })
})

describe('whatever the text', () => {
  it('marks lie in their sentences and hold their words; severities fall', () => {
    const word = fc.constantFrom(
      'raid',
      '“raid”',
      'налёт',
      '«',
      '”',
      '1989',
      'в 1998',
      '3 p.m.',
      'so-called',
      'якобы',
      'мир',
      'peace',
      ' ',
      '\u00a0',
      'e\u0301',
      '😀',
      '.',
    )
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (pairs) => {
        const alignment = alignmentOf(pairs)
        const found = findDivergences(alignment, { termbase: TERMS })
        for (const side of ['source', 'target'] as const) {
          const texts = new Map(alignment[side].sentences.map((sentence) => [sentence.id, sentence.text]))
          for (const mark of found.flatMap((divergence) => divergence[side])) {
            expect(mark.text).toBe(textAt(texts.get(mark.sentence) ?? '', mark.span))
            expect(mark.text).not.toBe('')
          }
        }
        const weights = found.map(({ severity }) => SEVERITIES.indexOf(severity))
        expect(weights).toEqual([...weights].sort((one, other) => other - one))
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
      }),
    )
  })
})
