import type { Candidate } from './candidates.ts'
import type { CandidatePair, PairPlace } from './pair-candidates.ts'

/** The places of a side that longer terms have taken: bead and word. */
type Taken = Set<string>

/**
 * Keeps the pairs that stand often enough outside longer ones: «безопасность» = "security" only where it is not part of «гарантии
 * безопасности» = "security guarantees".
 */
export function choosePairs(pairs: readonly CandidatePair[], minCount: number): CandidatePair[] {
  const taken: Record<'source' | 'target', Taken> = { source: new Set(), target: new Set() }
  return pairs.toSorted(longestFirst).flatMap((pair) => {
    const isFree = (place: PairPlace): boolean =>
      !placesOf(pair.source, place.bead, place.source).some((name) => taken.source.has(name)) &&
      !placesOf(pair.target, place.bead, place.target).some((name) => taken.target.has(name))
    const places = pair.places.filter(isFree)
    if (places.length < minCount) return []
    for (const place of places) {
      for (const name of placesOf(pair.source, place.bead, place.source)) taken.source.add(name)
      for (const name of placesOf(pair.target, place.bead, place.target)) taken.target.add(name)
    }
    return [{ ...pair, places }]
  })
}

const longestFirst = (one: CandidatePair, other: CandidatePair): number =>
  sizeOf(other) - sizeOf(one) || other.places.length - one.places.length

const sizeOf = ({ source, target }: CandidatePair): number => source.size + target.size

const placesOf = ({ size }: Candidate, bead: number, start: number): string[] =>
  Array.from({ length: size }, (_, at) => `${bead}:${start + at}`)
