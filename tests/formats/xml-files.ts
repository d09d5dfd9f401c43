import fc from 'fast-check'
import type { BitextError } from '../../src/errors.ts'
import { allBeads } from '../../src/formats/bead-stream.ts'
import type { BeadStream, Format, InputFile, ReadOptions, TextBead, WriteOptions } from '../../src/formats/format.ts'
import { held } from '../../src/formats/held.ts'
import { Losses } from '../../src/formats/losses.ts'

/** A file in memory, in pieces of `size` bytes. */
export function fileOf(content: string | Uint8Array, name = 'file.xml', size = 1000): InputFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, bytes: pieces(bytes, size) }
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size)
}

/** What a file holds, and what was said about it on the way. */
export interface Heard {
  readonly stream: BeadStream
  readonly beads: readonly TextBead[]
  readonly problems: readonly BitextError[]
  readonly notices: readonly string[]
}

/** Reads a file whole. */
export async function readFile(format: Format, file: InputFile, options: Partial<ReadOptions> = {}): Promise<Heard> {
  const problems: BitextError[] = []
  const notices: string[] = []
  const report = { problem: (fault: BitextError) => void problems.push(fault), notice: (text: string) => void notices.push(text) }
  if (format.read === undefined) throw new Error(`${format.name} cannot be read`)
  const stream = await format.read([file], { report, ...options })
  return { stream, beads: await allBeads(stream.batches), problems, notices }
}

/** The file that a stream becomes, and what it loses by that. */
export async function writeFile(
  format: Format,
  stream: BeadStream,
  options: Partial<WriteOptions> = {},
): Promise<{ readonly text: string; readonly losses: readonly string[] }> {
  const losses = new Losses()
  let text = ''
  if (format.write === undefined) throw new Error(`${format.name} cannot be written`)
  for await (const { content } of format.write(held(stream, format, losses), { losses, ...options })) text += content
  return { text, losses: losses.list() }
}

/** Text with all that XML, spreadsheets and line formats stumble over; the last three cannot be in XML at all. */
export const AWKWARD = [
  ...['&', '<', '>', '"', "'", ']]>', '<![CDATA[', '&amp;', '<!--', '-->', '<?x ?>', ' ~~~ ', '=1+1', '\t', '\n', '\r', '\r\n'],
  ...['👩‍👩‍👧', 'é', '\u200f', '\u202e', '\u00a0', '\u0085', '\u2028', '  ', ' ', 'Ж', 'a', '0', '\u007f', '\ufeff', '\ufffd'],
]
export const UNWRITABLE = ['\u0000', '\u0008', '\u001b', '\ud800', '\udc00', '\uffff']

export const awkwardText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.string()), { maxLength: 6 })
  .map((parts) => parts.join(''))
