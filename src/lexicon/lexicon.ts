/** The words of one side of a lexicon, with how often each was seen in training. */
export interface Vocabulary {
  readonly language: string
  /** Stems, sorted by UTF-16 code unit. */
  readonly words: readonly string[]
  /** Occurrences in training, parallel to `words`. */
  readonly counts: Float64Array
  /** Occurrences of all words in training, also of those not listed. */
  readonly total: number
}

/** Word translations with probabilities in both directions (IBM Model 1, Brown et al. 1993), sparse, by source word. */
export interface Lexicon {
  readonly source: Vocabulary
  readonly target: Vocabulary
  /** The entries of source word `s` are `offsets[s]` … `offsets[s + 1] - 1`. */
  readonly offsets: Int32Array
  /** Index of the target word of each entry. */
  readonly targets: Int32Array
  /** p(target word | source word), 0…1. */
  readonly forward: Float32Array
  /** p(source word | target word), 0…1. */
  readonly backward: Float32Array
}

/** One translation of a word. */
export interface Translation {
  readonly source: string
  readonly target: string
  /** p(target | source), 0…1. */
  readonly forward: number
  /** p(source | target), 0…1. */
  readonly backward: number
}

/** All entries, source words in order. */
export function* translationsIn(lexicon: Lexicon): Generator<Translation> {
  for (const [index, source] of lexicon.source.words.entries()) {
    for (let entry = lexicon.offsets[index]; entry < lexicon.offsets[index + 1]; entry++) {
      yield {
        source,
        target: lexicon.target.words[lexicon.targets[entry]],
        forward: lexicon.forward[entry],
        backward: lexicon.backward[entry],
      }
    }
  }
}

/** Builds a lexicon from its entries and word counts; entries whose words are not in the counts are an error of the caller. */
export function lexiconOf(
  source: Vocabulary,
  target: Vocabulary,
  entries: readonly { source: number; target: number; forward: number; backward: number }[],
): Lexicon {
  const sorted = entries.toSorted((one, other) => one.source - other.source || one.target - other.target)
  const offsets = new Int32Array(source.words.length + 1)
  for (const entry of sorted) offsets[entry.source + 1]++
  for (let word = 0; word < source.words.length; word++) offsets[word + 1] += offsets[word]
  return {
    source,
    target,
    offsets,
    targets: Int32Array.from(sorted, (entry) => entry.target),
    forward: Float32Array.from(sorted, (entry) => entry.forward),
    backward: Float32Array.from(sorted, (entry) => entry.backward),
  }
}

/** The same lexicon read from the other language. */
export function mirrorLexicon(lexicon: Lexicon): Lexicon {
  const entries = []
  for (let source = 0; source < lexicon.source.words.length; source++) {
    for (let entry = lexicon.offsets[source]; entry < lexicon.offsets[source + 1]; entry++) {
      entries.push({
        source: lexicon.targets[entry],
        target: source,
        forward: lexicon.backward[entry],
        backward: lexicon.forward[entry],
      })
    }
  }
  return lexiconOf(lexicon.target, lexicon.source, entries)
}
