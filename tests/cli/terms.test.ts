import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bitext } from './screen.ts'
import { folderWith } from './texts.ts'

const YAML = `format: bitext-terms/1
languages: [en, ru]
concepts:
  - id: tea
    terms:
      en: [{ term: tea, status: preferred, naming: name }, { term: tea, status: preferred }]
      ru: [{ term: чай, status: preferred }]
`

const folder = (): string => folderWith({ 'terms.yaml': YAML, 'glossary.tsv': 'oak\tдуб\ttree\n', 'notes.md': 'Nothing here.\n' })

describe('bitext terms check', () => {
  it('says what is in a termbase, and what is odd', async () => {
    const { exitCode, stdout } = await bitext(['terms', 'check', 'terms.yaml'], { cwd: folder() })
    expect(stdout.split('\n').slice(0, 2)).toEqual(['tea: preferred in `en`: tea, tea', 'tea: `tea` stands twice in `en`'])
    expect(stdout).toContain('tea: `чай` may be a form of чай or чаять')
    expect(stdout).toContain('terms.yaml: YAML, 1 concept, terms: 2 en, 1 ru, 3 notices')
    expect(exitCode).toBe(0)
  })

  it('says it as JSON', async () => {
    const { stdout } = await bitext(['terms', 'check', 'glossary.tsv', '--source', 'en', '--target', 'ru', '--json'], {
      cwd: folder(),
    })
    expect(JSON.parse(stdout)).toEqual({
      file: 'glossary.tsv',
      format: 'tsv',
      concepts: 1,
      terms: { en: 1, ru: 1 },
      notices: [],
      passedOver: [],
    })
  })

  it.each([
    ['notes.md', 3, 'this is neither a termbase in YAML, nor TBX, nor a glossary with tabs'],
    ['glossary.tsv', 2, 'say them: --source en --target ru'],
    ['terms.yml', 3, 'terms.yaml'],
  ])('refuses %s', async (file, code, message) => {
    const { exitCode, stderr } = await bitext(['terms', 'check', file], { cwd: folder() })
    expect(stderr).toContain(message)
    expect(exitCode).toBe(code)
  })
})

describe('bitext terms convert', () => {
  it('goes from YAML to TBX and back, and to a glossary, and says what is lost', async () => {
    const cwd = folder()
    const convert = (...argv: string[]) => bitext(['terms', 'convert', ...argv], { cwd })
    expect((await convert('terms.yaml', '-o', 'terms.tbx')).stderr).toBe('wrote terms.tbx (1 concept)\n')
    expect((await convert('terms.tbx', '--to', 'yaml')).stdout).toContain('{ term: tea, status: preferred, naming: name }')
    const { stderr } = await convert('terms.tbx', '-o', 'out.tsv')
    expect(stderr).toContain('a glossary cannot hold: 3 preferred statuses, 1 `naming` field')
    expect(readFileSync(join(cwd, 'out.tsv'), 'utf8')).toBe('# bitext glossary: en → ru\ntea\tчай\ntea\tчай\n')
    expect((await convert('terms.yaml', '-o', 'terms.tbx')).exitCode).toBe(0)
  })

  it('reads TBX in UTF-16', async () => {
    const cwd = folder()
    const { stdout } = await bitext(['terms', 'convert', 'terms.yaml', '--to', 'tbx'], { cwd })
    const utf16 = `\ufeff${stdout.replace('UTF-8', 'UTF-16')}`
    const other = folderWith({ 'terms.tbx': Buffer.from(utf16, 'utf16le') })
    expect((await bitext(['terms', 'check', 'terms.tbx'], { cwd: other })).stdout).toContain('TBX, 1 concept')
  })

  it.each([
    [
      'a termbase that a person may have edited',
      ['glossary.tsv', '--source', 'en', '--target', 'ru', '-o', 'terms.yaml'],
      '--force',
    ],
    ['an output without a format', ['terms.yaml'], 'say it with --to: yaml, tbx, tsv'],
    ['languages where no glossary is', ['terms.yaml', '--source', 'en', '--target', 'ru', '--to', 'tbx'], 'are for glossaries'],
    ['one language of two', ['terms.yaml', '--source', 'en', '--to', 'tsv'], 'say both'],
    ['a language the termbase has not', ['terms.yaml', '--source', 'en', '--target', 'fr', '--to', 'tsv'], 'no terms in `fr`'],
  ])('refuses %s', async (_, argv, message) => {
    const { exitCode, stderr } = await bitext(['terms', 'convert', ...argv], { cwd: folder() })
    expect(stderr).toContain(message)
    expect(exitCode).toBe(2)
  })
})
