/**
 * The points that are searched. A point (i, j) says that `i` source and `j` target sentences are behind us; row `i` holds the
 * points `first[i]` … `last[i]`, both included, and neither bound ever falls from one row to the next.
 */
export interface Corridor {
  readonly first: Int32Array
  readonly last: Int32Array
  /** Where each row's points begin when all are laid out one after the other; one longer than the rows. */
  readonly offsets: Int32Array
}

/** Lays out the rows of a corridor. */
export function corridorOf(first: Int32Array, last: Int32Array): Corridor {
  const offsets = new Int32Array(first.length + 1)
  for (let row = 0; row < first.length; row++) offsets[row + 1] = offsets[row] + last[row] - first[row] + 1
  return { first, last, offsets }
}

/** Every point: the exact search. */
export const wholePlane = (sourceSize: number, targetSize: number): Corridor =>
  corridorOf(new Int32Array(sourceSize + 1), new Int32Array(sourceSize + 1).fill(targetSize))

/** How many points a corridor holds. */
export const pointCount = ({ offsets }: Corridor): number => offsets[offsets.length - 1]
