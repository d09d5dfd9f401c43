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
})
