import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/ingest/decode.ts'
import { faultOf } from '../faults.ts'
import { bytesOf } from './bytes.ts'

describe('decoding', () => {
  it.each([
    ['a byte-order mark goes', '\ufeffЗдравствуйте', 'Здравствуйте'],
    ['line ends stay', 'one\r\ntwo\n', 'one\r\ntwo\n'],
    ['no-break spaces stay', 'of\u00a0the', 'of\u00a0the'],
    ['the text may be one letter long', 'я', 'я'],
    ['four-byte characters stay', '😀 𝔘', '😀 𝔘'],
  ])('%s', (_, given, expected) => {
    expect(decodeText(bytesOf(given))).toBe(expected)
  })
})

/** «Привет, мир» in the encodings that Russian texts come in, and "Café" in Latin-1. */
const OTHER_ENCODINGS = {
  'windows-1251': [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0],
  'KOI8-R': [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 0x2c, 0x20, 0xcd, 0xc9, 0xd2],
  CP866: [0x8f, 0xe0, 0xa8, 0xa2, 0xa5, 0xe2, 0x2c, 0x20, 0xac, 0xa8, 0xe0],
  'windows-1252': [0x43, 0x61, 0x66, 0xe9, 0x20, 0x63, 0x6c, 0x6f, 0x73, 0x65, 0x64],
  'UTF-16LE': [0xff, 0xfe, 0x1f, 0x04, 0x40, 0x04],
  'UTF-16BE': [0x00, 0x43, 0x00, 0x61, 0x00, 0x66, 0x00, 0x65],
}

describe('a file that is no UTF-8 text', () => {
  it.each(Object.entries(OTHER_ENCODINGS))('may be %s, and the hint converts it', (encoding, bytes) => {
    const fault = faultOf(() => decodeText(Uint8Array.from(bytes), { file: 'ru.txt' }))
    expect(fault).toMatchObject({ code: 'INVALID_UTF8', exitCode: 3 })
    expect(fault.message).toContain(encoding)
    expect(fault.hint).toContain(`iconv -f ${encoding.toUpperCase()} -t UTF-8 "ru.txt"`)
  })

  it('is refused at the line and column of the first wrong byte', () => {
    const bytes = Uint8Array.from([...bytesOf('Первая строка\r\nвторая '), 0xff, ...bytesOf('!\nтретья')])
    expect(faultOf(() => decodeText(bytes, { file: 'ru.txt' }))).toMatchObject({
      message: 'byte FF is not valid UTF-8; the rest is',
      place: { file: 'ru.txt', line: 2, column: 8, excerpt: 'вторая \ufffd!' },
      hint: 'the file is damaged here: mend this character in an editor',
    })
  })

  it.each([
    ['a character cut off at the end', [0x61, 0xd0]],
    ['an overlong form', [0x61, 0xc0, 0xaf]],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80]],
    ['a character beyond Unicode', [0x61, 0xf4, 0x90, 0x80, 0x80]],
    ['a stray continuation', [0x61, 0x80]],
  ])('is refused for %s', (_, bytes) => {
    expect(faultOf(() => decodeText(Uint8Array.from(bytes)))).toMatchObject({
      code: 'INVALID_UTF8',
      place: { line: 1, column: 2 },
    })
  })

  it.each([
    ['nothing', '', 'the file is empty'],
    ['white space', ' \r\n\t\u00a0\n', 'the file has nothing but white space'],
    ['a byte-order mark', '\ufeff', 'the file has nothing but white space'],
  ])('is empty with %s', (_, text, message) => {
    expect(faultOf(() => decodeText(bytesOf(text), { file: 'x' }))).toMatchObject({ code: 'EMPTY_FILE', message, exitCode: 3 })
  })

  it.each([
    ['%PDF-1.7\n', 'a PDF'],
    ['PK\u0003\u0004word/document.xml', 'a ZIP archive'],
    ['{\\rtf1\\ansi', 'an RTF document'],
    ['text\u0000text, much longer than the single zero', 'binary: byte 5 is zero'],
  ])('is binary when it begins with %j', (text, what) => {
    const fault = faultOf(() => decodeText(bytesOf(text), { file: 'x' }))
    expect(fault).toMatchObject({ code: 'BINARY_FILE', exitCode: 3, place: { file: 'x' } })
    expect(fault.message).toContain(what)
  })

  it('is binary rather than invalid when it is both', () => {
    expect(faultOf(() => decodeText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).message).toContain(
      'a PNG image',
    )
    expect(faultOf(() => decodeText(Uint8Array.from([0xff, 0xfb, 0x90, 0x00, 0x01, 0x02, 0x03]))).code).toBe('BINARY_FILE')
  })

  it('is too large at 64 MB and a byte', () => {
    const fault = faultOf(() => decodeText(new Uint8Array(64 * 1024 * 1024 + 1).fill(0x61), { file: 'x' }))
    expect(fault).toMatchObject({ code: 'TOO_LARGE', exitCode: 3, hint: 'split it by chapter or by document' })
  })
})
