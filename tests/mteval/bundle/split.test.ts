import { describe, expect, it } from 'vitest'
import type { Alignment } from '../../../src/model/alignment.ts'
import { type MakeBundleOptions, makeBundle } from '../../../src/mteval/bundle/bundle.ts'
import { faultOf } from '../../faults.ts'
import { inputFrom, longTalk, talk } from './talks.ts'

const DEV_AND_TEST = [
  { name: 'dev', size: 10 },
  { name: 'test', size: 12 },
] as const

/** The ids of each part, and the reasons in the ledger. */
function parts(alignments: readonly Alignment[], options: MakeBundleOptions = { split: DEV_AND_TEST }) {
  const { files } = makeBundle(alignments.map(inputFrom), options)
  const lines = (path: string): string[] => (files.find((file) => file.path === path)?.content ?? '').split('\n').filter(Boolean)
  const ledger = lines('ledger.jsonl').map((line): { readonly id: string; readonly reason: string; readonly detail?: string } =>
    JSON.parse(line),
  )
  return { dev: lines('dev/ids.txt'), test: lines('test/ids.txt'), ledger }
}

const documentOf = (id: string): string => id.split(':')[0]
const FIVE_TALKS = ['a', 'b', 'c', 'd', 'e'].map((id) => longTalk(id, 8))

describe('a set split by documents', () => {
  const { dev, test, ledger } = parts(FIVE_TALKS)

  it('has as many segments in each part as were asked for', () => expect([dev.length, test.length]).toEqual([10, 12]))

  it('has no document in two parts', () => {
    const inDev = new Set(dev.map(documentOf))
    expect(test.map(documentOf).filter((document) => inDev.has(document))).toEqual([])
  })

  it('names in the ledger what is left of a document whose part was full', () => {
    const cut = ledger.filter(({ reason }) => reason === 'document-cut')
    // Ten are a talk of eight and two of the next; twelve are a talk and four.
    expect(cut).toHaveLength(6 + 4)
    expect(ledger.filter(({ reason }) => reason === 'not-drawn')).toHaveLength(40 - 22 - 10)
  })

  it('draws others with another seed, and the same with the same', () => {
    expect(parts(FIVE_TALKS)).toEqual(parts(FIVE_TALKS, { split: DEV_AND_TEST, seed: 1 }))
    const seeds = [2, 3, 4].map((seed) => parts(FIVE_TALKS, { split: DEV_AND_TEST, seed }).dev.join())
    expect(new Set([dev.join(), ...seeds]).size).toBeGreaterThan(1)
  })

  it('keeps the order of lots when a talk is added: only those behind it move', () => {
    const drawn = (alignments: readonly Alignment[]): string[] => [
      ...new Set(parts(alignments, { split: [{ name: 'dev', size: 40 }] }).dev.map(documentOf)),
    ]
    expect(drawn(FIVE_TALKS)).toEqual(['a', 'b', 'c', 'd', 'e'])
    const firstOf = (alignments: readonly Alignment[]): string =>
      documentOf(parts(alignments, { split: [{ name: 'dev', size: 8 }] }).dev[0])
    const withSixth = firstOf([...FIVE_TALKS, longTalk('f', 8)])
    expect([firstOf(FIVE_TALKS), 'f']).toContain(withSixth)
  })

  it('is refused when there are too few, with the counts', () => {
    const fault = faultOf(() => parts([longTalk('a', 15)]))
    expect(fault.message).toBe(
      'test gets 0 of 12 segments: the filters leave 15 in one document (5 of them cannot be used, so that no text or document stands in two parts)',
    )
    expect(fault.hint).toContain('--split-by bead')
  })
})

describe('a set split by beads', () => {
  const { dev, test } = parts([longTalk('a', 30)], { split: DEV_AND_TEST, splitBy: 'bead' })

  it('fills the parts from one document, each bead once and in order', () => {
    expect([dev.length, test.length]).toEqual([10, 12])
    expect(new Set([...dev, ...test]).size).toBe(22)
    const numbers = dev.map((id) => Number(id.split(':b')[1]))
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
  })

  it('is not simply the beginning of it', () =>
    expect(dev).not.toEqual(Array.from({ length: 10 }, (_, index) => `a:b${index + 1}`)))
})

describe('the guard against leakage', () => {
  const thanks = (id: string) =>
    talk(id, [
      ['THANK you.', `Спасибо, ${id}.`],
      ...Array.from({ length: 6 }, (_, page) => [`Page ${page} of ${id}.`, `Страница ${page}, ${id}.`] as const),
    ])

  it('lets no source and no reference into two parts, and says where it stands', () => {
    const { dev, test, ledger } = parts([thanks('a'), thanks('b')], {
      split: [
        { name: 'dev', size: 7 },
        { name: 'test', size: 6 },
      ],
    })
    expect([...dev, ...test].filter((id) => id.endsWith(':b1'))).toHaveLength(1)
    expect(ledger).toEqual([expect.objectContaining({ reason: 'leak', detail: 'source in dev' })])
  })
})
