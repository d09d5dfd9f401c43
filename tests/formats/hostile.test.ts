import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { BitextError } from '../../src/errors.ts'
import { CSV } from '../../src/formats/csv.ts'
import type { Format } from '../../src/formats/format.ts'
import { HUNALIGN, LADDER } from '../../src/formats/hunalign.ts'
import { JSONL } from '../../src/formats/jsonl.ts'
import { TMX } from '../../src/formats/tmx.ts'
import { TSV } from '../../src/formats/tsv.ts'
import { VECALIGN } from '../../src/formats/vecalign.ts'
import { refuseCrowd, wholeFile } from '../../src/formats/whole-file.ts'
import { XLIFF } from '../../src/formats/xliff.ts'
import { faultOf } from '../faults.ts'
import { fileWith, PLAIN_HEAD, readBack } from './round-trip.ts'

const TEXTS = {
  source: { version: PLAIN_HEAD.source, sentences: [{ id: 's1', text: 'Tea.' }] },
  target: { version: PLAIN_HEAD.target, sentences: [{ id: 's1', text: 'Чай.' }] },
}

/** What reading ends in: the error thrown, or the first fault reported. */
async function faultIn(format: Format, content: string | Uint8Array, piece?: number): Promise<BitextError> {
  try {
    const { problems } = await readBack(format, [fileWith(content, { name: 'bad', piece })], { texts: TEXTS })
    if (problems.length > 0) return problems[0]
  } catch (error) {
    if (error instanceof BitextError) return error
    throw error
  }
  throw new Error('nothing was found wrong')
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const joined = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? encode(part) : Uint8Array.from(part))))

const HEADED = 'en\tru\n'

describe.each([TSV, CSV, JSONL, HUNALIGN, LADDER, VECALIGN].map((format) => [format.name, format] as const))(
  '%s',
  (_, format) => {
    it.each([
      ['a zero byte', joined('a\tb\n', [0], '\n'), { code: 'BINARY_FILE', line: 2 }],
      ['a ZIP archive', joined('PK\u0003\u0004', [20, 0, 0]), { code: 'BINARY_FILE', line: 1 }],
      ['a gzip file that is not called so', gzipSync('a\tb\n'), { code: 'BINARY_FILE', line: undefined }],
      ['UTF-16', joined([0xff, 0xfe], [0x61, 0, 0x09, 0, 0x62, 0]), { code: 'INVALID_UTF8', line: undefined }],
    ])('refuses %s', async (_name, content, { code, line }) => {
      const fault = await faultIn(format, content)
      expect(fault.code).toBe(code)
      expect(fault.place?.file).toBe('bad')
      if (line !== undefined) expect(fault.place?.line ?? 1).toBe(line)
    })

    it('refuses a line of a gigabyte after the first megabytes', async () => {
      const megabyte = new Uint8Array(1 << 20).fill(0x61)
      let read = 0
      const bytes = (async function* () {
        for (; read < 1000; read++) yield megabyte
      })()
      const reading = readBack(format, [{ name: 'bad', bytes }], { texts: TEXTS })
      await expect(reading).rejects.toThrow(expect.objectContaining({ place: expect.objectContaining({ file: 'bad', line: 1 }) }))
      expect(read).toBeLessThan(10)
    })
  },
)

describe('a file in another encoding', () => {
  it('is refused with the line, the column and a guess', async () => {
    const fault = await faultIn(TSV, joined(HEADED, 'Tea.\tЧай с лимоном.\n', 'Cake.\t', [0xd2, 0xee], '.\n'))
    expect(fault).toMatchObject({ code: 'INVALID_UTF8', place: { file: 'bad', line: 3, column: 7 } })
    expect(fault.message).toBe('byte D2 is not valid UTF-8; the rest is')
    const wholly = await faultIn(TSV, joined([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0xec, 0xe8, 0xf0], '\tx\n'))
    expect(wholly.message).toBe('byte CF is not valid UTF-8; the text may be windows-1251')
  })

  it('is found where pieces are cut inside characters', async () => {
    const content = joined(HEADED, 'Tea.\tЧай.\n', 'Cake.\t', [0xd2, 0xee], '\n')
    for (const piece of [1, 2, 3, 5, 16]) expect((await faultIn(TSV, content, piece)).place).toMatchObject({ line: 3, column: 7 })
  })

  it('may end inside a character', async () => {
    const fault = await faultIn(TSV, joined(HEADED, 'Tea.\tЧ', [0xd0]))
    expect(fault).toMatchObject({ code: 'INVALID_UTF8', place: { line: 2 } })
  })
})

describe('JSON of a hundred thousand brackets', () => {
  it('is one fault, not a crash', async () => {
    const fault = await faultIn(JSONL, `{"en": ${'['.repeat(1e5)}\n`)
    expect(fault).toMatchObject({ code: 'MALFORMED', place: { file: 'bad', line: 1 } })
  })
})

describe('an index for which there is no text', () => {
  it.each([
    [VECALIGN, '[0]:[0]:0.1\n[4000000000]:[1]:0.1\n'],
    [LADDER, '0\t0\t1\n4000000000\t1\t1\n'],
  ])('takes no memory: %#', async (format, content) => {
    for (const texts of [TEXTS, undefined]) {
      const reading = readBack(format, [fileWith(content, { name: 'bad' })], { texts })
      await expect(reading).rejects.toThrow(expect.objectContaining({ place: expect.objectContaining({ file: 'bad', line: 2 }) }))
    }
  })
})

describe('a small file that stands for a large one', () => {
  it('is read up to what a format that is held whole may have', async () => {
    let read = 0
    const bytes = (async function* () {
      for (;;) yield new Uint8Array(++read && 1024)
    })()
    const drain = async (): Promise<void> => {
      for await (const _ of wholeFile({ name: 'bomb', bytes }, 1024 * 1024).bytes);
    }
    await expect(drain()).rejects.toThrow('the file has more than the 1 MB that a file of this format may have')
    expect(read).toBe(1025)
  })

  it('may have as many links as no text has', () => {
    refuseCrowd(1_999_999, 'links')
    expect(faultOf(() => refuseCrowd(2_000_000, 'links'))).toMatchObject({
      code: 'TOO_LARGE',
      message: 'there are more than 2,000,000 links',
    })
  })

  it.each([
    [TMX, '<tmx version="1.4"><header/><body><tu>', '<tuv xml:lang="en"><seg>a</seg></tuv>'],
    [TMX, '<tmx version="1.4"><header>', '<note>a</note>'],
    [
      XLIFF,
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en"><file id="f"><unit id="u"><notes>',
      '<note>a</note>',
    ],
  ])('may be one unit without end: %#', async (format, before, part) => {
    const reading = readBack(format, [fileWith(before + part.repeat(110_000), { name: 'bad' })])
    await expect(reading).rejects.toThrow('one unit has more than 100,000 segments, notes or properties')
  })
})

describe('a file that is not what its name says', () => {
  it.each([
    [VECALIGN, 'Tea.\tЧай.\n', 'this is not a line of a vecalign file'],
    [LADDER, '[0]:[0]:0.1\n', 'this is not a line of a ladder'],
    [HUNALIGN, 'alone\n', 'this line has 1 cells, and 3 are needed'],
    [JSONL, '<tmx/>\n', 'this line is not JSON'],
  ])('is refused at its first line: %#', async (format, content, message) => {
    const fault = await faultIn(format, content)
    expect(fault.message).toContain(message)
    expect(fault.place).toMatchObject({ file: 'bad', line: 1 })
  })
})
