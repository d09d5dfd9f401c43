import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DriftRun, driftBetween, type Pair, sayDrift } from '../../../src/mteval/bundle/drift.ts'

/** A set of a thousand pairs; one in seventeen is “Да.” – “Yes.”, as in any conversation. */
const BEFORE: readonly Pair[] = Array.from({ length: 1000 }, (_, index) =>
  index % 17 === 3
    ? { source: 'Да.', reference: 'Yes.' }
    : { source: `Судно ${index} в гавани.`, reference: `Ship ${index} is in the harbour.` },
)

const say = (run: DriftRun): string => `${run.first}–${run.last}: ${sayDrift(run)}`
const drift = (now: readonly Pair[]): string[] => driftBetween(now, BEFORE).map(say)

/** The references of pairs `first` to `last` (1-based) come from `by` pairs on. */
const slipped = (first: number, last: number, by: number): Pair[] =>
  BEFORE.map((pair, index) =>
    index + 1 >= first && index + 1 <= last ? { ...pair, reference: BEFORE[index + by].reference } : pair,
  )

describe('drift between two versions of a set', () => {
  it('is nothing between equal sets', () => expect(drift(BEFORE)).toEqual([]))

  it('names 72 pairs that are off by one', () => {
    expect(drift(slipped(401, 472, -1))).toEqual(['401–472: the references are off by 1: each belonged to the pair before'])
    expect(drift(slipped(401, 472, 1))).toEqual(['401–472: the references are off by 1: each belonged to the pair after'])
  })

  it('names pairs that are off by three', () =>
    expect(drift(slipped(101, 140, -3))).toEqual(['101–140: the references are off by 3: each belonged to the pair 3 before']))

  it.each<[string, Pair, string]>([
    ['reference', { source: 'Судно 9 в гавани.', reference: 'Ship 9 is in the port.' }, '10–10: the reference is changed'],
    ['source', { source: 'Судно 9 в порту.', reference: 'Ship 9 is in the harbour.' }, '10–10: the source is changed'],
    ['pair', { source: 'Судно 9 в порту.', reference: 'Ship 9 is in the port.' }, '10–10: source and reference are changed'],
  ])('names an edited %s', (_, pair, said) => expect(drift(BEFORE.with(9, pair))).toEqual([said]))

  it('names pairs that are new, and pairs that are gone', () => {
    expect(drift(BEFORE.toSpliced(10, 0, { source: 'Кто там?', reference: 'Who is it?' }))).toEqual(['11–11: this pair is new'])
    expect(drift(BEFORE.toSpliced(30, 5))).toEqual(['31–35: these pairs of before are gone'])
  })

  it('takes a pair that was exchanged for quite another one for one gone and one new', () =>
    expect(drift(BEFORE.with(9, { source: 'А что теперь?', reference: 'Well, what now?' }))).toEqual([
      '10–10: this pair is new',
      '10–10: this pair of before is gone',
    ]))

  it('names pairs that moved', () => {
    const block = BEFORE.slice(704, 711)
    expect(drift([...block, ...BEFORE.slice(0, 704), ...BEFORE.slice(711)])).toEqual([
      '1–7: these pairs stood elsewhere, the first of them at 705',
    ])
  })

  it('accounts for every pair, now and before, whatever was done to the set', () => {
    const pair = fc.record({ source: fc.constantFrom('a', 'b', 'c', 'd'), reference: fc.constantFrom('A', 'B', 'C', 'D') })
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), fc.array(pair, { maxLength: 12 }), (now, before) => {
        const runs = driftBetween(now, before)
        const isSame = JSON.stringify(now) === JSON.stringify(before)
        expect(runs.length === 0).toBe(isSame)
        const count = (kinds: readonly string[]): number =>
          runs.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { first, last }) => sum + last - first + 1, 0)
        expect(now.length - count(['added'])).toBeLessThanOrEqual(before.length)
        for (const { last, kind } of runs) expect(last).toBeLessThanOrEqual(kind === 'removed' ? before.length : now.length)
      }),
    )
  })
})
