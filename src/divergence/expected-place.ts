import { opposite, type Side } from './comparison.ts'
import { isWithin, type LinkedWords } from './linked-words.ts'
import type { TracedWord } from './word-traces.ts'

/** The words of a unit and their links. */
export interface Scene {
  readonly words: Readonly<Record<Side, readonly TracedWord[]>>
  readonly links: LinkedWords
}

/** How far a linked neighbour may stand, and how far from its counterpart the place is still the same: in words. */
const NEIGHBOURHOOD = 4
const MARGIN = 2

/**
 * Where on the other side the counterpart of a word would stand, as places of words: between those of its nearest linked neighbours, and
 * a little around; anywhere where it has none.
 */
export function expectedPlace({ place }: TracedWord, side: Side, { words, links }: Scene): { from: number; to: number } {
  const other = opposite(side)
  const places = [-1, 1].flatMap((step) => {
    for (let distance = 1; distance <= NEIGHBOURHOOD; distance++) {
      const neighbour = words[side].at(Math.max(0, place + step * distance))
      const link = neighbour === undefined ? undefined : links.find((candidate) => isWithin(neighbour, candidate[side]))
      if (link !== undefined) return words[other].filter((there) => isWithin(there, link[other])).map((there) => there.place)
    }
    return []
  })
  return places.length === 0
    ? { from: 0, to: Number.POSITIVE_INFINITY }
    : { from: Math.min(...places) - MARGIN, to: Math.max(...places) + MARGIN }
}
