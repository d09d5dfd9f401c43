import { type Anchor, findAnchors } from './anchors.ts'
import { type Corridor, corridorThrough, type Point, rowsAtEdge, wholePlane, widened } from './corridor.ts'
import type { Pin } from './pins.ts'
import type { Vocabularies } from './rare-word-votes.ts'

/** Up to so many points every ladder is searched; beyond it, those near the anchors. */
const EXACT = 400_000
/** So many points are searched at most, at about 120 bytes each. */
const MOST = 8_000_000
/** How far from the boxes between the anchors the ladder may lie, in sentences. */
const MARGIN = 10

/** Where the ladder is to be searched: everywhere, or in a corridor along the anchors that the words give and the pins a person set. */
export function corridorFor(words: Vocabularies, pins: readonly Pin[]): Corridor {
  const [rows, columns] = [words.source.size, words.target.size]
  if ((rows + 1) * (columns + 1) <= EXACT) return wholePlane(rows, columns)
  return corridorThrough(pointsOf(findAnchors(words), pins, { i: rows, j: columns }), { margin: MARGIN, most: MOST })
}

/** Start, anchors, pins and end, in order; an anchor is left out where a pin contradicts it. */
function pointsOf(anchors: readonly Anchor[], pins: readonly Pin[], end: Point): Point[] {
  const held = pins.map(({ source, target }): Point => ({ i: source, j: target }))
  const free = anchors
    .flatMap(({ source, target }): Point[] => [
      { i: source, j: target },
      { i: source + 1, j: target + 1 },
    ])
    .filter((point) => held.every((pin) => (pin.i - point.i) * (pin.j - point.j) >= 0))
  return [{ i: 0, j: 0 }, ...[...free, ...held].sort((one, other) => one.i - other.i || one.j - other.j), end]
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
