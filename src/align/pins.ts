import { BitextError } from '../errors.ts'
import type { Bitext } from '../model/bitext.ts'
import { type Corridor, corridorOf } from './corridor.ts'
import type { Program } from './search.ts'

/** A point that the ladder must pass, set by a person: `source` and `target` sentences are behind it. */
export interface Pin {
  readonly source: number
  readonly target: number
}

/** A pin, and whether the bead that begins there is a given one: one source sentence and one target sentence. */
export interface Hold extends Pin {
  readonly beadFollows?: boolean
}

/**
 * Pins in the order of the texts.
 * @throws BitextError `BROKEN_PINS` where two of them cross, or one lies outside the texts.
 */
export function inOrder<P extends Pin>(pins: readonly P[], { source, target }: Bitext): P[] {
  const [sources, targets] = [source.sentences.length, target.sentences.length]
  const isInside = (count: number, limit: number): boolean => Number.isInteger(count) && count >= 0 && count <= limit
  const ordered = pins.toSorted((one, other) => one.source - other.source || one.target - other.target)
  ordered.forEach((pin, index) => {
    if (!isInside(pin.source, sources) || !isInside(pin.target, targets)) {
      throw new BitextError('BROKEN_PINS', `the pin ${sayPin(pin)} lies outside the texts`, {
        hint: `a pin counts the sentences behind it: 0 to ${sources} of the source, 0 to ${targets} of the target`,
      })
    }
    const previous = ordered[index - 1]
    if (index > 0 && pin.target < previous.target) {
      throw new BitextError('BROKEN_PINS', `the pins ${sayPin(previous)} and ${sayPin(pin)} cross`, {
        hint: 'a ladder cannot pass both: leave one of them out',
      })
    }
  })
  return ordered
}

/** A point for a message: `12–14`. */
export const sayPin = ({ source, target }: Pin): string => `${source}–${target}`

/**
 * A corridor that leads through every pin, in order: beside the points that no such ladder can touch, it also loses those by which a given
 * bead could be gone around. Where it missed a pin, it is widened just so far that the pin can be reached.
 */
export function throughPins(corridor: Corridor, pins: readonly Hold[]): Corridor {
  if (pins.length === 0) return corridor
  const first = corridor.first.slice()
  const last = corridor.last.slice()
  const rows = first.length
  for (let row = 0, next = 0, lowest = 0; row < rows; row++) {
    const here: Hold[] = []
    for (; next < pins.length && pins[next].source === row; next++) here.push(pins[next])
    const highest = next < pins.length ? pins[next].target : last[rows - 1]
    const reach = here.map(({ target }) => target)
    first[row] = clamp(Math.min(first[row], ...reach), lowest, highest)
    last[row] = clamp(Math.max(last[row], ...reach), lowest, highest)
    const held = here.find(({ beadFollows }) => beadFollows)
    if (held !== undefined) last[row] = held.target
    lowest = held === undefined ? Math.max(lowest, ...reach) : held.target + 1
  }
  return corridorOf(first, last)
}

const clamp = (value: number, lowest: number, highest: number): number => Math.min(highest, Math.max(lowest, value))

/** Takes the gain of every bead that jumps over a pin: together with `throughPins`, what is left are the ladders that pass them all. */
export function forbidJumps({ corridor: { first, last, offsets }, moves, gains }: Program, pins: readonly Pin[]): void {
  const farthest = Math.max(...moves.flatMap(({ source, target }) => [source, target]))
  for (const pin of pins) {
    for (let i = pin.source; i <= Math.min(pin.source + farthest, first.length - 1); i++) {
      for (let j = Math.max(pin.target, first[i]); j <= Math.min(pin.target + farthest, last[i]); j++) {
        const point = offsets[i] + j - first[i]
        moves.forEach(({ source, target }, move) => {
          if (jumpsOver(pin, { i, j, source, target })) gains[point * moves.length + move] = Number.NEGATIVE_INFINITY
        })
      }
    }
  }
}

/** Whether a bead that ends at (i, j), on the far side of a pin, begins on the near side and touches the pin with neither end. */
function jumpsOver(pin: Pin, { i, j, source, target }: { i: number; j: number; source: number; target: number }): boolean {
  const [fromI, fromJ] = [i - source, j - target]
  const isEnd = (i === pin.source && j === pin.target) || (fromI === pin.source && fromJ === pin.target)
  return !isEnd && fromI <= pin.source && fromJ <= pin.target
}
