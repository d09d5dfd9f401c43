import { describe, expect, it } from 'vitest'
import { ANKI } from '../../src/formats/anki.ts'
import { streamOf } from '../../src/formats/bead-stream.ts'
import { COLLATEX } from '../../src/formats/collatex.ts'
import { CWB, SKETCH } from '../../src/formats/corpus-managers.ts'
import type { Format, TextBead } from '../../src/formats/format.ts'
import { MARKDOWN } from '../../src/formats/markdown.ts'
import { OPUSFILTER } from '../../src/formats/opusfilter.ts'
import { PLAIN_HEAD, written } from './round-trip.ts'
import { SAMPLE } from './sample.ts'

/** The sample in a format: files by their endings. */
async function sampleIn(format: Format): Promise<{ files: Record<string, string>; losses: string[] }> {
  const { head, batches } = streamOf(SAMPLE)
  const beads: TextBead[] = []
  for await (const batch of batches) beads.push(...batch)
  return written(format, { head, beads })
}

describe('Anki cards', () => {
  it('have the original in front, the translation and the note behind, and say how to import them', async () => {
    const { files } = await sampleIn(ANKI)
    expect(files[''].split('\n')).toEqual([
      '#separator:tab',
      '#html:false',
      '#notetype:Basic',
      '#deck:The harbour',
      '#columns:Front\tBack\tTags\tGuid',
      '#tags column:3',
      '#guid column:4',
      '# en: translation',
      '# ru: reconstruction. A reconstruction: the original is in the town archive.',
      'Гавань\tThe “harbour”\tbitext ru-en harbour-2024 ru-reconstruction\tharbour-2024.b1',
      'Гавань закрыли в 12:30. Никто не знал почему.\t"The harbour was closed at 12:30, and no one knew why.',
      '',
      'one sentence',
      'made of two"\tbitext ru-en harbour-2024 ru-reconstruction\tharbour-2024.b2',
      '',
    ])
  })

  it('are not made of beads without words', async () => {
    const beads = [{ id: 'b1', source: [{ id: '', text: '* * *' }], target: [{ id: '', text: '***' }] }]
    const { files, losses } = await written(ANKI, { head: PLAIN_HEAD, beads })
    expect(files['']).not.toContain('*')
    expect(losses).toEqual(['1 bead without words'])
  })

  it('put in quotation marks what Anki would take apart', async () => {
    const beads = [{ id: 'b1', source: [{ id: '', text: '# a "title"' }], target: [{ id: '', text: 'б' }] }]
    const { files } = await written(ANKI, { head: PLAIN_HEAD, beads })
    expect(files['']).toContain('"# a ""title"""\tб\t')
  })
})

describe('Markdown', () => {
  it('is a table under what the texts are; a reconstruction says so', async () => {
    const { files } = await sampleIn(MARKDOWN)
    expect(files['']).toBe(`# The harbour

2024-05-01

- English. This text is a translation
- Russian. This text is a reconstruction. A reconstruction: the original is in the town archive

| English | Russian |
| --- | --- |
| The “harbour” | Гавань |
| The harbour was closed at 12:30, and no one knew why. | Гавань закрыли в 12:30. Никто не знал почему.<br>*one sentence<br>made of two* |
| No one asked. |  |
`)
  })

  it('shows marks as they stand', async () => {
    const beads = [{ id: 'b1', source: [{ id: '', text: 'a | *b* <i> `c`' }], target: [{ id: '', text: '# г' }] }]
    const { files } = await written(MARKDOWN, { head: PLAIN_HEAD, beads })
    expect(files['']).toContain('| a \\| \\*b\\* \\<i\\> \\`c\\` | \\# г |')
  })
})

describe('corpus managers', () => {
  it('get vertical text, and for Sketch Engine sentence numbers from 0', async () => {
    const { files } = await sampleIn(SKETCH)
    expect(files['.en-ru.map']).toBe('0\t0\n1\t1,2\n2\t-1\n')
    expect(files['.en.vert'].split('\n').slice(0, 9)).toEqual([
      '<doc version="en">',
      '<s id="p1.s1">',
      'The',
      '“',
      '<g/>',
      'harbour',
      '<g/>',
      '”',
      '</s>',
    ])
  })

  it('get sentence ids for CWB, under a header of four fields', async () => {
    const { files } = await sampleIn(CWB)
    expect(files['.beads.txt']).toBe('CORPUS_EN\tCORPUS_RU\ts\t{id}\np1.s1\tp1.s1\np2.s1\tp2.s1 p2.s2\np2.s2\t\n')
  })

  it('get what XML would take for a tag escaped', async () => {
    const beads = [{ id: 'b1', source: [{ id: '', text: '<b> & "c"' }], target: [{ id: '', text: 'д' }] }]
    const { files } = await written(SKETCH, { head: PLAIN_HEAD, beads })
    expect(files['.en.vert']).toContain('<s id="s1">\n&lt;\n<g/>\nb\n<g/>\n&gt;\n&amp;\n&quot;\n<g/>\nc\n<g/>\n&quot;\n</s>\n')
  })
})

describe('OpusFilter', () => {
  it('gets line files, and a configuration with steps that name them', async () => {
    const { files, losses } = await sampleIn(OPUSFILTER)
    expect(files['.en']).toBe('The “harbour”\nThe harbour was closed at 12:30, and no one knew why.\n')
    expect(files['.opusfilter.yaml']).toMatch(/^common:\n {2}output_directory: "."\n\nsteps:\n {2}- type: remove_duplicates\n/m)
    expect(files['.opusfilter.yaml']).toContain('inputs: [ corpus.en, corpus.ru ]')
    expect(losses).toContain('1 gap')
  })
})

describe('CollateX JSON', () => {
  it('has a witness a version, with tokens as they stand and as they are compared', async () => {
    const { files } = await sampleIn(COLLATEX)
    const { witnesses } = JSON.parse(files[''])
    expect(witnesses.map(({ id }: { id: string }) => id)).toEqual(['en', 'ru'])
    expect(witnesses[0].tokens.slice(0, 4)).toEqual([
      { t: 'The ', n: 'the' },
      { t: '“', n: '“' },
      { t: 'harbour', n: 'harbour' },
      { t: '” ', n: '”' },
    ])
  })
})
