import type { Lexicon, Vocabulary } from '../lexicon/lexicon.ts'
import type { Side } from './side.ts'
import type { WordPair } from './word-pair.ts'

/** What a lexicon knows of the words of one side. */
export interface KnownWords {
  /** The lexicon's number of each word, or `UNKNOWN`. */
  readonly numbers: Int32Array
  /** How often training saw each word. */
  readonly counts: Float64Array
  /** λ of each word, `NaN` where it is unknown. */
  readonly freedom: Float64Array
  /** Tokens of the training text. */
  readonly total: number
}

const UNKNOWN = -1

/** Looks up every word of a side; without a vocabulary all are unknown. */
export function knownWords({ words }: Side, vocabulary: Vocabulary | undefined): KnownWords {
  const listed = vocabulary?.words ?? []
  const numbers = Int32Array.from(words, (word) => placeOf(word, listed))
  return {
    numbers,
    counts: Float64Array.from(numbers, (number) => vocabulary?.counts[number] ?? 0),
    freedom: Float64Array.from(numbers, (number) => vocabulary?.freedom[number] ?? Number.NaN),
    total: vocabulary?.total ?? 0,
  }
}

/** Of all tokens of some sides, the share whose words a lexicon knows, 0…1. */
export function shareKnown(sides: readonly { readonly side: Side; readonly known: KnownWords }[]): number {
  let [all, found] = [0, 0]
  for (const { side, known } of sides) {
    side.counts.forEach((count, word) => {
      all += count
      if (known.numbers[word] !== UNKNOWN) found += count
    })
  }
  return all === 0 ? 0 : found / all
}

/** Where a word stands in a sorted list, or `UNKNOWN`: halving it takes less time than a map of all its words. */
function placeOf(word: string, sorted: readonly string[]): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle] < word) low = middle + 1
    else high = middle
  }
  return sorted[low] === word ? low : UNKNOWN
}

/** The lexicon's entries between words that both stand in the bitext. */
export function knownPairs(lexicon: Lexicon, { source, target }: { source: KnownWords; target: KnownWords }): WordPair[] {
  const places = new Int32Array(lexicon.target.words.length).fill(UNKNOWN)
  target.numbers.forEach((number, word) => {
    if (number !== UNKNOWN) places[number] = word
  })
  const pairs: WordPair[] = []
  source.numbers.forEach((number, word) => {
    if (number === UNKNOWN) return
    for (let entry = lexicon.offsets[number]; entry < lexicon.offsets[number + 1]; entry++) {
      const translation = places[lexicon.targets[entry]]
      if (translation === UNKNOWN) continue
      pairs.push({ source: word, target: translation, forward: lexicon.forward[entry], backward: lexicon.backward[entry] })
    }
  })
  return pairs
}
