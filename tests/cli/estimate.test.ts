import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { bitext } from './screen.ts'
import { ENGLISH, folderWith, RUSSIAN } from './texts.ts'

const TEXTS = { 'en.txt': ENGLISH, 'ru.txt': RUSSIAN }

/** Aligns the two texts, edits the YAML, and estimates. */
async function estimated(edit: (yaml: string) => string, ...options: string[]) {
  const cwd = folderWith(TEXTS)
  await bitext(['align', 'en.txt', 'ru.txt', '-o', 'a.yaml'], { cwd })
  const file = join(cwd, 'a.yaml')
  writeFileSync(file, edit(readFileSync(file, 'utf8')))
  return {
    ...(await bitext(['evaluate', 'a.yaml', ...options], { cwd })),
    beads: readAlignment(readFileSync(file, 'utf8')).beads,
  }
}

/** The first three beads get these probabilities, the others 1. */
const withProbabilities = (probabilities: readonly string[]) => (yaml: string) => {
  let bead = 0
  return yaml.replace(/probability: .*/g, () => `probability: ${probabilities[bead++] ?? '1'}`)
}

describe('bitext evaluate without gold', () => {
  it('estimates the precision, and says where to look first', async () => {
    const { exitCode, stdout } = await estimated(withProbabilities(['0.9', '0.5', '0.995']))
    expect(exitCode).toBe(0)
    // (0.9 + 0.5 + 0.995 + 3) / 6
    expect(stdout).toMatch(/^estimated precision +0\.899$/m)
    expect(stdout).toMatch(/^expected wrong +0\.6 of 6 beads$/m)
    expect(stdout).toMatch(
      /first \(bead, shape, probability\):\n +b2 +1-1 +0\.50 +It has forty .*В нём сорок .*\n +b1 +1-1 +0\.90/,
    )
    expect(stdout).toContain('--gold')
  })

  it('counts what a person confirmed as right, what one rejected as wrong, and sends no one there', async () => {
    const { stdout } = await estimated((yaml) =>
      withProbabilities(['0.2', '0.9'])(yaml)
        .replace('status: auto', 'status: confirmed')
        .replace('status: auto', 'status: rejected'),
    )
    expect(stdout).toMatch(/^estimated precision +0\.833$/m)
    expect(stdout).toMatch(/^reviewed +1 confirmed, 1 rejected$/m)
    expect(stdout).not.toMatch(/\bb[12]\b/)
  })

  it('prints JSON', async () => {
    const { stdout } = await estimated(withProbabilities(['0.9', '0.5', '1']), '--json')
    const { estimate, lookFirst } = JSON.parse(stdout)
    expect(estimate).toMatchObject({ beads: 6, confirmed: 0, rejected: 0, matched: 1 })
    expect(estimate.expectedWrong).toBeCloseTo(0.6, 10)
    expect(lookFirst[0]).toMatchObject({
      ...{ id: 'b2', shape: '1-1', probability: 0.5, status: 'auto' },
      source: { sentences: ['p1.s2'], text: 'It has forty seats.' },
      target: { sentences: ['p1.s2'], text: 'В нём сорок мест.' },
    })
  })

  it('has nothing to say of no beads', async () => {
    const none = (yaml: string) => yaml.replace(/\nbeads:[\s\S]*\n(?=divergences:)/, '\nbeads: []\n\n')
    expect((await estimated(none)).stdout).toBe('There are no beads to judge.\n')
  })

  it('keeps within the screen', async () => {
    const { stdout } = await estimated((yaml) => yaml)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })
})

describe('bitext align says when the result is not to be trusted', () => {
  const RECIPES = Array.from({ length: 12 }, (_, at) => `Рыбу солят ${'и варят '.repeat(at % 4)}долго. Подают с луком.`).join(
    '\n\n',
  )

  it('texts that have nothing to do with each other are aligned, with a notice', async () => {
    const cwd = folderWith({ 'en.txt': ENGLISH, 'ru.txt': RECIPES })
    const { exitCode, stderr } = await bitext(['align', 'en.txt', 'ru.txt', '-o', 'a.yaml'], { cwd })
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/^notice: the estimated precision is low, \d+ %.*the texts may be no translations of each other$/m)
    const { stdout } = await bitext(['evaluate', 'a.yaml'], { cwd })
    expect(stdout.replace(/\s+/g, ' ')).toContain('the texts may be no translations of each other')
  })

  it('texts that are translations are aligned without one', async () => {
    const cwd = folderWith(TEXTS)
    expect((await bitext(['align', 'en.txt', 'ru.txt', '-o', 'a.yaml'], { cwd })).stderr).not.toContain('estimated precision')
  })
})

describe('degenerate texts on the command line', () => {
  it.each([
    ['one sentence each', 'Good evening!', 'Добрый вечер!', '1-1'],
    ['one sentence against many', 'They came, saw, ate and left.', 'Они пришли. Они увидели. Они поели. Они ушли.', ''],
    ['all sentences identical', 'Yes. '.repeat(50), 'Да. '.repeat(50), '1-1'],
  ])('%s', async (_, english, russian, shape) => {
    const cwd = folderWith({ 'en.txt': english, 'ru.txt': russian })
    const { exitCode, stdout } = await bitext(['align', 'en.txt', 'ru.txt', '--source', 'en', '--target', 'ru', '-o', 'a.yaml'], {
      cwd,
    })
    expect(exitCode).toBe(0)
    expect(stdout).toContain(`× ${shape}`)
  })

  it.each([
    ['an empty side', '', 'Да.', 3, 'the file is empty'],
    ['a side of white space', ' \n\n ', 'Да.', 3, ''],
    ['the same text, said to be in two languages', ENGLISH, ENGLISH, 2, 'both texts are in English'],
  ])('%s is refused in one line', async (_, english, russian, code, message) => {
    const cwd = folderWith({ 'en.txt': english, 'ru.txt': russian })
    const { exitCode, stderr } = await bitext(['align', 'en.txt', 'ru.txt', '--source', 'en', '--target', 'ru', '-o', 'a.yaml'], {
      cwd,
    })
    expect(exitCode).toBe(code)
    expect(stderr).toContain(message)
  })
})
