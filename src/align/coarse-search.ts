import { type Anchor, findAnchors } from './anchors.ts'
import { type Corridor, corridorThrough, type Point, rowsAtEdge, wholePlane, widened } from './corridor.ts'
import { increasingChain } from './increasing-chain.ts'
import type { Pin } from './pins.ts'
import type { Vocabularies } from './rare-word-votes.ts'

/** Up to so many points every ladder is searched; beyond it, those near the anchors. */
const EXACT = 400_000
/** Between anchors, so many points are searched for each sentence. */
const DENSITY = 150
/** And so many at most in all, at about 120 bytes each. */
const MOST = 12_000_000
/** How far from the boxes between the anchors, or from a ladder known but for details, the ladder may lie, in sentences. */
const MARGIN = 4

/** Whether texts of so many sentences are so short that every ladder can be searched. */
export const isSearchedWhole = (rows: number, columns: number): boolean => (rows + 1) * (columns + 1) <= EXACT

/** Where the ladder is to be searched: everywhere, or in a corridor along the anchors that the words give, others that are known, and pins. */
export function corridorFor(words: Vocabularies, pins: readonly Pin[], known: readonly Anchor[] = []): Corridor {
  const [rows, columns] = [words.source.size, words.target.size]
  if (isSearchedWhole(rows, columns)) return wholePlane(rows, columns)
  const density = Math.min(DENSITY, MOST / (rows + columns))
  return corridorThrough(pointsOf(inOneOrder(findAnchors(words), known), pins, { i: rows, j: columns }), {
    margin: MARGIN,
    density,
  })
}

/** Where a ladder is searched again that is known but for details: near its path. */
export const corridorAlong = (path: readonly Point[]): Corridor =>
  corridorThrough([{ i: 0, j: 0 }, ...path], { margin: MARGIN, density: DENSITY })

/** The most anchors of two kinds that rise on both sides. */
function inOneOrder(found: readonly Anchor[], known: readonly Anchor[]): readonly Anchor[] {
  if (known.length === 0) return found
  return increasingChain([...found, ...known].map((anchor) => ({ ...anchor, evidence: 1 })))
}

/** Start, anchors, pins and end, in order; an anchor is left out where a pin contradicts it. */
function pointsOf(anchors: readonly Anchor[], pins: readonly Pin[], end: Point): Point[] {
  const fixed = [{ i: 0, j: 0 }, ...pins.map(({ source, target }): Point => ({ i: source, j: target })), end]
  const free = anchors.flatMap(({ source, target }): Point[] => [
    { i: source, j: target },
    { i: source + 1, j: target + 1 },
  ])
  let next = 0
  return fixed.flatMap((pin, index) => {
    const between: Point[] = []
    for (; next < free.length && free[next].i <= pin.i; next++) {
      if (free[next].j <= pin.j && free[next].j >= fixed[Math.max(0, index - 1)].j) between.push(free[next])
    }
    return [...between, pin]
  })
}

/** A path this close to the corridor's edge might have gone on outside. */
const CLOSE = 2
/** The corridor is widened along so many rows before and after. */
const AROUND = 40

/** The corridor, wider where a path came close to its edge; the same one where none did. */
export function widenedAlong(corridor: Corridor, path: readonly Point[]): Corridor {
  const rows = rowsAtEdge(corridor, path, CLOSE)
  if (rows.length === 0) return corridor
  const near = new Uint8Array(corridor.first.length)
  for (const row of rows) near.fill(1, Math.max(0, row - AROUND), row + AROUND + 1)
  return widened(corridor, (row) => (near[row] === 1 ? AROUND : 0))
}
