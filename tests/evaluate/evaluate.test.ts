import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beadsNotIn, evaluate, evaluateAll } from '../../src/evaluate/evaluate.ts'
import { indexed, splitGaps } from '../../src/model/indexed-bead.ts'
import { ladderOf } from '../ladders.ts'

describe('evaluate', () => {
  it('gives full marks to the gold itself', () => {
    const gold = ladderOf('1-1 2-1 0-1 1-1')
    const { strict, lax } = evaluate(gold, gold)
    expect(strict).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(lax).toEqual({ precision: 1, recall: 1, f1: 1 })
  })

  it('counts a bead that is cut differently as wrong strictly and right laxly', () => {
    // The gold says 0+1 ↔ 0, 2 ↔ 1. The ladder has 0 ↔ 0, 1 ↔ nothing, 2 ↔ 1.
    const { strict, lax, counts } = evaluate(ladderOf('1-1 1-0 1-1'), ladderOf('2-1 1-1'))
    expect(counts).toEqual({ precision: { strict: 1, lax: 2, total: 3 }, recall: { strict: 1, lax: 2, total: 2 } })
    expect(strict.precision).toBeCloseTo(1 / 3)
    expect(strict.recall).toBeCloseTo(1 / 2)
    expect(strict.f1).toBeCloseTo(0.4)
    expect(lax.precision).toBeCloseTo(2 / 3)
    expect(lax.recall).toBe(1)
    expect(lax.f1).toBeCloseTo(0.8)
  })

  it('counts a gap of two sentences as two beads, right only where the gold has the same gaps', () => {
    const { counts } = evaluate(ladderOf('1-1 2-0'), ladderOf('1-1 1-0 1-1'))
    // Beads of the ladder: 0 ↔ 0 (right), 1 ↔ – (right), 2 ↔ – (the gold links it to 1).
    expect(counts.precision).toEqual({ strict: 2, lax: 2, total: 3 })
    expect(counts.recall).toEqual({ strict: 1, lax: 1, total: 2 })
  })

  it('scores nothing against nothing as 0', () => {
    expect(evaluate([], []).strict).toEqual({ precision: 0, recall: 0, f1: 0 })
  })

  it('accepts gold whose sentences do not follow one another, and counts duplicates once', () => {
    const bead = { source: [0, 2], target: [0] }
    const { counts } = evaluate([bead, bead], [bead, { source: [1], target: [1] }])
    expect(counts).toEqual({ precision: { strict: 1, lax: 1, total: 1 }, recall: { strict: 1, lax: 1, total: 2 } })
  })
})

describe('evaluateAll', () => {
  it('sums the counts of the documents, so that a long one weighs more', () => {
    const long = evaluate(ladderOf('1-1 1-1 1-1'), ladderOf('1-1 1-1 1-1'))
    const short = evaluate(ladderOf('1-0 0-1'), ladderOf('1-1'))
    const { strict } = evaluateAll([long, short])
    expect(strict.precision).toBeCloseTo(3 / 5)
    expect(strict.recall).toBeCloseTo(3 / 4)
  })
})

describe('beadsNotIn', () => {
  it('names the beads that the gold has not, a gap too when only one of its sentences is one there', () => {
    const ladder = ladderOf('1-1 2-0 1-1')
    expect(beadsNotIn(ladderOf('1-1 1-0 2-1'), ladder)).toEqual([ladder[1], ladder[2]])
    expect(beadsNotIn(ladder, ladder)).toEqual([])
  })
})

const shared = process.env.BITEXT_SHARED

describe.skipIf(shared === undefined)('the reference scorer', () => {
  it('gives the same figures on random ladders', () => {
    const shapes = fc.array(fc.constantFrom('1-1', '1-1', '2-1', '1-2', '0-1', '1-0', '3-0', '2-2'), {
      minLength: 1,
      maxLength: 12,
    })
    const pairs = fc.sample(fc.tuple(shapes, shapes), { numRuns: 60, seed: 2022 })
    const documents = pairs.map(([ladder, gold], index) => ({
      id: `d${index}`,
      ladder: ladderOf(ladder.join(' ')),
      gold: ladderOf(gold.join(' ')),
    }))

    const reference = referenceScores(documents)

    const evaluations = documents.map(({ ladder, gold }) => evaluate(ladder, gold))
    expect(evaluations.map(inReferenceForm)).toEqual(reference.documents.map(({ strict, lax }) => ({ strict, lax })))
    expect(inReferenceForm(evaluateAll(evaluations))).toEqual({ strict: reference.strict, lax: reference.lax })
  })
})

interface ReferenceScore {
  readonly strict: { p: number; r: number; f1: number }
  readonly lax: { p: number; r: number; f1: number }
}

function referenceScores(
  documents: readonly { id: string; ladder: ReturnType<typeof ladderOf>; gold: ReturnType<typeof ladderOf> }[],
) {
  const folder = mkdtempSync(join(tmpdir(), 'bitext-'))
  const pairsOf = (ladder: ReturnType<typeof ladderOf>) =>
    splitGaps(ladder.map(indexed)).map(({ source, target }) => [source, target])
  const save = (name: string, rows: readonly object[]): string => {
    writeFileSync(join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
    return join(folder, name)
  }
  const gold = save(
    'gold.jsonl',
    documents.map((document) => ({ id: document.id, gold: pairsOf(document.gold) })),
  )
  const beads = save(
    'beads.jsonl',
    documents.map((document) => ({ id: document.id, beads: pairsOf(document.ladder) })),
  )
  const printed = execFileSync(process.execPath, [join(shared ?? '', 'score-alignment.mjs'), gold, beads, '--per-doc'], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  return JSON.parse(printed) as ReferenceScore & { documents: readonly ReferenceScore[] }
}

const inReferenceForm = ({ strict, lax }: ReturnType<typeof evaluate>): ReferenceScore => ({
  strict: { p: strict.precision, r: strict.recall, f1: strict.f1 },
  lax: { p: lax.precision, r: lax.recall, f1: lax.f1 },
})
