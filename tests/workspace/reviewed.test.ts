import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Alignment } from '../../src/model/alignment.ts'
import { refuseStale } from '../../src/workspace/freshness.ts'
import { mergeReviewed } from '../../src/workspace/merge-reviewed.ts'
import { faultOf } from '../faults.ts'
import { SAMPLE } from '../formats/sample.ts'
import { folderWith } from './folder.ts'

/** The sample as the aligner would make it anew: no one has said anything of it yet. */
const FRESH: Alignment = {
  ...SAMPLE,
  beads: SAMPLE.beads.map(({ id, source, target }) => ({ id, source, target, probability: 0.5, status: 'auto' })),
  divergences: SAMPLE.divergences.map((divergence) => ({ ...divergence, review: { state: 'open' } })),
}

describe('aligning anew', () => {
  it('keeps what a person said, and the new probabilities', () => {
    const { alignment, lostBeads, movedReviews } = mergeReviewed(SAMPLE, FRESH)
    expect(alignment.beads).toStrictEqual(SAMPLE.beads.map((bead) => ({ ...bead, probability: 0.5 })))
    expect(alignment.divergences).toStrictEqual(SAMPLE.divergences)
    expect([lostBeads, movedReviews]).toEqual([[], []])
    expect(alignment).not.toHaveProperty('lapsed')
  })

  it('lists what has no place any more', () => {
    const target = { ...FRESH.target, sentences: FRESH.target.sentences.with(2, { id: 'p2.s2', text: 'Никто не спросил.' }) }
    const { alignment, lostBeads } = mergeReviewed(SAMPLE, { ...FRESH, target, divergences: [] })
    expect(alignment.beads.map(({ status }) => status)).toEqual(['auto', 'auto', 'uncertain'])
    expect(lostBeads.map(({ id }) => id)).toEqual(['b2'])
    expect(alignment.lapsed).toEqual([
      {
        ...{ id: 'quotation-shift.harbour.p1.s1', kind: 'quotation-shift', rule: 'quoted-on-one-side', concept: 'harbour' },
        message: '“harbour” stands in quotation marks in English only.',
        review: { state: 'accepted', note: 'seen' },
        source: [{ text: '“harbour”', sentence: 'The “harbour”' }],
        target: [{ text: 'Гавань', sentence: 'Гавань' }],
      },
    ])
  })

  it('tells two beads of the same words apart by their order', () => {
    const twice = (statuses: readonly ('auto' | 'confirmed' | 'rejected')[]): Alignment => ({
      ...SAMPLE,
      source: { ...SAMPLE.source, sentences: statuses.map((_, index) => ({ id: `s${index + 1}`, text: 'Thank you.' })) },
      target: { ...SAMPLE.target, sentences: statuses.map((_, index) => ({ id: `s${index + 1}`, text: 'Спасибо.' })) },
      beads: statuses.map((status, index) => {
        const run = { start: index, end: index + 1 }
        return { id: `b${index + 1}`, source: run, target: run, probability: 1, status }
      }),
      divergences: [],
    })
    const { alignment } = mergeReviewed(twice(['confirmed', 'rejected']), twice(['auto', 'auto']))
    expect(alignment.beads.map(({ status }) => status)).toEqual(['confirmed', 'rejected'])
  })

  it('is the same when source and target are swapped', () => {
    const swapped: Alignment = {
      ...FRESH,
      source: FRESH.target,
      target: FRESH.source,
      beads: FRESH.beads.map((bead) => ({ ...bead, source: bead.target, target: bead.source })),
    }
    expect(mergeReviewed(SAMPLE, swapped).alignment.beads.map(({ status }) => status)).toEqual(['auto', 'confirmed', 'uncertain'])
  })
})

describe('a stale alignment', () => {
  const SHA_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  const made: Alignment = {
    ...SAMPLE,
    source: { ...SAMPLE.source, version: { id: 'en', language: 'en', file: 'en.txt', sha256: SHA_OF_ABC } },
  }

  it('is refused with the command that makes it anew', () => {
    const cwd = folderWith({ 'en.txt': 'abcd' })
    expect(faultOf(() => refuseStale(made, { cwd, file: 'x.yaml' }))).toMatchObject({
      code: 'STALE_ALIGNMENT',
      message: 'en.txt has changed since this alignment was made',
      place: { file: 'x.yaml' },
    })
  })

  it('is looked up in its corpus first', () => {
    const cwd = folderWith({ 'en.txt': 'abc', 'corpora/harbour-2024/corpus.yaml': '', 'corpora/harbour-2024/en.txt': 'abcd' })
    expect(faultOf(() => refuseStale(made, { cwd, file: 'x.yaml' })).hint).toBe('make it anew: bitext align harbour-2024')
  })

  it.each([
    ['the text is unchanged', { 'en.txt': 'abc' }],
    ['the text beside the alignment is unchanged, whatever stands here', { 'en.txt': 'other', 'made/en.txt': 'abc' }],
    ['the text is not at hand', {}],
  ])('is not stale when %s', (_, files) => {
    const cwd = folderWith(files)
    expect(() => refuseStale(made, { cwd, file: join(cwd, 'made/x.yaml') })).not.toThrow()
  })

  it('is compared unpacked where the text is compressed', () => {
    const packed: Alignment = { ...made, source: { ...made.source, version: { ...made.source.version, file: 'en.txt.gz' } } }
    const check = (text: string) => () =>
      refuseStale(packed, { cwd: folderWith({ 'en.txt.gz': gzipSync(text) }), file: 'x.yaml' })
    expect(check('abc')).not.toThrow()
    expect(faultOf(check('abcd')).code).toBe('STALE_ALIGNMENT')
  })
})

describe('a crossing', () => {
  const crossings = [{ source: ['p2.s2'], target: ['p2.s1', 'p2.s2'], note: 'told first in Russian' }]

  it('is kept when the text is aligned anew', () => {
    expect(mergeReviewed({ ...SAMPLE, crossings }, FRESH).alignment.crossings).toEqual(crossings)
  })

  it('follows its sentences to their new ids, and to the other side', () => {
    const added = [
      { id: 'p1.s1', text: 'Новость' },
      ...FRESH.target.sentences.map((sentence) => ({ ...sentence, id: `x${sentence.id}` })),
    ]
    const target = { ...FRESH.target, sentences: added }
    const moved = [{ ...crossings[0], target: ['xp2.s1', 'xp2.s2'] }]
    expect(mergeReviewed({ ...SAMPLE, crossings }, { ...FRESH, target }).alignment.crossings).toEqual(moved)
    const swapped = { ...FRESH, source: target, target: FRESH.source }
    expect(mergeReviewed({ ...SAMPLE, crossings }, swapped).alignment.crossings).toEqual([
      { source: ['xp2.s1', 'xp2.s2'], target: ['p2.s2'], note: 'told first in Russian' },
    ])
  })

  it('is listed where one of its sentences is gone', () => {
    const source = { ...FRESH.source, sentences: FRESH.source.sentences.with(2, { id: 'p2.s2', text: 'Someone asked.' }) }
    const { alignment, lostCrossings } = mergeReviewed({ ...SAMPLE, crossings }, { ...FRESH, source })
    expect(alignment).not.toHaveProperty('crossings')
    expect(lostCrossings).toEqual(crossings)
  })
})
