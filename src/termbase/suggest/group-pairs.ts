import type { Candidate } from './candidates.ts'
import type { CandidatePair } from './pair-candidates.ts'

/**
 * Groups pairs that seem to say one thing: the most frequent pair first, then the other renderings of its two candidates («беседа» beside
 * «разговор» for "conversation"). A candidate stands in one group only.
 */
export function groupPairs(pairs: readonly CandidatePair[]): CandidatePair[][] {
  const groups: CandidatePair[][] = []
  const groupOfHead = new Map<Candidate, CandidatePair[]>()
  const grouped = new Set<Candidate>()
  for (const pair of pairs.toSorted((one, other) => other.places.length - one.places.length)) {
    const { source, target } = pair
    const [hasSource, hasTarget] = [grouped.has(source), grouped.has(target)]
    if (hasSource && hasTarget) continue
    if (!hasSource && !hasTarget) {
      const group = [pair]
      groups.push(group)
      groupOfHead.set(source, group).set(target, group)
    } else {
      const group = groupOfHead.get(hasSource ? source : target)
      if (group === undefined) continue
      group.push(pair)
    }
    grouped.add(source).add(target)
  }
  return groups
}
