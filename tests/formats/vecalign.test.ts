import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BitextError } from '../../src/errors.ts'
import { readVecalign, writeVecalign } from '../../src/formats/vecalign.ts'

const LINES = '[0]:[0]:0.250000\n[1, 2]:[1]:0.507506\n[]:[2]:0.000000\n'

describe('vecalign lines', () => {
  it('are read with their costs', () => {
    expect(readVecalign(LINES)).toEqual([
      { source: [0], target: [0], cost: 0.25 },
      { source: [1, 2], target: [1], cost: 0.507506 },
      { source: [], target: [2], cost: 0 },
    ])
  })

  it('may come without the third field, without spaces, with CRLF and blank lines', () => {
    expect(readVecalign('[0]:[0,1]\r\n\r\n[1]:[]')).toEqual([
      { source: [0], target: [0, 1] },
      { source: [1], target: [] },
    ])
  })

  it('are written as vecalign writes them', () => {
    expect(writeVecalign(readVecalign(LINES))).toBe(LINES)
  })

  it('have one gap per unaligned sentence', () => {
    expect(writeVecalign([{ source: [4, 5], target: [] }])).toBe('[4]:[]\n[5]:[]\n')
  })

  it.each(['0:0', '[0][0]', '[a]:[0]', '[0]:[0]:cheap', '[-1]:[0]'])('are told from %s', (line) => {
    expect(() => readVecalign(`[0]:[0]\n${line}`, 'gold.txt')).toThrow(BitextError)
    expect(() => readVecalign(`[0]:[0]\n${line}`, 'gold.txt')).toThrow(
      expect.objectContaining({ code: 'MALFORMED', place: expect.objectContaining({ file: 'gold.txt', line: 2 }) }),
    )
  })

  it('survive writing and reading, whatever the indices', () => {
    const side = fc.uniqueArray(fc.nat({ max: 500 }), { minLength: 1, maxLength: 4 })
    const bead = fc.record({
      source: side,
      target: side,
      cost: fc.nat({ max: 1_000_000 }).map((millionths) => millionths / 1_000_000),
    })
    fc.assert(
      fc.property(fc.array(bead), (beads) => {
        expect(readVecalign(writeVecalign(beads))).toEqual(beads)
      }),
    )
  })
})

const shared = process.env.BITEXT_SHARED

describe.skipIf(shared === undefined)('the gold of the briefing', () => {
  it('has 71 beads that cover 72 and 79 sentences, and is written back byte for byte', () => {
    const text = readFileSync(join(shared ?? '', 'corpora/ushakov-2022-02-12/gold/en-ru.vecalign'), 'utf8')
    const beads = readVecalign(text)
    expect(beads).toHaveLength(71)
    expect(beads.flatMap(({ source }) => source)).toEqual(Array.from({ length: 72 }, (_, index) => index))
    expect(beads.flatMap(({ target }) => target)).toEqual(Array.from({ length: 79 }, (_, index) => index))
    expect(writeVecalign(beads)).toBe(text)
  })
})
