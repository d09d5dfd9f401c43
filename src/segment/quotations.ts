import type { QuotePair } from '../language/quotes.ts'
import type { Span } from '../model/span.ts'

const QUOTE = /[«»“”„"]/g

/** The outermost quotations of a line, in order. A mark that never closes, or closes nothing, counts for nothing. */
export function quotationsOf(line: string, quotes: readonly QuotePair[]): Span[] {
  const closing = new Map(quotes.map(({ open, close }) => [open, close]))
  const quotations: Span[] = []
  const open: { mark: string; start: number }[] = []
  for (const { 0: mark, index } of line.matchAll(QUOTE)) {
    const innermost = open.at(-1)
    if (innermost !== undefined && closing.get(innermost.mark)?.includes(mark)) {
      open.pop()
      keepOutermost(quotations, { start: innermost.start, end: index + 1 })
    } else if (closing.has(mark)) open.push({ mark, start: index })
  }
  return quotations
}

function keepOutermost(quotations: Span[], quotation: Span): void {
  while ((quotations.at(-1)?.start ?? -1) > quotation.start) quotations.pop()
  quotations.push(quotation)
}

/** Whether an offset lies inside one of the spans, which are in order. */
export function isInside(offset: number, spans: readonly Span[]): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle].end <= offset) low = middle + 1
    else high = middle
  }
  return low < spans.length && spans[low].start < offset
}
