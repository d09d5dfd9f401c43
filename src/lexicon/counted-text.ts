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

/** Longer segments say little about which word translates which and cost time by the square: they are cut here. */
const LONGEST_SEGMENT = 128

/** Reads the segments of one side. Words are numbered in order of first use. */
export function countText(segments: readonly string[], stems: StemReader): CountedText {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  const tokens: number[] = []
  const offsets = new Int32Array(segments.length + 1)
  segments.forEach((segment, index) => {
    for (const stem of stems(segment).slice(0, LONGEST_SEGMENT)) {
      const number = numbers.get(stem) ?? numbers.size
      if (number === numbers.size) numbers.set(stem, number)
      counts[number] = (counts[number] ?? 0) + 1
      tokens.push(number)
    }
    offsets[index + 1] = tokens.length
  })
  return { words: [...numbers.keys()], counts: Float64Array.from(counts), tokens: Int32Array.from(tokens), offsets }
}
