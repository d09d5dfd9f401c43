/** Where a line went that is not there any more. */
export const GONE = -1

/**
 * For each line of a text, where it stands in a later version of the text, or `GONE`; never crossing. Lines that are equal at both ends, and
 * lines that are the only ones of their wording, are matched, then what lies between them alike (patience diff).
 */
export function matchLines(before: readonly string[], after: readonly string[]): Int32Array {
  const matches = new Int32Array(before.length).fill(GONE)
  const boxes: Box[] = [{ top: 0, bottom: before.length, left: 0, right: after.length }]
  for (let box = boxes.pop(); box !== undefined; box = boxes.pop()) {
    const inner = matchEnds(before, after, { box, matches })
    const pairs = increasing(uniquePairs(before, after, inner))
    for (const { row, column } of pairs) matches[row] = column
    if (pairs.length > 0) boxes.push(...between(inner, pairs))
  }
  return matches
}

/** Lines `top` … `bottom - 1` of the one and `left` … `right - 1` of the other. */
interface Box {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

interface Pair {
  readonly row: number
  readonly column: number
}

/** Matches equal lines from both ends of a box inwards; what is left is the box inside. */
function matchEnds(
  before: readonly string[],
  after: readonly string[],
  { box, matches }: { readonly box: Box; readonly matches: Int32Array },
): Box {
  let { top, bottom, left, right } = box
  while (top < bottom && left < right && before[top] === after[left]) matches[top++] = left++
  while (top < bottom && left < right && before[bottom - 1] === after[right - 1]) matches[--bottom] = --right
  return { top, bottom, left, right }
}

/** Lines that stand once on each side of a box, in the order of the first. */
function uniquePairs(before: readonly string[], after: readonly string[], { top, bottom, left, right }: Box): Pair[] {
  const rows = onlyPlaces(before, top, bottom)
  const columns = onlyPlaces(after, left, right)
  return [...rows].flatMap(([line, row]) => {
    const column = columns.get(line)
    return row === undefined || column === undefined ? [] : [{ row, column }]
  })
}

/** Where each line stands, `undefined` for one that stands in several places. */
function onlyPlaces(lines: readonly string[], start: number, end: number): Map<string, number | undefined> {
  const places = new Map<string, number | undefined>()
  for (let at = start; at < end; at++) places.set(lines[at], places.has(lines[at]) ? undefined : at)
  return places
}

/** The longest chain of pairs whose columns increase; their rows do already (patience sorting). */
function increasing(pairs: readonly Pair[]): Pair[] {
  const piles: number[] = []
  const under = pairs.map(({ column }, index) => {
    const pile = firstAtLeast(piles, (top) => pairs[top].column >= column)
    piles[pile] = index
    return pile === 0 ? undefined : piles[pile - 1]
  })
  const chain: Pair[] = []
  for (let at = piles.at(-1); at !== undefined; at = under[at]) chain.push(pairs[at])
  return chain.reverse()
}

/** The first place whose item is high enough, by halving; the length where there is none. */
function firstAtLeast<T>(items: readonly T[], isHigh: (item: T) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isHigh(items[middle])) high = middle
    else low = middle + 1
  }
  return low
}

const between = ({ top, bottom, left, right }: Box, pairs: readonly Pair[]): Box[] =>
  [...pairs, { row: bottom, column: right }].map(({ row, column }, index) => {
    const previous = pairs[index - 1]
    return {
      ...{ bottom: row, right: column },
      top: previous === undefined ? top : previous.row + 1,
      left: previous === undefined ? left : previous.column + 1,
    }
  })
