import type { Piece } from './format.ts'
import type { Losses } from './losses.ts'

/** What would end the cell or the line. */
const BREAKS = /[\t\n\r]/
const ALL_BREAKS = /[\t\n\r]/g

/** A text for a file where a line end or a tab ends it: both become spaces, and are counted. */
export function onOneLine(text: string, losses: Losses): string {
  const valid = encodable(text, losses)
  if (!BREAKS.test(valid)) return valid
  return valid.replace(ALL_BREAKS, () => {
    losses.count('tab or line end in a sentence', 'tabs and line ends in sentences')
    return ' '
  })
}

const SURROGATE_OR_ZERO = /[\0\ud800-\udfff]/
const LONE_SURROGATE_OR_ZERO = /[\0\p{Surrogate}]/gu

/** A text that UTF-8 can hold and that is taken for text: halves of characters become U+FFFD, zero characters go; both are counted. */
export function encodable(text: string, losses: Losses): string {
  if (!SURROGATE_OR_ZERO.test(text)) return text
  return text.replace(LONE_SURROGATE_OR_ZERO, (character) => {
    if (character === '\0') {
      losses.count('zero character', 'zero characters')
      return ''
    }
    losses.count('half of a character', 'halves of characters')
    return '\ufffd'
  })
}

const BYTE_ORDER_MARK = '\ufeff'

/** The same pieces; a file whose first text begins with a byte-order mark gets another before it, since readers take the first away. */
export async function* keepingMarks(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  const begun = new Set<string | undefined>()
  for await (const { file, content } of pieces) {
    const isMarked = !begun.has(file) && typeof content === 'string' && content.startsWith(BYTE_ORDER_MARK)
    if (content.length > 0) begun.add(file)
    yield { ...(file !== undefined && { file }), content: isMarked ? BYTE_ORDER_MARK + content : content }
  }
}

/** A spreadsheet would compute what begins so. */
const FORMULA = /^'*[=+\-@]/
const GUARDED = /^'+[=+\-@]/

/** A cell that no spreadsheet takes for a formula: an apostrophe stands before it. */
export const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

/** The cell as it was before `guarded`. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell)
