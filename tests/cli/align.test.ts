import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { shapeOf } from '../../src/model/ladder.ts'
import { bitext } from './screen.ts'
import { ENGLISH, folderWith, RUSSIAN } from './texts.ts'

const TEXTS = { 'hall.en.txt': ENGLISH, 'hall.ru.txt': RUSSIAN }
const BRIEFING = 'ushakov-2022-02-12'

const fileIn = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8')

describe('bitext align', () => {
  it('counts a single bead as one', async () => {
    const cwd = folderWith({ 'en.txt': 'Good evening.\n', 'ru.txt': 'Добрый вечер.\n' })
    const { stdout } = await bitext(['align', 'en.txt', 'ru.txt'], { cwd })
    expect(stdout).toContain('1 bead  1 × 1-1')
  })

  it('writes the parallel corpus of two files, and says where and what is next', async () => {
    const cwd = folderWith(TEXTS)
    const { exitCode, stderr } = await bitext(['align', 'hall.en.txt', 'hall.ru.txt'], { cwd })
    expect(exitCode).toBe(0)
    expect(stderr).toContain('wrote alignments/hall.yaml')
    expect(stderr).toContain('next: bitext divergences alignments/hall.yaml')
    const { source, target, beads } = readAlignment(fileIn(cwd, 'alignments/hall.yaml'))
    expect([source.language, target.language]).toEqual(['en', 'ru'])
    expect(beads.map(shapeOf)).toEqual(['1-1', '1-1', '1-1', '1-2', '1-1', '1-1'])
  })

  it('gives the same bytes for the same input', async () => {
    const cwd = folderWith(TEXTS)
    const align = () => bitext(['align', 'hall.en.txt', 'hall.ru.txt', '-o', 'out.yaml'], { cwd })
    await align()
    const first = fileIn(cwd, 'out.yaml')
    await align()
    expect(fileIn(cwd, 'out.yaml')).toBe(first)
    expect(first).toMatch(/^signature: bitext:0\.1\.0\|langs:en-ru\|.*\|en:[0-9a-f]{8}\|ru:[0-9a-f]{8}$/m)
  })

  it('mirrors the ladder when source and target are swapped', async () => {
    const cwd = folderWith({})
    await bitext(['align', BRIEFING, '-o', 'en-ru.yaml'], { cwd })
    await bitext(['align', BRIEFING, '--source', 'ru', '--target', 'en', '-o', 'ru-en.yaml'], { cwd })
    const there = readAlignment(fileIn(cwd, 'en-ru.yaml'))
    const back = readAlignment(fileIn(cwd, 'ru-en.yaml'))
    expect(back.source.language).toBe('ru')
    expect(back.beads.map(({ source, target }) => ({ source: target, target: source }))).toEqual(
      there.beads.map(({ source, target }) => ({ source, target })),
    )
  })

  it('shows the briefing: versions, provenance, what was left out, beads by shape, divergences', async () => {
    const { stdout } = await bitext(['align', BRIEFING])
    expect(stdout).toMatch(/English +Russian/)
    expect(stdout).toMatch(/translation +reconstruction/)
    expect(stdout).toContain('The Russian text is a working reconstruction, not the original')
    expect(stdout).toContain('“View settings”')
    expect(stdout).toMatch(/71 beads +65 × 1-1 · 3 × 1-2 · 2 × 1-3 · 1 × 2-2/)
    expect(stdout).toContain('  In quotation marks: 7 of 8 in English, 0 of 7 in Russian.\n')
    expect(stdout).toContain('[“invasion,”]')
    expect(stdout).toContain('[вторжения]')
  })

  it('keeps its screen within 80 columns, or within the terminal', async () => {
    const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length))
    expect(widest((await bitext(['align', BRIEFING])).stdout)).toBeLessThanOrEqual(80)
    expect(
      widest((await bitext(['align', BRIEFING], { columns: 55, isTerminal: true, variables: { NO_COLOR: '1' } })).stdout),
    ).toBeLessThanOrEqual(55)
  })

  it('colours a terminal only, and not with NO_COLOR or --no-color', async () => {
    const cwd = folderWith(TEXTS)
    const colours = async (argv: readonly string[], variables = {}, isTerminal = true) =>
      (await bitext(['align', 'hall.en.txt', 'hall.ru.txt', ...argv], { cwd, isTerminal, variables })).stdout.includes('\u001b[')
    expect(await colours([])).toBe(true)
    expect(await colours([], {}, false)).toBe(false)
    expect(await colours([], { NO_COLOR: '1' })).toBe(false)
    expect(await colours(['--no-color'])).toBe(false)
  })

  it('prints the YAML alone with -o -, and writes no file', async () => {
    const cwd = folderWith(TEXTS)
    const { stdout, stderr } = await bitext(['align', 'hall.en.txt', 'hall.ru.txt', '-o', '-'], { cwd })
    expect(readAlignment(stdout).beads).toHaveLength(6)
    expect(stderr).toBe('')
    expect(existsSync(join(cwd, 'alignments'))).toBe(false)
  })

  it('prints the alignment as JSON with --json, and nothing else with -q', async () => {
    const cwd = folderWith(TEXTS)
    const { stdout } = await bitext(['align', 'hall.en.txt', 'hall.ru.txt', '--json'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({ id: 'hall', beads: expect.objectContaining({ length: 6 }) })
    expect(await bitext(['align', 'hall.en.txt', 'hall.ru.txt', '-q'], { cwd })).toEqual({ exitCode: 0, stdout: '', stderr: '' })
  })

  it('reads .gz, and one text from stdin', async () => {
    const cwd = folderWith({ 'hall.en.txt.gz': gzipSync(ENGLISH) })
    const { exitCode, stdout } = await bitext(['align', 'hall.en.txt.gz', '-', '-o', '-'], { cwd, stdin: RUSSIAN })
    expect(exitCode).toBe(0)
    expect(readAlignment(stdout).id).toBe('hall-stdin')
  })

  it('overwrites a file of someone else with --force only', async () => {
    const cwd = folderWith({ ...TEXTS, 'out.yaml': 'mine: yes\n' })
    const align = (...more: string[]) => bitext(['align', 'hall.en.txt', 'hall.ru.txt', '-o', 'out.yaml', ...more], { cwd })
    expect((await align()).exitCode).toBe(2)
    expect(fileIn(cwd, 'out.yaml')).toBe('mine: yes\n')
    expect((await align('--force')).exitCode).toBe(0)
    expect(readAlignment(fileIn(cwd, 'out.yaml')).id).toBe('hall')
  })
})

describe('what a person said of an alignment', () => {
  const alignAgain = (cwd: string, ...more: string[]) =>
    bitext(['align', 'hall.en.txt', 'hall.ru.txt', '-o', 'out.yaml', ...more], { cwd })

  async function reviewed(files: Readonly<Record<string, string>>): Promise<string> {
    const cwd = folderWith(files)
    await alignAgain(cwd)
    const yaml = fileIn(cwd, 'out.yaml').replace('status: auto', 'status: confirmed\n    note: looked at twice')
    writeFileSync(join(cwd, 'out.yaml'), yaml)
    return cwd
  }

  it('is kept when the texts are aligned again', async () => {
    const cwd = await reviewed(TEXTS)
    expect((await alignAgain(cwd)).exitCode).toBe(0)
    expect(readAlignment(fileIn(cwd, 'out.yaml')).beads[0]).toMatchObject({ status: 'confirmed', note: 'looked at twice' })
  })

  it('stops the work where the text has changed under it, and goes only with --force', async () => {
    const cwd = await reviewed(TEXTS)
    writeFileSync(join(cwd, 'hall.en.txt'), ENGLISH.replace('new reading room', 'large new reading room'))
    const before = fileIn(cwd, 'out.yaml')
    const { exitCode, stderr } = await alignAgain(cwd)
    expect(exitCode).toBe(2)
    expect(stderr).toContain('b1')
    expect(stderr).toContain('--force')
    expect(fileIn(cwd, 'out.yaml')).toBe(before)
    expect((await alignAgain(cwd, '--force')).exitCode).toBe(0)
  })
})
