import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inBatches, streamOf } from '../../src/formats/bead-stream.ts'
import type { SegmentedTexts, TextBead } from '../../src/formats/format.ts'
import { readSentenceDocument } from '../../src/formats/sentence-document.ts'
import { XCES } from '../../src/formats/xces.ts'
import { awkwardBeads } from './awkward.ts'
import { expectRoundTrip, PLAIN_HEAD, textsOf } from './round-trip.ts'
import { SAMPLE } from './sample.ts'
import { fileOf, readFile, writeFile } from './xml-files.ts'

const OPUS = `<?xml version="1.0" encoding="UTF-8"?>
<cesAlign version="1.0">
  <linkGrp targType="s" fromDoc="harbour-2024.en.xml" toDoc="harbour-2024.ru.xml">
    <link id="b1" xtargets="p1.s1;p1.s1" certainty="0.9987" status="auto"/>
    <link id="b2" xtargets="p2.s1;p2.s1 p2.s2" certainty="0.91" status="man"/>
    <link id="b3" xtargets="p2.s2;" certainty="0.75" status="auto"/>
  </linkGrp>
</cesAlign>
`

const INTERTEXT = `<?xml version="1.0" encoding="UTF-8"?>
<linkGrp toDoc="harbour-2024.ru.xml" fromDoc="harbour-2024.en.xml">
  <link type="1-1" xtargets="p1.s1;p1.s1" status="auto"/>
  <link type="2-1" xtargets="p2.s1 p2.s2;p2.s1" status="man" mark="1"/>
  <link type="0-1" xtargets=";p2.s2" status="auto"/>
</linkGrp>
`

const DOCUMENTS = { source: 'harbour-2024.en.xml', target: 'harbour-2024.ru.xml' }

/** Texts of the sample, as somebody has them: sentences with ids. */
const TEXTS: SegmentedTexts = {
  source: { version: SAMPLE.source.version, sentences: SAMPLE.source.sentences },
  target: { version: SAMPLE.target.version, sentences: SAMPLE.target.sentences },
}

/** A text with the ids given, in a language. */
const segmented = (language: string, ids: string, file?: string) => ({
  version: { id: language, language, ...(file !== undefined && { file }) },
  sentences: ids.split(' ').map((id) => ({ id, text: `${language} ${id}` })),
})

const shapes = (beads: readonly TextBead[]): string[] =>
  beads.map(({ source, target }) => `${source.map(({ id }) => id).join(' ')} = ${target.map(({ id }) => id).join(' ')}`)

const links = (rows: string, documents: string): string =>
  `<cesAlign version="1.0"><linkGrp ${documents}>${rows}</linkGrp></cesAlign>`

describe('XCES', () => {
  it('is written as OPUS does, fromDoc ids first', async () => {
    const { text, losses } = await writeFile(XCES, streamOf(SAMPLE), { documents: DOCUMENTS })
    expect(text).toBe(OPUS)
    expect(losses).toContain('1 reviewed status')
    expect(losses).toContain('1 divergence')
  })

  it('is written as InterText does, toDoc ids first', async () => {
    const { text, losses } = await writeFile(XCES, streamOf(SAMPLE), { dialect: 'intertext', documents: DOCUMENTS })
    expect(text).toBe(INTERTEXT)
    expect(losses).toEqual(expect.arrayContaining(['3 probabilities', '1 reviewed status', '1 bookmark']))
  })

  it('keeps a mark of InterText as a bookmark', async () => {
    const { beads } = await readFile(XCES, fileOf(INTERTEXT), { texts: TEXTS })
    expect(beads.map(({ bookmark }) => bookmark)).toEqual([undefined, 'mark 1', undefined])
  })

  it('has the languages in alphabetical order in OPUS', async () => {
    const { source, target } = SAMPLE
    const turned = {
      ...SAMPLE,
      source: target,
      target: source,
      beads: SAMPLE.beads.map((bead) => ({ ...bead, source: bead.target, target: bead.source })),
    }
    expect(
      (
        await writeFile(XCES, streamOf({ ...turned, divergences: [] }), {
          documents: { source: DOCUMENTS.target, target: DOCUMENTS.source },
        })
      ).text,
    ).toBe(OPUS)
  })

  it('gives back the ladder with the texts beside it', async () => {
    for (const [dialect, file] of [
      ['opus', OPUS],
      ['intertext', INTERTEXT],
    ]) {
      const { stream, beads, problems } = await readFile(XCES, fileOf(file), { texts: TEXTS })
      expect(problems).toEqual([])
      expect(stream.dialect?.split(':')[0]).toBe(dialect)
      expect(shapes(beads)).toEqual(['p1.s1 = p1.s1', 'p2.s1 = p2.s1 p2.s2', 'p2.s2 = '])
      expect(beads[1]).toMatchObject({ status: 'confirmed', source: [SAMPLE.source.sentences[1]] })
    }
  })

  it('gives back all links, whatever the ladder, in either dialect', async () => {
    const links = awkwardBeads().map((beads) =>
      beads.map(({ status, bookmark: _, note: __, ...bead }) => ({ ...bead, ...(status === 'confirmed' && { status }) })),
    )
    await fc.assert(
      fc.asyncProperty(links, async (beads) => {
        await expectRoundTrip(XCES, { head: PLAIN_HEAD, beads })
      }),
      { numRuns: 50 },
    )
    await fc.assert(
      fc.asyncProperty(links, async (beads) => {
        const texts = textsOf({ head: PLAIN_HEAD, beads })
        const stream = { head: PLAIN_HEAD, batches: inBatches(beads) }
        const { text } = await writeFile(XCES, stream, { dialect: 'intertext' })
        const again = await readFile(XCES, fileOf(text), { texts })
        expect(again.beads.map(({ source, target }) => ({ source, target }))).toEqual(
          beads.map(({ source, target }) => ({ source, target })),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('has similarities: figures beyond 0…1 are kept as they are beside the probability', async () => {
    const file = links(
      '<link xtargets="1;1" certainty="1.9"/><link xtargets="2;2" certainty="-0.3"/>',
      'fromDoc="en/a.xml" toDoc="ru/a.xml"',
    )
    const { beads } = await readFile(XCES, fileOf(file), {
      texts: { source: segmented('en', 's1 s2'), target: segmented('ru', 's1 s2') },
    })
    expect(beads.map(({ raw, probability }) => [raw, probability])).toEqual([
      [1.9, 1],
      [-0.3, 0],
    ])
  })
})

describe('the dialect of XCES', () => {
  const texts = { source: segmented('en', '5:5 5:6'), target: segmented('ru', '6:5 6:6 6:7') }
  const documents = 'toDoc="a.ru.xml" fromDoc="a.en.xml"'

  it('is found out from which document the ids fit', async () => {
    const file = links(`<link xtargets="6:5 6:6;5:5"/><link xtargets="6:7;5:6"/>`, documents)
    const { stream, beads } = await readFile(XCES, fileOf(file), { texts })
    expect(stream.dialect).toBe('intertext: toDoc ids first (5 of 5 ids fit that way, 0 the other way)')
    expect(shapes(beads)).toEqual(['5:5 = 6:5 6:6', '5:6 = 6:7'])
  })

  it('is OPUS where the same ids stand the other way round', async () => {
    const file = links(`<link xtargets="5:5;6:5 6:6"/><link xtargets="5:6;6:7"/>`, documents)
    const { stream, beads } = await readFile(XCES, fileOf(file), { texts })
    expect(stream.dialect).toBe('opus: fromDoc ids first (5 of 5 ids fit that way, 0 the other way)')
    expect(shapes(beads)).toEqual(['5:5 = 6:5 6:6', '5:6 = 6:7'])
  })

  it('holds for texts given in the other order', async () => {
    const file = links(`<link xtargets="5:5;6:5 6:6"/><link xtargets="5:6;6:7"/>`, documents)
    const { stream, beads } = await readFile(XCES, fileOf(file), { texts: { source: texts.target, target: texts.source } })
    expect(stream.dialect).toMatch(/^opus/)
    expect(shapes(beads)).toEqual(['6:5 6:6 = 5:5', '6:7 = 5:6'])
  })

  it('is a guess, and said to be one, where the ids fit either way', async () => {
    const both = { source: segmented('en', 's1 s2'), target: segmented('ru', 's1 s2') }
    const { stream } = await readFile(XCES, fileOf(links('<link xtargets="1;1"/>', documents)), { texts: both })
    expect(stream.dialect).toBe(
      'opus: fromDoc ids first (a guess from its attributes (no marks of InterText): all 2 ids fit either way)',
    )
  })

  it('matches ids that no text has with lines, where there are as many', async () => {
    const lines = { source: segmented('en', 's1 s2'), target: segmented('ru', 's1 s2 s3') }
    const file = links(`<link type="1-1" xtargets="6:9;5:5"/><link type="2-1" xtargets="6:10 6:11;5:6"/>`, documents)
    const { stream, beads } = await readFile(XCES, fileOf(file), { texts: lines })
    expect(stream.dialect).toMatch(/^intertext/)
    expect(shapes(beads)).toEqual(['s1 = s1', 's2 = s2 s3'])
  })
})

describe('links of XCES', () => {
  const texts = { source: segmented('en', 's1 s2 s3'), target: segmented('ru', 's1 s2 s3') }
  const documents = 'fromDoc="en/a.xml" toDoc="ru/a.xml"'

  it('may cross: they are kept beside the ladder', async () => {
    const file = links('<link xtargets="1;1"/><link xtargets="2;3"/><link xtargets="3;2"/>', documents)
    const { stream, beads, notices } = await readFile(XCES, fileOf(file), { texts })
    expect(stream.head.crossings).toHaveLength(1)
    expect(beads.flatMap(({ source }) => source)).toHaveLength(3)
    expect(notices.join()).toContain('cross')
    const again = await writeFile(XCES, { ...stream, batches: inBatches(beads) })
    expect(again.text).toContain('xtargets="s3;s2"')
  })

  it('that name no sentence of the text, or have no two sides, are reported with their place', async () => {
    const file = links('<link xtargets="1;1"/>\n<link xtargets="9;2"/>\n<link xtargets="2"/>\n<link/>', documents)
    const { problems, beads } = await readFile(XCES, fileOf(file, 'a.xces'), { texts })
    expect(problems.map(({ message, place }) => `${place?.line}: ${message}`)).toEqual([
      '3: xtargets="2" has no semicolon between the two sides',
      '4: <link> needs the attribute xtargets',
      '2: there is no sentence 9 in the text',
    ])
    expect(beads.length).toBeGreaterThan(0)
  })

  it('that fit no text are refused, with the names of those they were made from', async () => {
    const file = links('<link xtargets="x1;y1"/>', documents)
    await expect(readFile(XCES, fileOf(file), { texts })).rejects.toMatchObject({
      code: 'MALFORMED',
      hint: expect.stringContaining('en/a.xml'),
    })
  })
})

describe('a document of sentences', () => {
  it('is read with its ids, words with a space between them', async () => {
    const document =
      '<text><p id="5"><s id="5:5">It  is\nraining.</s> <s id="5:6"><w id="w1">The</w><w id="w2">street</w></s></p></text>'
    expect(await readSentenceDocument(fileOf(document))).toEqual([
      { id: '5:5', text: 'It is raining.' },
      { id: '5:6', text: 'The street' },
    ])
  })

  it('is refused without sentences', async () => {
    await expect(readSentenceDocument(fileOf('<text/>'))).rejects.toMatchObject({ code: 'EMPTY_FILE' })
  })
})
