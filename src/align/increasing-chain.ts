import type { Vote } from './rare-word-votes.ts'

/** The chain of votes that rises strictly on both sides and has the most evidence in all. */
export function increasingChain(votes: readonly Vote[]): Vote[] {
  const order = votes
    .map((_, index) => index)
    .sort((one, other) => votes[one].source - votes[other].source || votes[other].target - votes[one].target)
  const best = new PrefixMaximum(votes.map(({ target }) => target))
  const previous = new Int32Array(votes.length).fill(NONE)
  let last = NONE
  let most = 0
  for (const index of order) {
    const { target, evidence } = votes[index]
    const before = best.below(target)
    previous[index] = before.index
    const total = before.value + evidence
    best.raise(target, total, index)
    if (total > most) {
      most = total
      last = index
    }
  }
  const chain: Vote[] = []
  for (let index = last; index !== NONE; index = previous[index]) chain.push(votes[index])
  return chain.reverse()
}

const NONE = -1

/** The highest value among all keys below a given one, with the index it was raised by (a Fenwick tree over the sorted keys). */
class PrefixMaximum {
  readonly #ranks: Map<number, number>
  readonly #values: Float64Array
  readonly #indices: Int32Array

  constructor(keys: readonly number[]) {
    const sorted = [...new Set(keys)].sort((one, other) => one - other)
    this.#ranks = new Map(sorted.map((key, rank) => [key, rank + 1]))
    this.#values = new Float64Array(sorted.length + 1)
    this.#indices = new Int32Array(sorted.length + 1).fill(NONE)
  }

  below(key: number): { value: number; index: number } {
    let highest = { value: 0, index: NONE }
    for (let node = this.#rankOf(key) - 1; node > 0; node -= node & -node) {
      if (this.#values[node] > highest.value) highest = { value: this.#values[node], index: this.#indices[node] }
    }
    return highest
  }

  raise(key: number, value: number, index: number): void {
    for (let node = this.#rankOf(key); node < this.#values.length; node += node & -node) {
      if (this.#values[node] >= value) continue
      this.#values[node] = value
      this.#indices[node] = index
    }
  }

  #rankOf(key: number): number {
    return this.#ranks.get(key) ?? 0
  }
}
