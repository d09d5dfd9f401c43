import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryReviews } from '../../src/divergence/carry-reviews.ts'
import { findDivergences } from '../../src/divergence/find-divergences.ts'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { writeAlignment } from '../../src/formats/parallel-corpus/write.ts'
import type { Alignment } from '../../src/model/alignment.ts'
import type { Divergence, Review } from '../../src/model/divergence.ts'
import { alignmentOf, mirrored, TERMS } from './alignments.ts'

type Pair = readonly [string, string]

const RAID: Pair = ['They spoke of a “raid” on the northern harbour.', 'Говорили о налёте на северную гавань.']
const THIRD: Pair = ['The council met on 3 May.', 'Совет собрался 4 мая.']
const CALM: Pair = ['The sea was calm that morning.', 'Утром море было спокойным.']
const ENVOY: Pair = ['The messenger waited at the gate.', 'Посланник ждал у ворот.']

/** A text as the tool would align it, with the divergences it finds. */
function aligned(...pairs: readonly Pair[]): Alignment {
  const alignment = alignmentOf(pairs)
  const kinds = ['quotation-shift', 'number-mismatch'] as const
  return { ...alignment, divergences: findDivergences(alignment, { termbase: TERMS, kinds }) }
}

/** The same with every divergence reviewed; the note says which place of the text it was given to. */
const reviewed = (alignment: Alignment): Alignment => ({
  ...alignment,
  divergences: alignment.divergences.map((divergence) => ({
    ...divergence,
    review: { state: 'rejected', note: `on ${divergence.source[0]?.sentence}` },
  })),
})

/** The new alignment as it would be saved. */
function carried(before: Alignment, fresh: Alignment): Alignment {
  const { divergences, lapsed } = carryReviews(before, fresh)
  return { ...fresh, divergences, ...(lapsed.length === 0 ? {} : { lapsed }) }
}

/** `'quotation-shift: on s1'`, in the order of the text. */
const inBrief = ({ divergences }: Pick<Alignment, 'divergences'>): string[] =>
  divergences.map(({ kind, review }) => `${kind}: ${review.note ?? review.state}`).sort()

describe('a review', () => {
  const before = reviewed(aligned(RAID, CALM, THIRD))

  it('is found again when the text is aligned anew, whatever the numbers are', () => {
    expect(inBrief(carried(before, aligned(CALM, ENVOY, RAID, CALM, THIRD)))).toEqual([
      ...['number-mismatch: on s3', 'quotation-shift: on s1'],
    ])
  })

  it('is found again when beads are cut otherwise, and when the sides have changed places', () => {
    const one = {
      ...alignmentOf([RAID, CALM, THIRD]),
      beads: [{ ...before.beads[0], source: { start: 0, end: 3 }, target: { start: 0, end: 3 } }],
    }
    expect(
      inBrief(carried(before, { ...one, divergences: findDivergences(one, { termbase: TERMS, kinds: ['quotation-shift'] }) })),
    ).toEqual(['quotation-shift: on s1'])
    const turned = mirrored(alignmentOf([RAID, CALM, THIRD]))
    expect(
      inBrief(
        carried(before, {
          ...turned,
          divergences: findDivergences(turned, { termbase: TERMS, kinds: ['quotation-shift', 'number-mismatch'] }),
        }),
      ),
    ).toEqual([...['number-mismatch: on s3', 'quotation-shift: on s1']])
  })

  it.each<[string, Pair]>([
    ['a word of it is corrected', ['They spoke of a “raid” on the southern harbour.', 'Говорили о налёте на южную гавань.']],
    [
      'a part is cut off',
      ['They spoke of a “raid” on the northern harbour.', 'Говорили о налёте на северную гавань, и только о нём.'],
    ],
    [
      'it is longer by a few words',
      ['So they spoke again of a “raid” on the northern harbour.', 'Говорили о налёте на северную гавань.'],
    ],
  ])('goes along with its sentence when %s', (_, changed) => {
    const result = carryReviews(before, aligned(changed, CALM, THIRD))
    expect(inBrief(result)).toEqual(['number-mismatch: on s3', 'quotation-shift: on s1'])
    expect(result.moved.map(({ before: id, now }) => [id, now === id])).toEqual([
      [before.divergences.find(({ kind }) => kind === 'quotation-shift')?.id, false],
    ])
    expect(result.lapsed).toEqual([])
  })

  it('does not go to the same words in another sentence', () => {
    const elsewhere: Pair = ['Not one ship came back after the “raid” that spring.', 'О том налёте вспоминали каждую весну.']
    const result = carryReviews(before, aligned(elsewhere, CALM, THIRD))
    expect(inBrief(result)).toEqual(['number-mismatch: on s3', 'quotation-shift: open'])
    expect(result.lapsed.map(({ review, source, target }) => [review.note, source[0], target[0]])).toEqual([
      ['on s1', { text: '“raid”', sentence: RAID[0] }, { text: 'налёте', sentence: RAID[1] }],
    ])
  })

  it('waits while its sentence is gone, and applies again when it is back', () => {
    const without = carried(before, aligned(CALM, THIRD))
    expect(without.lapsed).toHaveLength(1)
    const later = carried(without, aligned(ENVOY, CALM))
    expect(later.lapsed).toHaveLength(2)
    const back = carried(later, aligned(CALM, RAID, THIRD))
    expect(inBrief(back)).toEqual(['number-mismatch: on s3', 'quotation-shift: on s1'])
    expect(back).not.toHaveProperty('lapsed')
  })

  it('stays with its own of two sentences that read the same', () => {
    const twice = reviewed(aligned(THIRD, CALM, THIRD))
    expect(carried(twice, aligned(CALM, THIRD)).divergences.map(({ review }) => review.note)).toEqual(['on s3'])
    expect(carried(twice, aligned(THIRD, CALM)).divergences.map(({ review }) => review.note)).toEqual(['on s1'])
  })

  it('prefers what was said of it now to what was said before', () => {
    const again = carried(carried(before, aligned(CALM)), aligned(CALM))
    const decided = { ...aligned(RAID, CALM), lapsed: again.lapsed }
    const accepted = {
      ...decided,
      divergences: decided.divergences.map((one): Divergence => ({ ...one, review: { state: 'accepted' } })),
    }
    const { divergences, lapsed } = carryReviews(accepted, aligned(CALM, RAID))
    expect(divergences.map(({ review }) => review.state)).toEqual(['accepted'])
    expect(lapsed.map(({ review }) => review.note).sort()).toEqual(['on s1', 'on s3'])
  })
})

describe('whatever is done to a text', () => {
  const pairs = [RAID, THIRD, CALM, ENVOY, ['It cost 5 crowns.', 'Это стоило 6 крон.']] as const
  const text = fc.array(fc.constantFrom<Pair>(...pairs), { minLength: 1, maxLength: 6 })
  const reworded = fc.constantFrom<Pair>(
    ['A raid, they said: a “raid”!', 'Налёт, говорили: налёт!'],
    ['The council met on 3 May, at last.', 'Совет собрался 4 мая.'],
  )
  const edited = fc.array(fc.oneof(fc.constantFrom<Pair>(...pairs), reworded), { minLength: 1, maxLength: 6 })
  const allNotes = ({ divergences, lapsed = [] }: Alignment): string[] =>
    [...divergences, ...lapsed].flatMap(({ review }) => review.note ?? []).sort()

  it('no review is lost, none is doubled, and the file holds them all', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ pairs: edited, chosen: fc.nat(9) }), { minLength: 2, maxLength: 5 }), (steps) => {
        let now = aligned(...steps[0].pairs)
        const given: string[] = []
        for (const [step, { pairs: changed, chosen }] of steps.entries()) {
          now = carried(now, aligned(...changed))
          const review: Review = { state: 'accepted', note: `said in step ${step}` }
          const open = now.divergences.filter((divergence) => divergence.review.state === 'open')
          const divergence = open[chosen % Math.max(1, open.length)]
          if (divergence !== undefined) given.push(review.note ?? '')
          now = { ...now, divergences: now.divergences.map((one) => (one === divergence ? { ...one, review } : one)) }
          expect(allNotes(now)).toEqual(given.toSorted())
        }
        expect(readAlignment(writeAlignment(now))).toEqual(now)
      }),
      { numRuns: 40 },
    )
  })

  it('all reviews apply again once the text is what it was', () => {
    fc.assert(
      fc.property(text, text, (first, between) => {
        const before = reviewed(aligned(...first))
        const back = carried(carried(before, aligned(...between)), aligned(...first))
        expect(back).not.toHaveProperty('lapsed')
        expect(inBrief(back)).toEqual(inBrief(before))
      }),
      { numRuns: 60 },
    )
  })
})
