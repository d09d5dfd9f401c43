import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bitext } from './screen.ts'
import { folderWith } from './texts.ts'

/** Our own sentences about a quarry, as TSV: languages first, then a pair a line. */
const PAIRS = [
  'en\tru',
  'The granite quarry closed in winter.\tГранитный карьер закрылся зимой.',
  'Nobody guards the granite quarry.\tНикто не охраняет гранитный карьер.',
  'Granite is hard.\tГранит твёрд.',
  'They sold the granite.\tОни продали гранит.',
  ...Array.from({ length: 12 }, () => 'They were there and so were we.\tОни были там, и мы тоже были там.'),
]

const folder = (): string =>
  folderWith({
    'quarry.tsv': `${PAIRS.join('\n')}\n`,
    'empty.tsv': '',
    'terms.yaml':
      'format: bitext-terms/1\nlanguages: [en, ru]\nconcepts:\n  - id: granite\n    terms:\n      en: [{ term: granite }]\n      ru: [{ term: гранит }]\n',
  })

const suggest = (argv: readonly string[], cwd = folder()) => bitext(['terms', 'suggest', ...argv], { cwd })

describe('bitext terms suggest', () => {
  it('shows both sides with counts, links and beads', async () => {
    const { exitCode, stdout, stderr } = await suggest(['quarry.tsv'])
    const [head, ...rows] = stdout.split('\n').map((line) => line.trim().replace(/\s+/gu, ' '))
    expect(head).toBe('G² ratio English Russian links Dice beads')
    expect(rows.some((row) => /granite quarry 2 гранитный карьер 2 2 1\.00 b1 b2$/u.test(row))).toBe(true)
    expect(rows.some((row) => / granite 4 гранит 2 2 /u.test(row))).toBe(true)
    expect(stderr).toContain('next: bitext terms suggest quarry.tsv -o terms.yaml')
    expect(exitCode).toBe(0)
  })

  it('keeps within the width of the screen', async () => {
    const { stdout } = await suggest(['quarry.tsv'])
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('writes a termbase that `terms check` accepts, and never over a file', async () => {
    const cwd = folder()
    const { stderr } = await suggest(['quarry.tsv', '-o', 'start.yaml'], cwd)
    expect(stderr).toContain('wrote start.yaml (2 concepts)')
    expect((await bitext(['terms', 'check', 'start.yaml'], { cwd })).exitCode).toBe(0)
    const again = await suggest(['quarry.tsv', '-o', 'terms.yaml'], cwd)
    expect(again.exitCode).toBe(2)
    expect(again.stderr).toContain('--beside terms.yaml suggests only what that termbase does not have')
    expect(readFileSync(join(cwd, 'terms.yaml'), 'utf8')).toContain('id: granite\n')
  })

  it('leaves out what a termbase has', async () => {
    const { stdout, stderr } = await suggest(['quarry.tsv', '--beside', 'terms.yaml', '--to', 'tsv'])
    expect(stdout).toBe('# bitext glossary: en → ru\ngranite quarry\tгранитный карьер\n')
    expect(stderr).toContain('1 suggestion left out: the termbase has them')
  })

  it('prints JSON', async () => {
    const { stdout } = await suggest(['quarry.tsv', '--json', '--limit', '1'])
    const { languages, suggestions, leftOut } = JSON.parse(stdout)
    expect(languages).toEqual({ source: 'en', target: 'ru' })
    expect(suggestions).toHaveLength(1)
    expect(suggestions[0].source[0]).toMatchObject({ linked: 2 })
    expect(leftOut).toBe(0)
  })

  it('says where nothing is known of other texts', async () => {
    const { stderr } = await suggest(['quarry.tsv', '--no-lexicon'])
    expect(stderr).toContain('nothing is known of other texts')
  })

  it('says that it found nothing', async () => {
    const { exitCode, stdout, stderr } = await suggest(['quarry.tsv', '--min-count', '50'])
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' })
    expect(stderr).toContain('no key terms were found')
  })

  it.each([
    [['missing.yaml'], 3, 'missing.yaml'],
    [['empty.tsv'], 3, 'empty.tsv'],
    [['terms.yaml'], 3, 'terms.yaml'],
    [['quarry.tsv', '--min-count', 'two'], 2, '--min-count must be a whole number, 1 or more, not “two”'],
    [['quarry.tsv', '--limit', '0'], 2, '--limit must be'],
    [['quarry.tsv', '--min-keyness', '-1'], 2, '--min-keyness must be'],
    [['quarry.tsv', '--beside', 'quarry.tsv'], 3, 'quarry.tsv'],
    [['quarry.tsv', '--json', '-o', 'x.yaml'], 2, 'leave one of them out'],
    [['quarry.tsv', '--to', 'xml'], 2, 'tbx'],
  ])('refuses %j', async (argv, code, message) => {
    const cwd = folder()
    const { exitCode, stderr } = await suggest(argv, cwd)
    expect(stderr).toContain(message)
    expect(exitCode).toBe(code)
    expect(existsSync(join(cwd, 'x.yaml'))).toBe(false)
  })
})
