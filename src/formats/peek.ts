import { utf16Flavour } from '../ingest/guess-encoding.ts'
import type { InputFile } from './format.ts'

/** How much of a file shows what it is. */
const PEEKED = 64 * 1024

/** What a file begins with. */
interface Peeked {
  readonly head: Uint8Array
  /** The head, decoded leniently. */
  readonly text: string
  /** The file with nothing taken from it. */
  readonly file: InputFile
}

/** The beginning of a file, decoded leniently, and the file with nothing taken from it. */
export async function peek({ name, bytes }: InputFile): Promise<Peeked> {
  const chunks = bytes[Symbol.asyncIterator]()
  const read: Uint8Array[] = []
  let size = 0
  while (size < PEEKED) {
    const next = await chunks.next()
    if (next.done) break
    read.push(next.value)
    size += next.value.length
  }
  const head = joined(read).subarray(0, PEEKED)
  const encoding = utf16Flavour(head)?.name ?? 'utf-8'
  return { head, text: new TextDecoder(encoding).decode(head), file: { name, bytes: again(read, chunks) } }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

async function* again(read: Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  // What is passed on is let go of at once.
  for (let chunk = read.shift(); chunk !== undefined; chunk = read.shift()) yield chunk
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
