/** Half-open range of UTF-16 offsets in a raw text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Half-open range of sentence indices, 0-based: `sentences.slice(start, end)`. */
export interface Run {
  readonly start: number
  readonly end: number
}

/** How many sentences a run holds. */
export const lengthOf = ({ start, end }: Run): number => end - start

/** The indices of a run, in order. */
export const indicesOf = ({ start, end }: Run): number[] => Array.from({ length: end - start }, (_, offset) => start + offset)

/** The part of `text` that a span covers. */
export const textAt = (text: string, { start, end }: Span): string => text.slice(start, end)
