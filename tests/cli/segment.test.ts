import { describe, expect, it } from 'vitest'
import { bitext } from './screen.ts'
import { folderWith } from './texts.ts'

const segment = (text: string, ...options: string[]) => bitext(['segment', '-', ...options], { stdin: text })

describe('bitext segment', () => {
  it('prints one sentence a line, and says on stderr how many', async () => {
    expect(await segment('Он приехал в г. Минск. Шёл снег.\n')).toEqual({
      exitCode: 0,
      stdout: 'Он приехал в г. Минск.\nШёл снег.\n',
      stderr: '2 sentences, Russian\n',
    })
  })

  it('prints ids and spans with --json, and nothing on stderr with -q', async () => {
    const { stdout, stderr } = await segment('It rained. We stayed.', '--json', '-q')
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 'p1.s1', text: 'It rained.', span: { start: 0, end: 10 } },
      { id: 'p1.s2', text: 'We stayed.', span: { start: 11, end: 21 } },
    ])
    expect(stderr).toBe('')
  })

  it('says with --explain which rule decided', async () => {
    const { stdout } = await segment('Мы были в г. Минск. Шёл снег.', '--explain')
    expect(stdout).toMatch(/^join +\w+ +Мы были в г\. · Минск\. Шёл снег\.$/m)
    expect(stdout).toMatch(/^split +\w+ +.*Минск\. \| Шёл снег\.$/m)
  })

  it('cuts with sentence-splitter when asked to, which cannot explain', async () => {
    const { stdout } = await segment('It rained. We stayed.', '--segmenter', 'sentence-splitter')
    expect(stdout).toBe('It rained.\nWe stayed.\n')
    expect(await segment('It rained.', '--segmenter', 'sentence-splitter', '--explain')).toMatchObject({ exitCode: 2 })
  })

  it('lists what was left out with -v', async () => {
    const cwd = folderWith({
      'page.txt':
        'View settings\n\nFont size:\n\nBriefing\n\nMay 3, 2022\n\nIt rained on the square for an hour. We stayed where we were.\n',
    })
    const { stderr } = await bitext(['segment', 'page.txt', '-v'], { cwd })
    expect(stderr).toContain('page.txt: left out "View settings"')
  })

  it('gives a language without rules of its own the neutral ones, and says so', async () => {
    const { stdout, stderr } = await segment('Chove. Ficamos.', '--language', 'pt')
    expect(stdout).toBe('Chove.\nFicamos.\n')
    expect(stderr).toContain('there are no rules for the language "pt"')
    expect((await segment('雨。雪。')).stderr).toContain('the language cannot be guessed')
  })

  it('takes a text that is cut already a sentence a line', async () => {
    const { stdout } = await segment('View settings\nMr. Grey left. He ran.\n', '--presegmented', '--language', 'en', '--json')
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).text),
    ).toEqual(['View settings', 'Mr. Grey left. He ran.'])
    expect(await segment('x', '--presegmented', '--segmenter', 'rules')).toMatchObject({ exitCode: 2 })
  })

  it('reads other encodings, and says which it took a text for', async () => {
    const cwd = folderWith({
      'ru.txt': new Uint8Array([0xff, 0xfe, 0x14, 0x04, 0x30, 0x04, 0x2e, 0x00]),
      'short.txt': new Uint8Array([0xe4, 0xc1]),
    })
    expect(await bitext(['segment', 'ru.txt'], { cwd })).toMatchObject({
      stdout: 'Да.\n',
      stderr: expect.stringContaining('ru.txt: not UTF-8; read as UTF-16LE (100 % sure)'),
    })
    expect((await bitext(['segment', 'short.txt', '--encoding', 'koi8-r'], { cwd })).stdout).toBe('Да\n')
  })

  it('says that a text does not look like the language it is said to be in', async () => {
    const { stderr } = await segment('Шёл снег.', '--language', 'en')
    expect(stderr).toContain('said to be English, but most of it is in Cyrillic script')
  })

  it('follows bitext.config.yaml, and the command line before it, also when it explains', async () => {
    const cwd = folderWith({
      'bitext.config.yaml':
        'segmentation: { inside-quotes: join, abbreviations: { en: [Foo.] } }\nspeakers: { labels: { host: [Studio] } }\n',
      'en.txt': 'Studio: It is on Foo. Bar said: “We leave. Do not wait.” It rained.',
    })
    const cut = async (...options: string[]) =>
      (await bitext(['segment', 'en.txt', ...options], { cwd })).stdout.trim().split('\n')
    expect(await cut()).toEqual(['It is on Foo. Bar said: “We leave. Do not wait.”', 'It rained.'])
    expect(await cut('--inside-quotes', 'split')).toHaveLength(3)
    expect(await cut('--abbreviations', 'wait,leave', '--inside-quotes', 'split')).toHaveLength(1 + 1)
    expect((await cut('--explain')).join()).toMatch(/join +insideQuotation/)
    expect((await cut('--json'))[0]).toContain('"speaker":"host"')
  })

  it('stops reading stdin where no text goes on', async () => {
    const { exitCode, stderr } = await segment('a'.repeat(64 * 1024 * 1024 + 1))
    expect(exitCode).toBe(3)
    expect(stderr).toContain('stdin: there is more than the 64 MB that one text may have')
  })

  it('refuses a broken bitext.config.yaml at its place', async () => {
    const cwd = folderWith({ 'bitext.config.yaml': 'segmentation:\n  inside-quote: join\n', 'en.txt': 'It rained.' })
    expect(await bitext(['segment', 'en.txt'], { cwd })).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('bitext.config.yaml:2:3: unknown key `inside-quote`'),
    })
  })
})
