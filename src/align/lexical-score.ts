import type { Corridor } from './corridor.ts'
import { LARGEST_SIDE } from './moves.ts'
import { type Side, tokenCount } from './side.ts'
import type { TranslationTable } from './translation-table.ts'

/**
 * The lexical likelihood ratios of sentences in the corridor, from which those of every bead are added up. Cell (i, j) stands for
 * source sentence `i` and target sentence `j`; its figures begin at `(offsets[i] + j - first[i]) * LARGEST_SIDE`.
 */
export interface LexicalScores {
  readonly first: Int32Array
  readonly last: Int32Array
  readonly offsets: Int32Array
  /** Figure `a - 1`: target sentence `j` given the `a` source sentences that end at `i`. */
  readonly forward: Float32Array
  /** Figure `b - 1`: source sentence `i` given the `b` target sentences that end at `j`. */
  readonly backward: Float32Array
}

/** No single word may say more than this, in nats: repeated numbers and names must not outweigh a sentence. */
const CLIP = Math.exp(6)
/** Where a product of ratios is turned into its logarithm so that it cannot overflow. */
const BIG = 1e200
const SMALL = 1e-200

/**
 * Scores every cell. For a target token t beside source sentences of `l` tokens in all:
 * `min(clip, log(λ(t) + (1 − λ(t)) / (l + 1) · Σ p(t|s) / p(t)))`, summed over the sentence's tokens; the other direction alike
 * (Moore 2002, as a ratio). Tokens without a counterpart are added once a sentence, so a cell costs no more than its matches.
 */
export function lexicalScores(
  source: Side,
  target: Side,
  { table, corridor }: { table: TranslationTable; corridor: Corridor },
): LexicalScores {
  const scores = emptyScores(source.size, corridor)
  const row = new RowOfTranslations(source, target, table)
  const loneTarget = loneScores(target, table.targetFreedom)
  const loneSource = loneScores(source, table.sourceFreedom)
  for (let i = 0; i < source.size; i++) {
    row.moveTo(i)
    for (let j = scores.first[i]; j <= scores.last[i]; j++) {
      const cell = (scores.offsets[i] + j - scores.first[i]) * LARGEST_SIDE
      row.scoreTarget(j, { into: scores.forward, at: cell, lone: loneTarget[j] })
      row.scoreSource(j, { into: scores.backward, at: cell, lone: loneSource[i] })
    }
  }
  return scores
}

function emptyScores(rows: number, corridor: Corridor): LexicalScores {
  const first = corridor.first.slice(0, rows)
  const last = corridor.last.slice(1).map((point) => point - 1)
  const offsets = new Int32Array(rows + 1)
  for (let i = 0; i < rows; i++) offsets[i + 1] = offsets[i] + Math.max(0, last[i] - first[i] + 1)
  const figures = offsets[rows] * LARGEST_SIDE
  return { first, last, offsets, forward: new Float32Array(figures), backward: new Float32Array(figures) }
}

/** What each sentence scores when none of its tokens has a counterpart: Σ log λ. */
function loneScores(side: Side, freedom: Float64Array): Float64Array {
  return Float64Array.from({ length: side.size }, (_, sentence) => {
    let sum = 0
    for (let place = side.offsets[sentence]; place < side.offsets[sentence + 1]; place++)
      sum += Math.log(freedom[side.tokens[place]])
    return sum
  })
}

interface Output {
  readonly into: Float32Array
  readonly at: number
  readonly lone: number
}

/** The translations of one source sentence and the three before it, spread out so that a target token finds its own at once. */
class RowOfTranslations {
  readonly #source: Side
  readonly #target: Side
  readonly #table: TranslationTable
  /** For each target word and a = 1 … 4: Σ p(t|s)/p(t) over the last `a` source sentences. */
  readonly #sums: Float64Array
  #touched: number[] = []
  /** For each target word, the first of its links to places in this source sentence. */
  readonly #firstLink: Int32Array
  #nextLink: number[] = []
  #linkPlace: number[] = []
  #linkRatio: number[] = []
  /** For each place of this source sentence, the first place of the same word: only that one has links. */
  #firstPlace: Int32Array = new Int32Array(0)
  /** 1 / (tokens of the last `a` source sentences + 1). */
  readonly #dilution = new Float64Array(LARGEST_SIDE)
  #sentence = 0
  /** Σ p(s|t)/p(s) for each place of this source sentence, over one target sentence; the last four target sentences take turns. */
  #heard: Float64Array[] = []
  #heardSentence: number[] = []

  constructor(source: Side, target: Side, table: TranslationTable) {
    this.#source = source
    this.#target = target
    this.#table = table
    this.#sums = new Float64Array(target.words.length * LARGEST_SIDE)
    this.#firstLink = new Int32Array(target.words.length).fill(-1)
  }

  moveTo(sentence: number): void {
    this.#clear()
    this.#sentence = sentence
    this.#firstPlace = this.#firstPlaces(sentence)
    let tokens = 0
    for (let back = 0; back < LARGEST_SIDE; back++) {
      if (sentence - back >= 0) {
        this.#addSentence(sentence - back, back)
        tokens += tokenCount(this.#source, sentence - back)
      }
      this.#dilution[back] = 1 / (tokens + 1)
    }
    const width = tokenCount(this.#source, sentence)
    this.#heard = Array.from({ length: LARGEST_SIDE }, () => new Float64Array(width))
    this.#heardSentence = new Array(LARGEST_SIDE).fill(-1)
  }

  #clear(): void {
    for (const word of this.#touched) {
      this.#sums.fill(0, word * LARGEST_SIDE, (word + 1) * LARGEST_SIDE)
      this.#firstLink[word] = -1
    }
    this.#touched = []
    this.#nextLink = []
    this.#linkPlace = []
    this.#linkRatio = []
  }

  #firstPlaces(sentence: number): Int32Array {
    const { tokens, offsets } = this.#source
    const first = new Map<number, number>()
    return tokens.slice(offsets[sentence], offsets[sentence + 1]).map((word, place) => {
      if (!first.has(word)) first.set(word, place)
      return first.get(word) ?? place
    })
  }

  #addSentence(sentence: number, back: number): void {
    const { tokens, offsets } = this.#source
    const table = this.#table
    for (let place = offsets[sentence]; place < offsets[sentence + 1]; place++) {
      for (let entry = table.offsets[tokens[place]]; entry < table.offsets[tokens[place] + 1]; entry++) {
        const word = table.targets[entry]
        if (this.#sums[word * LARGEST_SIDE + LARGEST_SIDE - 1] === 0) this.#touched.push(word)
        for (let figure = back; figure < LARGEST_SIDE; figure++) this.#sums[word * LARGEST_SIDE + figure] += table.forward[entry]
        const here = place - offsets[sentence]
        if (back === 0 && this.#firstPlace[here] === here) this.#addLink(word, here, table.backward[entry])
      }
    }
  }

  #addLink(word: number, place: number, ratio: number): void {
    this.#nextLink.push(this.#firstLink[word])
    this.#linkPlace.push(place)
    this.#linkRatio.push(ratio)
    this.#firstLink[word] = this.#nextLink.length - 1
  }

  /** Target sentence `j` given the last 1 … 4 source sentences. */
  scoreTarget(j: number, { into, at, lone }: Output): void {
    const { tokens, offsets } = this.#target
    const freedom = this.#table.targetFreedom
    for (let figure = 0; figure < LARGEST_SIDE; figure++) {
      let product = 1
      let logarithm = lone
      for (let place = offsets[j]; place < offsets[j + 1]; place++) {
        const sum = this.#sums[tokens[place] * LARGEST_SIDE + figure]
        if (sum === 0) continue
        product *= gainOf(sum * this.#dilution[figure], freedom[tokens[place]])
        if (product > BIG || product < SMALL) {
          logarithm += Math.log(product)
          product = 1
        }
      }
      into[at + figure] = logarithm + Math.log(product)
    }
  }

  /** This source sentence given the last 1 … 4 target sentences up to `j`. */
  scoreSource(j: number, { into, at, lone }: Output): void {
    const { tokens, offsets } = this.#source
    const freedom = this.#table.sourceFreedom
    const start = offsets[this.#sentence]
    const width = offsets[this.#sentence + 1] - start
    const sums = new Float64Array(width)
    let targetTokens = 0
    for (let figure = 0; figure < LARGEST_SIDE; figure++) {
      if (j - figure >= 0) {
        const heard = this.#hear(j - figure)
        for (let place = 0; place < width; place++) sums[place] += heard[place]
        targetTokens += tokenCount(this.#target, j - figure)
      }
      let product = 1
      let logarithm = lone
      for (let place = 0; place < width; place++) {
        const sum = sums[this.#firstPlace[place]]
        if (sum === 0) continue
        product *= gainOf(sum / (targetTokens + 1), freedom[tokens[start + place]])
        if (product > BIG || product < SMALL) {
          logarithm += Math.log(product)
          product = 1
        }
      }
      into[at + figure] = logarithm + Math.log(product)
    }
  }

  /** Σ p(s|t)/p(s) for each place of this source sentence over target sentence `j`; kept for the next three cells. */
  #hear(j: number): Float64Array {
    const slot = j % LARGEST_SIDE
    const heard = this.#heard[slot]
    if (this.#heardSentence[slot] === j) return heard
    this.#heardSentence[slot] = j
    heard.fill(0)
    const { tokens, offsets } = this.#target
    for (let place = offsets[j]; place < offsets[j + 1]; place++) {
      for (let link = this.#firstLink[tokens[place]]; link >= 0; link = this.#nextLink[link]) {
        heard[this.#linkPlace[link]] += this.#linkRatio[link]
      }
    }
    return heard
  }
}

/** How much likelier a token is for its counterpart than alone, as a multiple of its lone λ. */
function gainOf(ratio: number, freedom: number): number {
  const likelihood = freedom + (1 - freedom) * ratio
  return Math.min(likelihood, CLIP) / freedom
}
