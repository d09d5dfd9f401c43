import { BitextError } from '../errors.ts'
import { decodeText } from '../ingest/decode.ts'
import type { Context } from './context.ts'
import { nameOf, readInput } from './input.ts'

/** A file with a segment a line. */
export interface LineFile {
  /** As the user typed it, or `stdin`. */
  readonly file: string
  readonly lines: readonly string[]
}

/**
 * The lines of a file, without their line ends; a last line end ends the last line. Says what it passes over.
 * @throws BitextError as `readInput` and `decodeText` do
 */
export async function readLineFile(context: Context, path: string): Promise<LineFile> {
  const file = nameOf(path)
  const bytes = await readInput(context, path)
  const text = decodeText(bytes, { file })
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  if (isMarked) context.notice(`${file}: it begins with a byte-order mark, which is left out`)
  if (text.includes('\r\n')) context.notice(`${file}: it has Windows line ends (CRLF), which are left out`)
  const lines = text.split(/\r?\n/)
  return { file, lines: lines.at(-1) === '' ? lines.slice(0, -1) : lines }
}

/** The place of a line, 0-based, for a message. */
export const placeOfLine = ({ file, lines }: LineFile, line: number) => ({
  file,
  line: line + 1,
  ...(lines[line] !== undefined && { excerpt: lines[line] }),
})

/**
 * Refuses two files that should be parallel and are not.
 * @throws BitextError `MALFORMED` with both counts
 */
export function refuseOtherCount(file: LineFile, than: LineFile): void {
  if (file.lines.length === than.lines.length) return
  throw new BitextError('MALFORMED', `it has ${file.lines.length} lines, and ${than.file} has ${than.lines.length}`, {
    place: { file: file.file },
    hint: 'both need a line for each segment',
  })
}
