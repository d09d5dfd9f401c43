import { increasingChain } from './increasing-chain.ts'
import { type Box, rareWordVotes, type Vocabularies, type Vote } from './rare-word-votes.ts'

/** A sentence pair that the ladder very probably joins: indices of the two sentences. */
export interface Anchor {
  readonly source: number
  readonly target: number
}

/** Boxes with a side longer than this are searched again: words that are frequent in the whole text may be rare there. */
const LONG = 30
/** An anchor has this much more evidence than any other pair of either of its sentences nearby, in nats. */
const MARGIN = 3
/** And at least this much in all. */
const LEAST_EVIDENCE = 6

/**
 * Finds anchors: pairs of sentences whose rare words translate each other, better than with any other sentence nearby, in an order that
 * both texts share. Between distant anchors it looks again, with the words that are rare there.
 */
export function findAnchors(words: Vocabularies): Anchor[] {
  const whole: Box = { source: { start: 0, end: words.source.size }, target: { start: 0, end: words.target.size } }
  const anchors: Anchor[] = []
  const search = (box: Box): void => {
    const chain = anchorsIn(box, words)
    const parts = chain.length === 0 ? [] : boxesBetween(chain, box)
    parts.forEach((part, index) => {
      if (isLong(part)) search(part)
      if (index < chain.length) anchors.push(chain[index])
    })
  }
  search(whole)
  return withoutOutliers(anchors)
}

const isLong = ({ source, target }: Box): boolean => {
  const [sources, targets] = [source.end - source.start, target.end - target.start]
  return Math.min(sources, targets) > 0 && Math.max(sources, targets) > LONG
}

/** Words vote that occur up to so many times in a box; where a text repeats itself so often that they tell little, more of them. */
const RARITIES = [4, 16]
/** They tell little where they give less than one anchor for so many sentences. */
const SPARSE = 50

function anchorsIn(box: Box, words: Vocabularies): readonly Anchor[] {
  const sentences = Math.min(box.source.end - box.source.start, box.target.end - box.target.start)
  let most: readonly Anchor[] = []
  for (const rarity of RARITIES) {
    const anchors = anchorsFrom(rareWordVotes(box, words, rarity))
    if (anchors.length > most.length) most = anchors
    if (most.length * SPARSE >= sentences) break
  }
  return most
}

function anchorsFrom(votes: readonly Vote[]): Anchor[] {
  const clear = clearVotes(votesAlong(increasingChain(votes), votes))
  return withoutOutliers(increasingChain(clear)).map(({ source, target }) => ({ source, target }))
}

/** Sentences farther than this from the way are no rivals. */
const NEAR = 30

/**
 * The votes near a chain; both in the order of the source. In a passage that stands twice every sentence has a rival far away, and the
 * only sentence without one may be one whose counterpart is missing; the chain of all votes together knows the way.
 */
function votesAlong(chain: readonly Vote[], votes: readonly Vote[]): Vote[] {
  let next = 0
  return votes.filter(({ source, target }) => {
    while (next < chain.length && chain[next].source < source) next++
    const lowest = next === 0 ? 0 : chain[next - 1].target - NEAR
    const highest = next === chain.length ? Number.POSITIVE_INFINITY : chain[next].target + NEAR
    return target >= lowest && target <= highest
  })
}

/** The best and the second best of what a sentence was told. */
class BestTwo {
  readonly #best = new Map<number, { best: number; second: number }>()

  add(sentence: number, evidence: number): void {
    const known = this.#best.get(sentence)
    if (known === undefined) this.#best.set(sentence, { best: evidence, second: 0 })
    else if (evidence > known.best) this.#best.set(sentence, { best: evidence, second: known.best })
    else if (evidence > known.second) known.second = evidence
  }

  /** Whether this is the best, by the margin. */
  isClear(sentence: number, evidence: number): boolean {
    const known = this.#best.get(sentence)
    return known !== undefined && evidence === known.best && known.best - known.second >= MARGIN
  }
}

/** The pairs that are each other's best, by a margin. */
function clearVotes(votes: readonly Vote[]): Vote[] {
  const [sources, targets] = [new BestTwo(), new BestTwo()]
  for (const { source, target, evidence } of votes) {
    sources.add(source, evidence)
    targets.add(target, evidence)
  }
  return votes.filter(
    ({ source, target, evidence }) =>
      evidence >= LEAST_EVIDENCE && sources.isClear(source, evidence) && targets.isClear(target, evidence),
  )
}

/** What lies before, between and after anchors; one box more than there are anchors. */
function boxesBetween(anchors: readonly Anchor[], box: Box): Box[] {
  const starts = [
    { source: box.source.start, target: box.target.start },
    ...anchors.map(({ source, target }) => ({ source: source + 1, target: target + 1 })),
  ]
  const ends = [...anchors, { source: box.source.end, target: box.target.end }]
  return starts.map((start, index) => ({
    source: { start: start.source, end: ends[index].source },
    target: { start: start.target, end: ends[index].target },
  }))
}

/** How many anchors before and after are asked whether one lies in line with them. */
const NEIGHBOURS = 4
/** An anchor lies in line when its offset is within this of what its neighbours on one side have, in sentences. */
const IN_LINE = 20

/** Drops anchors that neither those before nor those after them lie in line with; a hole in one text moves all that follow. */
function withoutOutliers<A extends Anchor>(anchors: readonly A[]): A[] {
  if (anchors.length <= 2) return [...anchors]
  const offsets = anchors.map(({ source, target }) => target - source)
  return anchors.filter((_, index) => {
    const before = offsets.slice(Math.max(0, index - NEIGHBOURS), index)
    const after = offsets.slice(index + 1, index + 1 + NEIGHBOURS)
    return [before, after].some((side) => side.length > 0 && Math.abs(median(side) - offsets[index]) <= IN_LINE)
  })
}

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)]
}
