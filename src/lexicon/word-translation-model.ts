import type { CountedText } from './counted-text.ts'

/** Translation probabilities of one given word: `words[n]` with its weights; sparse. */
interface Row {
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

export interface TrainingOptions {
  /** Rounds in which each direction is trained alone. */
  readonly rounds?: number
  /** Rounds after that in which a link counts as far as both directions believe in it (Liang, Taskar & Klein 2006). */
  readonly agreementRounds?: number
}

/** Below this a pair is forgotten after a round: it keeps the rows short. */
const NEGLIGIBLE = 1e-4

/**
 * Trains IBM Model 1 (Brown et al. 1993) in both directions at once, by expectation maximisation, with the empty word on each side.
 * It works source word by source word over an inverted list, so that it needs one dense row and no hash table.
 */
export function trainModel(
  source: CountedText,
  target: CountedText,
  { rounds = 3, agreementRounds = 3 }: TrainingOptions = {},
): WordTranslationModel {
  const occurrences = invert(source)
  let model: Row[] | undefined
  let empty = initialEmptyWord(source, target)
  for (let round = 0; round < rounds + agreementRounds; round++) {
    const totals = sumOverSentences({ source, target, occurrences, model, empty })
    const agreement = round >= rounds
    const expected = expectedLinks({ source, target, occurrences, model, totals, agreement })
    empty = reestimateEmptyWord(source, target, totals, empty)
    model = normaliseRows(expected, { source, target, agreement })
  }
  return model ?? []
}

/** p(word | empty word) for the words of each side. */
interface EmptyWord {
  readonly source: Float64Array
  readonly target: Float64Array
}

/** For each token, the sum of the probabilities of everything that could have made it: the denominators of the E step. */
interface Totals {
  readonly source: Float64Array
  readonly target: Float64Array
}

/** For each source word, its tokens' places: `segments` in which it occurs, `tokens` its positions. */
interface Occurrences {
  readonly offsets: Int32Array
  readonly segments: Int32Array
  readonly tokens: Int32Array
}

interface Pass {
  readonly source: CountedText
  readonly target: CountedText
  readonly occurrences: Occurrences
  readonly model: readonly Row[] | undefined
}

/** A pair's starting probability; only the ratio to the empty word's matters. */
const START = 1

function initialEmptyWord(source: CountedText, target: CountedText): EmptyWord {
  return { source: new Float64Array(source.words.length).fill(START), target: new Float64Array(target.words.length).fill(START) }
}

function invert({ words, tokens, offsets }: CountedText): Occurrences {
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

function sumOverSentences({ source, target, occurrences, model, empty }: Pass & { empty: EmptyWord }): Totals {
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

/** Expected links of one source word, by target word. */
interface ExpectedRow {
  readonly words: Int32Array
  readonly forward: Float32Array
  readonly backward: Float32Array
}

type LinkPass = Pass & { totals: Totals; agreement: boolean }

function expectedLinks({ source, target, occurrences, model, totals, agreement }: LinkPass): ExpectedRow[] {
  const row = new DenseRow(target.words.length, model)
  const forward = new Float64Array(target.words.length)
  const backward = new Float64Array(target.words.length)
  const rows: ExpectedRow[] = []
  for (let word = 0; word < source.words.length; word++) {
    row.load(word)
    const touched: number[] = []
    for (let slot = occurrences.offsets[word]; slot < occurrences.offsets[word + 1]; slot++) {
      const segment = occurrences.segments[slot]
      const sourceTotal = totals.source[occurrences.tokens[slot]]
      for (let place = target.offsets[segment]; place < target.offsets[segment + 1]; place++) {
        const translation = target.tokens[place]
        if (row.forward[translation] === 0) continue
        if (forward[translation] === 0) touched.push(translation)
        const ahead = row.forward[translation] / totals.target[place]
        const back = row.backward[translation] / sourceTotal
        forward[translation] += agreement ? ahead * back : ahead
        backward[translation] += agreement ? ahead * back : back
      }
    }
    row.unload(word)
    rows.push(collect(touched, forward, backward))
  }
  return rows
}

/** Takes the touched places out of the dense accumulators, leaving them clean. */
function collect(touched: number[], forward: Float64Array, backward: Float64Array): ExpectedRow {
  const words = Int32Array.from(touched).sort()
  const row = { words, forward: Float32Array.from(words, (word) => forward[word]), backward: Float32Array.from(words, (word) => backward[word]) }
  for (const word of words) {
    forward[word] = 0
    backward[word] = 0
  }
  return row
}

function reestimateEmptyWord(source: CountedText, target: CountedText, totals: Totals, empty: EmptyWord): EmptyWord {
  return { source: reestimate(source, totals.source, empty.source), target: reestimate(target, totals.target, empty.target) }
}

function reestimate({ words, tokens }: CountedText, totals: Float64Array, probabilities: Float64Array): Float64Array {
  const expected = new Float64Array(words.length)
  let sum = 0
  for (let place = 0; place < tokens.length; place++) {
    const share = probabilities[tokens[place]] / totals[place]
    expected[tokens[place]] += share
    sum += share
  }
  return expected.map((count) => (sum === 0 ? 0 : count / sum))
}

/**
 * The M step. In the last rounds links are rare where the directions disagree; dividing by the word's occurrences then
 * leaves the rest of its probability with the empty word.
 */
function normaliseRows(expected: readonly ExpectedRow[], { source, target, agreement }: { source: CountedText; target: CountedText; agreement: boolean }): Row[] {
  const sourceSums = Float64Array.from(expected, (row) => row.forward.reduce((sum, count) => sum + count, 0))
  const targetSums = new Float64Array(target.words.length)
  for (const row of expected) row.words.forEach((word, entry) => { targetSums[word] += row.backward[entry] })
  const sourceMass = (word: number): number => (agreement ? source.counts[word] : sourceSums[word])
  const targetMass = (word: number): number => (agreement ? target.counts[word] : targetSums[word])
  return expected.map((row, word) => {
    const forward = row.forward.map((count) => count / Math.max(sourceMass(word), Number.MIN_VALUE))
    const backward = row.backward.map((count, entry) => count / Math.max(targetMass(row.words[entry]), Number.MIN_VALUE))
    const kept = [...row.words.keys()].filter((entry) => forward[entry] > NEGLIGIBLE || backward[entry] > NEGLIGIBLE)
    return {
      words: Int32Array.from(kept, (entry) => row.words[entry]),
      forward: Float32Array.from(kept, (entry) => forward[entry]),
      backward: Float32Array.from(kept, (entry) => backward[entry]),
      links: Float32Array.from(kept, (entry) => Math.min(row.forward[entry], row.backward[entry])),
    }
  })
}
