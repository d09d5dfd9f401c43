/** Words as numbers: equal words, equal numbers. */
export type Words = Int32Array

/** Words that one machine word holds. */
const BITS = 32

/**
 * A column of the table of edit distances between two texts, as the differences between its cells: a bit says that a row has one
 * error more, or one less, than the row above it.
 */
export interface Column {
  readonly plus: Int32Array
  readonly minus: Int32Array
  readonly rows: number
  /** Errors in the row before the first: as many as there are columns. */
  readonly top: number
}

/** When to stop on the way through the columns. */
export interface Walk {
  /** After how many columns, in ascending order; equal numbers are two stops. */
  readonly stops: readonly number[]
  readonly keep: (column: Column) => void
}

/**
 * Goes through the table of edit distances column by column and keeps some of them. Bit-parallel (Myers 1999, in blocks as
 * Hyyrö 2003 has them): 32 cells a step.
 */
export function walk(rows: Words, columns: Words, { stops, keep }: Walk): void {
  const occurrences = occurrencesIn(rows)
  const blocks = Math.ceil(rows.length / BITS)
  // In the first column each row costs one word more than the row above.
  const plus = new Int32Array(blocks).fill(-1)
  const minus = new Int32Array(blocks)
  const equal = new Int32Array(blocks)
  let done = 0
  for (const stop of stops) {
    for (; done < stop; done++) {
      const places = occurrences.get(columns[done]) ?? NOWHERE
      for (let at = 0; at < places.length; at += 2) equal[places[at]] = places[at + 1]
      advance(plus, minus, equal)
      for (let at = 0; at < places.length; at += 2) equal[places[at]] = 0
    }
    keep({ plus: plus.slice(), minus: minus.slice(), rows: rows.length, top: stop })
  }
}

/** The last column between two texts. */
export function columnAt(rows: Words, columns: Words): Column {
  const kept: Column[] = []
  walk(rows, columns, { stops: [columns.length], keep: (column) => kept.push(column) })
  return kept[0]
}

const NOWHERE: readonly number[] = []

/** Where each word stands among the rows: its blocks and their bits, one after the other. */
function occurrencesIn(rows: Words): ReadonlyMap<number, readonly number[]> {
  const occurrences = new Map<number, number[]>()
  rows.forEach((word, row) => {
    const block = Math.floor(row / BITS)
    const bit = 1 << (row % BITS)
    const places = occurrences.get(word)
    if (places === undefined) occurrences.set(word, [block, bit])
    else if (places[places.length - 2] === block) places[places.length - 1] |= bit
    else places.push(block, bit)
  })
  return occurrences
}

/** One column further: plain and in place, since this is where the time goes (bench/resegment.bench.ts). */
function advance(plus: Int32Array, minus: Int32Array, equal: Int32Array): void {
  // Along the top, each column costs one word more than the one before.
  let carryPlus = 1
  let carryMinus = 0
  for (let block = 0; block < plus.length; block++) {
    const up = plus[block]
    const down = minus[block]
    const vertical = equal[block] | down
    const matches = equal[block] | carryMinus
    const diagonal = (((matches & up) + up) ^ up) | matches
    const right = down | ~(diagonal | up)
    const left = up & diagonal
    const shiftedRight = (right << 1) | carryPlus
    plus[block] = (left << 1) | carryMinus | ~(vertical | shiftedRight)
    minus[block] = shiftedRight & vertical
    carryPlus = right >>> 31
    carryMinus = left >>> 31
  }
}

/** The errors in a column, for no row and for each of the first `count` rows. */
export function distancesIn({ plus, minus, rows, top }: Column, count = rows): Int32Array {
  const distances = new Int32Array(count + 1)
  distances[0] = top
  for (let row = 0; row < count; row++) {
    const block = row >> 5
    const bit = row & 31
    distances[row + 1] = distances[row] + ((plus[block] >>> bit) & 1) - ((minus[block] >>> bit) & 1)
  }
  return distances
}
