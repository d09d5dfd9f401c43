import type { Anchor } from '../anchors.ts'
import { type Corridor, corridorThrough, type Point, pointCount, wholePlane } from '../corridor.ts'
import { type Level, POOLED } from './levels.ts'

/** Two sentences, or blocks of sentences, and how near they are to each other. */
export interface NearPair extends Anchor {
  readonly nearness: number
}

/** A level in a corridor: the nearness of the blocks before each point. */
interface Grid {
  readonly corridor: Corridor
  readonly nearness: Float32Array
}

/** Around the chain of the coarser level, so many blocks are looked at. */
const MARGIN = 12
/** And between its pairs, so many points for each block. */
const DENSITY = 100

/**
 * The pairs of sentences that are nearest in all and rise on both sides: found among the largest blocks first, and then around what was
 * found there. Only what is nearer than `floorOf` a level counts.
 */
export function nearChain(levels: readonly Level[], floorOf: (level: Level) => number): NearPair[] {
  let chain: NearPair[] = []
  levels.forEach((level, index) => {
    const corridor = index === 0 ? wholePlane(level.rows, level.columns) : around(chain, level)
    chain = bestChain(gridOf(level, corridor), floorOf(level))
  })
  return chain
}

/** The corridor around a chain of the coarser level. */
function around(chain: readonly NearPair[], { rows, columns }: Level): Corridor {
  const end = { i: rows, j: columns }
  const points = chain.flatMap(({ source, target }): Point[] => [
    { i: source * POOLED, j: target * POOLED },
    { i: Math.min(rows, (source + 1) * POOLED), j: Math.min(columns, (target + 1) * POOLED) },
  ])
  return corridorThrough([{ i: 0, j: 0 }, ...points, end], { margin: MARGIN, density: DENSITY })
}

function gridOf({ near }: Level, corridor: Corridor): Grid {
  const { first, last, offsets } = corridor
  const nearness = new Float32Array(pointCount(corridor))
  for (let i = 1; i < first.length; i++) {
    for (let j = Math.max(1, first[i]); j <= last[i]; j++) nearness[offsets[i] + j - first[i]] = near(i - 1, j - 1)
  }
  return { corridor, nearness }
}

const FROM_ABOVE = 1
const FROM_BESIDE = 2
const PAIR = 3

/** The chain with the most nearness above the floor. */
function bestChain(grid: Grid, floor: number): NearPair[] {
  const { first, last, offsets } = grid.corridor
  const totals = new Float64Array(grid.nearness.length)
  const cameFrom = new Uint8Array(grid.nearness.length)
  const totalAt = (i: number, j: number): number =>
    i < 0 || j < first[i] || j > last[i] ? OUTSIDE : totals[offsets[i] + j - first[i]]
  for (let i = 0; i < first.length; i++) {
    for (let j = first[i]; j <= last[i]; j++) {
      const point = offsets[i] + j - first[i]
      const [above, beside, before] = [totalAt(i - 1, j), totalAt(i, j - 1), totalAt(i - 1, j - 1)]
      const paired = before === OUTSIDE ? OUTSIDE : before + grid.nearness[point] - floor
      totals[point] = Math.max(0, above, beside, paired)
      if (paired > Math.max(above, beside)) cameFrom[point] = PAIR
      else cameFrom[point] = above >= beside ? FROM_ABOVE : FROM_BESIDE
    }
  }
  return traced(grid, cameFrom)
}

/** No total lies so low. */
const OUTSIDE = -1

const NONE = -1

function traced({ corridor: { first, last, offsets }, nearness }: Grid, cameFrom: Uint8Array): NearPair[] {
  const chain: NearPair[] = []
  let i = first.length - 1
  let j = last[i]
  while (i > 0 || j > 0) {
    const point = offsets[i] + j - first[i]
    const from = cameFrom[point]
    if (from === PAIR) chain.push({ source: i - 1, target: j - 1, nearness: nearness[point] })
    if (from !== FROM_BESIDE) i--
    if (from !== FROM_ABOVE) j--
  }
  return chain.reverse()
}

/** The pairs of a level that are each other's nearest of all. */
export function mutuallyNearest(level: Level): NearPair[] {
  const { corridor, nearness } = gridOf(level, wholePlane(level.rows, level.columns))
  const rowOf = new Int32Array(level.columns).fill(NONE)
  const columnOf = new Int32Array(level.rows).fill(NONE)
  const at = (row: number, column: number): number =>
    row === NONE || column === NONE ? Number.NEGATIVE_INFINITY : nearness[corridor.offsets[row + 1] + column + 1]
  for (let row = 0; row < level.rows; row++) {
    for (let column = 0; column < level.columns; column++) {
      if (at(row, column) > at(row, columnOf[row])) columnOf[row] = column
      if (at(row, column) > at(rowOf[column], column)) rowOf[column] = row
    }
  }
  return [...columnOf].flatMap((column, row) =>
    column !== NONE && rowOf[column] === row ? [{ source: row, target: column, nearness: at(row, column) }] : [],
  )
}
