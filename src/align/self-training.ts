import type { WordTranslationModel } from '../lexicon/expectation.ts'
import type { TrainingText } from '../lexicon/occurrences.ts'
import { trainModel } from '../lexicon/word-translation-model.ts'
import { isGap, type Ladder } from '../model/ladder.ts'
import type { Run } from '../model/span.ts'
import type { KnownWords } from './known-words.ts'
import type { Side } from './side.ts'
import type { WordPair } from './word-pair.ts'

/** A pair learned from the document, and how often the two are linked in it, expected. */
export interface LearnedPair extends WordPair {
  readonly links: number
}

/** Beads less certain than this teach nothing. */
const TRUSTED = 0.5

/** Runs of more tokens teach little of which word translates which, and cost time by the square. */
const LONGEST_RUN = 1000

/** Pairs less likely than this in both directions are noise. */
const LOWEST_PROBABILITY = 0.003

/** What a lexicon knows of the words of both sides. */
interface KnownSides {
  readonly source: KnownWords
  readonly target: KnownWords
}

/**
 * What learning from a text of more sentences leaves out beside a lexicon, for the time it takes: later rounds, and the words that the
 * lexicon saw more often than this.
 */
const LONGEST_THOROUGH = 10_000
const THRIFTY = { rounds: 3, frequent: 1000 }

/** How to learn. */
interface LearningOptions {
  /** What a lexicon knows of the words. */
  readonly known?: KnownSides
  /** A pair must have more links than this, expected. Default: 0; beside a lexicon, half a link more than it would vouch for itself by. */
  readonly fewestLinks?: number
}

/** Learns word translations from those beads of a ladder that the aligner itself trusts (IBM Model 1). */
export function learnFromLadder(source: Side, target: Side, ladder: Ladder, options: LearningOptions = {}): LearnedPair[] {
  const { known, fewestLinks = known === undefined ? 0 : OWN_LINK } = options
  const isShort = ({ offsets }: Side, { start, end }: Run): boolean => offsets[end] - offsets[start] <= LONGEST_RUN
  const trusted = ladder.filter(
    (bead) => !isGap(bead) && bead.probability >= TRUSTED && isShort(source, bead.source) && isShort(target, bead.target),
  )
  const thrifty = known !== undefined && Math.max(source.size, target.size) > LONGEST_THOROUGH ? known : undefined
  const [sourceRuns, targetRuns] = [trusted.map((bead) => bead.source), trusted.map((bead) => bead.target)]
  const model = trainModel(
    segmentsOf(source, sourceRuns, thrifty?.source),
    segmentsOf(target, targetRuns, thrifty?.target),
    thrifty && THRIFTY.rounds,
  )
  return pairsOf(model, fewestLinks)
}

/** The pairs of a model that have more than so many links, expected. */
function pairsOf({ offsets, words, forward, backward, links }: WordTranslationModel, fewestLinks: number): LearnedPair[] {
  const pairs: LearnedPair[] = []
  for (let source = 0; source + 1 < offsets.length; source++) {
    for (let pair = offsets[source]; pair < offsets[source + 1]; pair++) {
      if (links[pair] <= fewestLinks) continue
      pairs.push({ source, target: words[pair], links: links[pair], forward: forward[pair], backward: backward[pair] })
    }
  }
  return pairs
}

/** The tokens of each run as one segment, without those that a lexicon saw often. */
function segmentsOf({ words, tokens, offsets }: Side, runs: readonly Run[], known?: KnownWords): TrainingText {
  const segments = new Int32Array(runs.length + 1)
  const kept = new Int32Array(tokens.length)
  let size = 0
  runs.forEach(({ start, end }, index) => {
    for (let place = offsets[start]; place < offsets[end]; place++) {
      if (known === undefined || known.counts[tokens[place]] <= THRIFTY.frequent) kept[size++] = tokens[place]
    }
    segments[index + 1] = size
  })
  return { words, tokens: kept.subarray(0, size), offsets: segments }
}

/** Texts of so many sentences repeat their words often enough for pairs with few links to be noise. */
const LONG_TEXT = 1000
/** How many links a pair of a long text needs for half of its probability to count. */
const FEW_LINKS = 0.2

/** The learned pairs as they count where there is no lexicon, in a text of so many sentences. */
export function standAlone(learned: readonly LearnedPair[], sentences: number): WordPair[] {
  if (sentences < LONG_TEXT) return learned.filter(isLikely)
  return learned
    .map((pair) => {
      const support = pair.links / (pair.links + FEW_LINKS)
      return { source: pair.source, target: pair.target, forward: support * pair.forward, backward: support * pair.backward }
    })
    .filter(isLikely)
}

/**
 * Beside a lexicon, a pair with hardly more than one link does nothing but vouch for the bead that it was learned from: only what it has
 * more counts.
 */
const OWN_LINK = 1.5

/** How much a learned pair counts beside a lexicon: this much for words it never saw, half of it for those it saw `SIGHTINGS` times. */
const MOST_WEIGHT = 0.8
const SIGHTINGS = 10

/** The learned pairs as they count beside a lexicon: discounted where few links support them, and the less, the better it knows the words. */
export function mixIn(learned: readonly LearnedPair[], fromLexicon: readonly WordPair[], known: KnownSides): WordPair[] {
  const width = known.target.numbers.length
  const entries = new Map(fromLexicon.map((pair) => [pair.source * width + pair.target, pair]))
  return learned
    .map((pair) => {
      const entry = entries.get(pair.source * width + pair.target)
      const sightings = Math.min(known.source.counts[pair.source], known.target.counts[pair.target])
      const weight = (MOST_WEIGHT * SIGHTINGS) / (SIGHTINGS + sightings)
      const support = Math.max(0, pair.links - OWN_LINK) / (pair.links + OWN_LINK)
      return {
        source: pair.source,
        target: pair.target,
        forward: (1 - weight) * (entry?.forward ?? 0) + weight * support * pair.forward,
        backward: (1 - weight) * (entry?.backward ?? 0) + weight * support * pair.backward,
      }
    })
    .filter(isLikely)
}

const isLikely = ({ forward, backward }: WordPair): boolean => Math.max(forward, backward) > LOWEST_PROBABILITY
