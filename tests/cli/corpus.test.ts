import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { bothPages, normalPage } from '../workspace/kremlin-pages.ts'
import { page, site } from '../workspace/site.ts'
import { bitext } from './screen.ts'
import { ENGLISH, folderWith, RUSSIAN } from './texts.ts'

const TEXTS = { 'report.en.txt': ENGLISH, 'report.ru.txt': RUSSIAN }

describe('bitext corpus add', () => {
  it('makes a corpus that can be checked and aligned', async () => {
    const cwd = folderWith(TEXTS)
    const added = await bitext(
      [
        'corpus',
        'add',
        'report',
        'report.en.txt',
        'report.ru.txt',
        '--licence',
        'CC0-1.0',
        '--publisher',
        'Us',
        '--provenance',
        'original',
      ],
      { cwd },
    )
    expect(added).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'corpora/report/en.txt: English\ncorpora/report/ru.txt: Russian\nnext: bitext corpus check report\n',
    })
    expect(readFileSync(join(cwd, 'corpora/report/ru.txt'), 'utf8')).toBe(RUSSIAN)
    expect(await bitext(['corpus', 'check', 'report'], { cwd })).toEqual({
      exitCode: 0,
      stdout: 'report: nothing to see to\n',
      stderr: '',
    })
    expect((await bitext(['align', 'report'], { cwd })).exitCode).toBe(0)
  })

  it('may be said twice, but overwrites no other text', async () => {
    const cwd = folderWith({ ...TEXTS, 'other.txt': `${ENGLISH} It has a café.` })
    const add = (file: string, ...options: string[]) => bitext(['corpus', 'add', 'report', file, ...options], { cwd })
    expect((await add('report.en.txt')).exitCode).toBe(0)
    expect((await add('report.en.txt', '--licence', 'MIT')).exitCode).toBe(0)
    const refused = await add('other.txt')
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('has a version `en` already') })
    expect((await add('other.txt', '--as', 'second')).exitCode).toBe(0)
    expect(existsSync(join(cwd, 'corpora/report/second.txt'))).toBe(true)
  })

  it('refuses names that are no names, and options for one text with two', async () => {
    const cwd = folderWith(TEXTS)
    expect((await bitext(['corpus', 'add', '../x', 'report.en.txt'], { cwd })).exitCode).toBe(2)
    expect((await bitext(['corpus', 'add', 'x', 'report.en.txt', 'report.ru.txt', '--language', 'en'], { cwd })).exitCode).toBe(2)
  })
})

describe('bitext corpus list', () => {
  it('names the corpora with their versions', async () => {
    const { stdout } = await bitext(['corpus', 'list'])
    expect(stdout).toMatch(/^ushakov-2022-02-12 +en \(translation\), ru \(reconstruction\) +Briefing/)
    const [line] = (await bitext(['corpus', 'list', '--json'])).stdout.trim().split('\n')
    expect(JSON.parse(line)).toMatchObject({ id: 'ushakov-2022-02-12', original: 'ru' })
  })
})

describe('bitext corpus check', () => {
  it('finds nothing in the bundled corpus', async () => {
    expect(await bitext(['corpus', 'check', 'ushakov-2022-02-12'])).toMatchObject({ exitCode: 0 })
  })

  it('finds changed texts, missing licences and wrong languages, and exits with 1', async () => {
    const cwd = folderWith({
      'corpora/report/corpus.yaml': `format: bitext-corpus/1
versions:
  en: { language: en, file: en.txt, licence: MIT, publisher: Us, provenance: original, sha256: "${'0'.repeat(64)}" }
  ru: { language: en, file: ru.txt }
`,
      'corpora/report/en.txt': ENGLISH,
      'corpora/report/ru.txt': RUSSIAN,
    })
    const { exitCode, stdout, stderr } = await bitext(['corpus', 'check', 'report'], { cwd })
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '7 findings\n' })
    for (const message of [
      'report: all versions are in one language, en',
      'report, en: en.txt is not the text that corpus.yaml describes',
      'report, ru: no licence is named',
      'report, ru: neither a publisher nor an address is named',
      'report, ru: it is not said whether it is an original',
      'report, ru: there is no sha256',
      'report, ru: the text is said to be English, but most of it is in Cyrillic script',
    ])
      expect(stdout).toContain(message)
  })
})

describe('bitext corpus fetch', () => {
  it('brings an event, which is then aligned', async () => {
    const cwd = folderWith({})
    const { network } = await site(bothPages())
    const { exitCode, stderr } = await bitext(['corpus', 'fetch', 'kremlin:42'], { cwd, network })
    expect(exitCode).toBe(0)
    expect(stderr).toContain('corpora/kremlin-42/ru.txt: ')
    expect(stderr).toContain('next: bitext align kremlin-42')
    expect((await bitext(['align', 'kremlin-42'], { cwd })).exitCode).toBe(0)
    expect((await bitext(['corpus', 'check', 'kremlin-42'], { cwd })).stdout).toBe('kremlin-42: nothing to see to\n')
    const { source, target } = readAlignment(readFileSync(join(cwd, 'alignments/kremlin-42.yaml'), 'utf8'))
    expect([source, target].map(({ version }) => version.provenance)).toEqual(['original', 'original'])
    expect(target.sentences.filter(({ speaker }) => speaker === 'orlova').length).toBeGreaterThan(1)
  })

  it('puts the original in the place of the reconstruction, and everything follows', async () => {
    const cwd = folderWith({})
    expect((await bitext(['align', 'ushakov-2022-02-12'], { cwd })).stdout).toContain('reconstruction')
    const { network } = await site({ 'kremlin.ru/events/president/news/67761': page(normalPage('ru')) })
    const fetched = await bitext(['corpus', 'fetch', 'kremlin:67761'], { cwd, network })
    expect(fetched.stderr).toContain('en.page.txt: kept as it is')
    expect(fetched.stderr).toContain('alignments/ushakov-2022-02-12.yaml was made from the old ru.txt and is stale')
    expect(await bitext(['divergences', 'alignments/ushakov-2022-02-12.yaml'], { cwd })).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('ru.txt has changed since this alignment was made'),
    })
    const { stdout } = await bitext(['align', 'ushakov-2022-02-12'], { cwd })
    expect(stdout).not.toContain('reconstruction')
    const { target } = readAlignment(readFileSync(join(cwd, 'alignments/ushakov-2022-02-12.yaml'), 'utf8'))
    expect(target.version).toMatchObject({
      provenance: 'original',
      licence: 'CC-BY-4.0',
      uri: 'http://kremlin.ru/events/president/news/67761',
    })
  })

  it('ends in one line with a hint where the site cannot be read', async () => {
    const cwd = folderWith({})
    const { network } = await site({})
    const { exitCode, stderr } = await bitext(['corpus', 'fetch', 'kremlin:42'], { cwd, network })
    expect(exitCode).toBe(3)
    expect(stderr.trim().split('\n').slice(-2)).toEqual([
      expect.stringMatching(/^error: http:\/\/en\.kremlin\.ru\/events\/president\/news\/42: no text was found; /),
      expect.stringMatching(/^hint: /),
    ])
    expect(existsSync(join(cwd, 'corpora'))).toBe(false)
  })
})
