import { describe, expect, it } from 'vitest'
import { streamOf } from '../../src/formats/bead-stream.ts'
import { TEI } from '../../src/formats/tei.ts'
import { SAMPLE } from './sample.ts'
import { fileOf, readFile, writeFile } from './xml-files.ts'

describe('a TEI file', () => {
  it('has the texts with headings, turns and sentences, and the ladder beside them', async () => {
    const { text, losses } = await writeFile(TEI, streamOf(SAMPLE))
    expect(losses).toEqual(['1 divergence'])
    expect(text).toContain(`
    <linkGrp type="translation">
      <link xml:id="bead-b1" type="auto" target="#en.p1.s1 #ru.p1.s1" cert="0.9987"/>
      <link xml:id="bead-b2" type="confirmed" target="#en.p2.s1 #ru.p2.s1 #ru.p2.s2" cert="0.91"/>
      <ptr xml:id="bead-b3" type="uncertain" target="#en.p2.s2" cert="0.75"/>
    </linkGrp>
    <note type="note" target="#bead-b2">one sentence
made of two</note>
    <note type="bookmark" target="#bead-b2">ask the archive</note>
`)
    expect(text).toContain(`
        <div>
          <head>
            <s xml:id="en.p1.s1" type="title">The “harbour”</s>
          </head>
          <u who="#speaker-orlova">
            <s xml:id="en.p2.s1">The harbour was closed at 12:30, and no one knew why.</s>
            <s xml:id="en.p2.s2">No one asked.</s>
          </u>
        </div>
`)
    expect(text).toContain('<p>ru: reconstruction. A reconstruction: the original is in the town archive.</p>')
  })

  it('gives all of it back but the divergences', async () => {
    const { stream, beads, problems, notices } = await readFile(TEI, fileOf((await writeFile(TEI, streamOf(SAMPLE))).text))
    const { id, title, date, original, signature, speakers, source, target } = SAMPLE
    expect(stream.head).toEqual({
      ...{ id, title, date, original, signature, speakers, divergences: [], crossings: [] },
      source: source.version,
      target: target.version,
    })
    expect(beads.map((bead) => [bead.id, bead.probability, bead.status, bead.note, bead.bookmark])).toEqual(
      SAMPLE.beads.map((bead) => [bead.id, bead.probability, bead.status, bead.note, bead.bookmark]),
    )
    expect(beads.flatMap((bead) => bead.source)).toEqual(source.sentences)
    expect(beads.flatMap((bead) => bead.target)).toEqual(target.sentences)
    expect([problems, notices]).toEqual([[], []])
  })
})

const tei = (links: string, texts: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><linkGrp type="translation">${links}</linkGrp></standOff><text><group>${texts}</group></text></TEI>`
const text = (language: string, ids: string): string =>
  `<text xml:lang="${language}"><body><p>${ids
    .split(' ')
    .map((id) => `<s xml:id="${id}">${language}\n  ${id}</s>`)
    .join('')}</p></body></text>`

describe('TEI of others', () => {
  it('may have three texts: two are chosen', async () => {
    const file = tei('<link target="#e1 #r1 #d1"/>', text('en', 'e1') + text('de', 'd1') + text('ru', 'r1'))
    const { beads, notices } = await readFile(TEI, fileOf(file), { source: 'ru', target: 'en' })
    expect(beads.map(({ source, target }) => [source[0].text, target[0].text])).toEqual([['ru r1', 'en e1']])
    expect(notices).toEqual(['left out: 1 ends of links in other texts'])
  })

  it('may have crossing links and sentences without any', async () => {
    const file = tei('<link target="#e1 #r2"/><link target="#e2 #r1"/>', text('en', 'e1 e2 e3') + text('ru', 'r1 r2'))
    const { stream, beads } = await readFile(TEI, fileOf(file))
    expect(stream.head.crossings).toHaveLength(1)
    expect(beads.flatMap(({ source }) => source)).toHaveLength(3)
  })

  it('has links without sentences and ids used twice reported with their places', async () => {
    const file = tei('<link target="#e1 #r1"/>\n<link target="#x #y"/>', text('en', 'e1') + text('ru', 'r1 r1'))
    const { problems } = await readFile(TEI, fileOf(file, 'a.tei'))
    expect(problems.map(({ message, place }) => `${place?.line}: ${message}`)).toEqual([
      '4: the xml:id r1 is used twice',
      '2: no end of this link is a sentence: x y',
    ])
  })

  it('with one text is refused', async () => {
    await expect(readFile(TEI, fileOf(tei('', text('en', 'e1'))))).rejects.toMatchObject({ code: 'MALFORMED' })
  })
})
