import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bitext, type ScreenOptions } from './screen.ts'
import { folderWith } from './texts.ts'

const ENGLISH = 'The council met on 3 May. It spoke of a “siege” of the town hall. No one was hurt.'
const RUSSIAN = 'Совет собрался 4 мая. Он говорил об осаде ратуши. Никто не пострадал.'

const TERMBASE = `
format: bitext-terms/1
languages: [en, ru]
concepts:
  - id: siege
    watch: [quotation-shift]
    severity: critical
    terms:
      en: [{ term: siege, status: preferred }]
      ru: [{ term: осада, status: preferred }]
`

let cwd: string

beforeAll(async () => {
  cwd = folderWith({
    'en.txt': ENGLISH,
    'ru.txt': RUSSIAN,
    'terms.yaml': TERMBASE,
    'empty.yaml': 'format: bitext-terms/1\nlanguages: [en, ru]\nconcepts: []\n',
  })
  await bitext(['align', 'en.txt', 'ru.txt', '--termbase', 'terms.yaml', '-o', 'a.yaml'], { cwd })
})

const divergences = (options: readonly string[], screen: ScreenOptions = {}) =>
  bitext(['divergences', 'a.yaml', ...options], { cwd, ...screen })

describe('bitext divergences', () => {
  it('shows both sentences with the spans marked', async () => {
    const { exitCode, stdout } = await divergences([])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('It spoke of a [“siege”] of the town hall.')
    expect(stdout).toContain('Он говорил об [осаде] ратуши.')
    expect(stdout).toContain('met on [3] May')
    expect(stdout).toContain('собрался [4] мая')
  })

  it('colours the marks on a terminal', async () => {
    const { stdout } = await divergences([], { isTerminal: true })
    expect(stdout).toContain('\u001b[33m“siege”')
  })

  it('lists other parts of speech on request, and counts them for nothing', async () => {
    const texts = { 'en.txt': 'They agreed to reduce the price of bread.', 'ru.txt': 'Они согласились на сокращение цены хлеба.' }
    const folder = { cwd: folderWith(texts) }
    await bitext(['align', 'en.txt', 'ru.txt', '-o', 'b.yaml'], folder)
    const report = (...options: string[]) => bitext(['divergences', 'b.yaml', ...options], folder)
    const { stdout } = await report('--transpositions')
    expect(stdout).toMatch(
      /^0 divergences in 1 bead\n[\s\S]*Other parts of speech\n.*\n {2}b1 +reduce +verb +сокращение +noun\n/u,
    )
    expect((await report()).stdout).not.toContain('Other parts of speech')
    expect(await report('--transpositions', '--fail-on', 'minor')).toMatchObject({ exitCode: 0 })
    for (const format of ['markdown', 'json', 'html']) {
      expect((await report('--transpositions', '--format', format)).stdout).toContain('reduce')
    }
    expect(await report('--transpositions', '--format', 'sarif')).toMatchObject({ exitCode: 2 })
  })

  it('writes Markdown and JSON', async () => {
    expect((await divergences(['--format', 'markdown'])).stdout).toMatch(/^# Divergences: .*\n[\s\S]*\*\*“siege”\*\*/)
    const { format, divergences: found } = JSON.parse((await divergences(['--format', 'json'])).stdout)
    expect(format).toBe('bitext-divergences/1')
    expect(found.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['number-mismatch', 'quotation-shift'])
  })

  it.each([
    ['told.md', /^# Divergences: /u],
    ['told.json', /^\{\s*"format": "bitext-divergences\/1"/u],
    ['told.sarif', /"version": "2\.1\.0"/u],
    ['told.html', /^<!doctype html>/iu],
    ['told.xml', /^<\?xml/u],
    ['told.txt', /^2 divergences in /u],
  ])('writes %s in the format that its name says', async (name, start) => {
    expect(await divergences(['-o', name])).toMatchObject({ exitCode: 0, stderr: `wrote ${name}\n` })
    expect(readFileSync(join(cwd, name), 'utf8')).toMatch(start)
  })

  it('exits with 1 when something is as severe as --fail-on', async () => {
    expect(await divergences(['--fail-on', 'critical'])).toMatchObject({
      exitCode: 1,
      stderr: '2 divergences of severity critical or above\n',
    })
  })

  it('exits with 0 when a person has rejected what was found', async () => {
    const yaml = readFileSync(join(cwd, 'a.yaml'), 'utf8')
    writeFileSync(join(cwd, 'reviewed.yaml'), yaml.replaceAll('state: open', 'state: rejected'))
    expect(await bitext(['divergences', 'reviewed.yaml', '--fail-on', 'minor'], { cwd })).toMatchObject({ exitCode: 0 })
  })

  it('finds them anew with another termbase', async () => {
    const { stdout } = await divergences(['--termbase', 'empty.yaml', '--format', 'json'])
    expect(JSON.parse(stdout).divergences.map(({ concept }: { concept?: string }) => concept)).not.toContain('siege')
  })

  it('writes to a file, again and again, but not over someone else’s', async () => {
    expect(await divergences(['-o', 'report.md', '--format', 'markdown'])).toMatchObject({
      exitCode: 0,
      stdout: '',
      stderr: 'wrote report.md\n',
    })
    expect(await divergences(['-o', 'report.md'])).toMatchObject({ exitCode: 0 })
    expect(await divergences(['-o', 'terms.yaml'])).toMatchObject({ exitCode: 2 })
    expect(readFileSync(join(cwd, 'terms.yaml'), 'utf8')).toBe(TERMBASE)
  })

  it('writes a page, again and again, but not over someone else’s', async () => {
    expect(await divergences(['-o', 'report.html', '--format', 'html'])).toMatchObject({
      exitCode: 0,
      stderr: 'wrote report.html\n',
    })
    expect(await divergences(['-o', 'report.html', '--format', 'html'])).toMatchObject({ exitCode: 0 })
    expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toContain('<mark>“siege”</mark>')
    writeFileSync(join(cwd, 'mine.html'), '<!doctype html><title>Mine</title>')
    expect(await divergences(['-o', 'mine.html', '--format', 'html'])).toMatchObject({ exitCode: 2 })
  })

  it('writes SARIF that leads to the line of the bead, again and again', async () => {
    await divergences(['-o', 'out/report.sarif', '--format', 'sarif'])
    expect(await divergences(['-o', 'out/report.sarif', '--format', 'sarif'])).toMatchObject({ exitCode: 0 })
    const { results } = JSON.parse(readFileSync(join(cwd, 'out/report.sarif'), 'utf8')).runs[0]
    const lines = readFileSync(join(cwd, 'a.yaml'), 'utf8').split('\n')
    for (const { locations } of results) {
      const [{ physicalLocation, logicalLocations }] = locations
      expect(physicalLocation.artifactLocation.uri).toBe('a.yaml')
      expect(lines[physicalLocation.region.startLine - 1]).toMatch(new RegExp(`- id: ${logicalLocations[0].name}$`))
    }
    expect(results).toHaveLength(2)
  })

  it('writes JUnit whose failures are those of the exit code', async () => {
    const severe = await divergences(['--format', 'junit', '--fail-on', 'critical'])
    expect(severe.exitCode).toBe(1)
    expect(severe.stdout).toContain(
      '<testsuites name="bitext divergences" tests="3" failures="2" errors="0" skipped="0" time="0">',
    )
    await divergences(['-o', 'report.xml', '--format', 'junit'])
    expect(await divergences(['-o', 'report.xml', '--format', 'junit'])).toMatchObject({ exitCode: 0 })
  })

  it('knows the termbase of a corpus, for the table of quotation marks', async () => {
    const folder = folderWith({})
    await bitext(['align', 'ushakov-2022-02-12', '-o', 'a.yaml'], { cwd: folder })
    const { stdout } = await bitext(['divergences', 'a.yaml'], { cwd: folder })
    expect(stdout).toMatch(/Quoted and unquoted[\s\S]*invasion +en +journalist +3/)
    expect(existsSync(join(folder, 'alignments'))).toBe(false)
  })
})
