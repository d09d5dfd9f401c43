import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allBeads, inBatches } from '../../src/formats/bead-stream.ts'
import type { BeadStream, CorpusHead, Format, TextBead } from '../../src/formats/format.ts'
import { held } from '../../src/formats/held.ts'
import { Losses } from '../../src/formats/losses.ts'
import { TEI } from '../../src/formats/tei.ts'
import { TMX } from '../../src/formats/tmx.ts'
import { XLIFF } from '../../src/formats/xliff.ts'
import { BEAD_STATUSES } from '../../src/model/alignment.ts'
import { SENTENCE_KINDS, type Sentence } from '../../src/model/sentence.ts'
import { awkwardText, fileOf, readFile, UNWRITABLE, writeFile } from './xml-files.ts'

const FORMATS: readonly Format[] = [TMX, XLIFF, TEI]

const HEAD: CorpusHead = {
  id: 'tea & cake',
  original: 'ru',
  source: { id: 'en', language: 'en', title: 'Tea "and" <cake>\t', uri: 'https://example.org/?a=1&b=2' },
  target: { id: 'ru', language: 'ru', provenance: 'reconstruction', notice: 'A reconstruction.' },
  speakers: [{ id: 'o', role: 'speaker', names: ['Anna, "O"', 'А.Орлова'] }],
  divergences: [],
  crossings: [{ source: ['p1.s1'], target: ['p2.s1', 'p3.s1'], note: 'said later & elsewhere' }],
}

const side = fc.array(
  fc.record(
    { text: awkwardText, speaker: fc.constantFrom('o', 'p'), kind: fc.constantFrom(...SENTENCE_KINDS) },
    { requiredKeys: ['text'] },
  ),
  { maxLength: 3 },
)

const word = fc.record(
  {
    probability: fc.integer({ min: 0, max: 10_000 }).map((share) => share / 10_000),
    status: fc.constantFrom(...BEAD_STATUSES),
    note: awkwardText.filter((text) => text !== ''),
    bookmark: awkwardText.filter((text) => text !== ''),
  },
  { requiredKeys: [] },
)

/** Beads with ids, as an alignment has them. */
const beads: fc.Arbitrary<TextBead[]> = fc
  .array(
    fc.tuple(side, side, word).filter(([source, target]) => source.length + target.length > 0),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) => {
    const counts = { source: 0, target: 0 }
    const named = (side: 'source' | 'target', sentences: readonly Omit<Sentence, 'id'>[]): Sentence[] =>
      sentences.map((sentence) => ({ id: `p${++counts[side]}.s1`, ...sentence }))
    return rows.map(([source, target, words], index) => ({
      id: `b${index + 1}`,
      source: named('source', source),
      target: named('target', target),
      ...words,
    }))
  })

const streamWith = (rows: readonly TextBead[]): BeadStream => ({ head: HEAD, batches: inBatches(rows) })

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
  it('gives back all that it holds, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(beads, async (rows) => {
        const kept = held(streamWith(rows), format, new Losses())
        const expected = await allBeads(kept.batches)
        const { text, losses } = await writeFile(format, streamWith(rows))
        fc.pre(expected.length > 0)
        const again = await readFile(format, fileOf(text, 'x', 61))
        expect(again.beads).toEqual(expected)
        expect({ ...again.stream.head }).toEqual(kept.head)
        expect([again.problems, again.notices]).toEqual([[], []])
        expect(losses.filter((loss) => loss.includes('control'))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('tells two versions in one language apart', async () => {
    const head: CorpusHead = { ...HEAD, original: 'en', target: { id: 'en-2', language: 'en' }, crossings: [] }
    const bead = { id: 'b1', source: [{ id: 's1', text: 'Colour.' }], target: [{ id: 's1', text: 'Color.' }] }
    const { text } = await writeFile(format, { head, batches: inBatches([bead]) })
    const { stream, beads } = await readFile(format, fileOf(text))
    expect([stream.head.source, stream.head.target]).toEqual([head.source, head.target])
    expect(beads).toEqual([bead])
    const turned = await readFile(format, fileOf(text), { source: 'en-2', target: 'en' })
    expect(turned.stream.head.source.id).toBe('en-2')
    expect(turned.beads.map(({ source, target }) => [source[0].text, target[0].text])).toEqual([['Color.', 'Colour.']])
  })

  it('counts characters that it cannot hold, and drops nothing else', async () => {
    const bead = { id: 'b1', source: [{ id: 's1', text: `a${UNWRITABLE.join('b')}` }], target: [{ id: 's1', text: 'в' }] }
    const { text, losses } = await writeFile(format, { head: { ...HEAD, crossings: [] }, batches: inBatches([bead]) })
    const [again] = (await readFile(format, fileOf(text))).beads
    const isHeld = losses.length === 0
    expect(again.source[0].text).toBe(isHeld ? bead.source[0].text : 'abbbbb')
    if (!isHeld) expect(losses).toEqual(['6 control characters or broken surrogates'])
  })
})
