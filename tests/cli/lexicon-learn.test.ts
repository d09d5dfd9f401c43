import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bitext } from './screen.ts'
import { folderWith } from './texts.ts'

/** Every word meets its translation in several neighbourhoods, so that it stands out. */
const PAIRS = [
  ['the red house', 'красный дом'],
  ['the red river', 'красная река'],
  ['the old house', 'старый дом'],
  ['the old river', 'старая река'],
  ['the red boat', 'красная лодка'],
  ['the old boat', 'старая лодка'],
] as const

const lines = (rows: readonly string[]): string => rows.map((row) => `${row}\n`).join('')
const TSV = lines(PAIRS.map((pair) => pair.join('\t')))
const TMX = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ru" datatype="plaintext"/>
<body>${PAIRS.map(([en, ru]) => `<tu><tuv xml:lang="ru"><seg>${ru}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`).join('')}</body></tmx>`
const XLIFF = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ru"><file id="f">${PAIRS.map(
  ([en, ru], index) => `<unit id="u${index}"><segment><source>${en}</source><target>${ru}</target></segment></unit>`,
).join('')}</file></xliff>`

const FILES = {
  'pairs.tsv': TSV,
  'pairs.tsv.gz': gzipSync(TSV),
  'pairs.csv': lines(['en,ru', ...PAIRS.map((pair) => pair.join(','))]),
  'pairs.jsonl': lines(PAIRS.map(([en, ru]) => JSON.stringify({ translation: { en, ru } }))),
  'pairs.tmx': TMX,
  'pairs.xlf': XLIFF,
  'moses.en-ru.en': lines(PAIRS.map(([en]) => en)),
  'moses.en-ru.ru': lines(PAIRS.map(([, ru]) => ru)),
}

const LANGUAGES = ['--source', 'en', '--target', 'ru', '-o', 'l.gz']

/** Learns in a folder with these files, and returns how to look a word up in what was learned. */
async function learned(files: Readonly<Record<string, string | Uint8Array>>, argv: readonly string[]) {
  const cwd = folderWith(files)
  const { exitCode, stderr } = await bitext(['lexicon', 'learn', ...argv, ...LANGUAGES], { cwd })
  expect(exitCode, stderr).toBe(0)
  const lookup = async (word: string) =>
    JSON.parse((await bitext(['lexicon', 'lookup', word, '--lexicon', 'l.gz', '--json'], { cwd })).stdout)
  return { cwd, stderr, lookup }
}

describe('bitext lexicon learn', () => {
  it.each([['pairs.tsv'], ['pairs.tsv.gz'], ['pairs.csv'], ['pairs.jsonl'], ['pairs.tmx'], ['pairs.xlf'], ['moses.en-ru.en']])(
    'learns from %s',
    async (file) => {
      const { stderr, lookup } = await learned(FILES, [file])
      expect(stderr).toContain('learning from 6 pairs')
      expect((await lookup('houses'))[0]).toMatchObject({ source: 'hous', target: 'дом' })
    },
  )

  it('learns from several files together', async () => {
    const { stderr } = await learned(FILES, ['pairs.tmx', 'moses.en-ru.en'])
    expect(stderr).toContain('learning from 12 pairs')
  })

  it('reads a file as the format that --from names', async () => {
    const files = { 'dev.en': FILES['moses.en-ru.en'], 'dev.ru': FILES['moses.en-ru.ru'] }
    const { stderr } = await learned(files, ['dev.en', '--from', 'moses'])
    expect(stderr).toContain('learning from 6 pairs')
  })
})

const DICTIONARIES = { 'words.tsv': 'lighthouse\tмаяк\n', 'words.dic': 'маяк @ lighthouse\n' }

describe('bitext lexicon learn --dictionary', () => {
  it.each(['words.tsv', 'words.dic', 'words.tsv:0.5'])('mixes %s in', async (dictionary) => {
    const { stderr, lookup } = await learned({ ...FILES, ...DICTIONARIES }, ['pairs.tsv', '--dictionary', dictionary])
    expect(stderr).toContain('learning from 6 pairs and 1 translation in 1 dictionary')
    expect((await lookup('lighthouses'))[0]).toMatchObject({ source: 'lighthous', target: 'маяк' })
    expect((await lookup('houses'))[0]).toMatchObject({ target: 'дом' })
  })

  it.each(['sea.index', 'sea.dict.dz'])('finds both files of a dictd dictionary by %s', async (dictionary) => {
    // In base 64: "sea\nморе\n" has 4 + 9 = 13 bytes (N), "lighthouse\nмаяк\n" has 11 + 9 = 20 (U).
    const files = {
      'sea.index': 'lighthouse\tN\tU\nsea\tA\tN\n',
      'sea.dict.dz': gzipSync('sea\nморе\nlighthouse\nмаяк\n'),
    }
    const { lookup } = await learned({ ...FILES, ...files }, ['pairs.tsv', '--dictionary', dictionary])
    expect((await lookup('lighthouse'))[0]).toMatchObject({ target: 'маяк' })
    expect((await lookup('sea'))[0]).toMatchObject({ target: 'мор' })
  })

  it('weighs each dictionary by itself', async () => {
    const files = { ...FILES, 'one.tsv': 'pier\tпирс\n', 'other.tsv': 'pier\tпричал\n' }
    const { lookup } = await learned(files, ['pairs.tsv', '--dictionary', 'one.tsv', '--dictionary', 'other.tsv:3'])
    expect((await lookup('pier')).map(({ target }: { target: string }) => target)).toEqual(['прича', 'пирс'])
  })

  it('makes a lexicon of dictionaries alone, and align takes it', async () => {
    const files = {
      'words.tsv': 'ship\tкорабль\nharbour\tгавань\n',
      'en.txt': 'A ship. The harbour.',
      'ru.txt': 'Корабль. Гавань.',
    }
    const { cwd, stderr } = await learned(files, ['--dictionary', 'words.tsv'])
    expect(stderr).toContain('learning from 2 translations in 1 dictionary')
    const { exitCode } = await bitext(['align', 'en.txt', 'ru.txt', '--lexicon', 'l.gz', '-o', 'a.yaml'], { cwd })
    expect(exitCode).toBe(0)
  })

  it('turns a dictionary that the texts show to be the other way round, and says so', async () => {
    const files = { ...FILES, 'rus-eng.tsv': 'дом\thouse\nмаяк\tlighthouse\n' }
    const { stderr, lookup } = await learned(files, ['pairs.tsv', '--dictionary', 'rus-eng.tsv'])
    expect(stderr).toContain('notice: rus-eng.tsv: read from its second language to its first')
    expect((await lookup('lighthouse'))[0]).toMatchObject({ source: 'lighthous', target: 'маяк' })
  })
})

describe('bitext lexicon learn refuses', () => {
  const WRONG = {
    'pairs.tsv': TSV,
    'links.ladder': '0\t0\t0.5\n1\t1\t0.5\n',
    'gaps.tsv': 'a house\t\n',
    'words.dic': 'дом @ house\nriver\n',
    'words.tsv': 'house\tдом\nriver\tрека\toften\n',
    'list.txt': 'house\nriver\n',
    'lone.index': 'sea\tA\tN\n',
    'bad.index': 'sea\tA\tz\n',
    'bad.dict': 'sea\nморе\n',
    'none.index': '00databaseinfo\tA\tN\n',
    'none.dict': 'about this\n',
  }

  it.each([
    [[], 2, 'there is nothing to learn from'],
    [['pairs.tsv', '--from', 'tvs'], 2, 'there is no format "tvs"'],
    [['links.ladder'], 2, 'links.ladder: this file says which sentences belong together, but not what they are'],
    [['gaps.tsv'], 3, 'gaps.tsv: there is no pair to learn from'],
    [['--dictionary', 'words.dic'], 3, 'words.dic:2:1: this is not an entry of a hunalign dictionary'],
    [['--dictionary', 'words.tsv'], 3, 'words.tsv:2:1: "often" is not a probability'],
    [['--dictionary', 'list.txt'], 3, 'list.txt:1:1: this is not a line of a dictionary'],
    [['--dictionary', 'lone.index'], 3, 'lone.dict'],
    [['--dictionary', 'bad.dict'], 3, 'bad.index:1:1: the article lies beyond the end of the dictionary'],
    [['--dictionary', 'none.index'], 3, 'none.index: there is no translation in this dictionary'],
    [['--dictionary', 'words.tsv:much'], 2, '"much" in --dictionary words.tsv:much is not a weight'],
    [['--dictionary', 'words.tsv:0'], 2, '"0" in --dictionary words.tsv:0 is not a weight'],
    [['--dictionary', 'nowhere.tsv:2'], 3, 'nowhere.tsv'],
  ])('%j', async (argv, expected, message) => {
    const { exitCode, stderr } = await bitext(['lexicon', 'learn', ...argv, ...LANGUAGES], { cwd: folderWith(WRONG) })
    expect(stderr).toContain(message)
    expect(exitCode).toBe(expected)
    expect(stderr).toContain('hint: ')
  })
})
