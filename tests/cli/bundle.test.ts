import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { bitext } from './screen.ts'
import { ENGLISH, folderWith, RUSSIAN } from './texts.ts'

/** A folder with a parallel corpus of six beads. */
let cwd: string

beforeAll(async () => {
  cwd = folderWith({ 'en.txt': ENGLISH, 'ru.txt': RUSSIAN })
  await bitext(['align', 'en.txt', 'ru.txt', '-o', 'a.yaml'], { cwd })
})

const run = (...argv: string[]) => bitext(argv, { cwd })
const at = (path: string): string => join(cwd, path)

describe('bitext bundle', () => {
  it('writes a set, says what is in it and what to do next', async () => {
    const { exitCode, stdout, stderr } = await run('bundle', 'a.yaml', '-o', 'set')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('6 segments of 6 beads, en to ru')
    expect(stderr).toContain('wrote set: 11 files')
    expect(stderr).toContain('next: bitext verify set')
    expect(stderr).toContain('no licence is stated for en-ru (en), en-ru (ru)')
    expect(readFileSync(at('set/reference.ru.txt'), 'utf8').split('\n')).toHaveLength(6 + 1)
  })

  it('writes the same bytes again, over the old ones', async () => {
    const contents = (): string[] => readdirSync(at('set')).map((file) => readFileSync(at(`set/${file}`), 'latin1'))
    const before = contents()
    expect((await run('bundle', 'a.yaml', '-o', 'set')).exitCode).toBe(0)
    expect(contents()).toEqual(before)
  })

  it('splits', async () => {
    const { stdout } = await run(
      'bundle',
      'a.yaml',
      '-o',
      'split',
      '--split',
      'dev=2,test=3',
      '--split-by',
      'bead',
      '--seed',
      '7',
    )
    expect(stdout).toContain('  dev: 2 segments of 1 document\n  test: 3 segments of 1 document\n')
    expect(stdout).toMatch(/1 +not-drawn +every part was full/)
  })

  it('says that a text is a reconstruction', async () => {
    const { stderr } = await run(
      'bundle',
      join(process.cwd(), 'alignments/ushakov-2022-02-12.yaml'),
      '-o',
      'briefing',
      '--source',
      'ru',
    )
    expect(stderr).toContain('notice: The Russian text is a working reconstruction, not the original')
    expect(readFileSync(at('briefing/README.md'), 'utf8')).toContain('working reconstruction')
    expect(readFileSync(at('briefing/wmt.xml'), 'utf8')).toContain('working reconstruction')
  })

  it.each([
    [['a.yaml', '-o', 'no', '--split', 'dev'], 2, '--split has “dev”, which is not a name and a number'],
    [['a.yaml', '-o', 'no', '--split', 'dev=1,Dev=2'], 2, '--split has “Dev” twice'],
    [['a.yaml', '-o', 'no', '--split', 'dev=4,test=3'], 2, 'test gets 0 of 3 segments'],
    [['a.yaml', '-o', 'no', '--min-probability', '50'], 2, '--min-probability must be a number from 0 to 1, not “50”'],
    [['a.yaml', '-o', 'no', '--max-length', '0'], 2, '--max-length must be a whole number, 1 or more, not “0”'],
    [['a.yaml', '-o', 'no', '--seed', 'x'], 2, '--seed must be a whole number'],
    [['a.yaml', '-o', 'no', '--only-confirmed'], 2, 'the filters leave nothing of 6 beads'],
    [['a.yaml', 'a.yaml', '-o', 'no'], 2, 'a.yaml: this alignment is the same as a.yaml'],
    [['a.yaml'], 2, "required option '-o, --output <folder>' not specified"],
    [['a.yaml', '-o', 'no', '--minprobability', '1'], 2, 'did you mean --min-probability'],
    [['en.txt', '-o', 'no'], 3, 'en.txt:1'],
    [['b.yaml', '-o', 'no'], 3, 'b.yaml: there is no such file'],
    [['a.yaml', '-o', 'en.txt'], 3, 'en.txt: this is a file, not a folder'],
    [['a.yaml', '-o', '.'], 3, 'this is the folder you are in'],
    [['a.yaml', '-o', '/proc/x/y'], 3, 'it cannot be written'],
    [['a.yaml', '-o', '/proc/x'], 3, 'it cannot be written'],
  ])('refuses %j and writes nothing', async (argv, exitCode, message) => {
    const before = readdirSync(cwd)
    const screen = await run('bundle', ...argv)
    expect(screen).toMatchObject({ exitCode, stdout: '', stderr: expect.stringContaining(message) })
    expect(screen.stderr).toMatch(/\nhint: \S/)
    expect(readdirSync(cwd)).toEqual(before)
  })

  it('leaves a folder alone that it did not write, or that was changed since', async () => {
    mkdirSync(at('mine'))
    writeFileSync(at('mine/thesis.txt'), 'x')
    expect(await run('bundle', 'a.yaml', '-o', 'mine')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('bitext did not write it'),
    })
    cpSync(at('set'), at('edited'), { recursive: true })
    appendFileSync(at('edited/ids.txt'), 'x\n')
    expect(await run('bundle', 'a.yaml', '-o', 'edited')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('ids.txt in it is not as bitext wrote it'),
    })
    const forced = await run('bundle', 'a.yaml', '-o', 'mine', '--force')
    expect(forced).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('the folder that was there is now mine.1') })
    expect(existsSync(at('mine.1/thesis.txt'))).toBe(true)
  })
})

describe('bitext verify', () => {
  it('says that all is well', async () => {
    expect(await run('verify', 'set')).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'set: every byte is as it was written (6 segments)\n',
    })
    expect((await run('verify', 'set', '--from', 'a.yaml')).stderr).toContain('the corpora give the same set')
  })

  it('prints what it found with its place, and ends with 1', async () => {
    cpSync(at('set'), at('flipped'), { recursive: true })
    const file = at('flipped/reference.ru.txt')
    writeFileSync(file, readFileSync(file, 'utf8').replace('сорок', 'сарок'))
    const { exitCode, stdout, stderr } = await run('verify', 'flipped')
    expect({ exitCode, stdout }).toEqual({
      exitCode: 1,
      stdout: 'reference.ru.txt:2:8: this line is changed: "В нём сарок мест." was "В нём сорок мест."\n',
    })
    expect(stderr).toBe('flipped: 1 finding\n')
    expect(JSON.parse((await run('verify', 'flipped', '--json')).stdout).findings).toEqual([
      expect.objectContaining({ file: 'reference.ru.txt', line: 2, column: 8 }),
    ])
  })

  it('tells how a set drifted from another', async () => {
    const corpus = readFileSync(at('a.yaml'), 'utf8')
    writeFileSync(at('b.yaml'), corpus.replace('сорок мест', 'сорок кресел'))
    await run('bundle', 'b.yaml', '-o', 'edited-set')
    const { exitCode, stdout, stderr } = await run('verify', 'edited-set', '--against', 'set')
    expect(exitCode).toBe(1)
    expect(stdout).toBe('2: the reference is changed\n  - В нём сорок мест.\n  + В нём сорок кресел.\n')
    expect(stderr).toContain('1 pair differs from set')
    expect(await run('verify', 'set', '--against', 'set')).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('the same pairs as in set'),
    })
  })

  it('tells when the corpora have changed', async () => {
    const { exitCode, stdout } = await run('verify', 'set', '--from', 'b.yaml')
    expect(exitCode).toBe(1)
    expect(stdout).toContain('reference.ru.txt:2:13: this line has "В нём сорок кресел."'.replace('кресел', 'мест'))
  })

  it.each([
    ['nowhere', 'nowhere: there is no such folder'],
    ['a.yaml', 'a.yaml: this is a file, not a folder'],
    ['mine.1', 'mine.1: this folder is not an evaluation set'],
  ])('refuses %s', async (folder, message) =>
    expect(await run('verify', folder)).toMatchObject({ exitCode: 3, stdout: '', stderr: expect.stringContaining(message) }),
  )
})
