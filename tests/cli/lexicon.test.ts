import { beforeAll, describe, expect, it } from 'vitest'
import { bitext } from './screen.ts'
import { ENGLISH, folderWith, RUSSIAN } from './texts.ts'

/** Every word meets its translation in several neighbourhoods, so that it stands out. */
const PAIRS = [
  ['the red house', 'красный дом'],
  ['the red river', 'красная река'],
  ['the old house', 'старый дом'],
  ['the old river', 'старая река'],
  ['the red boat', 'красная лодка'],
  ['the old boat', 'старая лодка'],
]

const tsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.join('\t')}\n`).join('')

let cwd: string

beforeAll(async () => {
  cwd = folderWith({
    'pairs.tsv': tsv(PAIRS),
    'named.tsv': tsv([['set', 'ru', 'en'], ...PAIRS.map(([en, ru]) => ['x', ru, en])]),
  })
  const { exitCode, stderr } = await bitext(
    ['lexicon', 'learn', 'pairs.tsv', '--source', 'en', '--target', 'ru', '-o', 'en-ru.lexicon.gz'],
    { cwd },
  )
  expect(exitCode, stderr).toBe(0)
  expect(stderr).toContain('learning from 6 pairs')
  expect(stderr).toContain('next: bitext lexicon lookup --lexicon en-ru.lexicon.gz WORD')
})

const lookup = async (word: string, lexicon = 'en-ru.lexicon.gz') =>
  JSON.parse((await bitext(['lexicon', 'lookup', word, '--lexicon', lexicon, '--json'], { cwd })).stdout)

describe('bitext lexicon', () => {
  it('learns which word translates which, and finds them in any form, from either side', async () => {
    expect((await lookup('houses'))[0]).toMatchObject({ source: 'hous', target: 'дом' })
    expect((await lookup('Лодки'))[0]).toMatchObject({ source: 'boat', target: 'лодк' })
  })

  it('takes columns by the languages that the first line names', async () => {
    await bitext(['lexicon', 'learn', 'named.tsv', '--source', 'en', '--target', 'ru', '-o', 'named.gz'], { cwd })
    expect(await lookup('house', 'named.gz')).toEqual(await lookup('house'))
  })

  it('learns from a parallel corpus, also the other way round', async () => {
    const folder = folderWith({ 'en.txt': ENGLISH, 'ru.txt': RUSSIAN })
    await bitext(['align', 'en.txt', 'ru.txt', '-o', 'a.yaml'], { cwd: folder })
    const { exitCode } = await bitext(['lexicon', 'learn', 'a.yaml', '--source', 'ru', '--target', 'en', '-o', 'l.gz'], {
      cwd: folder,
    })
    expect(exitCode).toBe(0)
    const { stdout } = await bitext(['lexicon', 'info', '--lexicon', 'l.gz', '--json'], { cwd: folder })
    expect(JSON.parse(stdout)).toMatchObject({ source: 'ru', target: 'en' })
  })

  it('says what a word means, and when it does not know', async () => {
    const known = await bitext(['lexicon', 'lookup', 'river', '--lexicon', 'en-ru.lexicon.gz'], { cwd })
    expect(known.stdout).toMatch(/^river +рек +p\(рек\|river\) [01]\.\d{3} +p\(river\|рек\) [01]\.\d{3}$/m)
    const unknown = await bitext(['lexicon', 'lookup', 'ocean', '--lexicon', 'en-ru.lexicon.gz'], { cwd })
    expect(unknown).toMatchObject({ exitCode: 0, stdout: '', stderr: 'notice: the lexicon has no translation of "ocean"\n' })
  })

  it('says what is in a lexicon', async () => {
    const { stdout } = await bitext(['lexicon', 'info', '--lexicon', 'en-ru.lexicon.gz'], { cwd })
    expect(stdout).toMatch(/^source +en$/m)
    expect(stdout).toMatch(/^sourceWords +6$/m)
    expect(stdout).toMatch(/^sourceTokens +18$/m)
  })

  it('writes the same bytes for the same pairs, over its own file', async () => {
    const digest = async () =>
      JSON.parse((await bitext(['lexicon', 'info', '--lexicon', 'en-ru.lexicon.gz', '--json'], { cwd })).stdout).digest
    const before = await digest()
    const again = await bitext(['lexicon', 'learn', 'pairs.tsv', '--source', 'en', '--target', 'ru', '-o', 'en-ru.lexicon.gz'], {
      cwd,
    })
    expect(again.exitCode).toBe(0)
    expect(await digest()).toBe(before)
  })

  it.each([
    [['learn', 'pairs.tsv', '--source', 'en', '--target', 'ru', '-o', 'pairs.tsv'], 2, 'pairs.tsv'],
    [
      ['learn', 'pairs.tsv', '--source', 'en', '--target', 'ru', '-o', 'l.gz', '--entries', 'many'],
      2,
      '--entries must be a whole number, 1 or more, not “many”',
    ],
    [
      ['learn', 'bad.tsv', '--source', 'en', '--target', 'ru', '-o', 'l.gz'],
      3,
      'bad.tsv:2:1: this row has 1 cells, and 2 are needed',
    ],
    [['lookup', 'house', '--lexicon', 'pairs.tsv'], 3, 'this is not a lexicon'],
  ])('refuses %s', async (argv, expected, message) => {
    const folder = folderWith({ 'pairs.tsv': tsv(PAIRS), 'bad.tsv': 'a\tб\nc\n' })
    const { exitCode, stderr } = await bitext(['lexicon', ...argv], { cwd: folder })
    expect(exitCode).toBe(expected)
    expect(stderr).toContain(message)
    expect(stderr).toContain('hint: ')
  })
})
