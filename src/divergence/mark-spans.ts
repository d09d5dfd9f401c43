import type { Span } from '../model/span.ts'

/** How marked characters are shown: `[[…]]`, a colour, `**…**`. */
export type MarkUp = (text: string) => string

/** A text with its spans marked; what is between them goes through `plain`. Spans that overlap an earlier one are cut to what is left. */
export function markSpans(
  text: string,
  spans: readonly Span[],
  { mark, plain = (part) => part }: { readonly mark: MarkUp; readonly plain?: MarkUp },
): string {
  let at = 0
  let marked = ''
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const from = Math.max(at, start)
    if (end <= from) continue
    marked += plain(text.slice(at, from)) + mark(text.slice(from, end))
    at = end
  }
  return marked + plain(text.slice(at))
}
