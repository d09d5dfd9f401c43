import { type Column, columnAt, distancesIn, type Words, walk } from './bit-parallel.ts'

/** Where a hypothesis is cut, and how many word errors the whole has. */
export interface Cuts {
  /** For each segment of the reference, how many words of the hypothesis stand before its end. */
  readonly ends: readonly number[]
  readonly errors: number
}

export interface CutOptions {
  readonly reference: Words
  /** For each segment, how many words of the reference stand before its end. */
  readonly segmentEnds: readonly number[]
  readonly hypothesis: Words
  /** How well a cut before each word, and after the last, suits: among equally good cuts the highest wins. */
  readonly preference: Uint8Array
}

/** Columns kept at a time, in machine words: 64 MB. Longer texts are halved first (Hirschberg 1975). */
const MOST_KEPT = 8_000_000

/**
 * Cuts a hypothesis where the least word errors between the whole of it and the whole of the reference lie (Matusov et al.
 * 2005). Exact whatever the error rate; the memory grows with the length of the texts, not with its square.
 */
export function cutByWordErrors(options: CutOptions, mostKept = MOST_KEPT): Cuts {
  const { segmentEnds, hypothesis } = options
  const ends = new Array<number>(segmentEnds.length).fill(hypothesis.length)
  const whole = { from: 0, to: segmentEnds.length, start: 0, end: hypothesis.length }
  const open: Stretch[] = [whole]
  let errors = 0
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const kept = (stretch.to - stretch.from) * Math.ceil((stretch.end - stretch.start) / 32) * 2
    if (kept <= mostKept || stretch.to - stretch.from < 2) errors += cutStretch(stretch, options, ends)
    else {
      const middle = (stretch.from + stretch.to) >> 1
      const at = bestHalving(stretch, middle, options)
      ends[middle - 1] = at
      open.push({ ...stretch, to: middle, end: at }, { ...stretch, from: middle, start: at })
    }
  }
  return { ends, errors }
}

/** Segments `from` to `to` of the reference and the words of the hypothesis from `start` to `end`; half-open. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

const endBefore = (segment: number, segmentEnds: readonly number[]): number => (segment === 0 ? 0 : segmentEnds[segment - 1])

/** The words of the reference in some segments. */
const wordsOf = ({ reference, segmentEnds }: CutOptions, from: number, to: number): Words =>
  reference.subarray(endBefore(from, segmentEnds), endBefore(to, segmentEnds))

/** Where the hypothesis is best cut between the segments before and after `middle`: errors from the top plus errors from the bottom. */
function bestHalving({ from, to, start, end }: Stretch, middle: number, options: CutOptions): number {
  const words = options.hypothesis.subarray(start, end)
  const above = distancesIn(columnAt(words, wordsOf(options, from, middle)))
  const below = distancesIn(columnAt(words.toReversed(), wordsOf(options, middle, to).toReversed()))
  const errors = above.map((distance, index) => distance + below[words.length - index])
  const least = errors.reduce((lowest, count) => Math.min(lowest, count), errors[0])
  return start + preferred(errors, least, options.preference.subarray(start, end + 1))
}

/** The place of the least errors that suits best; among equals the last, so that an extra word stays with what it follows. */
function preferred(errors: Int32Array, least: number, preference: Uint8Array): number {
  let best = -1
  for (let place = 0; place < errors.length; place++) {
    if (errors[place] === least && (best < 0 || preference[place] >= preference[best])) best = place
  }
  return best
}

/** Walks through the segments once, keeping the column at the end of each, and then back from the last cut to the first. */
function cutStretch({ from, to, start, end }: Stretch, options: CutOptions, ends: number[]): number {
  const words = options.hypothesis.subarray(start, end)
  const columns: Column[] = []
  walk(words, wordsOf(options, from, to), {
    stops: options.segmentEnds.slice(from, to).map((stop) => stop - endBefore(from, options.segmentEnds)),
    keep: (column) => columns.push(column),
  })
  const errors = distancesIn(columns[columns.length - 1])[words.length]
  let cut = words.length
  let left = errors
  for (let segment = to - 1; segment > from; segment--) {
    const column = columns[segment - from - 1]
    const step = stepBack(column, {
      segment: wordsOf(options, segment, segment + 1),
      words,
      cut,
      left,
      preference: options.preference.subarray(start),
    })
    cut = step.cut
    left = step.left
    ends[segment - 1] = start + cut
  }
  return errors
}

interface Step {
  /** The words of the segment that ends at `cut`. */
  readonly segment: Words
  readonly words: Words
  readonly cut: number
  /** Errors up to `cut`. */
  readonly left: number
  readonly preference: Uint8Array
}

/** A segment seldom has more words than twice its reference and these. */
const SLACK = 32

/** Where the segment that ends at `cut` begins: looked for close by, and further off until the errors add up. */
function stepBack(
  column: Column,
  { segment, words, cut, left, preference }: Step,
): { readonly cut: number; readonly left: number } {
  const above = distancesIn(column, cut)
  const backwards = segment.toReversed()
  for (let window = 2 * segment.length + SLACK; ; window *= 2) {
    const first = Math.max(0, cut - window)
    const inside = distancesIn(columnAt(words.slice(first, cut).reverse(), backwards))
    const errors = above.subarray(first, cut + 1).map((distance, index) => distance + inside[cut - first - index])
    const place = preferred(errors, left, preference.subarray(first, cut + 1))
    if (place >= 0) return { cut: first + place, left: above[first + place] }
    if (first === 0) throw new Error('the errors of a segment do not add up')
  }
}
