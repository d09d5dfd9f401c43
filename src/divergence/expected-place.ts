import type { Comparison, Side, Unit } from './comparison.ts'
import { isWithin } from './linked-words.ts'
import type { TracedWord, TraceReader } from './word-traces.ts'

/** Where a word is linked to. */
export interface PlacedLink {
  /** The place of its counterpart among the words of the other side. */
  readonly there: number
  /** 0…1. */
  readonly probability: number
  /** Whether nothing but their places speaks for the link. */
  readonly isGuess: boolean
}

/** The words of a unit, and by their places the surest link of each; links that are no guess come before those that are. */
export interface Scene {
  readonly words: Readonly<Record<Side, readonly TracedWord[]>>
  readonly linkAt: Readonly<Record<Side, readonly (PlacedLink | undefined)[]>>
}

/** Reads the words of a unit with their links. */
export function sceneOf(
  unit: Unit,
  { comparison, traces }: { readonly comparison: Comparison; readonly traces: TraceReader },
): Scene {
  const words = { source: traces.wordsIn(unit, 'source'), target: traces.wordsIn(unit, 'target') }
  const linkAt: Record<Side, (PlacedLink | undefined)[]> = { source: [], target: [] }
  for (const { source, target, probability, isGuess } of comparison.linksIn(unit)) {
    const here = words.source.findIndex((word) => isWithin(word, source))
    const there = words.target.findIndex((word) => isWithin(word, target))
    if (here < 0 || there < 0) continue
    linkAt.source[here] = surer(linkAt.source[here], { there, probability, isGuess })
    linkAt.target[there] = surer(linkAt.target[there], { there: here, probability, isGuess })
  }
  return { words, linkAt }
}

/** Whether a link is there and is more than a guess. */
export const isSure = (link: PlacedLink | undefined): boolean => link !== undefined && !link.isGuess

function surer(known: PlacedLink | undefined, other: PlacedLink): PlacedLink {
  if (known === undefined) return other
  if (known.isGuess !== other.isGuess) return known.isGuess ? other : known
  return known.probability >= other.probability ? known : other
}

/** How far a linked neighbour may stand, and how far from its counterpart the place is still the same: in words. */
const NEIGHBOURHOOD = 4
const MARGIN = 2

/**
 * Where on the other side the counterpart of a word would stand, as places of words: between those of its nearest linked neighbours, and
 * a little around; anywhere where it has none.
 */
export function expectedPlace({ place }: TracedWord, side: Side, { linkAt }: Scene): { from: number; to: number } {
  const places = [-1, 1].flatMap((step) => {
    for (let distance = 1; distance <= NEIGHBOURHOOD; distance++) {
      const link = linkAt[side][place + step * distance]
      if (link !== undefined && !link.isGuess) return [link.there]
    }
    return []
  })
  return places.length === 0
    ? { from: 0, to: Number.POSITIVE_INFINITY }
    : { from: Math.min(...places) - MARGIN, to: Math.max(...places) + MARGIN }
}
