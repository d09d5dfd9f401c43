import type { Run } from '../../model/span.ts'
import type { Anchor } from '../anchors.ts'
import { increasingChain } from '../increasing-chain.ts'
import { blockLevel, halvesOf, type Level, levelsOf, MOST_POINTS } from './levels.ts'
import { mutuallyNearest, type NearPair, nearChain } from './near-chain.ts'
import type { RunVectors } from './run-vectors.ts'
import { type Spread, spreadOf } from './spread.ts'

/** What the vectors of a document tell sentences that belong together by. */
export interface EmbeddingFit {
  /** The nearness of sentences that have nothing to do with each other, and of those that belong together. */
  readonly chance: number
  readonly typical: number
  /** What typical nearness says, in nats over chance; 0 where the vectors do not tell sentences that belong together from others. */
  readonly reliability: number
  /** Pairs of sentences that the ladder very probably joins. */
  readonly anchors: readonly Anchor[]
  /** How many pairs are each other's nearest, how many of them stand in one order, and how many would by chance. */
  readonly mutual: number
  readonly inOrder: number
  readonly byChance: number
}

/** No sentence's vector says more than this, in nats. */
const MOST = 8
/** A chain of so many pairs halves what the vectors may say. */
const FEW_PAIRS = 3
/** Fewer pairs than this are in order by chance too often to tell. */
export const TELLING = 8

/** Fits the vectors to a document: how near its sentences are by chance, and how near those are that belong together. */
export function fitEmbeddings(source: RunVectors, target: RunVectors): EmbeddingFit {
  if (source.size === 0 || target.size === 0) return NOTHING
  const levels = levelsOf(source, target)
  const mutual = mutuallyNearest(levels[0])
  const inOrder = increasingChain(mutual.map((pair) => ({ ...pair, evidence: 1 }))).length
  const order = { mutual: mutual.length, inOrder, byChance: longestByChance(mutual.length) }
  if (mutual.length >= TELLING && inOrder <= order.byChance) return { ...NOTHING, ...order }
  const chain = nearChain(levels, (level) => floorOf(chanceIn(level)))
  const chance = chanceIn(levels[levels.length - 1])
  const found = confirmedNearness({ source, target }, windowOf(chain, source.size, target.size))
  const reliability = reliabilityOf(found, chance)
  const [low, high] = [chance.mean, found.nearness.mean]
  const anchors = reliability === 0 ? [] : chain.filter(({ nearness }) => nearness > (low + high) / 2)
  return { chance: low, typical: high, reliability, anchors, ...order }
}

const NOTHING: EmbeddingFit = { chance: 0, typical: 0, reliability: 0, anchors: [], mutual: 0, inOrder: 0, byChance: 0 }

/** The longest increasing chain of a random permutation of `n` has 2√n members or fewer, nearly always (Baik, Deift & Johansson 1999). */
const longestByChance = (n: number): number => 2 * Math.sqrt(n)

/** Above this, what is near is seldom so by chance. */
const floorOf = ({ mean, variance }: Spread): number => mean + 2 * Math.sqrt(variance)

/** A part of both texts. */
interface Box {
  readonly source: Run
  readonly target: Run
}

/** Both texts whole, or, where they are long, a part of the chain and what lies around it. */
function windowOf(chain: readonly NearPair[], sources: number, targets: number): Box {
  if (sources * targets <= MOST_POINTS) return { source: { start: 0, end: sources }, target: { start: 0, end: targets } }
  const [first] = chain.slice(Math.floor(chain.length / 3))
  const reach = Math.floor(Math.sqrt(MOST_POINTS))
  const from = first ?? { source: 0, target: 0 }
  return {
    source: { start: from.source, end: Math.min(sources, from.source + reach) },
    target: { start: from.target, end: Math.min(targets, from.target + reach) },
  }
}

/** How near those pairs are that belong together, and by chance, both by half of the numbers. */
interface Confirmed {
  readonly nearness: Spread
  readonly chance: Spread
  readonly pairs: number
}

/**
 * What is nearest is so by chance in part, and looks nearer than it is. So pairs are chosen by half of the numbers of each vector, and
 * measured by the other half, both ways.
 */
function confirmedNearness({ source, target }: { source: RunVectors; target: RunVectors }, window: Box): Confirmed {
  const halves = ([0, 1] as const).map((parity) =>
    blockLevel(halvesOf(source, window.source, parity), halvesOf(target, window.target, parity)),
  )
  const chances = halves.map(chanceIn)
  const values = halves.flatMap((half, parity) =>
    nearChain([half], () => floorOf(chances[parity])).map((pair) => halves[1 - parity].near(pair.source, pair.target)),
  )
  const variance = (chances[0].variance + chances[1].variance) / 2
  return { nearness: spreadOf(values), chance: { mean: chances[0].mean, variance }, pairs: values.length / 2 }
}

/** Two normal distributions, and their log-likelihood ratio at the middle of either as if they had one variance, in nats. */
function reliabilityOf({ nearness, chance: byHalf, pairs }: Confirmed, chance: Spread): number {
  const distance = nearness.mean - chance.mean
  if (distance <= 0) return 0
  // What half of the numbers adds to the variance is gone when all of them count.
  const variance = Math.max(chance.variance, nearness.variance - byHalf.variance + chance.variance)
  const nats = distance ** 2 / (chance.variance + variance)
  return (pairs / (pairs + FEW_PAIRS)) * Math.min(MOST, nats)
}

/** So many pairs of blocks, evenly strewn over the plane, show what chance is like. */
const SAMPLE = 2000
/** Steps of the R2 sequence (Roberts 2018), which strews points evenly: powers of 1 / the plastic number. */
const STEPS = [0.7548776662466927, 0.5698402909980532]

function chanceIn({ rows, columns, near }: Level): Spread {
  return spreadOf(
    Array.from({ length: SAMPLE }, (_, index) => {
      const [row, column] = STEPS.map((step) => (0.5 + step * index) % 1)
      return near(Math.floor(row * rows), Math.floor(column * columns))
    }),
  )
}
