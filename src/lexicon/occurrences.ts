import type { CountedText } from './counted-text.ts'

/** What training needs of a side: segment `n` of the source translates segment `n` of the target. */
export type TrainingText = Pick<CountedText, 'words' | 'tokens' | 'offsets' | 'weights'>

/** For each source word, its tokens' places: `segments` in which it occurs, `tokens` its positions. */
export interface Occurrences {
  readonly offsets: Int32Array
  readonly segments: Int32Array
  readonly tokens: Int32Array
}

/** The inverted list: where each word occurs. */
export function occurrencesOf({ words, tokens, offsets }: TrainingText): Occurrences {
  const starts = new Int32Array(words.length + 1)
  for (const word of tokens) starts[word + 1]++
  for (let word = 0; word < words.length; word++) starts[word + 1] += starts[word]
  const next = starts.slice()
  const segments = new Int32Array(tokens.length)
  const places = new Int32Array(tokens.length)
  for (let segment = 0; segment + 1 < offsets.length; segment++) {
    for (let place = offsets[segment]; place < offsets[segment + 1]; place++) {
      const slot = next[tokens[place]]++
      segments[slot] = segment
      places[slot] = place
    }
  }
  return { offsets: starts, segments, tokens: places }
}
