import { offsetsBySource } from './offsets.ts'

/** The words of one side of a lexicon, and what training saw of them. */
export interface Vocabulary {
  /** ISO 639-1. */
  readonly language: string
  /** Stems, sorted by UTF-16 code unit. */
  readonly words: readonly string[]
  /** Occurrences in training, parallel to `words`. */
  readonly counts: Float64Array
  /** Share of each word's occurrences that no entry explains, 0…1: λ in docs/alignment.md. High for "the", low for "president". */
  readonly freedom: Float64Array
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

/** One entry by the numbers of its words. */
export interface Entry {
  readonly source: number
  readonly target: number
  /** p(target | source), 0…1. */
  readonly forward: number
  /** p(source | target), 0…1. */
  readonly backward: number
}

/** Builds a lexicon from its vocabularies and entries, in whatever order they come. */
export function lexiconOf(source: Vocabulary, target: Vocabulary, entries: readonly Entry[]): Lexicon {
  const sorted = entries.toSorted((one, other) => one.source - other.source || one.target - other.target)
  const offsets = offsetsBySource(sorted, source.words.length)
  const lexicon = {
    ...{ source, target, offsets },
    targets: new Int32Array(sorted.length),
    forward: new Float32Array(sorted.length),
    backward: new Float32Array(sorted.length),
  }
  sorted.forEach((entry, place) => {
    lexicon.targets[place] = entry.target
    lexicon.forward[place] = entry.forward
    lexicon.backward[place] = entry.backward
  })
  return lexicon
}

/** All entries, source words in order. */
export function entriesOf({ source, offsets, targets, forward, backward }: Lexicon): Entry[] {
  return source.words.flatMap((_, word) =>
    Array.from(targets.subarray(offsets[word], offsets[word + 1]), (target, place) => ({
      source: word,
      target,
      forward: forward[offsets[word] + place],
      backward: backward[offsets[word] + place],
    })),
  )
}

/** The same lexicon read from the other language. */
export const mirrorLexicon = (lexicon: Lexicon): Lexicon =>
  lexiconOf(
    lexicon.target,
    lexicon.source,
    entriesOf(lexicon).map(({ source, target, forward, backward }) => ({
      source: target,
      target: source,
      forward: backward,
      backward: forward,
    })),
  )
