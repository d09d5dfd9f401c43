import type { Span } from '../model/span.ts'

/** Words shown before the first mark where a sentence is too long to show whole. */
const WORDS_BEFORE = 6

/**
 * A sentence on one line with its marks painted; one longer than `room` characters is cut at words around its marks. Marks that
 * overlap are painted as one.
 */
export function excerpt(
  text: string,
  marks: readonly Span[],
  options: { readonly room: number; readonly paint: (text: string) => string },
): string {
  const merged = mergeSpans(marks)
  const shown = windowOf(text, merged, options.room)
  const painted = paintSpans(text, merged, { ...options, shown })
  return `${shown.start > 0 ? '… ' : ''}${painted.replace(/\s+/gu, ' ').trim()}${shown.end < text.length ? ' …' : ''}`
}

/** Spans in order, those that touch made one. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = merged.at(-1)
    if (last !== undefined && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push(span)
  }
  return merged
}

/** The part of a text to show: all of it, or some words before the first mark and what fits after it. */
function windowOf(text: string, marks: readonly Span[], room: number): Span {
  if (text.length <= room) return { start: 0, end: text.length }
  const first = marks.at(0)?.start ?? 0
  const start = Math.min(wordsBefore(text, first), nextWord(text, text.length - room))
  return { start, end: endOfWord(text, Math.max(start + room, marks.at(0)?.end ?? 0)) }
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

function paintSpans(
  text: string,
  marks: readonly Span[],
  { shown, paint }: { readonly shown: Span; readonly paint: (text: string) => string },
): string {
  const pieces: string[] = []
  let offset = shown.start
  for (const { start, end } of marks.filter((mark) => mark.start >= shown.start && mark.end <= shown.end)) {
    pieces.push(text.slice(offset, start), paint(text.slice(start, end)))
    offset = end
  }
  return [...pieces, text.slice(offset, shown.end)].join('')
}
