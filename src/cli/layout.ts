/** Used where the output is not a terminal, or does not say how wide it is. */
export const DEFAULT_WIDTH = 80

/** Lines longer than this are hard to read, however wide the terminal. */
const WIDEST = 110

const NARROWEST = 40

/** The width to lay a screen out for. */
export const screenWidth = ({ columns }: { readonly columns?: number }): number =>
  Math.max(NARROWEST, Math.min(columns ?? DEFAULT_WIDTH, WIDEST))

/** How many columns a text takes: letters, not the marks upon them and not colours. */
export const widthOf = (text: string): number => [...text.replace(COLOUR, '').replace(/\p{M}/gu, '')].length

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are made of them.
const COLOUR = /\u001b\[\d+m/g

/** A text on one line, every run of white space one space. */
export const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A text cut at a word to fit, with an ellipsis. */
export function shorten(text: string, width: number): string {
  const line = onOneLine(text)
  if (widthOf(line) <= width) return line
  const room = [...line].slice(0, Math.max(1, width - 1)).join('')
  const atWord = room.replace(/\s+\S*$/u, '')
  return `${atWord.length > room.length / 2 ? atWord : room}…`
}

/** A text padded to a width. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** A text broken at spaces, every line after `indent`; `first` may begin the first line instead. */
export function wrap(text: string, width: number, options: { readonly indent?: string; readonly first?: string } = {}): string {
  const { indent = '', first = indent } = options
  const lines: string[] = []
  let line = first
  let isEmpty = true
  for (const word of onOneLine(text).split(' ')) {
    if (!isEmpty && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = indent
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  return [...lines, line].join('\n')
}

/** Rows in aligned columns, two spaces between them; the last column is not padded. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, widthOf(cell))),
    [],
  )
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : pad(cell, widths[column])))
      .join('  ')
      .trimEnd(),
  )
}
