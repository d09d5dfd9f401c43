import { LARGEST_SIDE } from './moves.ts'
import { NearTranslations, NO_TRANSLATIONS, type Translations } from './near-translations.ts'
import { type Side, tokenCount } from './side.ts'
import type { TranslationTable } from './translation-table.ts'

/** No single word may say more than this, in nats: repeated numbers and names must not outweigh a sentence. */
const CLIP = Math.exp(6)
/** So many clipped ratios can be multiplied, beside λ's lowest bound, before a double overflows. */
const LONGEST_PRODUCT = 40
/** A word that none of the row's words translates. */
const NOTHING = -1

/** Where the figures of a cell go: `LARGEST_SIDE` of them from `at` on. */
export interface Output {
  readonly into: Float32Array
  readonly at: number
  /** What the sentence scores when none of its tokens has a counterpart. */
  readonly lone: number
}

/**
 * One source sentence and the three before it, with their translations spread out so that a target token finds its own at once.
 * A row is moved from sentence to sentence, and along it the target sentences are heard from first to last.
 */
export class HeardRow {
  readonly #source: Side
  readonly #target: Side
  readonly #table: TranslationTable
  readonly #translations: NearTranslations
  /** For each target word, its place among the words that this row translates, or `NOTHING`. */
  readonly #slots: Int32Array
  /** The word of each slot; there are `#slotCount` of them. */
  readonly #touched: Int32Array
  #slotCount = 0
  /** For each slot and a = 1 … 4: Σ p(t|s)/p(t) over the last `a` source sentences. */
  #sums = new Float64Array(1024)
  /** For each slot, the first of its links to places in this source sentence; a link is the number of its translation. */
  readonly #firstLink: Int32Array
  #nextLink = new Int32Array(256)
  #links: Translations = NO_TRANSLATIONS
  /** For each place of this source sentence, the first place of the same word: only that one has links. */
  readonly #firstPlace: Int32Array
  /** For each source word, one of its places, of this sentence or another. */
  readonly #placeOf: Int32Array
  /** 1 / (tokens of the last `a` source sentences + 1). */
  readonly #dilution = new Float64Array(LARGEST_SIDE)
  #sentence = 0
  #width = 0
  /** Σ p(s|t)/p(s) for each place of this source sentence, over one target sentence; the last four target sentences take turns. */
  readonly #heard: readonly Float64Array[]

  constructor(source: Side, target: Side, table: TranslationTable) {
    this.#source = source
    this.#target = target
    this.#table = table
    this.#translations = new NearTranslations(source, target, table)
    this.#slots = new Int32Array(target.words.length).fill(NOTHING)
    this.#touched = new Int32Array(target.words.length)
    this.#firstLink = new Int32Array(target.words.length)
    const widest = source.offsets.reduce((most, offset, index) => Math.max(most, offset - source.offsets[index - 1] || 0), 0)
    this.#firstPlace = new Int32Array(widest)
    this.#placeOf = new Int32Array(source.words.length)
    this.#heard = Array.from({ length: LARGEST_SIDE }, () => new Float64Array(widest))
  }

  /**
   * Makes a source sentence the row's own, to hear target sentences from `first` on; the next three rows hear none after `last`.
   * Neither ever falls from one row to the next.
   */
  moveTo(sentence: number, { first, last }: { first: number; last: number }): void {
    this.#clear()
    this.#translations.moveTo(Math.max(0, first - LARGEST_SIDE + 1), last + 1)
    this.#sentence = sentence
    this.#width = tokenCount(this.#source, sentence)
    this.#findFirstPlaces()
    let tokens = 0
    for (let back = 0; back < LARGEST_SIDE; back++) {
      if (sentence - back >= 0) {
        this.#addSentence(sentence - back, back)
        tokens += tokenCount(this.#source, sentence - back)
      }
      this.#dilution[back] = 1 / (tokens + 1)
    }
    this.#addLinks()
    for (const heard of this.#heard) heard.fill(0, 0, this.#width)
    for (let j = Math.max(0, first - LARGEST_SIDE + 1); j < first; j++) this.#hear(j)
  }

  #clear(): void {
    for (let slot = 0; slot < this.#slotCount; slot++) this.#slots[this.#touched[slot]] = NOTHING
    this.#sums.fill(0, 0, this.#slotCount * LARGEST_SIDE)
    this.#slotCount = 0
  }

  #findFirstPlaces(): void {
    const { tokens, offsets } = this.#source
    const start = offsets[this.#sentence]
    for (let place = this.#width - 1; place >= 0; place--) this.#placeOf[tokens[start + place]] = place
    for (let place = 0; place < this.#width; place++) this.#firstPlace[place] = this.#placeOf[tokens[start + place]]
  }

  #addSentence(sentence: number, back: number): void {
    const { count, words, forward } = this.#translations.of(sentence)
    for (let entry = 0; entry < count; entry++) {
      const slot = this.#slotOf(words[entry])
      for (let figure = back; figure < LARGEST_SIDE; figure++) this.#sums[slot * LARGEST_SIDE + figure] += forward[entry]
    }
  }

  #slotOf(word: number): number {
    if (this.#slots[word] !== NOTHING) return this.#slots[word]
    const slot = this.#slotCount++
    this.#slots[word] = slot
    this.#touched[slot] = word
    this.#firstLink[slot] = NOTHING
    if (this.#slotCount * LARGEST_SIDE > this.#sums.length) {
      const longer = new Float64Array(2 * this.#sums.length)
      longer.set(this.#sums)
      this.#sums = longer
    }
    return slot
  }

  #addLinks(): void {
    const links = this.#translations.of(this.#sentence)
    const { count, words, places } = links
    this.#links = links
    if (this.#nextLink.length < count) this.#nextLink = new Int32Array(2 * count)
    for (let link = 0; link < count; link++) {
      if (this.#firstPlace[places[link]] !== places[link]) continue
      const slot = this.#slots[words[link]]
      this.#nextLink[link] = this.#firstLink[slot]
      this.#firstLink[slot] = link
    }
  }

  /** Target sentence `j` given the last 1 … 4 source sentences. */
  scoreTarget(j: number, { into, at, lone }: Output): void {
    const { tokens, offsets } = this.#target
    const freedom = this.#table.targetFreedom
    const slots = this.#slots
    const sums = this.#sums
    const dilution = this.#dilution
    const one = dilution[0]
    const two = dilution[1]
    const three = dilution[2]
    const four = dilution[3]
    // Names one by one: lists taken apart cost a briefing a tenth of its time.
    let p1 = 1
    let p2 = 1
    let p3 = 1
    let p4 = 1
    let log1 = lone
    let log2 = lone
    let log3 = lone
    let log4 = lone
    let factors = 0
    for (let place = offsets[j]; place < offsets[j + 1]; place++) {
      const word = tokens[place]
      const slot = slots[word]
      if (slot === NOTHING) continue
      const free = freedom[word]
      const odds = (1 - free) / free
      const most = CLIP / free
      const sum = slot * LARGEST_SIDE
      p1 *= Math.min(most, 1 + odds * sums[sum] * one)
      p2 *= Math.min(most, 1 + odds * sums[sum + 1] * two)
      p3 *= Math.min(most, 1 + odds * sums[sum + 2] * three)
      p4 *= Math.min(most, 1 + odds * sums[sum + 3] * four)
      if (++factors % LONGEST_PRODUCT > 0) continue
      log1 += Math.log(p1)
      log2 += Math.log(p2)
      log3 += Math.log(p3)
      log4 += Math.log(p4)
      p1 = p2 = p3 = p4 = 1
    }
    into[at] = log1 + Math.log(p1)
    into[at + 1] = log2 + Math.log(p2)
    into[at + 2] = log3 + Math.log(p3)
    into[at + 3] = log4 + Math.log(p4)
  }

  /** This source sentence given the last 1 … 4 target sentences up to `j`. */
  scoreSource(j: number, { into, at, lone }: Output): void {
    this.#hear(j)
    const { tokens, offsets } = this.#source
    const freedom = this.#table.sourceFreedom
    const start = offsets[this.#sentence]
    const firstPlace = this.#firstPlace
    const heard1 = this.#heard[j % LARGEST_SIDE]
    const heard2 = this.#heard[(j + 3) % LARGEST_SIDE]
    const heard3 = this.#heard[(j + 2) % LARGEST_SIDE]
    const heard4 = this.#heard[(j + 1) % LARGEST_SIDE]
    const targets = this.#target.offsets
    const end = targets[j + 1] + 1
    const one = 1 / (end - targets[j])
    const two = 1 / (end - targets[Math.max(0, j - 1)])
    const three = 1 / (end - targets[Math.max(0, j - 2)])
    const four = 1 / (end - targets[Math.max(0, j - 3)])
    let p1 = 1
    let p2 = 1
    let p3 = 1
    let p4 = 1
    let log1 = lone
    let log2 = lone
    let log3 = lone
    let log4 = lone
    let factors = 0
    for (let place = 0; place < this.#width; place++) {
      const first = firstPlace[place]
      const sum1 = heard1[first]
      const sum2 = sum1 + heard2[first]
      const sum3 = sum2 + heard3[first]
      const sum4 = sum3 + heard4[first]
      if (sum4 === 0) continue
      const free = freedom[tokens[start + place]]
      const odds = (1 - free) / free
      const most = CLIP / free
      p1 *= Math.min(most, 1 + odds * sum1 * one)
      p2 *= Math.min(most, 1 + odds * sum2 * two)
      p3 *= Math.min(most, 1 + odds * sum3 * three)
      p4 *= Math.min(most, 1 + odds * sum4 * four)
      if (++factors % LONGEST_PRODUCT > 0) continue
      log1 += Math.log(p1)
      log2 += Math.log(p2)
      log3 += Math.log(p3)
      log4 += Math.log(p4)
      p1 = p2 = p3 = p4 = 1
    }
    into[at] = log1 + Math.log(p1)
    into[at + 1] = log2 + Math.log(p2)
    into[at + 2] = log3 + Math.log(p3)
    into[at + 3] = log4 + Math.log(p4)
  }

  /** Σ p(s|t)/p(s) for each place of this source sentence over target sentence `j`; kept for the next three. */
  #hear(j: number): void {
    const heard = this.#heard[j % LARGEST_SIDE].fill(0, 0, this.#width)
    const { tokens, offsets } = this.#target
    const { places, backward } = this.#links
    const slots = this.#slots
    for (let place = offsets[j]; place < offsets[j + 1]; place++) {
      const slot = slots[tokens[place]]
      if (slot === NOTHING) continue
      for (let link = this.#firstLink[slot]; link >= 0; link = this.#nextLink[link]) heard[places[link]] += backward[link]
    }
  }
}
