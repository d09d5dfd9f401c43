import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readAlignment } from '../src/formats/parallel-corpus/read.ts'
import { bitext, temporaryFolder } from './cli/screen.ts'
import { ENGLISH, RUSSIAN } from './cli/texts.ts'

const README = readFileSync('README.md', 'utf8')

interface Block {
  readonly language: string
  readonly code: string
}

const blocks: readonly Block[] = [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({
  language,
  code,
}))

const blocksOf = (language: string): string[] => blocks.filter((block) => block.language === language).map(({ code }) => code)

/** The briefing is full of no-break spaces, which no one can see in a README. */
const withPlainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ')

/** What a reader of the README has: the bundled files, two texts, a machine translation of one, and the termbase that stands in it. */
const cwd = temporaryFolder()

beforeAll(() => {
  for (const folder of ['corpora', 'alignments']) cpSync(folder, join(cwd, folder), { recursive: true })
  writeFileSync(join(cwd, 'report.en.txt'), ENGLISH)
  writeFileSync(join(cwd, 'report.ru.txt'), RUSSIAN)
  writeFileSync(join(cwd, 'system.ru.txt'), RUSSIAN)
  writeFileSync(join(cwd, 'terms.yaml'), blocksOf('yaml').find((code) => code.startsWith('format: bitext-terms/')) ?? '')
})

describe('a command of the README', () => {
  const lines = blocksOf('sh').flatMap((code) => code.trim().split('\n'))
  const commands = lines.filter((line) => line.startsWith('bitext '))

  it('is a command of ours or of npm', () => {
    const others = lines.filter((line) => !line.startsWith('bitext '))
    expect(others).toEqual(['npm install && npm start', 'npm install && npm test'])
    expect(commands.length).toBeGreaterThanOrEqual(5)
  })

  it('works, each after the one before', async () => {
    for (const command of commands) {
      const { exitCode, stderr } = await bitext(command.split(' ').slice(1), { cwd })
      // `--fail-on` may find something: that is what it is for.
      const expected = command.includes('--fail-on') ? [0, 1] : [0]
      expect(expected, `${command}\n${stderr}`).toContain(exitCode)
    }
  })
})

describe('an excerpt in the README', () => {
  it('is what npm start prints, line for line', async () => {
    const { stdout } = await bitext(['align', 'ushakov-2022-02-12', '-o', 'fresh.yaml'], { cwd })
    const [excerpt] = blocksOf('text')
    const shown = excerpt
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '…')
    const printed = withPlainSpaces(stdout).split('\n')
    expect(shown.filter((line) => !printed.includes(line))).toEqual([])
    expect(shown.length).toBeGreaterThan(5)
  })

  it('comes from the committed alignment, which npm start makes byte for byte', async () => {
    await bitext(['align', 'ushakov-2022-02-12', '-o', 'again.yaml'], { cwd })
    const committed = readFileSync('alignments/ushakov-2022-02-12.yaml', 'utf8')
    expect(readFileSync(join(cwd, 'again.yaml'), 'utf8')).toBe(committed)
  })

  it('of the YAML stands in the committed alignment', () => {
    const bead = blocksOf('yaml').find((code) => code.startsWith('  - id: b'))
    const yaml = readFileSync('alignments/ushakov-2022-02-12.yaml', 'utf8')
    expect(readAlignment(yaml).beads).toHaveLength(71)
    expect(withPlainSpaces(yaml)).toContain(bead)
  })
})

describe('an example of the README', () => {
  it('compiles, runs, and prints what it says', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(resolve('.'), join(folder, 'node_modules/bitext'), 'junction')
    blocks.forEach(({ language, code }, index) => {
      if (language !== 'ts') return
      // The examples need no types of their own, so Node runs them as they are.
      writeFileSync(join(folder, 'example.mjs'), code)
      writeFileSync(join(folder, 'example.mts'), code)
      const tsc = resolve('node_modules/typescript/bin/tsc')
      const strict = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', '--types', '']
      execFileSync(process.execPath, [tsc, ...strict, '--lib', 'es2023,dom', 'example.mts'], { cwd: folder, stdio: 'pipe' })
      const printed = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' })
      expect(printed).toBe(blocks[index + 1].code)
    })
  })
})

it('every link of the README to a file leads to one', () => {
  const links = [...README.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link]) => link)
  expect(links.filter((link) => !existsSync(link))).toEqual([])
})
