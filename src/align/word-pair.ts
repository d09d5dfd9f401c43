/** A source word and a target word of a bitext, by their numbers, and how likely each translates the other. */
export interface WordPair {
  readonly source: number
  readonly target: number
  /** p(target | source), 0…1. */
  readonly forward: number
  /** p(source | target), 0…1. */
  readonly backward: number
}

/** Sorts the pairs by source, then target word, and keeps the better figures where a pair comes more than once. */
export function mergePairs(pairs: readonly WordPair[]): WordPair[] {
  const merged: WordPair[] = []
  for (const pair of pairs.toSorted((one, other) => one.source - other.source || one.target - other.target)) {
    const last = merged.at(-1)
    if (last?.source !== pair.source || last.target !== pair.target) merged.push(pair)
    else merged[merged.length - 1] = better(last, pair)
  }
  return merged
}

const better = (one: WordPair, other: WordPair): WordPair => ({
  ...one,
  forward: Math.max(one.forward, other.forward),
  backward: Math.max(one.backward, other.backward),
})
