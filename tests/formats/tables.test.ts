import { describe, expect, it } from 'vitest'
import { allBeads } from '../../src/formats/bead-stream.ts'
import { CSV } from '../../src/formats/csv.ts'
import type { BeadStream, Format, TextBead } from '../../src/formats/format.ts'
import { HUNALIGN } from '../../src/formats/hunalign.ts'
import { JSONL } from '../../src/formats/jsonl.ts'
import { withLanguages } from '../../src/formats/languages.ts'
import { MOSES } from '../../src/formats/moses.ts'
import { TSV } from '../../src/formats/tsv.ts'
import { fileWith, PLAIN_HEAD, type ReadBack, readBack, written } from './round-trip.ts'

const read = (format: Format, content: string, options: { source?: string; target?: string } = {}): Promise<ReadBack> =>
  readBack(format, [fileWith(content, { name: 'talk' })], options)

/** The texts, side by side; a gap is empty. */
const rowsOf = ({ beads }: ReadBack): string[][] =>
  beads.map(({ source, target }) => [source, target].map((side) => side.map(({ text }) => text).join(' + ')))

const bead = (id: string, source: string, target: string, words: Partial<TextBead> = {}): TextBead => ({
  id,
  source: [{ id: 's1', text: source }],
  target: [{ id: 's1', text: target }],
  ...words,
})

describe('TSV', () => {
  it('is written with a header, and formulas guarded', async () => {
    const beads = [bead('b1', '=1+1', '- Да.', { probability: 0.5, status: 'confirmed', note: 'sic' })]
    const { files } = await written(TSV, { head: PLAIN_HEAD, beads })
    expect(files['']).toBe("id\ten\tru\tprobability\tstatus\tnote\tbookmark\nb1\t'=1+1\t'- Да.\t0.5\tconfirmed\tsic\t\n")
  })

  it('names a version that is not called after its language', async () => {
    const head = { ...PLAIN_HEAD, target: { id: 'tass', language: 'ru' } }
    const { files } = await written(TSV, { head, beads: [bead('b1', 'a', 'б')] })
    expect(files[''].split('\n')[0]).toBe('id\ten\ttass:ru\tprobability\tstatus\tnote\tbookmark')
    expect((await read(TSV, files[''])).head.target).toEqual({ id: 'tass', language: 'ru' })
  })

  it.each([
    ['en\tru\nTea.\tЧай.\n', 'en', 'ru'],
    ['src\ttgt\tscore\nTea.\tЧай.\t0.9\n', 'und', 'und'],
    ['Tea.\tЧай.\n', 'und', 'und'],
    ['id\ten\tru\nb1\tTea.\tЧай.\n', 'en', 'ru'],
    ['\ufeffen\tru\r\nTea.\tЧай.\r\n', 'en', 'ru'],
  ])('is read with any header or none: %j', async (content, source, target) => {
    const found = await read(TSV, content)
    expect(rowsOf(found)).toEqual([['Tea.', 'Чай.']])
    expect([found.head.source.language, found.head.target.language]).toEqual([source, target])
  })

  it('of three versions gives the two that are asked for, and says what it leaves out', async () => {
    const content = 'en\ten-2\tru\nTea.\tThe tea.\tЧай.\n'
    const found = await read(TSV, content, { source: 'ru', target: 'en-2' })
    expect(rowsOf(found)).toEqual([['Чай.', 'The tea.']])
    expect(found.head.target).toEqual({ id: 'en-2', language: 'en' })
    expect(found.notices).toEqual(['left out: the versions en'])
    await expect(read(TSV, content, { source: 'fr' })).rejects.toThrow('there is no column for the version "fr"')
  })

  it('has costs where the column says so', async () => {
    const found = await read(TSV, 'en\tru\tcost\nTea.\tЧай.\t0.2\n')
    expect([found.stream.polarity, found.beads[0].probability, found.beads[0].raw]).toEqual(['cost', 0.8, 0.2])
  })

  it('with ragged rows is read on, each fault with its line', async () => {
    const found = await read(
      TSV,
      'en\tru\tprobability\nTea.\tЧай.\t0.5\nalone\nA\tБ\t0.5\tmore\nB\tВ\tsure\nC\tГ\t7\nCake.\tТорт.\t1\n',
    )
    expect(rowsOf(found)).toEqual([
      ['Tea.', 'Чай.'],
      ['Cake.', 'Торт.'],
    ])
    expect(found.problems.map(({ place, message }) => `${place?.line}: ${message}`)).toEqual([
      '3: this row has 1 cells, and 3 are needed',
      '4: this row has 4 cells, and 3 are needed',
      '5: "sure" is not a number',
      '6: 7 is not a probability, which is from 0 to 1',
    ])
  })

  it('has gaps where a cell is empty', async () => {
    const { beads } = await read(TSV, 'en\tru\nTea.\t\n\tЧай.\n')
    expect(beads.map(({ source, target }) => [source.length, target.length])).toEqual([
      [1, 0],
      [0, 1],
    ])
  })
})

describe('a file that comes a few bytes at a time', () => {
  it.each([7, 1 << 16])('has its header and its delimiter known all the same: %d', async (piece) => {
    const content = 'id;en;ru\r\n1;Tea, cake;Чай\r\n2;Cake;Торт\r\n'
    const found = await readBack(CSV, [fileWith(content, { name: 'talk', piece })])
    expect(rowsOf(found)).toEqual([
      ['Tea, cake', 'Чай'],
      ['Cake', 'Торт'],
    ])
    expect(found.stream.dialect).toBe('semicolons, header: id, en, ru')
  })

  it('has its languages guessed from more than its first line', async () => {
    const lines = [
      '1995\t1995\t0.9',
      'The harbour was closed, and no one knew why.\tГавань закрыли, и никто не знал почему.\t0.9',
    ]
    for (const piece of [5, 1 << 16]) {
      const report = { problem: () => {}, notice: () => {} }
      const corpus = await HUNALIGN.read?.([fileWith(`${lines.join('\n')}\n`, { piece })], { report })
      const { head, batches } = await withLanguages(corpus as BeadStream)
      expect([head.source.language, head.target.language]).toEqual(['en', 'ru'])
      expect(await allBeads(batches)).toHaveLength(2)
    }
  })
})

describe('CSV', () => {
  it('quotes what needs it, and begins with the mark that Excel wants', async () => {
    const { files } = await written(CSV, { head: PLAIN_HEAD, beads: [bead('b1', 'a, "b"', 'две\nстроки')] })
    expect(files['']).toBe('\ufeffid,en,ru,probability,status,note,bookmark\r\nb1,"a, ""b""","две\nстроки",,,,\r\n')
  })

  it('may have semicolons, as Excel writes it in Russian', async () => {
    expect(rowsOf(await read(CSV, 'en;ru\r\n"Tea; cake";Чай\r\n'))).toEqual([['Tea; cake', 'Чай']])
  })

  it('says where a quotation mark is not closed', async () => {
    await expect(read(CSV, 'en,ru\nTea.,Чай.\n"Cake.,Торт.\n')).rejects.toThrow(
      expect.objectContaining({
        message: 'a quotation mark is opened in this row and never closed',
        place: { file: 'talk', line: 3, column: 1 },
      }),
    )
  })
})

describe('JSON Lines', () => {
  it('have a bead a line with everything said of it', async () => {
    const { files } = await written(JSONL, { head: PLAIN_HEAD, beads: [bead('b1', 'Tea.', 'Чай.', { probability: 0.5 })] })
    expect(JSON.parse(files[''])).toEqual({
      id: 'b1',
      probability: 0.5,
      source: { version: 'en', sentences: [{ id: 's1', text: 'Tea.' }] },
      target: { version: 'ru', sentences: [{ id: 's1', text: 'Чай.' }] },
    })
  })

  it.each([
    '{"src": "Tea.", "tgt": "Чай."}',
    '{"en": "Tea.", "ru": "Чай.", "score": 0.5}',
    '{"id": 7, "translation": {"en": "Tea.", "ru": "Чай."}}',
    '{"source": "Tea.", "target": "Чай.", "domain": "food"}',
  ])('of other tools are read: %s', async (line) => {
    const found = await read(JSONL, `${line}\n`)
    expect(rowsOf(found)).toEqual([['Tea.', 'Чай.']])
    expect(found.problems).toEqual([])
  })

  it('with broken lines are read on, each fault with line and column', async () => {
    const found = await read(
      JSONL,
      '{"en": "Tea.", "ru": "Чай."}\n{"en": "Tea."\n{"en": 1, "ru": "x"}\n{"en": "Cake.", "ru": "Торт."}\n',
    )
    expect(rowsOf(found)).toHaveLength(2)
    expect(found.problems.map(({ place }) => [place?.line, place?.column])).toEqual([
      [2, 14],
      [3, 1],
    ])
  })

  it('with a number for a text have no bead there', async () => {
    const { beads, problems } = await read(JSONL, '{"en":"A","ru":5}\n')
    expect(beads).toEqual([])
    expect(problems.map((problem) => problem.message)).toEqual(['`source` is missing'])
  })
})

describe('hunalign text', () => {
  it('joins sentences with waves, and escapes those that stand in the text', async () => {
    const sentences = [
      { id: 's1', text: 'a ~~~ b' },
      { id: 's2', text: 'c' },
    ]
    const { files } = await written(HUNALIGN, { head: PLAIN_HEAD, beads: [{ ...bead('b1', '', 'д'), source: sentences }] })
    expect(files['']).toBe('a \\~~~ b ~~~ c\tд\t\n')
    expect(rowsOf(await read(HUNALIGN, files['']))).toEqual([['a ~~~ b + c', 'д']])
  })
})

describe('Moses plain text', () => {
  const files = (english: string, russian: string, ids?: string) => [
    fileWith(english, { name: 'talk.en-ru.en' }),
    fileWith(russian, { name: 'talk.en-ru.ru' }),
    ...(ids === undefined ? [] : [fileWith(ids, { name: 'talk.en-ru.ids' })]),
  ]

  it('is three files', async () => {
    const { files: found } = await written(MOSES, { head: PLAIN_HEAD, beads: [bead('b1', 'Tea\tor\ncake', 'Чай')] })
    expect(found).toEqual({ '.en-ru.en': 'Tea or cake\n', '.en-ru.ru': 'Чай\n', '.en-ru.ids': 'b1\n' })
  })

  it('is read from either file, with or without ids', async () => {
    const [one, other] = files('Tea\n', 'Чай\n')
    expect(rowsOf(await readBack(MOSES, [other, one]))).toEqual([['Tea', 'Чай']])
    expect((await readBack(MOSES, files('Tea\n', 'Чай\n', 'x1\n'))).beads[0].id).toBe('x1')
    expect(MOSES.siblings?.('talk.en-ru.ru.gz', {}).map(({ name }) => name)).toEqual(['talk.en-ru.en.gz', 'talk.en-ru.ids.gz'])
    expect(MOSES.siblings?.('dev.ru', { source: 'en', target: 'ru' })[0].name).toBe('dev.en')
  })

  it('must have as many lines on both sides', async () => {
    await expect(readBack(MOSES, files('a\nb\nc\n', 'а\nб\n'))).rejects.toThrow(
      expect.objectContaining({ place: { file: 'talk.en-ru.ru', line: 3, column: 1 } }),
    )
    await expect(readBack(MOSES, files('a\n', 'а\nб\n'))).rejects.toThrow('talk.en-ru.en ends here, and talk.en-ru.ru goes on')
  })

  it('says that lines are empty', async () => {
    const { notices } = await readBack(MOSES, files('a\n\n', 'а\nб\n'))
    expect(notices).toEqual(['lines that are empty on one side, read as gaps: 1 (most tools refuse them)'])
  })
})
