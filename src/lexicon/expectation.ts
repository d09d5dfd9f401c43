import type { CountedText } from './counted-text.ts'

/** What training needs of a side: segment `n` of the source translates segment `n` of the target. */
export type TrainingText = Pick<CountedText, 'words' | 'tokens' | 'offsets' | 'weights'>

/** Translation probabilities of one given word: `words[n]` with its weights; sparse. */
export interface Row {
  readonly words: Int32Array
  /** p(target word | source word). */
  readonly forward: Float32Array
  /** p(source word | target word). */
  readonly backward: Float32Array
  /** How often the two are linked, expected. */
  readonly links: Float32Array
}

/** The trained model: a row a source word. */
export type WordTranslationModel = readonly Row[]

/** p(word | empty word) for the words of each side. */
export interface EmptyWord {
  readonly source: Float64Array
  readonly target: Float64Array
}

/** For each token, the sum of the probabilities of everything that could have made it: the denominators of the E step. */
export interface Totals {
  readonly source: Float64Array
  readonly target: Float64Array
}

/** For each source word, its tokens' places: `segments` in which it occurs, `tokens` its positions. */
export interface Occurrences {
  readonly offsets: Int32Array
  readonly segments: Int32Array
  readonly tokens: Int32Array
}

/** One pass over the training text with the model as it is; without one every pair is equally likely. */
export interface Pass {
  readonly source: TrainingText
  readonly target: TrainingText
  readonly occurrences: Occurrences
  readonly model: readonly Row[] | undefined
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

/** A pair's starting probability; only the ratio to the empty word's matters. */
export const START = 1

/** One source word's probabilities spread over the whole target vocabulary, for look-up by target word. */
class DenseRow {
  readonly forward: Float32Array
  readonly backward: Float32Array
  readonly #model: readonly Row[] | undefined

  constructor(size: number, model: readonly Row[] | undefined) {
    this.forward = new Float32Array(size).fill(model === undefined ? START : 0)
    this.backward = new Float32Array(size).fill(model === undefined ? START : 0)
    this.#model = model
  }

  load(word: number): void {
    const row = this.#model?.[word]
    if (row === undefined) return
    for (let entry = 0; entry < row.words.length; entry++) {
      this.forward[row.words[entry]] = row.forward[entry]
      this.backward[row.words[entry]] = row.backward[entry]
    }
  }

  unload(word: number): void {
    const row = this.#model?.[word]
    if (row === undefined) return
    for (const target of row.words) {
      this.forward[target] = 0
      this.backward[target] = 0
    }
  }
}

/** Adds up, for each token, everything that could have made it. */
export function totalsOf({ source, target, occurrences, model, empty }: Pass & { empty: EmptyWord }): Totals {
  const sourceTotals = Float64Array.from(source.tokens, (word) => empty.source[word])
  const targetTotals = Float64Array.from(target.tokens, (word) => empty.target[word])
  const row = new DenseRow(target.words.length, model)
  for (let word = 0; word < source.words.length; word++) {
    row.load(word)
    for (let slot = occurrences.offsets[word]; slot < occurrences.offsets[word + 1]; slot++) {
      const segment = occurrences.segments[slot]
      let sum = 0
      for (let place = target.offsets[segment]; place < target.offsets[segment + 1]; place++) {
        const translation = target.tokens[place]
        targetTotals[place] += row.forward[translation]
        sum += row.backward[translation]
      }
      sourceTotals[occurrences.tokens[slot]] += sum
    }
    row.unload(word)
  }
  return { source: sourceTotals, target: targetTotals }
}

/**
 * The E step: each possible link's share of its token, in both directions, as often as its segment counts. The rows hold expected links
 * in place of probabilities, and `links` is left to the M step.
 */
export function expectedLinks({ source, target, occurrences, model, totals }: Pass & { totals: Totals }): Row[] {
  const row = new DenseRow(target.words.length, model)
  const forward = new Float64Array(target.words.length)
  const backward = new Float64Array(target.words.length)
  const rows: Row[] = []
  const touched = new Int32Array(target.words.length)
  for (let word = 0; word < source.words.length; word++) {
    row.load(word)
    let size = 0
    for (let slot = occurrences.offsets[word]; slot < occurrences.offsets[word + 1]; slot++) {
      const segment = occurrences.segments[slot]
      const weight = source.weights?.[segment] ?? 1
      const sourceTotal = totals.source[occurrences.tokens[slot]]
      for (let place = target.offsets[segment]; place < target.offsets[segment + 1]; place++) {
        const translation = target.tokens[place]
        if (row.forward[translation] === 0) continue
        if (forward[translation] === 0) touched[size++] = translation
        forward[translation] += (weight * row.forward[translation]) / totals.target[place]
        backward[translation] += (weight * row.backward[translation]) / sourceTotal
      }
    }
    row.unload(word)
    rows.push(collect(touched.subarray(0, size).sort(), forward, backward))
  }
  return rows
}

/** Takes the touched places out of the dense accumulators, leaving them clean. */
function collect(touched: Int32Array, forward: Float64Array, backward: Float64Array): Row {
  const row = rowOf(touched.length)
  for (let entry = 0; entry < touched.length; entry++) {
    const word = touched[entry]
    row.words[entry] = word
    row.forward[entry] = forward[word]
    row.backward[entry] = backward[word]
    forward[word] = 0
    backward[word] = 0
  }
  return row
}

/** A row of zeros, its columns in one piece of memory. */
function rowOf(size: number): Row {
  const memory = new ArrayBuffer(16 * size)
  return {
    words: new Int32Array(memory, 0, size),
    forward: new Float32Array(memory, 4 * size, size),
    backward: new Float32Array(memory, 8 * size, size),
    links: new Float32Array(memory, 12 * size, size),
  }
}

/** The first entries of a row, as a row of its own. */
export function copyOf({ words, forward, backward, links }: Row, size: number): Row {
  const copy = rowOf(size)
  copy.words.set(words.subarray(0, size))
  copy.forward.set(forward.subarray(0, size))
  copy.backward.set(backward.subarray(0, size))
  copy.links.set(links.subarray(0, size))
  return copy
}
