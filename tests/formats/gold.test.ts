import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SegmentedTexts } from '../../src/formats/format.ts'
import { LADDER } from '../../src/formats/hunalign.ts'
import { VECALIGN, writeVecalign } from '../../src/formats/vecalign.ts'
import { splitGaps } from '../../src/model/indexed-bead.ts'
import { fileWith, readBack, written } from './round-trip.ts'

const SHARED = process.env.BITEXT_SHARED

interface GoldDocument {
  readonly src: readonly string[]
  readonly tgt: readonly string[]
  readonly gold: readonly (readonly [readonly number[], readonly number[]])[]
}

const documentsOf = (set: string): GoldDocument[] =>
  readFileSync(join(SHARED ?? '', 'gold/dev', `${set}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const textsOf = ({ src, tgt }: GoldDocument): SegmentedTexts => {
  const side = (language: string, texts: readonly string[]) => ({
    version: { id: language, language },
    sentences: texts.map((text, index) => ({ id: `s${index + 1}`, text })),
  })
  return { source: side('en', src), target: side('ru', tgt) }
}

const sets = ['newstest-hard', 'tico-medium', 'docs-medium', 'text-berg-dev', 'orwell-hu-en']

describe.skipIf(SHARED === undefined)('gold of the field', () => {
  it.each(sets)('%s goes through vecalign lines and ladders, and comes back', async (set) => {
    for (const document of documentsOf(set)) {
      const texts = textsOf(document)
      const lines = writeVecalign(document.gold.map(([source, target]) => ({ source, target })))
      expect(lines).toMatch(/^(?:\[(?:\d+(?:, \d+)*)?\]:\[(?:\d+(?:, \d+)*)?\]\n)+$/)
      const found = await readBack(VECALIGN, [fileWith(lines)], { texts })
      expect(found.problems).toEqual([])
      const { files } = await written(LADDER, found)
      const [rows, again] = [files[''].trim().split('\n'), await readBack(LADDER, [fileWith(files[''])], { texts })]
      expect(rows[0]).toMatch(/^0\t0/)
      expect(rows[rows.length - 1]).toBe(`${document.src.length}\t${document.tgt.length}\t0`)
      expect(again.beads).toEqual(found.beads)
      // Every two-sided bead of the gold that does not cross another is a bead of the ladder.
      const beads = new Set(
        found.beads.map(({ source, target }) => JSON.stringify([source.map(({ id }) => id), target.map(({ id }) => id)])),
      )
      const named = splitGaps(document.gold.map(([source, target]) => ({ source, target })))
        .filter(({ source, target }) => source.length > 0 && target.length > 0)
        .map(({ source, target }) =>
          JSON.stringify([source.map((index) => `s${index + 1}`), target.map((index) => `s${index + 1}`)]),
        )
      expect(named.filter((bead) => !beads.has(bead)).length).toBe(found.head.crossings.length)
    }
  })
})
