import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeBundle } from '../../../src/mteval/bundle/bundle.ts'
import { checksumOf, writeChecksums } from '../../../src/mteval/bundle/checksums.ts'
import { sayFinding } from '../../../src/mteval/bundle/findings.ts'
import type { FolderFiles } from '../../../src/mteval/bundle/read-part.ts'
import { verifyBundle } from '../../../src/mteval/bundle/verify.ts'
import { folderOf, inputFrom, talk } from './talks.ts'

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight']
const ЧИСЛА = ['один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь']

const FILES = folderOf(
  makeBundle([
    inputFrom(
      talk('harbour', [
        ...NUMBERS.map((number, index) => [`Ship ${number} is in.`, `Корабль ${ЧИСЛА[index]} пришёл.`] as const),
        ['No one asked.', ''],
      ]),
    ),
  ]).files,
)

const SOURCE = 'source.en.txt'

const textOf = (path: string): string => new TextDecoder().decode(FILES.get(path))

/** What verification says when a file has another text. */
const changed = (path: string, content: string): FolderFiles => new Map([...FILES, [path, new TextEncoder().encode(content)]])
const findings = (files: FolderFiles): string[] => verifyBundle(files).findings.map(sayFinding)
const edited = (path: string, edit: (lines: string[]) => readonly string[]): string[] =>
  findings(changed(path, edit(textOf(path).split('\n')).join('\n')))

describe('verification finds', () => {
  it('nothing in a bundle that is as it was written', () =>
    expect(verifyBundle(FILES)).toMatchObject({ findings: [], strangers: [] }))

  it('a changed character, with line, column and what it was', () =>
    expect(findings(changed(SOURCE, textOf(SOURCE).replace('three is', 'trhee is')))).toEqual([
      'source.en.txt:3:7: this line is changed: "Ship trhee is in." was "Ship three is in."',
    ]))

  it('a changed character in what is derived from the lines', () =>
    expect(findings(changed('wmt.xml', textOf('wmt.xml').replace('seg id="2">Ship', 'seg id="3">Ship')))).toEqual([
      'wmt.xml:9:20: this line is changed: "   <seg id=\\"3\\">Ship two is in.</" was "   <seg id=\\"2\\">Ship two is in.</"',
    ]))

  it('a changed line of what nothing else tells', () =>
    expect(findings(changed('manifest.json', textOf('manifest.json').replace('CC0-1.0', 'CC0-1.1')))).toEqual([
      expect.stringMatching(/^manifest\.json:\d+: this line is changed$/),
    ]))

  it('a missing final newline', () =>
    expect(findings(changed(SOURCE, textOf(SOURCE).trimEnd()))).toEqual(['source.en.txt:8: the final newline is missing']))

  it('a line that was put in: from there on all stand too low', () =>
    expect(edited(SOURCE, (lines) => [...lines.slice(0, 3), 'A ship.', ...lines.slice(3)])).toEqual([
      'source.en.txt:4: this line does not belong here',
      'source.en.txt:5: lines 5–9 stand 1 line too low',
    ]))

  it('a line that was taken out: from there on all stand too high', () =>
    expect(edited(SOURCE, (lines) => lines.toSpliced(5, 1))).toEqual([
      'source.en.txt:6: before this line, line 6 is missing',
      'source.en.txt:6: lines 6–7 stand 1 line too high',
    ]))

  it('lines that slipped by one while their number stayed the same', () =>
    expect(edited(SOURCE, (lines) => ['A ship.', ...lines.slice(0, 7), ''])).toEqual([
      'source.en.txt:1: this line does not belong here',
      'source.en.txt:2: lines 2–8 stand 1 line too low',
      'source.en.txt:9: before this line, line 8 is missing',
    ]))

  it('two lines that changed places', () =>
    expect(edited(SOURCE, (lines) => lines.with(1, lines[6]).with(6, lines[1]))).toEqual([
      'source.en.txt:2: lines 2 and 7 are exchanged',
    ]))

  it('a file in another order', () =>
    expect(edited(SOURCE, (lines) => [...lines.slice(0, 8).reverse(), ''])).toEqual([
      'source.en.txt:1: lines 1–8 are in another order: this one belongs at line 8',
    ]))

  it.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n'), 'the lines end in CRLF, not in LF'],
    ['a byte-order mark', (text: string) => `\ufeff${text}`, 'there is a byte-order mark before the first line'],
    ['an emptied file', () => '', 'this file is empty; it had 8 lines'],
  ])('%s', (_, edit, message) => expect(findings(changed(SOURCE, edit(textOf(SOURCE))))).toEqual([`source.en.txt:1: ${message}`]))

  it('a missing file', () =>
    expect(findings(new Map([...FILES].filter(([path]) => path !== 'ids.txt')))).toEqual(['ids.txt: this file is missing']))

  it('another encoding, as changed lines', () => {
    const windows1251 = Uint8Array.from([0xca, 0xee, 0xf0, 0x0a])
    expect(findings(new Map([...FILES, ['reference.ru.txt', windows1251]]))[0]).toMatch(
      /^reference\.ru\.txt:1:1: this line is changed|^reference\.ru\.txt:1: /,
    )
  })

  it('every changed bit of every file, in its line', () => {
    const paths = [...FILES.keys()]
    fc.assert(
      fc.property(fc.nat(paths.length - 1), fc.nat(), fc.nat(7), (index, place, bit) => {
        const path = paths[index]
        const bytes = Uint8Array.from(FILES.get(path) ?? [])
        const at = place % bytes.length
        bytes[at] ^= 1 << bit
        const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1
        const found = verifyBundle(new Map([...FILES, [path, bytes]])).findings
        expect(found.map((finding) => `${finding.file}:${finding.line}`)).toContain(`${path}:${line}`)
      }),
      { numRuns: 300 },
    )
  })

  it('files that are not the bundle’s, without a word against them', () =>
    expect(verifyBundle(changed('systems/mine.txt', 'x'))).toMatchObject({ findings: [], strangers: ['systems/mine.txt'] }))
})

/** The bundle with files changed and the digests of all files made anew, as a careful forger would. */
function forged(path: string, content: string): string[] {
  const files = [...changed(path, content)].filter(([name]) => name !== 'checksums.txt')
  const checksums = writeChecksums(files.map(([name, bytes]) => checksumOf(name, bytes)))
  return findings(new Map([...files, ['checksums.txt', new TextEncoder().encode(checksums)]]))
}

describe('verification derives everything anew where the digests agree, and finds', () => {
  it('a line that the other files do not have', () =>
    expect(forged(SOURCE, textOf(SOURCE).replace('three', 'thirteen'))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('comet.jsonl:3:16: this line has '),
        expect.stringContaining('wmt.xml:12:30: '),
        expect.stringContaining('source.en.txt: this file is not the one in the manifest'),
      ]),
    ))

  it('files that are not equally long', () =>
    expect(forged(SOURCE, textOf(SOURCE).split('\n').slice(1).join('\n'))).toEqual([
      'reference.ru.txt:8: there are 8 lines here, but 7 in source.en.txt',
      'segments.jsonl:8: there are 8 lines here, but 7 in source.en.txt',
    ]))

  it('an empty line', () =>
    expect(forged('reference.ru.txt', textOf('reference.ru.txt').replace('Корабль два пришёл.', ''))).toContain(
      'reference.ru.txt:2: this line is empty',
    ))

  it('a manifest whose counts are not those of the files', () =>
    expect(forged('manifest.json', textOf('manifest.json').replace('"gap": 1', '"gap": 2'))).toEqual(
      expect.arrayContaining(['manifest.json: reasons in the ledger: the manifest says {"gap":2}, the files {"gap":1}']),
    ))

  it('a ledger that is not JSON Lines', () =>
    expect(forged('ledger.jsonl', '{"id":\n')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^ledger\.jsonl:1: this is not valid JSON/)]),
    ))
})
