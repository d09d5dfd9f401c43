/** Something with an unbroken run of indices on both sides, neither empty. */
interface Link {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

interface Step<L> {
  readonly link: L
  readonly weight: number
  readonly before?: Step<L>
}

/**
 * The chain of links, each after the one before on both sides, that covers most sentences; in order. Of equally good chains the
 * one that comes first in the file wins. A text of n sentences takes n log n steps.
 */
export function longestChain<L extends Link>(links: readonly L[]): L[] {
  const byStart = [...links].sort((one, other) => one.source[0] - other.source[0])
  const reached = new BestByTarget<L>(links.reduce((most, { target }) => Math.max(most, last(target) + 1), 0))
  const waiting: Step<L>[] = []
  let best: Step<L> | undefined
  for (const link of byStart) {
    settle(waiting, reached, link.source[0])
    const before = reached.upTo(link.target[0])
    const step = { link, weight: (before?.weight ?? 0) + link.source.length + link.target.length, before }
    if (best === undefined || step.weight > best.weight) best = step
    waiting.push(step)
  }
  const chain: L[] = []
  for (let step = best; step !== undefined; step = step.before) chain.push(step.link)
  return chain.reverse()
}

const last = (indices: readonly number[]): number => indices[indices.length - 1]

/** Steps that end before `start` may now be followed. Few wait at a time: links are short. */
function settle<L extends Link>(waiting: Step<L>[], reached: BestByTarget<L>, start: number): void {
  for (let at = waiting.length - 1; at >= 0; at--) {
    if (last(waiting[at].link.source) >= start) continue
    reached.add(waiting[at])
    waiting.splice(at, 1)
  }
}

/** The heaviest step up to a target index (a Fenwick tree of maxima). */
class BestByTarget<L extends Link> {
  readonly #best: (Step<L> | undefined)[]

  constructor(size: number) {
    this.#best = new Array(size + 1)
  }

  add(step: Step<L>): void {
    for (let at = last(step.link.target) + 1; at < this.#best.length; at += at & -at) {
      const here = this.#best[at]
      if (here === undefined || step.weight > here.weight) this.#best[at] = step
    }
  }

  upTo(target: number): Step<L> | undefined {
    let best: Step<L> | undefined
    for (let at = target; at > 0; at -= at & -at) {
      const here = this.#best[at]
      if (here !== undefined && (best === undefined || here.weight > best.weight)) best = here
    }
    return best
  }
}
