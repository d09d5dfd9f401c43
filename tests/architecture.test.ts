import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

/** Who may import whom: a room imports only from lower floors; rooms of one floor do not import each other. */
const FLOORS: readonly (readonly string[])[] = [
  ['model'],
  ['text'],
  ['language'],
  ['ingest', 'segment', 'lexicon', 'termbase'],
  ['align', 'evaluate'],
  ['divergence', 'concordance', 'collation', 'mteval'],
  ['formats', 'publish'],
  ['pipeline.ts'],
  ['workspace'],
  ['batch', 'serve'],
  ['cli', 'index.ts'],
]

/** `index.ts` is the library: nothing of sockets, processes and terminals. */
const HIGHEST_FLOOR_OF_THE_LIBRARY = 8

/** Rooms with effects, and rooms that read their own bundled data once. */
const ROOMS_AT_THE_RIM = ['workspace', 'batch', 'serve', 'cli']
const ROOMS_WITH_DATA = [...FLOORS.slice(2, 4).flat(), 'publish']

/** `node:` modules that compute and touch nothing. */
const PURE_NODE_MODULES = ['node:crypto']

const MAX_LINES = 300

/** Tables of data may be as long as their subject: a file in a folder called `data`, or one named here. */
const isDataTable = (file: string): boolean => file.includes('/data/')

interface SourceFile {
  readonly path: string
  readonly code: string
  readonly imports: readonly string[]
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|(?<!['"])\bimport\s*\(?\s*['"]([^'"]+)['"]/g

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm

const files: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .sort()
  .map((path) => {
    const code = readFileSync(join('src', path), 'utf8').replace(COMMENT, '')
    return { path, code, imports: [...code.matchAll(IMPORT)].map(([, from, bare]) => from ?? bare) }
  })

const roomOf = (path: string): string => path.split('/')[0]
const floorOf = (path: string): number => FLOORS.findIndex((rooms) => rooms.includes(roomOf(path)))

const isRelative = (specifier: string): boolean => specifier.startsWith('.')
const isNode = (specifier: string): boolean => specifier.startsWith('node:')
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

function mayImport(from: string, to: string): boolean {
  if (to === 'errors.ts' || roomOf(from) === roomOf(to)) return true
  if (from === 'index.ts') return floorOf(to) <= HIGHEST_FLOOR_OF_THE_LIBRARY
  return floorOf(to) < floorOf(from)
}

describe('the rooms of src/', () => {
  it('are read, with their imports', () => {
    const paths = files.map(({ path }) => path)
    expect(paths).toContain('model/ladder.ts')
    expect(files.find(({ path }) => path === 'model/ladder.ts')?.imports).toEqual(['../errors.ts', './span.ts'])
  })

  it('are all on the plan', () => {
    const strangers = files.filter(({ path }) => path !== 'errors.ts' && floorOf(path) < 0)
    expect(strangers.map(({ path }) => path)).toEqual([])
  })

  it('import only from lower floors, and never sideways', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter(isRelative)
        .map((specifier) => posix.join(posix.dirname(path), specifier))
        .filter((target) => !mayImport(path, target))
        .map((target) => `${path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('leave errors.ts free of imports, since everyone may import it', () => {
    expect(files.find(({ path }) => path === 'errors.ts')?.imports).toEqual([])
  })
})

describe('a third-party package', () => {
  const uses = files.flatMap(({ path, imports }) =>
    imports
      .filter((specifier) => !isRelative(specifier) && !isNode(specifier))
      .map((specifier) => ({ path, name: packageOf(specifier) })),
  )

  it('is imported in exactly one file', () => {
    const homesOf = (wanted: string): string[] => [...new Set(uses.filter(({ name }) => name === wanted).map(({ path }) => path))]
    const names = [...new Set(uses.map(({ name }) => name))]
    expect(names.filter((name) => homesOf(name).length > 1).map((name) => `${name}: ${homesOf(name).join(', ')}`)).toEqual([])
  })

  it('is one of the dependencies', () => {
    const known = new Set(Object.keys(manifest.dependencies))
    expect(uses.filter(({ name }) => !known.has(name))).toEqual([])
  })
})

describe('the outside world', () => {
  it('is reached only from the rim; rooms with data of their own may read it', () => {
    const allowed = [...ROOMS_AT_THE_RIM, ...ROOMS_WITH_DATA]
    const wrong = files
      .filter(({ path }) => !allowed.includes(roomOf(path)))
      .flatMap(({ path, imports }) =>
        imports.filter((name) => isNode(name) && !PURE_NODE_MODULES.includes(name)).map((name) => `${path}: ${name}`),
      )
    expect(wrong).toEqual([])
  })

  it('is unknown to the pure rooms: no console, process, clock or chance', () => {
    const impure = /\bconsole\.|\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b/
    const wrong = files.filter(({ path, code }) => !ROOMS_AT_THE_RIM.includes(roomOf(path)) && impure.test(code))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

describe('a file', () => {
  it(`has at most ${MAX_LINES} lines, unless it is a table of data`, () => {
    const lengths = files.map(({ path }) => ({ path, lines: readFileSync(join('src', path), 'utf8').split('\n').length - 1 }))
    expect(lengths.filter(({ path, lines }) => lines > MAX_LINES && !isDataTable(path))).toEqual([])
  })
})
