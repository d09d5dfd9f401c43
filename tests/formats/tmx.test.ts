import { describe, expect, it } from 'vitest'
import { streamOf } from '../../src/formats/bead-stream.ts'
import { TMX } from '../../src/formats/tmx.ts'
import { SAMPLE } from './sample.ts'
import { fileOf, readFile, writeFile } from './xml-files.ts'

/** The sample's gap is left out; its divergence, too. */
const SAMPLE_TMX = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="bitext" creationtoolversion="0.1.0" segtype="sentence" o-tmf="bitext/1" adminlang="en" srclang="en" datatype="plaintext">
    <note>en: translation</note>
    <note>ru: reconstruction. A reconstruction: the original is in the town archive.</note>
    <prop type="x-bitext-id">harbour-2024</prop>
    <prop type="x-bitext-title">The harbour</prop>
    <prop type="x-bitext-date">2024-05-01</prop>
    <prop type="x-bitext-original">ru</prop>
    <prop type="x-bitext-signature">bitext 0.1.0, en.txt sha256 0123, ru.txt sha256 4567</prop>
    <prop type="x-bitext-source-id">en</prop>
    <prop type="x-bitext-source-file">en.txt</prop>
    <prop type="x-bitext-source-provenance">translation</prop>
    <prop type="x-bitext-target-id">ru</prop>
    <prop type="x-bitext-target-provenance">reconstruction</prop>
    <prop type="x-bitext-target-notice">A reconstruction: the original is in the town archive.</prop>
    <prop type="x-bitext-speaker">{"id":"orlova","role":"speaker","names":["Anna Orlova","А.Орлова"]}</prop>
  </header>
  <body>
    <tu tuid="b1">
      <prop type="x-bitext-probability">0.9987</prop>
      <prop type="x-bitext-status">auto</prop>
      <tuv xml:lang="en">
        <prop type="x-bitext-sentence">{"length":13,"id":"p1.s1","kind":"title"}</prop>
        <seg>The “harbour”</seg>
      </tuv>
      <tuv xml:lang="ru">
        <prop type="x-bitext-sentence">{"length":6,"id":"p1.s1","kind":"title"}</prop>
        <seg>Гавань</seg>
      </tuv>
    </tu>
    <tu tuid="b2">
      <note>one sentence
made of two</note>
      <prop type="x-bitext-probability">0.91</prop>
      <prop type="x-bitext-status">confirmed</prop>
      <prop type="x-bitext-bookmark">ask the archive</prop>
      <tuv xml:lang="en">
        <prop type="x-bitext-sentence">{"length":53,"id":"p2.s1","speaker":"orlova"}</prop>
        <seg>The harbour was closed at 12:30, and no one knew why.</seg>
      </tuv>
      <tuv xml:lang="ru">
        <prop type="x-bitext-sentence">{"length":23,"id":"p2.s1","speaker":"orlova"}</prop>
        <prop type="x-bitext-sentence">{"length":21,"id":"p2.s2","speaker":"orlova"}</prop>
        <seg>Гавань закрыли в 12:30. Никто не знал почему.</seg>
      </tuv>
    </tu>
  </body>
</tmx>
`

describe('a TMX file', () => {
  it('has a unit a bead, without gaps and divergences, which are counted', async () => {
    const { text, losses } = await writeFile(TMX, streamOf(SAMPLE))
    expect(text).toBe(SAMPLE_TMX)
    expect(losses).toEqual(['1 divergence', '1 gap'])
  })

  it('is dated only when a date is given', async () => {
    const { text } = await writeFile(TMX, streamOf(SAMPLE), { date: '2024-05-02T09:08:07.000Z' })
    expect(text).toContain('creationdate="20240502T090807Z"')
  })

  it('gives back what it holds', async () => {
    const { stream, beads, problems, notices } = await readFile(TMX, fileOf(SAMPLE_TMX))
    const [title, long] = SAMPLE.beads
    expect(stream.head).toEqual({ ...headOf(SAMPLE), divergences: [], crossings: [] })
    expect(beads.map(({ id, probability, status, note, bookmark }) => ({ id, probability, status, note, bookmark }))).toEqual([
      { id: 'b1', probability: title.probability, status: 'auto', note: undefined, bookmark: undefined },
      { id: 'b2', probability: 0.91, status: 'confirmed', note: long.note, bookmark: long.bookmark },
    ])
    expect(beads.map(({ source }) => source)).toEqual([[SAMPLE.source.sentences[0]], [SAMPLE.source.sentences[1]]])
    expect(beads.map(({ target }) => target)).toEqual([[SAMPLE.target.sentences[0]], SAMPLE.target.sentences.slice(1)])
    expect([problems, notices]).toEqual([[], []])
  })
})

const headOf = ({ id, title, date, original, source, target, speakers, signature }: typeof SAMPLE) => ({
  ...{ id, title, date, original, speakers, signature },
  source: source.version,
  target: target.version,
})

const tmx = (units: string, header = 'srclang="en"'): string =>
  `<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" datatype="plaintext" ${header}/><body>${units}</body></tmx>`
const tuv = (language: string, text: string): string => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`
const pairs = (beads: readonly { source: readonly { text: string }[]; target: readonly { text: string }[] }[]) =>
  beads.map(({ source, target }) => [source[0]?.text, target[0]?.text])

describe('TMX of other tools', () => {
  it('is read by srclang, in whatever order the languages stand', async () => {
    const { stream, beads } = await readFile(TMX, fileOf(tmx(`<tu>${tuv('RU', 'Дождь.')}${tuv('EN', 'Rain.')}</tu>`)))
    expect([stream.head.source, stream.head.target]).toEqual([
      { id: 'en', language: 'en' },
      { id: 'ru', language: 'ru' },
    ])
    expect(pairs(beads)).toEqual([['Rain.', 'Дождь.']])
  })

  it('has the first language as source where any may be (*all*)', async () => {
    const { beads } = await readFile(TMX, fileOf(tmx(`<tu>${tuv('ru', 'Снег.')}${tuv('en', 'Snow.')}</tu>`, 'srclang="*all*"')))
    expect(pairs(beads)).toEqual([['Снег.', 'Snow.']])
  })

  it('keeps the text of inline elements, drops their codes, and says so', async () => {
    const text = 'Wet <bpt i="1">&lt;b><sub>alt</sub></bpt><hi type="term">street</hi><ept i="1">&lt;/b></ept><ph/>.'
    const { beads, notices, problems } = await readFile(TMX, fileOf(tmx(`<tu>${tuv('en', text)}${tuv('ru', 'Улица.')}</tu>`)))
    expect(pairs(beads)).toEqual([['Wet street.', 'Улица.']])
    expect(notices).toEqual(['left out: inline codes in 1 segments'])
    expect(problems).toEqual([])
  })

  it('may have three versions; which two are read is chosen, and the third is counted', async () => {
    const unit = `<tu>${tuv('en-GB', 'Colour.')}${tuv('en-US', 'Color.')}${tuv('ru', 'Цвет.')}</tu>`
    const { beads, notices } = await readFile(TMX, fileOf(tmx(unit + unit, 'srclang="en-GB"')), { target: 'ru' })
    expect(pairs(beads)).toEqual(Array(2).fill(['Colour.', 'Цвет.']))
    expect(notices).toEqual(['left out: 2 segments in en-US'])
    const other = await readFile(TMX, fileOf(tmx(unit, 'srclang="en-GB"')), { source: 'ru', target: 'en-US' })
    expect(pairs(other.beads)).toEqual([['Цвет.', 'Color.']])
  })

  it('may have units in one language only, which are counted', async () => {
    const units = `<tu>${tuv('en', 'Alone.')}</tu><tu>${tuv('en', 'Ice.')}${tuv('ru', 'Лёд.')}</tu><tu>${tuv('ru', 'Один.')}</tu>`
    const { beads, notices } = await readFile(TMX, fileOf(tmx(units)))
    expect(pairs(beads)).toEqual([['Ice.', 'Лёд.']])
    expect(notices).toEqual(['left out: 1 units without ru', 'left out: 1 units without en'])
  })

  it('is refused where no unit has two languages, or not those wanted', async () => {
    const alone = readFile(TMX, fileOf(tmx(`<tu>${tuv('en', 'Alone.')}</tu>`)))
    await expect(alone).rejects.toMatchObject({ code: 'EMPTY_FILE', hint: expect.stringContaining('the file has en;') })
    const other = readFile(TMX, fileOf(tmx(`<tu>${tuv('en', 'Ice.')}${tuv('ru', 'Лёд.')}</tu>`)), { source: 'de' })
    await expect(other).rejects.toMatchObject({ code: 'EMPTY_FILE', hint: expect.stringContaining('the file has en, ru;') })
  })

  it('has its faults named with line and column', async () => {
    const units = `\n<tu bogus="1">${tuv('en', 'Ice.')}${tuv('ru', 'Лёд.')}<note>late</note></tu>`
    const { problems, beads } = await readFile(TMX, fileOf(tmx(units), 'm.tmx'))
    expect(problems.map(({ message, place }) => [message, place])).toEqual([
      ['<tu> has no attribute bogus', { file: 'm.tmx', line: 2, column: 15 }],
      ['<note> must stand before <tuv>', { file: 'm.tmx', line: 2, column: 101 }],
    ])
    expect(beads).toHaveLength(1)
  })
})
