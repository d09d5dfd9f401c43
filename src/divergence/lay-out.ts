import type { Span } from '../model/span.ts'
import { type MarkUp, markSpans } from './mark-spans.ts'

/** Breaks a text into lines of at most `width` columns with its spans marked; a mark that runs over a line end is marked on both lines. */
export function wrapMarked(
  text: string,
  spans: readonly Span[],
  { width, mark }: { readonly width: number; readonly mark: MarkUp },
): string[] {
  const line = text.replace(/[\n\r\t]/gu, ' ')
  const extra = columnsOf(mark('x')) - 1
  return lineSpans(line, width, (from, to) => extra * spans.filter(({ start, end }) => start < to && end > from).length).map(
    ({ start, end }) => {
      const inLine = spans
        .map((span) => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }))
        .filter((span) => span.start < span.end)
      return markSpans(line.slice(start, end), inLine, { mark })
    },
  )
}

/** Breaks a text at spaces. */
export const wrap = (text: string, width: number): string[] => wrapMarked(text, [], { width, mark: (part) => part })

/** Greedy: as many words to a line as fit, with what their marks take. */
function lineSpans(text: string, width: number, marksBetween: (from: number, to: number) => number): Span[] {
  const lines: Span[] = []
  for (const { 0: word, index: start } of text.matchAll(/[^ ]+/gu)) {
    const end = start + word.length
    const line = lines.at(-1)
    const fits = line !== undefined && columnsOf(text.slice(line.start, end)) + marksBetween(line.start, end) <= width
    if (line !== undefined && fits) lines[lines.length - 1] = { start: line.start, end }
    else lines.push({ start, end })
  }
  return lines
}

/** Columns on a terminal: colours and combining marks take none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with an escape.
export const columnsOf = (text: string): number => [...text.replace(/\u001b\[[0-9;]*m|\p{M}/gu, '')].length

/** Rows as aligned columns; figures to the right. */
export function alignColumns(rows: readonly (readonly string[])[], gap = '  '): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))))
  const pad = (cell: string, column: number): string => {
    const spaces = ' '.repeat(Math.max(0, widths[column] - columnsOf(cell)))
    return /^[\d.]+$/u.test(cell) ? spaces + cell : cell + spaces
  }
  return rows.map((row) => row.map(pad).join(gap).trimEnd())
}
