import type { Occurrences, TrainingText } from './occurrences.ts'

/** The trained model: word pairs, sparse. Those of source word `s` are `offsets[s]` … `offsets[s + 1] - 1`, by target word. */
export interface WordTranslationModel {
  readonly offsets: Int32Array
  /** The target word of each pair. */
  readonly words: Int32Array
  /** p(target word | source word). */
  readonly forward: Float32Array
  /** p(source word | target word). */
  readonly backward: Float32Array
  /** How often the two are linked, expected. */
  readonly links: Float32Array
}

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

/** One pass over the training text with the model as it is. */
export interface Pass {
  readonly source: TrainingText
  readonly target: TrainingText
  readonly occurrences: Occurrences
  readonly model: WordTranslationModel
}

/** One source word's probabilities spread over the whole target vocabulary, for look-up by target word. */
class DenseRow {
  readonly forward: Float32Array
  readonly backward: Float32Array
  readonly #model: WordTranslationModel

  constructor(size: number, model: WordTranslationModel) {
    this.forward = new Float32Array(size)
    this.backward = new Float32Array(size)
    this.#model = model
  }

  load(word: number): void {
    const { offsets, words, forward, backward } = this.#model
    for (let pair = offsets[word]; pair < offsets[word + 1]; pair++) {
      this.forward[words[pair]] = forward[pair]
      this.backward[words[pair]] = backward[pair]
    }
  }

  unload(word: number): void {
    const { offsets, words } = this.#model
    for (let pair = offsets[word]; pair < offsets[word + 1]; pair++) {
      this.forward[words[pair]] = 0
      this.backward[words[pair]] = 0
    }
  }
}

/** Adds up, for each token, everything that could have made it. */
export function totalsOf(pass: Pass & { readonly empty: EmptyWord }): Totals {
  const { source, target, model, empty } = pass
  const totals = {
    source: Float64Array.from(source.tokens, (word) => empty.source[word]),
    target: Float64Array.from(target.tokens, (word) => empty.target[word]),
  }
  const row = new DenseRow(target.words.length, model)
  for (let word = 0; word < source.words.length; word++) {
    row.load(word)
    addTo(totals, word, row, pass)
    row.unload(word)
  }
  return totals
}

// A function of its own for each word: the engine compiles what is called often sooner than what runs long (bench/peer.bench.ts).
function addTo(totals: Totals, word: number, { forward, backward }: DenseRow, { target, occurrences }: Pass): void {
  const { tokens, offsets } = target
  for (let slot = occurrences.offsets[word]; slot < occurrences.offsets[word + 1]; slot++) {
    const segment = occurrences.segments[slot]
    let sum = 0
    for (let place = offsets[segment]; place < offsets[segment + 1]; place++) {
      totals.target[place] += forward[tokens[place]]
      sum += backward[tokens[place]]
    }
    totals.source[occurrences.tokens[slot]] += sum
  }
}

/** Expected links of one source word, by target word. */
interface Links {
  readonly forward: Float64Array
  readonly backward: Float64Array
}

/**
 * The E step: each possible link's share of its token, in both directions, as often as its segment counts. The expected links are
 * written over the probabilities: arrays made for nothing took most of the training's time (bench/peer.bench.ts).
 */
export function expectLinks(pass: Pass & { readonly totals: Totals }): void {
  const { source, target, model } = pass
  const row = new DenseRow(target.words.length, model)
  const links = { forward: new Float64Array(target.words.length), backward: new Float64Array(target.words.length) }
  for (let word = 0; word < source.words.length; word++) {
    row.load(word)
    addLinks(links, word, row, pass)
    row.unload(word)
    collect(word, model, links)
  }
}

function addLinks(
  links: Links,
  word: number,
  { forward, backward }: DenseRow,
  { source: { weights }, target: { tokens, offsets }, occurrences, totals }: Pass & { readonly totals: Totals },
): void {
  for (let slot = occurrences.offsets[word]; slot < occurrences.offsets[word + 1]; slot++) {
    const segment = occurrences.segments[slot]
    const weight = weights?.[segment] ?? 1
    const sourceTotal = totals.source[occurrences.tokens[slot]]
    for (let place = offsets[segment]; place < offsets[segment + 1]; place++) {
      const translation = tokens[place]
      if (forward[translation] === 0) continue
      links.forward[translation] += (weight * forward[translation]) / totals.target[place]
      links.backward[translation] += (weight * backward[translation]) / sourceTotal
    }
  }
}

/** Takes a word's links out of the dense accumulators, leaving them clean. */
function collect(word: number, { offsets, words, forward, backward }: WordTranslationModel, links: Links): void {
  for (let pair = offsets[word]; pair < offsets[word + 1]; pair++) {
    forward[pair] = links.forward[words[pair]]
    backward[pair] = links.backward[words[pair]]
    links.forward[words[pair]] = 0
    links.backward[words[pair]] = 0
  }
}
