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

/** A point of the plane. */
export interface Point {
  readonly i: number
  readonly j: number
}

/**
 * A corridor through points in order, from the first point of the plane to its last: the boxes between them, or, where a box holds more
 * than `density` points for each of its sentences, a band along its diagonal; all of it `margin` sentences wider to every side.
 */
export function corridorThrough(points: readonly Point[], { margin, density }: { margin: number; density: number }): Corridor {
  const end = points[points.length - 1]
  const rows = { first: new Int32Array(end.i + 1).fill(end.j), last: new Int32Array(end.i + 1) }
  for (let index = 1; index < points.length; index++) addBand(rows, { from: points[index - 1], to: points[index] }, density)
  return widened(corridorOf(rows.first, rows.last), () => margin)
}

/** The points that two corridors share; some path must lie in both. */
export const intersection = (one: Corridor, other: Corridor): Corridor =>
  corridorOf(
    one.first.map((first, row) => Math.max(first, other.first[row])),
    one.last.map((last, row) => Math.min(last, other.last[row])),
  )

/** The points of two corridors, and in each row those between them. */
export const union = (one: Corridor, other: Corridor): Corridor =>
  corridorOf(
    one.first.map((first, row) => Math.min(first, other.first[row])),
    one.last.map((last, row) => Math.max(last, other.last[row])),
  )

interface Box {
  readonly from: Point
  readonly to: Point
}

/** Adds those points of a box that lie near its diagonal, `density` for each sentence: all of them where the box is small. */
function addBand({ first, last }: Pick<Corridor, 'first' | 'last'>, { from, to }: Box, density: number): void {
  const [sources, targets] = [to.i - from.i, to.j - from.j]
  const slope = targets / Math.max(1, sources)
  const reach = sources === 0 ? targets : Math.max(slope + 1, (density * (sources + targets)) / sources / 2)
  for (let i = from.i; i <= to.i; i++) {
    const centre = from.j + slope * (i - from.i)
    first[i] = Math.min(first[i], Math.max(from.j, Math.floor(centre - reach)))
    last[i] = Math.max(last[i], Math.min(to.j, Math.ceil(centre + reach)))
  }
}

/** Widens each row of a corridor by its margin, in rows and in columns; the bounds still never fall. */
export function widened({ first, last }: Corridor, marginOf: (row: number) => number): Corridor {
  const [end, columns] = [first.length - 1, last[last.length - 1]]
  const wider = { first: first.slice(), last: last.slice() }
  for (let row = 0; row <= end; row++) {
    const margin = marginOf(row)
    wider.first[row] = Math.max(0, Math.min(first[Math.max(0, row - margin)], first[row] - margin))
    wider.last[row] = Math.min(columns, Math.max(last[Math.min(end, row + margin)], last[row] + margin))
  }
  for (let row = end - 1; row >= 0; row--) wider.first[row] = Math.min(wider.first[row], wider.first[row + 1])
  for (let row = 1; row <= end; row++) wider.last[row] = Math.max(wider.last[row], wider.last[row - 1])
  return corridorOf(wider.first, wider.last)
}

/** The rows in which a path comes closer than `distance` to an edge of the corridor that is not an edge of the plane. */
export function rowsAtEdge({ first, last }: Corridor, path: readonly Point[], distance: number): number[] {
  const columns = last[last.length - 1]
  return path
    .filter(({ i, j }) => (j - first[i] < distance && first[i] > 0) || (last[i] - j < distance && last[i] < columns))
    .map(({ i }) => i)
}
