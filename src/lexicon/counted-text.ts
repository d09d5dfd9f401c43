import type { StemReader } from '../language/stems.ts'

/** One side of a training bitext as numbers: every token is an index into `words`. */
export interface CountedText {
  readonly words: readonly string[]
  readonly counts: Float64Array
  /** All tokens, segment after segment. */
  readonly tokens: Int32Array
  /** The tokens of segment `n` are `offsets[n]` … `offsets[n + 1] - 1`. */
  readonly offsets: Int32Array
}

/** Reads the segments of one side, each up to its first `longest` words. Words are numbered in order of first use. */
export function countText(segments: readonly string[], stems: StemReader, longest = Number.POSITIVE_INFINITY): CountedText {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const tokens: number[] = []
  const offsets = new Int32Array(segments.length + 1)
  segments.forEach((segment, index) => {
    for (const stem of stems(segment).slice(0, longest)) {
      const number = numbers.get(stem) ?? numbers.size
      if (number === numbers.size) numbers.set(stem, number)
      counts[number] = (counts[number] ?? 0) + 1
      tokens.push(number)
    }
    offsets[index + 1] = tokens.length
  })
  return { words: [...numbers.keys()], counts: Float64Array.from(counts), tokens: Int32Array.from(tokens), offsets }
}
