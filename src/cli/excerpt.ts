import type { Span } from '../model/span.ts'

/** Words shown before the first mark where a sentence is too long to show whole. */
const WORDS_BEFORE = 6

/** A text with the spans to mark in it. */
export interface MarkedText {
  readonly text: string
  readonly spans: readonly Span[]
}

/** The part of a text around its first mark that fits into `room` characters, cut at words, with ellipses; its spans count in the part. */
export function excerpt({ text, spans }: MarkedText, room: number): MarkedText {
  if (text.length <= room) return { text, spans }
  const { start, end } = windowOf(text, [...spans].sort((one, other) => one.start - other.start)[0], room)
  const before = start > 0 ? '… ' : ''
  return {
    text: `${before}${text.slice(start, end).trimEnd()}${end < text.length ? ' …' : ''}`,
    spans: spans
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ start: span.start - start + before.length, end: span.end - start + before.length })),
  }
}

/** Some words before the first mark, and what fits after it. */
function windowOf(text: string, mark: Span | undefined, room: number): Span {
  const start = Math.min(wordsBefore(text, mark?.start ?? 0), nextWord(text, text.length - room))
  return { start, end: endOfWord(text, Math.max(start + room, mark?.end ?? 0)) }
}

/** Where the first of the words begins that stand before `offset`. */
function wordsBefore(text: string, offset: number): number {
  const starts = [...text.slice(0, offset).matchAll(/(?<!\S)\S/gu)].map(({ index }) => index)
  return starts.at(-WORDS_BEFORE) ?? 0
}

/** Where the first word at or after `offset` begins. */
function nextWord(text: string, offset: number): number {
  const found = text.slice(offset - 1).search(/(?<=\s)\S/u)
  return found < 0 ? offset : offset - 1 + found
}

/** The end of the last whole word up to `offset`. */
function endOfWord(text: string, offset: number): number {
  if (offset >= text.length) return text.length
  return Math.max(text.slice(0, offset + 1).search(/\s\S*$/u), 0) || offset
}
