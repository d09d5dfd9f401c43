import { BitextError, type Place } from '../errors.ts'
import { checkNotBinary, notUtf8, refuseUtf16 } from '../ingest/decode.ts'
import { firstInvalidByte } from '../text/utf8.ts'
import type { InputFile } from './format.ts'

/** Longer than any paragraph: a line like this is not text, and no line is held in memory beyond it. */
const LONGEST_LINE = 4 * 1024 * 1024

/**
 * The characters of a UTF-8 file, piece by piece, without a byte-order mark.
 * @throws BitextError `INVALID_UTF8` or `BINARY_FILE` with the line of the first byte that is not text
 */
export async function* decodeStream({ name, bytes }: InputFile): AsyncGenerator<string> {
  // One piece is decoded at a time, so a mark would be taken away wherever a piece begins with one.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest: Uint8Array = new Uint8Array()
  let line = 0
  let lineSoFar = ''
  let isFirst = true
  for await (const chunk of placed(bytes, () => ({ file: name, line: line + 1 }))) {
    const data = rest.length === 0 ? chunk : joined(rest, chunk)
    const cut = completeLength(data)
    const whole = data.subarray(0, cut)
    rest = data.slice(cut)
    if (isFirst) refuseUtf16(whole, { file: name })
    if (isFirst || whole.includes(0)) refuseBinary(whole, { file: name }, line)
    const text = decoded(decoder, whole, { file: name, line, lineSoFar })
    line += countOf(whole, NEWLINE)
    lineSoFar = lastLineOf(lineSoFar, text)
    yield isFirst ? text.replace(/^\ufeff/, '') : text
    isFirst = false
  }
  if (rest.length > 0) throw shifted(notUtf8(rest, 0, name), { line, lineSoFar })
}

const NEWLINE = 0x0a

/** An error that does not know its line, such as that of a broken gzip file, gets it. */
async function* placed(bytes: AsyncIterable<Uint8Array>, place: () => Place): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes
  } catch (error) {
    throw error instanceof BitextError ? error.at(place()) : error
  }
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + tail.length)
  whole.set(head)
  whole.set(tail, head.length)
  return whole
}

/** How many bytes there are before a character that is cut off at the end. */
function completeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return back < lengthFrom(byte) ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function lengthFrom(lead: number): number {
  if (lead >= 0xf0) return 4
  return lead >= 0xe0 ? 3 : 2
}

function refuseBinary(bytes: Uint8Array, place: Place, linesBefore: number): void {
  const zero = bytes.indexOf(0)
  const line = linesBefore + 1 + (zero < 0 ? 0 : countOf(bytes.subarray(0, zero), NEWLINE))
  checkNotBinary(bytes, zero < 0 ? place : { ...place, line })
}

function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  { file, ...before }: Before & { readonly file: string },
): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw shifted(notUtf8(bytes, firstInvalidByte(bytes), file), before)
  }
}

/** What stands before a piece of a file. */
interface Before {
  /** How many whole lines. */
  readonly line: number
  /** The beginning of the line that the piece goes on with. */
  readonly lineSoFar: string
}

/** As much of a line as a message may need; of a longer one the column is of no use to anyone. */
const KEPT = 10_000

const lastLineOf = (before: string, text: string): string => {
  const end = text.lastIndexOf('\n')
  return (end < 0 ? before + text : text.slice(end + 1)).slice(0, KEPT)
}

/** The same error, as seen from the beginning of the file. */
function shifted(error: BitextError, { line, lineSoFar }: Before): BitextError {
  const { code, message, hint, place } = error
  if (place?.line === undefined) return error
  if (place.line > 1) return new BitextError(code, message, { hint, place: { ...place, line: place.line + line } })
  const here = { column: (place.column ?? 1) + lineSoFar.length, excerpt: lineSoFar + (place.excerpt ?? '') }
  return new BitextError(code, message, { hint, place: { ...place, ...here, line: 1 + line } })
}

function countOf(bytes: Uint8Array, wanted: number): number {
  let count = 0
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) count++
  return count
}

/** Lines of a file, in batches: the first line of a batch has the number `first`, counted from 1. */
export interface LineBatch {
  readonly first: number
  readonly lines: readonly string[]
}

/**
 * The lines of a UTF-8 file without their ends (LF or CRLF); the piece after the last line end is a line where it is not empty.
 * @throws BitextError as `decodeStream` does, and `TOO_LARGE` for a line that no text has
 */
export async function* linesOf(file: InputFile): AsyncGenerator<LineBatch> {
  let rest = ''
  let first = 1
  for await (const text of decodeStream(file)) {
    if (rest.length > LONGEST_LINE) throw tooLong(file.name, first)
    if (!text.includes('\n')) {
      rest += text
      continue
    }
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    if (lines.length > 0) yield { first, lines: lines.map(withoutReturn) }
    first += lines.length
  }
  if (rest !== '') yield { first, lines: [withoutReturn(rest)] }
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)

const tooLong = (file: string, line: number): BitextError =>
  new BitextError('TOO_LARGE', `the line has more than ${LONGEST_LINE / (1024 * 1024)} Mi characters`, {
    place: { file, line, column: 1 },
    hint: 'the file has no line ends where they are needed, or is not what its name says',
  })
