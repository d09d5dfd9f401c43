import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocuments, scoreOf } from '../../bench/gold-documents.ts'
import { noisyDocuments } from '../../bench/noisy-documents.ts'

const shared = process.env.BITEXT_SHARED
const GOLD = join(shared ?? '', 'gold', 'dev')

/** Strict and lax F1 a little below what `bench/align.bench.ts` measured: a bead or two may fall otherwise. */
const FLOORS = [
  ['newstest-easy', 0.995, 0.998],
  ['newstest-medium', 0.99, 0.996],
  ['newstest-hard', 0.982, 0.996],
  ['tico-easy', 0.996, 0.998],
  ['tico-medium', 0.988, 0.996],
  ['tico-hard', 0.982, 0.994],
  ['docs-medium', 0.974, 0.992],
  ['natural-tico', 0.998, 0.999],
  ['natural-news', 0.995, 0.999],
  ['quran-medium', 0.955, 0.975],
] as const

describe.skipIf(shared === undefined)('the aligner', () => {
  it.each(FLOORS)('finds the beads of %s', (set, strictly, laxly) => {
    const { strict, lax } = scoreOf(readDocuments(GOLD, set))
    expect(strict.f1).toBeGreaterThanOrEqual(strictly)
    expect(lax.f1).toBeGreaterThanOrEqual(laxly)
  })

  it('loses less than .01 where sentences are missing and foreign ones stand in front', () => {
    const documents = readDocuments(GOLD, 'newstest-easy')
    const loss = scoreOf(documents).strict.f1 - scoreOf(noisyDocuments(documents, 1)).strict.f1
    expect(loss).toBeLessThan(0.01)
  })
})
