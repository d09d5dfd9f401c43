import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { readAlignment } from '../src/formats/parallel-corpus/read.ts'
import { PROGRAM } from '../src/model/program.ts'

const work = mkdtempSync(join(tmpdir(), 'bitext-package-'))
const root = join(work, 'package')

const bitext = (...argv: string[]): string =>
  execFileSync(process.execPath, [join(root, manifest.bin.bitext), ...argv], {
    cwd: work,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

/** What a user gets: the packed package, unpacked, with the dependencies of this checkout. */
beforeAll(() => {
  const npm = (...argv: string[]): string => execFileSync('npm', argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  if (!existsSync('dist/index.js')) npm('run', 'build')
  const [{ filename }] = JSON.parse(npm('pack', '--ignore-scripts', '--json', '--pack-destination', work)) as [
    { filename: string },
  ]
  execFileSync('tar', ['-xzf', filename], { cwd: work })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction')
})

afterAll(() => rmSync(work, { recursive: true, force: true }))

describe('the packed package', () => {
  it('has the command, the library with its types, the corpora and the licence', () => {
    const files = [
      'dist/cli/main.js',
      'dist/index.js',
      'dist/index.d.ts',
      'corpora/ushakov-2022-02-12/corpus.yaml',
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
    ]
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  it('has the bundled lexicon and what goes into a reader, and nothing else of the sources', () => {
    expect(readdirSync(join(root, 'src'), { recursive: true }).filter((name) => String(name).endsWith('.ts'))).toEqual([])
    expect(existsSync(join(root, 'src/lexicon/data'))).toBe(true)
    expect(existsSync(join(root, 'src/publish/html/page/main.js'))).toBe(true)
    expect(existsSync(join(root, 'tests'))).toBe(false)
  })

  it('knows its version', () => {
    expect(PROGRAM).toEqual({ name: manifest.name, version: manifest.version })
    expect(bitext('--version')).toBe(`${manifest.version}\n`)
  })

  it('aligns the bundled briefing, wherever it is called', () => {
    expect(bitext('align', 'ushakov-2022-02-12')).toContain('71 beads')
    const yaml = readFileSync(join(work, 'alignments/ushakov-2022-02-12.yaml'), 'utf8')
    expect(readAlignment(yaml).beads).toHaveLength(71)
  })

  it('publishes the bundled briefing as a reader', () => {
    bitext('publish', 'alignments/ushakov-2022-02-12.yaml', '-o', 'reader.html')
    expect(readFileSync(join(work, 'reader.html'), 'utf8')).toMatch(/<tr\sid=b71>/)
  })

  it('is a library', () => {
    const script = `import { segmentText } from '${manifest.name}'; console.log(segmentText('Да. Нет.', { language: 'ru' }).map(({ text }) => text).join('|'))`
    // A package may import itself by its name.
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, encoding: 'utf8' })
    expect(printed).toBe('Да.|Нет.\n')
  })
})
