import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bitext, type Screen } from './screen.ts'
import { ENGLISH, folderWith, RUSSIAN } from './texts.ts'

/** A parallel corpus as the tool writes it, to be broken. */
let aligned: string

beforeAll(async () => {
  const cwd = folderWith({ 'en.txt': ENGLISH, 'ru.txt': RUSSIAN })
  const { stdout } = await bitext(['align', 'en.txt', 'ru.txt', '-o', '-'], { cwd })
  aligned = stdout
})

/** Every file of a folder with its bytes, to show that nothing was touched. */
const snapshot = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file, 'latin1')])

/** Runs a command that must fail: the exit code as said, one clear line and a hint, no result, no file touched. */
async function refuses(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
  exitCode: 2 | 3,
): Promise<Screen> {
  const cwd = folderWith(files)
  const before = snapshot(cwd)
  const screen = await bitext(argv, { cwd })
  expect(screen).toMatchObject({ exitCode, stdout: '' })
  const lines = screen.stderr.trimEnd().split('\n')
  expect(lines[0]).toMatch(/^error: /)
  expect(lines.at(-1)).toMatch(/^hint: \S/)
  // The message, a code frame of two lines where there is a place, and the hint.
  expect(lines.length).toBeLessThanOrEqual(4)
  expect(snapshot(cwd)).toEqual(before)
  return screen
}

const TEXTS = { 'en.txt': ENGLISH, 'ru.txt': RUSSIAN }

describe('a text is refused, with a place and a hint,', () => {
  it('when it is not there', async () => {
    const { stderr } = await refuses(['align', 'en.txt', 'rus.txt'], TEXTS, 3)
    expect(stderr).toContain('rus.txt: there is no such file')
    expect(stderr).toContain('did you mean `ru.txt`?')
  })

  it('when it is empty', async () => {
    const { stderr } = await refuses(['align', 'en.txt', 'ru.txt'], { ...TEXTS, 'ru.txt': '' }, 3)
    expect(stderr).toContain('ru.txt: the file is empty')
  })

  it('when it is binary', async () => {
    const { stderr } = await refuses(
      ['align', 'en.txt', 'ru.txt'],
      { ...TEXTS, 'ru.txt': new Uint8Array([1, 2, 0, 3, 0, 0, 255]) },
      3,
    )
    expect(stderr).toContain('ru.txt')
    expect(stderr).toMatch(/binary/)
  })

  it('when it is not UTF-8', async () => {
    // «Да. Нет.» in windows-1251.
    const cyrillic = new Uint8Array([0xc4, 0xe0, 0x2e, 0x20, 0xcd, 0xe5, 0xf2, 0x2e])
    const { stderr } = await refuses(['segment', 'ru.txt'], { 'ru.txt': cyrillic }, 3)
    expect(stderr).toMatch(/ru\.txt:1:1: .*UTF-8/)
  })

  it('when it is a folder', async () => {
    const { stderr } = await refuses(['segment', 'texts'], { 'texts/en.txt': ENGLISH }, 3)
    expect(stderr).toContain('texts: this is a folder, not a file')
  })

  it('when .gz does not unpack', async () => {
    const { stderr } = await refuses(['segment', 'en.txt.gz'], { 'en.txt.gz': ENGLISH }, 3)
    expect(stderr).toContain('en.txt.gz: the file cannot be unpacked')
  })
})

describe('two texts are refused', () => {
  it('when they are one file', async () => {
    const { stderr } = await refuses(['align', 'en.txt', './en.txt'], TEXTS, 2)
    expect(stderr).toContain('are the same file')
  })

  it('when both are said to be in one language', async () => {
    const { stderr } = await refuses(['align', 'en.txt', 'ru.txt', '--source', 'en', '--target', 'en'], TEXTS, 2)
    expect(stderr).toContain('both texts are in English')
  })

  it('when both are in one language, whatever was said', async () => {
    const { stderr } = await refuses(
      ['align', 'en.txt', 'ru.txt', '--source', 'en', '--target', 'ru'],
      { ...TEXTS, 'ru.txt': `${ENGLISH} Again.` },
      2,
    )
    expect(stderr).toContain('both texts are in English')
  })

  it('when the language of one cannot be told', async () => {
    const { stderr } = await refuses(['align', 'en.txt', 'zh.txt'], { ...TEXTS, 'zh.txt': '图书馆五月三日开放了新阅览室。' }, 2)
    expect(stderr).toContain('the language of the target cannot be guessed')
  })

  it('when there is only one', async () => {
    const { stderr } = await refuses(['align', 'en.txt'], TEXTS, 2)
    expect(stderr).toContain('en.txt is one text, and its other language version is missing')
    expect(stderr).toContain('hint: bitext align en.txt TARGET')
  })

  it('when there are three', async () => {
    const { stderr } = await refuses(['align', 'en.txt', 'ru.txt', 'de.txt'], TEXTS, 2)
    expect(stderr).toContain('align takes a corpus or two files, not 3')
  })
})

describe('a corpus is refused', () => {
  it('when there is none of that name', async () => {
    const { stderr } = await refuses(['align', 'ushakof-2022-02-12'], {}, 3)
    expect(stderr).toContain('did you mean `ushakov-2022-02-12`?')
  })

  it('when it has no such version', async () => {
    const { stderr } = await refuses(['align', 'ushakov-2022-02-12', '--target', 'de'], {}, 3)
    expect(stderr).toContain('has no version `de`')
    expect(stderr).toContain('versions: en, ru')
  })
})

describe('an output is refused', () => {
  // Tests may run as root, whom no permission stops; a file where a folder should be stops everyone.
  it('when its folder cannot be written', async () => {
    const { stderr } = await refuses(['align', 'en.txt', 'ru.txt', '-o', 'en.txt/out.yaml'], TEXTS, 3)
    expect(stderr).toContain('en.txt/out.yaml: a part of the path is a file, not a folder')
  })

  it('when it would overwrite a file that bitext did not write', async () => {
    const { stderr } = await refuses(
      ['align', 'en.txt', 'ru.txt', '-o', 'notes.yaml'],
      { ...TEXTS, 'notes.yaml': 'mine: yes\n' },
      2,
    )
    expect(stderr).toContain('notes.yaml')
    expect(stderr).toContain('--force')
  })
})

describe('an alignment is refused', () => {
  const refusesYaml = (yaml: string, exitCode: 2 | 3 = 3) =>
    refuses(['evaluate', 'a.yaml', '--gold', 'a.yaml'], { 'a.yaml': yaml }, exitCode)

  it('when its ladder is broken', async () => {
    const { stderr } = await refusesYaml(aligned.replace('shape: 1-1', 'shape: 2-1'))
    expect(stderr).toMatch(/a\.yaml:\d+:\d+: .*shape/)
  })

  it('when a key is not known', async () => {
    const { stderr } = await refusesYaml(aligned.replace('status: auto', 'statsu: auto'))
    expect(stderr).toMatch(/a\.yaml:\d+:\d+: unknown key `statsu`/)
    expect(stderr).toContain('did you mean `status`?')
  })

  it('when a bead has a version that the file does not have', async () => {
    const { stderr } = await refusesYaml(aligned.replace(/^ {4}ru:/m, '    rus:'))
    expect(stderr).toMatch(/a\.yaml:\d+:\d+: .*rus/)
  })

  it('when it is of a later format', async () => {
    const { stderr } = await refusesYaml(aligned.replace('format: bitext/1', 'format: bitext/9'))
    expect(stderr).toMatch(/a\.yaml:\d+:\d+: .*bitext\/9/)
  })

  it('when it is not YAML', async () => {
    const { stderr } = await refusesYaml('beads: [\n')
    expect(stderr).toMatch(/a\.yaml:\d+:\d+: not valid YAML/)
  })
})

describe('a stale alignment is refused', () => {
  it('when a text has changed since it was made', async () => {
    const { stderr } = await refuses(
      ['evaluate', 'a.yaml', '--gold', 'a.yaml'],
      { ...TEXTS, 'a.yaml': aligned, 'ru.txt': `${RUSSIAN} Да.` },
      3,
    )
    expect(stderr).toContain('a.yaml: ru.txt has changed since this alignment was made')
    expect(stderr).toContain('hint: make it anew: bitext align en.txt ru.txt')
  })
})

describe('gold is refused', () => {
  it('when it is about other sentences', async () => {
    const { stderr } = await refuses(
      ['evaluate', 'a.yaml', '--gold', 'gold.txt'],
      { 'a.yaml': aligned, 'gold.txt': '[0]:[0]\n' },
      3,
    )
    expect(stderr).toContain('gold.txt: the gold has 1 source sentences, the alignment has 6')
  })

  it('when a line is not one of vecalign’s', async () => {
    const { stderr } = await refuses(
      ['evaluate', 'a.yaml', '--gold', 'gold.txt'],
      { 'a.yaml': aligned, 'gold.txt': '[0]:[0]\n1-1\n' },
      3,
    )
    expect(stderr).toContain('gold.txt:2:1: this is not a line of a vecalign file')
  })
})

describe('a command line is refused', () => {
  it('with a suggestion, when the command is not known', async () => {
    const { stderr } = await refuses(['algin', 'en.txt', 'ru.txt'], TEXTS, 2)
    expect(stderr).toContain("unknown command 'algin'")
    expect(stderr).toContain('hint: did you mean align?')
  })

  it('with a suggestion, when an option is not known', async () => {
    const { stderr } = await refuses(['align', 'en.txt', 'ru.txt', '--termbas', 'en'], TEXTS, 2)
    expect(stderr).toContain("unknown option '--termbas'")
    expect(stderr).toContain('hint: did you mean --termbase?')
  })

  it('with a suggestion, when a choice is not known', async () => {
    const { stderr } = await refuses(['divergences', 'a.yaml', '--format', 'markdwon'], TEXTS, 2)
    expect(stderr).toContain("argument 'markdwon' is invalid")
    expect(stderr).toContain('hint: did you mean `markdown`?')
  })

  it('when an argument is missing', async () => {
    const { stderr } = await refuses(['align'], {}, 2)
    expect(stderr).toContain("missing required argument 'texts'")
  })

  it('when a group of commands is named without one', async () => {
    const { stderr } = await refuses(['lexicon'], {}, 2)
    expect(stderr).toContain('the command is not complete')
  })

  it('when the lexicon is none', async () => {
    const { stderr } = await refuses(['align', 'en.txt', 'ru.txt', '--lexicon', 'en.txt'], TEXTS, 3)
    expect(stderr).toContain('error: en.txt: this is not a lexicon')
  })

  it('when the output is a folder', async () => {
    const { stderr } = await refuses(['align', 'en.txt', 'ru.txt', '-o', '.'], TEXTS, 3)
    expect(stderr).toContain('this is a folder')
  })

  it('when the lexicon would be a folder', async () => {
    const argv = ['-q', 'lexicon', 'learn', 'a.tsv', '--source', 'en', '--target', 'ru', '-o', '.']
    const { stderr } = await refuses(argv, { 'a.tsv': 'en\tru\nYes.\tДа.\nYes.\tДа.\n' }, 3)
    expect(stderr).toContain('this is a folder')
  })

  it('when a choice is not one', async () => {
    const { stderr } = await refuses(['segment', 'en.txt', '--segmenter', 'magic'], TEXTS, 2)
    expect(stderr).toContain('rules, sentence-splitter')
  })
})
