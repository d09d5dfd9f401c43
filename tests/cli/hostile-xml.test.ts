import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bitext } from './screen.ts'
import { folderWith } from './texts.ts'

/** A server on this machine that counts who asks. */
let server: Server
let address: string
const requests: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.end('<!ENTITY x "fetched">')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => new Promise((resolve) => server.close(resolve)))

const UNIT = '<tu><tuv xml:lang="en"><seg>Ice.</seg></tuv><tuv xml:lang="ru"><seg>Лёд.</seg></tuv></tu>'
const HEADER =
  '<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en" datatype="plaintext"/>'
const tmx = (body = UNIT, before = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${before}<tmx version="1.4">${HEADER}<body>${body}</body></tmx>`

/** Imports a file that must be refused: one line with its place, a hint, and no output. */
async function refusal(name: string, content: string | Uint8Array): Promise<string> {
  const cwd = folderWith({ [name]: content })
  const { exitCode, stdout, stderr } = await bitext(['import', name, '-o', 'out.yaml'], { cwd })
  expect([exitCode, stdout]).toEqual([3, ''])
  const [message, ...rest] = stderr.trimEnd().split('\n')
  expect(rest.every((line) => line.startsWith('hint: '))).toBe(true)
  return message
}

describe('a hostile XML file', () => {
  it('with entities that grow (a billion laughs) is refused at their declaration', async () => {
    const entities = Array.from({ length: 9 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`)
    const laughs = `<!DOCTYPE tmx [\n<!ENTITY l0 "lol">\n${entities.join('\n')}\n]>\n`
    const message = await refusal('laughs.tmx', tmx(UNIT.replace('Ice', '&l9;'), laughs))
    expect(message).toBe('error: laughs.tmx:3:1: the document type declares entities, which are not read')
  })

  it.each(['tmx', 'xlf', 'tei.xml', 'xces'])(
    'with an entity from elsewhere is refused and fetches nothing (%s)',
    async (ending) => {
      const root = { tmx: 'tmx', xlf: 'xliff', 'tei.xml': 'TEI', xces: 'cesAlign' }[ending]
      const before = requests.length
      const file = `<?xml version="1.0"?>\n<!DOCTYPE ${root} [<!ENTITY x SYSTEM "${address}/x">]>\n<${root}>&x;</${root}>`
      const cwd = folderWith({ [`a.${ending}`]: file, 'en.txt': 'Ice.\n', 'ru.txt': 'Лёд.\n' })
      const texts = ending === 'xces' ? ['--source', 'en.txt', '--target', 'ru.txt'] : []
      const { exitCode, stderr } = await bitext(['import', `a.${ending}`, ...texts, '-o', 'out.yaml'], { cwd })
      expect(exitCode).toBe(3)
      expect(stderr).toMatch(/^error: a\.[\w.]+:2:\d+: the document type declares entities/)
      expect(requests.slice(before)).toEqual([])
    },
  )

  it('that names a DTD elsewhere is read, and the DTD is not fetched', async () => {
    const cwd = folderWith({ 'a.tmx': tmx(UNIT, `<!DOCTYPE tmx SYSTEM "${address}/tmx14.dtd">\n`) })
    const { exitCode, stdout } = await bitext(['import', 'a.tmx', '-o', '-'], { cwd })
    expect(exitCode).toBe(0)
    expect(stdout).toContain('Лёд.')
    expect(requests.filter((url) => url.includes('dtd'))).toEqual([])
  })

  it('with ten million nested elements is refused at the first hundreds', async () => {
    const nested = gzipSync(`<tmx version="1.4">${HEADER}<body><tu><tuv xml:lang="en"><seg>${'<hi>'.repeat(10_000_000)}`, {
      level: 1,
    })
    expect(await refusal('deep.tmx.gz', nested)).toMatch(/^error: deep\.tmx\.gz:1:\d+: elements are nested more than 256 deep$/)
  })

  it('that is a truncated archive has the place up to which it could be read', async () => {
    const whole = gzipSync(tmx(Array.from({ length: 5000 }, (_, index) => UNIT.replace('Ice', `Ice ${index * 7919}`)).join('\n')))
    const message = await refusal('cut.tmx.gz', whole.subarray(0, whole.length / 2))
    expect(message).toMatch(/^error: cut\.tmx\.gz:\d+:\d+: .*(?:trunc|ends|cut|incomplete|damaged)/)
  })

  it('that stops in the middle is refused where it stops', async () => {
    expect(await refusal('half.tmx', tmx(UNIT).slice(0, -30))).toMatch(/^error: half\.tmx:2:\d+: not well-formed XML: /)
  })

  it.each([
    ['UTF-16', /^error: a\.tmx:1:1: the XML declaration says UTF-16, but the bytes are not$/],
    ['no-such', /^error: a\.tmx:1:1: the XML declaration says encoding="no-such", which is not known$/],
  ])('that wrongly says it is %s is refused', async (encoding, message) => {
    expect(await refusal('a.tmx', tmx().replace('UTF-8', encoding))).toMatch(message)
  })

  it('in an encoding that it does not say has the place of the first byte that is wrong', async () => {
    const bytes = Uint8Array.from(Buffer.from(tmx(UNIT.replace('Лёд', '\u00cb\u00e4')), 'latin1'))
    expect(await refusal('a.tmx', bytes)).toMatch(/^error: a\.tmx:2:\d+: byte CB is not valid UTF-8$/)
  })

  it('of no unit is refused', async () => {
    expect(await refusal('a.tmx', tmx(''))).toBe('error: a.tmx: there is no translation unit in it')
  })

  it('leaves the old output as it was', async () => {
    const cwd = folderWith({ 'a.tmx': tmx(`${UNIT}<tu>`), 'out.tsv': 'old' })
    const { exitCode } = await bitext(['export', 'a.tmx', '--to', 'tsv', '-o', 'out.tsv', '--force'], { cwd })
    expect(exitCode).toBe(3)
    const { readFileSync } = await import('node:fs')
    expect(readFileSync(`${cwd}/out.tsv`, 'utf8')).toBe('old')
  })
})
