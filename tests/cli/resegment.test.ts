import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bitext } from './screen.ts'
import { folderWith } from './texts.ts'

const REFERENCE = 'В нём сорок мест.\nКто может им пользоваться?\nКаждый.\n'
const ONE_LINE = 'В нём 40 мест. Кто может им пользоваться? Каждый.\n'

function resegment(files: Readonly<Record<string, string | Uint8Array>>, ...argv: string[]) {
  const cwd = folderWith({ 'ref.txt': REFERENCE, 'hyp.txt': ONE_LINE, ...files })
  return bitext(['resegment', ...argv], { cwd }).then((screen) => ({
    ...screen,
    read: (file: string) => readFileSync(join(cwd, file), 'utf8'),
  }))
}

describe('bitext resegment', () => {
  it('prints a translation in the lines of its reference', async () => {
    const { exitCode, stdout, stderr } = await resegment({}, '--ref', 'ref.txt', '--hyp', 'hyp.txt')
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'В нём 40 мест.\nКто может им пользоваться?\nКаждый.\n' })
    expect(stderr).toBe('1 word error over 9 words (11.1 %)\n')
  })

  it('writes it, and says how to score it', async () => {
    const { stdout, stderr, read } = await resegment({}, '--ref', 'ref.txt', '--hyp', 'hyp.txt', '-o', 'out.txt')
    expect(stdout).toBe('')
    expect(read('out.txt').split('\n')).toHaveLength(3 + 1)
    expect(stderr).toContain('next: bitext score --ref ref.txt --hyp out.txt')
  })

  it('cuts by the source where there is no reference', async () => {
    const source = 'It has forty seats.\nWho may use it?\nAnyone.\n'
    const { exitCode, stdout } = await resegment({ 'source.txt': source }, '--source', 'source.txt', '--hyp', 'hyp.txt')
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'В нём 40 мест.\nКто может им пользоваться?\nКаждый.\n' })
  })

  it('keeps documents apart: by names, or by empty lines in the translation', async () => {
    const files = {
      'docs.txt': 'a\na\nb\n',
      'hyp.txt': 'В нём 40 мест. Кто может им\n\nпользоваться? Каждый.\n',
      'hyp-docs.txt': 'a\na\nb\n',
    }
    const expected = 'В нём 40 мест.\nКто может им\nпользоваться? Каждый.\n'
    expect((await resegment(files, '--ref', 'ref.txt', '--hyp', 'hyp.txt', '--docs', 'docs.txt')).stdout).toBe(expected)
    const named = { ...files, 'hyp.txt': 'В нём 40 мест.\nКто может им\nпользоваться? Каждый.\n' }
    expect(
      (await resegment(named, '--ref', 'ref.txt', '--hyp', 'hyp.txt', '--docs', 'docs.txt', '--hyp-docs', 'hyp-docs.txt')).stdout,
    ).toBe(expected)
  })

  it('passes over a byte-order mark and Windows line ends, and says so', async () => {
    const { stdout, stderr } = await resegment(
      { 'ref.txt': `\ufeff${REFERENCE.replaceAll('\n', '\r\n')}` },
      '--ref',
      'ref.txt',
      '--hyp',
      'hyp.txt',
    )
    expect(stdout).toBe('В нём 40 мест.\nКто может им пользоваться?\nКаждый.\n')
    expect(stderr).toContain('ref.txt: it begins with a byte-order mark')
    expect(stderr).toContain('ref.txt: it has Windows line ends')
  })

  it('says when hardly a word is right, and which lines got nothing', async () => {
    const { stderr } = await resegment({ 'hyp.txt': 'Closed.\n' }, '--ref', 'ref.txt', '--hyp', 'hyp.txt')
    expect(stderr).toContain('hardly a word is right: are ref.txt and hyp.txt the same text in the same language?')
    expect(stderr).toMatch(/nothing of the translation fell to 2 lines: \d, \d/)
  })

  it.each<[string, Readonly<Record<string, string | Uint8Array>>, string[], 2 | 3]>([
    ['there is nothing to cut the translation by', {}, ['--hyp', 'hyp.txt'], 2],
    ['--ref and --source are two ways to cut', {}, ['--ref', 'ref.txt', '--source', 'ref.txt', '--hyp', 'hyp.txt'], 2],
    ['--hyp-docs needs --docs', { 'd.txt': 'a\n' }, ['--ref', 'ref.txt', '--hyp', 'hyp.txt', '--hyp-docs', 'd.txt'], 2],
    [
      'out.txt: this file was not written by bitext',
      { 'out.txt': 'mine' },
      ['--ref', 'ref.txt', '--hyp', 'hyp.txt', '-o', 'out.txt'],
      2,
    ],
    ['ref.txt:2: this line is empty', { 'ref.txt': 'Да.\n\nНет.\n' }, ['--ref', 'ref.txt', '--hyp', 'hyp.txt'], 3],
    ['hyp.txt: the file is empty', { 'hyp.txt': '' }, ['--ref', 'ref.txt', '--hyp', 'hyp.txt'], 3],
    [
      'hyp.txt:1:1: byte C4 is not valid UTF-8',
      { 'hyp.txt': Uint8Array.from([0xc4, 0xe0, 0x2e, 0x0a]) },
      ['--ref', 'ref.txt', '--hyp', 'hyp.txt'],
      3,
    ],
    ['no.txt: there is no such file', {}, ['--ref', 'no.txt', '--hyp', 'hyp.txt'], 3],
    [
      'docs.txt: it has 2 lines, and ref.txt has 3',
      { 'docs.txt': 'a\na\n' },
      ['--ref', 'ref.txt', '--hyp', 'hyp.txt', '--docs', 'docs.txt'],
      3,
    ],
    [
      'hyp.txt: empty lines part it into 1 document, and docs.txt names 2',
      { 'docs.txt': 'a\na\nb\n' },
      ['--ref', 'ref.txt', '--hyp', 'hyp.txt', '--docs', 'docs.txt'],
      3,
    ],
  ])('refuses, with a hint: %s', async (message, files, argv, exitCode) => {
    const screen = await resegment(files, ...argv)
    expect(screen).toMatchObject({ exitCode, stdout: '', stderr: expect.stringContaining(message) })
    expect(screen.stderr).toMatch(/\nhint: \S/)
  })
})
