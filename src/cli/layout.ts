import { columnsOf, wrap as wrapLines } from '../divergence/lay-out.ts'

/** Used where the output is not a terminal, or does not say how wide it is. */
const DEFAULT_WIDTH = 80

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 110

const NARROWEST = 40

/** The width to lay a screen out for. */
export const screenWidth = ({ columns }: { readonly columns?: number }): number =>
  Math.max(NARROWEST, Math.min(columns ?? DEFAULT_WIDTH, WIDEST))

/** A text on one line, every run of white space one space. */
export const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A text cut at a word to fit, with an ellipsis. */
export function shorten(text: string, width: number): string {
  const line = onOneLine(text)
  if (columnsOf(line) <= width) return line
  const room = [...line].slice(0, Math.max(1, width - 1)).join('')
  const atWord = room.replace(/\s+\S*$/u, '')
  return `${atWord.length > room.length / 2 ? atWord : room}…`
}

/** A text padded to a width. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columnsOf(text)))

/** A text broken at spaces, every line after `indent`; `first`, as wide as `indent`, may begin the first line instead. */
export function wrap(text: string, width: number, options: { readonly indent?: string; readonly first?: string } = {}): string[] {
  const { indent = '', first = indent } = options
  return wrapLines(onOneLine(text), width - columnsOf(indent)).map((line, index) => (index === 0 ? first : indent) + line)
}

/** Rows in columns, two spaces between them; the last column is not padded. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, columnsOf(cell))),
    [],
  )
  return rows.map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : pad(cell, widths[column]))).join('  '))
}
