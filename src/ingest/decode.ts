import { BitextError, type Place } from '../errors.ts'
import { firstInvalidByte } from '../text/utf8.ts'
import { guessEncoding, utf16Flavour } from './guess-encoding.ts'

/** Larger than any book (War and Peace in Russian is 5 MB): what is larger is the wrong file. */
export const MOST_TEXT_BYTES = 64 * 1024 * 1024

/** How files begin that are often taken for texts. */
const SIGNATURES: readonly { readonly starts: string; readonly name: string }[] = [
  { starts: '%PDF-', name: 'a PDF' },
  { starts: 'PK\u0003\u0004', name: 'a ZIP archive (DOCX, EPUB and ODT are ZIP archives)' },
  { starts: '\u001f\u008b', name: 'gzip-compressed' },
  { starts: '\u00d0\u00cf\u0011\u00e0', name: 'an old Word document' },
  { starts: '{\\rtf', name: 'an RTF document' },
  { starts: '\u0089PNG', name: 'a PNG image' },
  { starts: '\u00ff\u00d8\u00ff', name: 'a JPEG image' },
]

export interface DecodeOptions {
  /** For messages. */
  readonly file?: string
}

/**
 * Decodes a UTF-8 text; everything but a byte-order mark is kept.
 * @throws BitextError `TOO_LARGE`, `EMPTY_FILE`, `BINARY_FILE`, or `INVALID_UTF8` with the place of the byte and what encoding it may be.
 */
export function decodeText(bytes: Uint8Array, { file = 'the text' }: DecodeOptions = {}): string {
  const place = { file }
  checkSize(bytes.length, place)
  checkEncoding(bytes, place)
  checkNotBinary(bytes, place)
  return refuseBlank(new TextDecoder('utf-8').decode(bytes), place, bytes.length)
}

/**
 * The text, unless nothing is in it.
 * @throws BitextError `EMPTY_FILE`
 */
export function refuseBlank(text: string, place: Place, bytes = text.length): string {
  if (text.trim() !== '') return text
  const message = bytes === 0 ? 'the file is empty' : 'the file has nothing but white space'
  throw new BitextError('EMPTY_FILE', message, { place, hint: 'give a file with text in it' })
}

/**
 * Refuses a size that no text has; a caller that reads files asks before it reads.
 * @throws BitextError `TOO_LARGE`
 */
export function checkSize(bytes: number, place: Place): void {
  if (bytes <= MOST_TEXT_BYTES) return
  throw new BitextError(
    'TOO_LARGE',
    `the file has ${megabytes(bytes)}, more than the ${megabytes(MOST_TEXT_BYTES)} that one text may have`,
    {
      place,
      hint: 'split it by chapter or by document',
    },
  )
}

const megabytes = (bytes: number): string => `${(bytes / (1024 * 1024)).toFixed(1)} MB`

/**
 * Refuses what begins as a file of another kind does, or has a zero byte.
 * @throws BitextError `BINARY_FILE`
 */
export function checkNotBinary(bytes: Uint8Array, place: Place): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const known = SIGNATURES.find(({ starts }) => head.startsWith(starts))
  const zero = bytes.indexOf(0)
  if (known === undefined && zero < 0) return
  const what = known === undefined ? `binary: byte ${zero + 1} is zero` : known.name
  throw new BitextError('BINARY_FILE', `the file is not a plain text but ${what}`, {
    place,
    hint: 'save it as plain text in UTF-8 and give that file',
  })
}

/**
 * Refuses what begins as UTF-16 does.
 * @throws BitextError `INVALID_UTF8`
 */
export function refuseUtf16(bytes: Uint8Array, place: Place): void {
  const utf16 = utf16Flavour(bytes)
  if (utf16 === undefined) return
  throw new BitextError('INVALID_UTF8', `the text is not UTF-8 but ${utf16.name}`, {
    place,
    hint: convert(utf16.name, place.file),
  })
}

function checkEncoding(bytes: Uint8Array, place: Place): void {
  refuseUtf16(bytes, place)
  const offset = firstInvalidByte(bytes)
  // A binary file is seldom valid UTF-8: that it is binary is the better thing to say.
  if (offset < 0 || bytes.includes(0)) return
  checkNotBinary(bytes, place)
  throw notUtf8(bytes, offset, place.file)
}

/** The error for bytes whose first invalid one stands at `offset`: where it is, and what encoding the text may have. */
export function notUtf8(bytes: Uint8Array, offset: number, file: string): BitextError {
  const guess = looksDamaged(bytes) ? undefined : guessEncoding(bytes)
  const byte = bytes[offset].toString(16).toUpperCase().padStart(2, '0')
  return new BitextError(
    'INVALID_UTF8',
    `byte ${byte} is not valid UTF-8; ${guess ? `the text may be ${guess}` : 'the rest is'}`,
    {
      place: placeOfByte(bytes, offset, file),
      hint: guess ? convert(guess, file) : 'the file is damaged here: mend this character in an editor',
    },
  )
}

/** Whether most characters beyond ASCII are valid UTF-8, which no other encoding gives by chance. */
export function looksDamaged(bytes: Uint8Array): boolean {
  const characters = new TextDecoder('utf-8').decode(bytes).match(/\P{ASCII}/gu) ?? []
  return characters.filter((character) => character !== '\ufffd').length > characters.length / 2
}

const convert = (encoding: string, file: string): string =>
  `if it is a text to align or cut, say its encoding; else convert it: iconv -f ${encoding.toUpperCase()} -t UTF-8 ${JSON.stringify(file)} > utf8.txt`

/** Line and column (in characters) of a byte; everything before it is valid. */
function placeOfByte(bytes: Uint8Array, offset: number, file: string): Place {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset)).split(/\r\n|\n|\r/)
  const lineEnd = bytes.findIndex((byte, index) => index >= offset && (byte === 0x0a || byte === 0x0d))
  const lastLine = before[before.length - 1]
  const rest = new TextDecoder('utf-8').decode(bytes.subarray(offset, lineEnd < 0 ? bytes.length : lineEnd))
  return { file, line: before.length, column: lastLine.length + 1, excerpt: lastLine + rest }
}
