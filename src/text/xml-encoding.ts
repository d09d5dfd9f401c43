import { BitextError, type Place } from '../errors.ts'
import { firstInvalidByte } from './utf8.ts'

/** Turns the bytes of an XML document into text, piece by piece. */
export interface XmlDecoder {
  /** The text so far; what was valid comes before the error is thrown. */
  write(bytes: Uint8Array): Iterable<string>
  end(): Iterable<string>
}

/** An XML declaration stands in these many bytes, also in UTF-16. */
const HEAD = 512

/**
 * Decodes as XML says: a byte-order mark, else the declaration, else UTF-8. What they say must agree with each other and with the bytes.
 * @throws BitextError `MALFORMED` for a declaration that is wrong, `INVALID_UTF8` for bytes that are none
 */
export function xmlDecoder(file: string): XmlDecoder {
  let head: Uint8Array | undefined = new Uint8Array()
  let decode: Decode = decodeUtf8({ file })
  const start = (bytes: Uint8Array): Iterable<string> => {
    head = undefined
    const encoding = encodingOf(bytes, { file, line: 1, column: 1 })
    if (encoding !== 'utf-8') decode = decodeAs(encoding, { file })
    return decode(bytes)
  }
  return {
    write(bytes) {
      if (head === undefined) return decode(bytes)
      head = joined(head, bytes)
      return head.length < HEAD ? [] : start(head)
    },
    *end() {
      if (head !== undefined) yield* start(head)
      yield* decode(undefined)
    },
  }
}

/** `undefined` ends the document. */
type Decode = (bytes: Uint8Array | undefined) => Iterable<string>

/** Bytes are decoded in whole characters, so that an invalid one can be named. */
function decodeUtf8(place: Place): Decode {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest: Uint8Array = new Uint8Array()
  let isFirst = true
  return function* (bytes) {
    const all = bytes === undefined ? rest : joined(rest, bytes)
    const whole = bytes === undefined ? all : all.subarray(0, all.length - unfinishedBytes(all))
    rest = all.subarray(whole.length)
    const text = decodedOr(decoder, whole)
    const invalid = text === undefined ? firstInvalidByte(whole) : -1
    const valid = text ?? decoder.decode(whole.subarray(0, invalid))
    yield isFirst ? valid.replace(/^\ufeff/, '') : valid
    isFirst = false
    if (invalid >= 0) throw notUtf8(whole[invalid], place)
  }
}

/** `undefined` for bytes that are not all valid. */
function decodedOr(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

/** How long a character is in UTF-8, by its first byte. */
const lengthOf = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2)

/** How many bytes at the end are the beginning of a character. */
function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return lengthOf(byte) > back ? back : 0
  }
  return 0
}

function decodeAs(encoding: string, place: Place): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true })
  return function* (bytes) {
    let text: string
    try {
      text = decoder.decode(bytes, { stream: bytes !== undefined })
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      throw new BitextError('MALFORMED', `the bytes from here on are not ${encoding.toUpperCase()}`, { place })
    }
    yield text
  }
}

const DECLARATION = /^\ufeff?<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)["']/

/** The encoding that the beginning of a document says it has, as `TextDecoder` calls it. */
function encodingOf(bytes: Uint8Array, place: Place): string {
  const found = foundIn(bytes)
  const head = new TextDecoder(found ?? 'latin1').decode(bytes.subarray(0, HEAD))
  const declared = DECLARATION.exec(head)?.[1]
  if (declared === undefined) return found ?? 'utf-8'
  const label = labelOf(declared, place)
  if (agree(found, label)) return found ?? label
  const real = (found ?? 'utf-8').toUpperCase()
  throw new BitextError(
    'MALFORMED',
    `the XML declaration says ${declared}, but the bytes are ${found === undefined ? 'not' : real}`,
    {
      place,
      hint: `correct the declaration: encoding="${real.replace(/[LB]E$/, '')}"`,
    },
  )
}

/** `UTF-16` alone says nothing of the order of bytes, and its label is that of UTF-16LE. */
function agree(found: string | undefined, label: string): boolean {
  if (found === undefined) return !label.startsWith('utf-16')
  return label === found || (label === 'utf-16le' && found === 'utf-16be')
}

/** UTF-8 or UTF-16 by a byte-order mark, or by how `<` stands there. */
function foundIn([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : undefined
}

/** One name for each encoding, as the Encoding standard has it. */
function labelOf(declared: string, place: Place): string {
  try {
    return new TextDecoder(declared).encoding
  } catch {
    throw new BitextError('MALFORMED', `the XML declaration says encoding=${JSON.stringify(declared)}, which is not known`, {
      place,
      hint: 'convert the file to UTF-8, and correct the declaration',
    })
  }
}

function notUtf8(byte: number, place: Place): BitextError {
  const name = byte.toString(16).toUpperCase().padStart(2, '0')
  return new BitextError('INVALID_UTF8', `byte ${name} is not valid UTF-8`, {
    place,
    hint: 'declare the encoding in the first line (<?xml version="1.0" encoding="windows-1251"?>), or convert the file to UTF-8',
  })
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
