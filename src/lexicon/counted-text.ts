import type { StemReader } from '../language/stems.ts'

/** One side of a training bitext as numbers: every token is an index into `words`. */
export interface CountedText {
  readonly words: readonly string[]
  /** Occurrences, each as often as its segment counts. */
  readonly counts: Float64Array
  /** All tokens, segment after segment. */
  readonly tokens: Int32Array
  /** The tokens of segment `n` are `offsets[n]` … `offsets[n + 1] - 1`. */
  readonly offsets: Int32Array
  /** How often each segment counts. Absent where each counts once. */
  readonly weights?: Float64Array
}

/** How many occurrences there are of all words together. */
export const totalOf = ({ counts }: Pick<CountedText, 'counts'>): number => counts.reduce((sum, count) => sum + count, 0)

/** Reads the segments of one side, each up to its first `longest` words. Words are numbered in order of first use. */
export function countText(segments: readonly string[], stems: StemReader, longest?: number): CountedText {
  const counter = new TextCounter(stems, longest)
  for (const segment of segments) counter.add(segment)
  return counter.finish()
}

/** Reads the segments of one side as they come, and keeps of them only numbers: a token is four bytes. */
export class TextCounter {
  readonly #stems: StemReader
  readonly #longest: number
  readonly #numbers = new Map<string, number>()
  readonly #counts: number[] = []
  readonly #offsets = [0]
  readonly #weights: number[] = []
  #tokens = new Int32Array(1024)
  #isWeighted = false

  constructor(stems: StemReader, longest = Number.POSITIVE_INFINITY) {
    this.#stems = stems
    this.#longest = longest
  }

  /** Adds a segment that counts `weight` times; returns the numbers of its words. */
  add(segment: string, weight = 1): Int32Array {
    const start = this.#offsets[this.#offsets.length - 1]
    const words = this.#stems(segment).slice(0, this.#longest)
    this.#makeRoom(start + words.length)
    words.forEach((word, place) => {
      this.#tokens[start + place] = this.#count(word, weight)
    })
    this.#offsets.push(start + words.length)
    this.#weights.push(weight)
    this.#isWeighted ||= weight !== 1
    return this.#tokens.subarray(start, start + words.length)
  }

  /** Whether a segment has words, and all of them were seen before. */
  knows(segment: string): boolean {
    const words = this.#stems(segment)
    return words.length > 0 && words.every((word) => this.#numbers.has(word))
  }

  finish(): CountedText {
    const offsets = Int32Array.from(this.#offsets)
    return {
      words: [...this.#numbers.keys()],
      counts: Float64Array.from(this.#counts),
      tokens: this.#tokens.slice(0, offsets[offsets.length - 1]),
      offsets,
      ...(this.#isWeighted && { weights: Float64Array.from(this.#weights) }),
    }
  }

  #count(word: string, weight: number): number {
    const number = this.#numbers.get(word) ?? this.#numbers.size
    if (number === this.#numbers.size) this.#numbers.set(word, number)
    this.#counts[number] = (this.#counts[number] ?? 0) + weight
    return number
  }

  #makeRoom(length: number): void {
    if (length <= this.#tokens.length) return
    const larger = new Int32Array(Math.max(length, 2 * this.#tokens.length))
    larger.set(this.#tokens)
    this.#tokens = larger
  }
}
