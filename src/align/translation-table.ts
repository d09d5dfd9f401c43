import type { Lexicon } from '../lexicon/lexicon.ts'
import { offsetsBySource } from '../lexicon/offsets.ts'
import { type KnownWords, knownPairs, knownWords } from './known-words.ts'
import { lookAlikes } from './look-alikes.ts'
import { type LearnedPair, mixIn, standAlone } from './self-training.ts'
import type { Side } from './side.ts'
import { mergePairs, type WordPair } from './word-pair.ts'

/**
 * What the two vocabularies of a bitext have to do with each other: sparse, by source word. The figures are likelihood ratios:
 * how much likelier a word is beside its translation than by itself.
 */
export interface TranslationTable {
  /** The entries of source word `s` are `offsets[s]` … `offsets[s + 1] - 1`. */
  readonly offsets: Int32Array
  readonly targets: Int32Array
  /** p(target | source) / p(target). */
  readonly forward: Float64Array
  /** p(source | target) / p(source). */
  readonly backward: Float64Array
  /** For each word, the share of its occurrences that need no counterpart: λ in docs/alignment.md, 0…1. */
  readonly sourceFreedom: Float64Array
  readonly targetFreedom: Float64Array
}

/** Where translations come from besides the words' looks. */
export interface Knowledge {
  readonly lexicon?: Lexicon
  /** What the document's own first ladder taught. */
  readonly learned?: readonly LearnedPair[]
}

/** What two vocabularies have to do with each other before the document has taught anything. */
export interface WordKnowledge {
  readonly source: Side
  readonly target: Side
  readonly known: { readonly source: KnownWords; readonly target: KnownWords }
  /** The lexicon's entries; `undefined` without a lexicon. */
  readonly fromLexicon?: readonly WordPair[]
  readonly alike: readonly WordPair[]
}

/** Looks the words of both sides up, and compares their looks: what does not change from pass to pass. */
export function wordKnowledge(source: Side, target: Side, lexicon?: Lexicon): WordKnowledge {
  const known = { source: knownWords(source, lexicon?.source), target: knownWords(target, lexicon?.target) }
  const alike = lookAlikes(source, target)
  return { source, target, known, alike, ...(lexicon && { fromLexicon: knownPairs(lexicon, known) }) }
}

/** Joins what the lexicon, the document itself and the looks of the words say. */
export const translationTable = (source: Side, target: Side, { lexicon, learned }: Knowledge): TranslationTable =>
  tableOf(wordKnowledge(source, target, lexicon), learned)

/** The same, of words that were looked up before. */
export function tableOf(
  { source, target, known, fromLexicon, alike }: WordKnowledge,
  learned: readonly LearnedPair[] = [],
): TranslationTable {
  const taught =
    fromLexicon === undefined ? standAlone(learned, Math.min(source.size, target.size)) : mixIn(learned, fromLexicon, known)
  const pairs = mergePairs([...(fromLexicon ?? []), ...taught, ...alike])
  const freedom = fromLexicon === undefined && learned.length > 0 ? selfTaughtFreedom : lexiconFreedom
  return {
    ...ratiosOf(pairs, { source: unigrams(source, known.source), target: unigrams(target, known.target) }),
    sourceFreedom: freedom(source, known.source),
    targetFreedom: freedom(target, known.target),
  }
}

/** λ of a word that training never saw. */
const FREEDOM_OF_UNKNOWN = 0.8
/** Bounds of λ: no word is quite forced and none quite free. */
const LEAST_FREEDOM = 0.05
const MOST_FREEDOM = 0.95

/** λ as the lexicon learned it. Without a lexicon nothing is known, and only look-alikes speak. */
const lexiconFreedom = (_: Side, { freedom }: KnownWords): Float64Array =>
  freedom.map((share) =>
    Number.isNaN(share) ? FREEDOM_OF_UNKNOWN : Math.min(MOST_FREEDOM, LEAST_FREEDOM + (1 - LEAST_FREEDOM) * share),
  )

/** λ where the document itself is all the training there was: the rarer a word, the less its one translation proves. */
const SELF_TAUGHT = { freedom: 0.4, freedomOfUnknown: 0.9, sightings: 4 }

const selfTaughtFreedom = ({ counts }: Side): Float64Array =>
  counts.map(
    (count) =>
      SELF_TAUGHT.freedom +
      ((SELF_TAUGHT.freedomOfUnknown - SELF_TAUGHT.freedom) * SELF_TAUGHT.sightings) / (SELF_TAUGHT.sightings + count),
  )

/** How often the document's own words are counted beside the background's: κ in docs/alignment.md. */
const DOCUMENT_WEIGHT = 40

/** How frequent each word is, in the background and the document together, 0…1. */
function unigrams({ counts, tokens }: Side, known: KnownWords): Float64Array {
  const total = known.total + DOCUMENT_WEIGHT * tokens.length
  return counts.map((count, word) => (known.counts[word] + DOCUMENT_WEIGHT * count) / total)
}

/** Lays the sorted pairs out by source word and divides them by the words' own frequencies. */
function ratiosOf(
  pairs: readonly WordPair[],
  frequency: { source: Float64Array; target: Float64Array },
): Pick<TranslationTable, 'offsets' | 'targets' | 'forward' | 'backward'> {
  return {
    offsets: offsetsBySource(pairs, frequency.source.length),
    targets: Int32Array.from(pairs, ({ target }) => target),
    forward: Float64Array.from(pairs, ({ forward, target }) => forward / frequency.target[target]),
    backward: Float64Array.from(pairs, ({ backward, source }) => backward / frequency.source[source]),
  }
}
