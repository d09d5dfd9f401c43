import type { Span } from '../model/span.ts'

/** Everything Unicode calls a mandatory break. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
const BLANK_LINE = /(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])[^\S\n\r\v\f\u0085\u2028\u2029]*(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])/g

/** The lines of a span, without their line ends. */
export const linesOf = (text: string, span: Span): Span[] => splitAt(text, span, LINE_END)

/** The paragraphs of a text: parted by blank lines where there are any, else one a line. Blank ones are left out. */
export function paragraphsOf(text: string): Span[] {
  const whole = { start: 0, end: text.length }
  const separator = text.trim().search(BLANK_LINE) >= 0 ? BLANK_LINE : LINE_END
  return splitAt(text, whole, separator).flatMap((span) => trimmed(text, span))
}

/** The span without the white space around it (NBSP too); none if nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span[] {
  const piece = text.slice(start, end)
  const from = start + piece.length - piece.trimStart().length
  const to = start + piece.trimEnd().length
  return from < to ? [{ start: from, end: to }] : []
}

function splitAt(text: string, { start, end }: Span, separator: RegExp): Span[] {
  const pieces: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(separator)) {
    pieces.push({ start: from, end: start + match.index })
    from = start + match.index + match[0].length
  }
  return [...pieces, { start: from, end }]
}
