import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CSV } from '../../src/formats/csv.ts'
import type { Format, TextBead } from '../../src/formats/format.ts'
import { HUNALIGN, LADDER } from '../../src/formats/hunalign.ts'
import { JSONL } from '../../src/formats/jsonl.ts'
import { MOSES } from '../../src/formats/moses.ts'
import { TSV } from '../../src/formats/tsv.ts'
import { VECALIGN } from '../../src/formats/vecalign.ts'
import { awkwardBeads, awkwardText, BREAKING, UNTEXTUAL } from './awkward.ts'
import { expectRoundTrip, PLAIN_HEAD, written } from './round-trip.ts'

const CONTROLS = ['\u0001\u0008\u001b controls']

/** Which awkward texts a format gives back beyond those that all do, and whether it writes gaps a sentence at a time. */
const FORMATS: readonly (readonly [Format, { readonly more: readonly string[]; readonly plainGaps?: boolean }])[] = [
  [TSV, { more: CONTROLS }],
  [CSV, { more: [...CONTROLS, ...BREAKING] }],
  [JSONL, { more: [...BREAKING, ...UNTEXTUAL] }],
  [MOSES, { more: CONTROLS }],
  [HUNALIGN, { more: CONTROLS }],
  [LADDER, { more: [...BREAKING, ...UNTEXTUAL], plainGaps: false }],
  [VECALIGN, { more: [...BREAKING, ...UNTEXTUAL], plainGaps: true }],
]

describe.each(FORMATS.map(([format, kinds]) => [format.name, format, kinds] as const))('%s', (_, format, { more, plainGaps }) => {
  it('gives back all that it holds, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(awkwardBeads({ text: awkwardText(more), plainGaps }), async (beads) => {
        const kept = format.needsTexts ? beads.filter(({ status }) => status !== 'rejected') : beads
        fc.pre(kept.length > 0)
        await expectRoundTrip(format, { head: PLAIN_HEAD, beads: kept })
      }),
      { numRuns: 60 },
    )
  })
})

const bead = (source: string, target: string, words: Partial<TextBead> = {}): TextBead => ({
  id: 'b1',
  source: [{ id: 's1', text: source }],
  target: [{ id: 's1', text: target }],
  ...words,
})

const lossesOf = async (format: Format, ...beads: TextBead[]): Promise<string[]> =>
  (await written(format, { head: PLAIN_HEAD, beads })).losses

describe('the loss report', () => {
  it('names what a format has no room for, with counts', async () => {
    const gap: TextBead = { id: 'b2', source: [{ id: 's2', text: 'No one asked.', speaker: 'o' }], target: [] }
    const said = bead('Tea.', 'Чай.', { probability: 0.9, status: 'confirmed', note: 'sic', bookmark: 'here' })
    expect(await lossesOf(MOSES, said, gap)).toEqual([
      '1 probability',
      '1 reviewed status',
      '1 note',
      '1 bookmark',
      '1 speaker mark',
      '1 gap',
    ])
    expect(await lossesOf(TSV, said, gap)).toEqual(['1 speaker mark'])
    expect(await lossesOf(JSONL, said, gap)).toEqual([])
  })

  it('counts the characters that were changed', async () => {
    expect(await lossesOf(TSV, bead('a\tb\nc', 'в'))).toEqual(['2 tabs and line ends in sentences'])
    expect(await lossesOf(CSV, bead('a\tb\nc', 'в'))).toEqual([])
    expect(await lossesOf(HUNALIGN, bead('half \ud800', 'zero \0'))).toEqual(['1 half of a character', '1 zero character'])
    expect(await lossesOf(JSONL, bead('half \ud800', 'zero \0'))).toEqual([])
  })

  it('counts sentences that are joined, and rejected beads that are left out', async () => {
    const two: TextBead = {
      ...bead('One.', 'Один.'),
      source: [
        { id: 's1', text: 'One.' },
        { id: 's2', text: 'Two.' },
      ],
    }
    expect(await lossesOf(MOSES, two, bead('x', 'ы', { status: 'rejected' }))).toEqual([
      '1 sentence boundary in a bead',
      '1 rejected bead',
    ])
  })

  it('counts what stands above the beads', async () => {
    const head = {
      ...PLAIN_HEAD,
      source: { ...PLAIN_HEAD.source, publisher: 'The town archive' },
      crossings: [{ source: ['s1'], target: ['s1'] }],
    }
    const { losses } = await written(TSV, { head, beads: [bead('a', 'б')] })
    expect(losses).toEqual(['1 crossing pair', '1 statement on provenance'])
  })

  it('says what vecalign does to gaps', async () => {
    const gap: TextBead = {
      id: 'b1',
      source: [
        { id: 's1', text: 'a' },
        { id: 's2', text: 'b' },
      ],
      target: [],
      probability: 0.7,
    }
    const { files, losses } = await written(VECALIGN, { head: PLAIN_HEAD, beads: [gap, bead('c', 'в', { probability: 0.75 })] })
    expect(files['']).toBe('[0]:[]:0.000000\n[1]:[]:0.000000\n[2]:[0]:0.250000\n')
    expect(losses).toEqual(['1 probability of a gap', '1 gap of several sentences'])
  })
})
