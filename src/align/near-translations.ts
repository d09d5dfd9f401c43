import { LARGEST_SIDE } from './moves.ts'
import type { Side } from './side.ts'
import type { TranslationTable } from './translation-table.ts'

/** The translations of a source sentence's tokens, in the order of the tokens; only the first `count` of each list stand for anything. */
export interface Translations {
  readonly count: number
  readonly words: Int32Array
  /** Which token of the sentence each translates, from 0 on. */
  readonly places: Int32Array
  readonly forward: Float64Array
  readonly backward: Float64Array
}

/**
 * Looks up translations of source sentences, those only that stand in a window of the target text: few of a frequent word's do. The
 * window moves on with the sentences, and the last four sentences are remembered, which takes a third of the time (bench/peer.bench.ts).
 */
export class NearTranslations {
  readonly #source: Side
  readonly #target: Side
  readonly #table: TranslationTable
  #from = 0
  #to = 0
  /** How often each target word stands in the window, target sentences `#from` … `#to - 1`. */
  readonly #near: Int32Array
  readonly #recent = Array.from({ length: LARGEST_SIDE }, () => new GrowingTranslations())

  constructor(source: Side, target: Side, table: TranslationTable) {
    this.#source = source
    this.#target = target
    this.#table = table
    this.#near = new Int32Array(target.words.length)
  }

  /** Moves the window; neither end ever falls. Sentences that were looked up before must be looked up in all windows up to three later. */
  moveTo(from: number, to: number): void {
    for (; this.#to < Math.max(from, to); this.#to++) this.#count(this.#to, 1)
    for (; this.#from < from; this.#from++) this.#count(this.#from, -1)
  }

  #count(sentence: number, by: 1 | -1): void {
    const { tokens, offsets } = this.#target
    for (let place = offsets[sentence]; place < offsets[sentence + 1]; place++) this.#near[tokens[place]] += by
  }

  /** The translations of a sentence; they stand until four other sentences were looked up. */
  of(sentence: number): Translations {
    const translations = this.#recent[sentence % LARGEST_SIDE]
    if (translations.sentence === sentence) return translations
    translations.clear(sentence)
    const { tokens, offsets } = this.#source
    const { offsets: entries, targets, forward, backward } = this.#table
    for (let place = offsets[sentence]; place < offsets[sentence + 1]; place++) {
      const end = entries[tokens[place] + 1]
      for (let entry = entries[tokens[place]]; entry < end; entry++) {
        const word = targets[entry]
        if (this.#near[word] === 0) continue
        const at = translations.next()
        translations.words[at] = word
        translations.places[at] = place - offsets[sentence]
        translations.forward[at] = forward[entry]
        translations.backward[at] = backward[entry]
      }
    }
    return translations
  }
}

/** Translations that grow as they are found; made once and filled again and again. */
class GrowingTranslations implements Translations {
  sentence = -1
  count = 0
  words = new Int32Array(256)
  places = new Int32Array(256)
  forward = new Float64Array(256)
  backward = new Float64Array(256)

  clear(sentence: number): void {
    this.sentence = sentence
    this.count = 0
  }

  /** The place of one translation more. */
  next(): number {
    if (this.count === this.words.length) this.#grow()
    return this.count++
  }

  #grow(): void {
    const longer = <List extends Int32Array | Float64Array>(list: List, empty: List): List => {
      empty.set(list)
      return empty
    }
    const size = 2 * this.count
    this.words = longer(this.words, new Int32Array(size))
    this.places = longer(this.places, new Int32Array(size))
    this.forward = longer(this.forward, new Float64Array(size))
    this.backward = longer(this.backward, new Float64Array(size))
  }
}

/** Those of no sentence. */
export const NO_TRANSLATIONS: Translations = new GrowingTranslations()
