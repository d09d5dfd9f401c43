/** Stretches without a line that stands once on both sides are compared line by line up to this many cells. */
const MOST_CELLS = 250_000

/**
 * For each line of `one` its place in `other`, or -1: a match in order, as a file comparison makes it. Lines that stand once on
 * both sides are matched first (patience difference), then what is left between them.
 */
export function matchLines(one: readonly string[], other: readonly string[]): Int32Array {
  const places = new Int32Array(one.length).fill(-1)
  const open: Stretch[] = [{ from: 0, to: one.length, otherFrom: 0, otherTo: other.length }]
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const middle = trim(stretch, { one, other, places })
    if (middle.from === middle.to || middle.otherFrom === middle.otherTo) continue
    const anchors = anchorsIn(middle, one, other)
    if (anchors.length > 0) open.push(...between(anchors, middle, places))
    else matchCommon(middle, { one, other, places })
  }
  return places
}

/** A stretch of `one` and the stretch of `other` that it is compared with; half-open. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly otherFrom: number
  readonly otherTo: number
}

interface Matching {
  readonly one: readonly string[]
  readonly other: readonly string[]
  readonly places: Int32Array
}

/** Matches what is equal at both ends; returns what is left. */
function trim(stretch: Stretch, { one, other, places }: Matching): Stretch {
  let { from, to, otherFrom, otherTo } = stretch
  while (from < to && otherFrom < otherTo && one[from] === other[otherFrom]) places[from++] = otherFrom++
  while (from < to && otherFrom < otherTo && one[to - 1] === other[otherTo - 1]) places[--to] = --otherTo
  return { from, to, otherFrom, otherTo }
}

type Anchor = readonly [place: number, otherPlace: number]

/** The longest list of lines that stand once on both sides and in the same order. */
function anchorsIn({ from, to, otherFrom, otherTo }: Stretch, one: readonly string[], other: readonly string[]): Anchor[] {
  const places = uniquePlaces(one, from, to)
  const otherPlaces = uniquePlaces(other, otherFrom, otherTo)
  const pairs: Anchor[] = []
  for (const [line, place] of places) {
    const otherPlace = otherPlaces.get(line)
    if (place >= 0 && otherPlace !== undefined && otherPlace >= 0) pairs.push([place, otherPlace])
  }
  return longestIncreasing(pairs)
}

/** Where each line stands, -1 for those that stand more than once. */
function uniquePlaces(lines: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>()
  for (let place = from; place < to; place++) places.set(lines[place], places.has(lines[place]) ? -1 : place)
  return places
}

/** The longest increasing subsequence of the second numbers, by patience sorting: n log n. */
function longestIncreasing(pairs: readonly Anchor[]): Anchor[] {
  const tops: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  pairs.forEach(([, otherPlace], index) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tops[middle]][1] < otherPlace) low = middle + 1
      else high = middle
    }
    if (low > 0) before[index] = tops[low - 1]
    tops[low] = index
  })
  const found: Anchor[] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index]) found.push(pairs[index])
  return found.reverse()
}

/** Matches the anchors; returns the stretches between them. */
function between(anchors: readonly Anchor[], { from, to, otherFrom, otherTo }: Stretch, places: Int32Array): Stretch[] {
  const stretches: Stretch[] = []
  let [start, otherStart] = [from, otherFrom]
  for (const [place, otherPlace] of [...anchors, [to, otherTo] as const]) {
    stretches.push({ from: start, to: place, otherFrom: otherStart, otherTo: otherPlace })
    if (place < to) places[place] = otherPlace
    start = place + 1
    otherStart = otherPlace + 1
  }
  return stretches
}

/** The longest common subsequence, cell by cell; a stretch too long for that stays unmatched. */
function matchCommon({ from, to, otherFrom, otherTo }: Stretch, { one, other, places }: Matching): void {
  const width = otherTo - otherFrom + 1
  const rows = to - from
  if (rows * width > MOST_CELLS) return
  const lengths = new Int32Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = width - 2; column >= 0; column--) {
      const cell = row * width + column
      const isEqual = one[from + row] === other[otherFrom + column]
      lengths[cell] = isEqual ? lengths[cell + width + 1] + 1 : Math.max(lengths[cell + width], lengths[cell + 1])
    }
  }
  for (let row = 0, column = 0; row < rows && column < width - 1; ) {
    const cell = row * width + column
    if (one[from + row] === other[otherFrom + column]) places[from + row++] = otherFrom + column++
    else if (lengths[cell + width] >= lengths[cell + 1]) row++
    else column++
  }
}
