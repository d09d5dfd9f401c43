import { LARGEST_SIDE } from './moves.ts'
import { NearTranslations, NO_TRANSLATIONS, type Translations } from './near-translations.ts'
import { type Side, tokenCount } from './side.ts'
import { SpreadTranslations } from './spread-translations.ts'
import { loneScores, type Stakes, stakesOf } from './stakes.ts'
import type { TranslationTable } from './translation-table.ts'

/** So many clipped ratios can be multiplied, beside λ's lowest bound, before a double overflows. */
const LONGEST_PRODUCT = 40
/** A word that the row's own sentence does not translate. */
const NOTHING = -1

/** Where the figures of the cells go, `LARGEST_SIDE` of them a cell. */
export interface Figures {
  readonly forward: Float32Array
  readonly backward: Float32Array
}

/**
 * One source sentence and the three before it, with their translations spread out so that a target token finds its own at once.
 * A row is moved from sentence to sentence, and along it the target sentences are heard from first to last.
 */
export class HeardRow {
  readonly #source: Side
  readonly #target: Side
  readonly #figures: Figures
  readonly #stakes: { readonly source: Stakes; readonly target: Stakes }
  /** What each sentence scores when none of its tokens has a counterpart: Σ log λ. */
  readonly #lone: { readonly source: Float64Array; readonly target: Float64Array }
  readonly #translations: NearTranslations
  readonly #spread: SpreadTranslations
  /** The translations of this source sentence: its links. For each target word the first of them, and for each link the next. */
  #links: Translations = NO_TRANSLATIONS
  readonly #firstLink: Int32Array
  #nextLink = new Int32Array(256)
  /** For each place of this source sentence, the first place of the same word: only that one has links. */
  readonly #firstPlace: Int32Array
  /** For each source word, one of its places, of this sentence or another. */
  readonly #placeOf: Int32Array
  /** The places of this source sentence whose words have links; there are `#linkedCount` of them. */
  readonly #linkedPlaces: Int32Array
  readonly #hasLinks: Uint8Array
  #linkedCount = 0
  /** 1 / (tokens of the last `a` source sentences + 1). */
  readonly #dilution = new Float64Array(LARGEST_SIDE)
  #sentence = 0
  #width = 0
  /** Σ p(s|t)/p(s) for each place of this source sentence, over one target sentence; the last four target sentences take turns. */
  readonly #heard: readonly Float64Array[]

  constructor(source: Side, target: Side, table: TranslationTable, figures: Figures) {
    this.#source = source
    this.#target = target
    this.#figures = figures
    this.#stakes = { source: stakesOf(table.sourceFreedom), target: stakesOf(table.targetFreedom) }
    this.#lone = { source: loneScores(source, table.sourceFreedom), target: loneScores(target, table.targetFreedom) }
    this.#translations = new NearTranslations(source, target, table)
    this.#spread = new SpreadTranslations(target.words.length, this.#translations)
    this.#firstLink = new Int32Array(target.words.length).fill(NOTHING)
    const widest = source.offsets.reduce((most, offset, index) => Math.max(most, offset - source.offsets[index - 1] || 0), 0)
    this.#firstPlace = new Int32Array(widest)
    this.#placeOf = new Int32Array(source.words.length)
    this.#linkedPlaces = new Int32Array(widest)
    this.#hasLinks = new Uint8Array(widest)
    this.#heard = Array.from({ length: LARGEST_SIDE }, () => new Float64Array(widest))
  }

  /**
   * Makes a source sentence the row's own, to hear target sentences from `first` on; the next three rows hear none after `last`.
   * Neither ever falls from one row to the next.
   */
  moveTo(sentence: number, { first, last }: { first: number; last: number }): void {
    this.#forgetLinks()
    this.#translations.moveTo(Math.max(0, first - LARGEST_SIDE + 1), last + 1)
    let tokens = 0
    for (let back = 0; back < LARGEST_SIDE; back++) {
      if (sentence - back >= 0) {
        this.#spread.hold(sentence - back)
        tokens += tokenCount(this.#source, sentence - back)
      }
      this.#dilution[back] = 1 / (tokens + 1)
    }
    this.#sentence = sentence
    this.#width = tokenCount(this.#source, sentence)
    this.#links = this.#translations.of(sentence)
    this.#findFirstPlaces()
    this.#addLinks()
    this.#listLinkedPlaces()
    for (const heard of this.#heard) heard.fill(0, 0, this.#width)
    for (let j = Math.max(0, first - LARGEST_SIDE + 1); j < first; j++) this.#hear(j)
  }

  #forgetLinks(): void {
    const { count, words } = this.#links
    for (let link = 0; link < count; link++) this.#firstLink[words[link]] = NOTHING
  }

  #findFirstPlaces(): void {
    const { tokens, offsets } = this.#source
    const start = offsets[this.#sentence]
    for (let place = this.#width - 1; place >= 0; place--) this.#placeOf[tokens[start + place]] = place
    for (let place = 0; place < this.#width; place++) this.#firstPlace[place] = this.#placeOf[tokens[start + place]]
  }

  #addLinks(): void {
    const { count, words, places } = this.#links
    this.#hasLinks.fill(0, 0, this.#width)
    if (this.#nextLink.length < count) this.#nextLink = new Int32Array(2 * count)
    for (let link = 0; link < count; link++) {
      if (this.#firstPlace[places[link]] !== places[link]) continue
      this.#hasLinks[places[link]] = 1
      this.#nextLink[link] = this.#firstLink[words[link]]
      this.#firstLink[words[link]] = link
    }
  }

  #listLinkedPlaces(): void {
    this.#linkedCount = 0
    for (let place = 0; place < this.#width; place++) {
      if (this.#hasLinks[this.#firstPlace[place]] === 1) this.#linkedPlaces[this.#linkedCount++] = place
    }
  }

  /** Target sentence `j` given the last 1 … 4 source sentences: the forward figures of the cell that begins at `at`. */
  scoreTarget(j: number, at: number): void {
    const { tokens, offsets } = this.#target
    const { odds, most } = this.#stakes.target
    const { given } = this.#spread
    const turn1 = this.#sentence % LARGEST_SIDE
    const turn2 = (turn1 + 3) % LARGEST_SIDE
    const turn3 = (turn1 + 2) % LARGEST_SIDE
    const turn4 = (turn1 + 1) % LARGEST_SIDE
    const dilution = this.#dilution
    const one = dilution[0]
    const two = dilution[1]
    const three = dilution[2]
    const four = dilution[3]
    const lone = this.#lone.target[j]
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
      const sums = LARGEST_SIDE * word
      const sum1 = given[sums + turn1]
      const sum2 = sum1 + given[sums + turn2]
      const sum3 = sum2 + given[sums + turn3]
      const sum4 = sum3 + given[sums + turn4]
      if (sum4 === 0) continue
      const own = odds[word]
      const limit = most[word]
      p1 *= Math.min(limit, 1 + own * sum1 * one)
      p2 *= Math.min(limit, 1 + own * sum2 * two)
      p3 *= Math.min(limit, 1 + own * sum3 * three)
      p4 *= Math.min(limit, 1 + own * sum4 * four)
      if (++factors % LONGEST_PRODUCT > 0) continue
      log1 += Math.log(p1)
      log2 += Math.log(p2)
      log3 += Math.log(p3)
      log4 += Math.log(p4)
      p1 = p2 = p3 = p4 = 1
    }
    const into = this.#figures.forward
    into[at] = log1 + Math.log(p1)
    into[at + 1] = log2 + Math.log(p2)
    into[at + 2] = log3 + Math.log(p3)
    into[at + 3] = log4 + Math.log(p4)
  }

  /** This source sentence given the last 1 … 4 target sentences up to `j`: the backward figures of the cell that begins at `at`. */
  scoreSource(j: number, at: number): void {
    this.#hear(j)
    const { tokens, offsets } = this.#source
    const { odds, most } = this.#stakes.source
    const start = offsets[this.#sentence]
    const firstPlace = this.#firstPlace
    const linkedPlaces = this.#linkedPlaces
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
    const lone = this.#lone.source[this.#sentence]
    let p1 = 1
    let p2 = 1
    let p3 = 1
    let p4 = 1
    let log1 = lone
    let log2 = lone
    let log3 = lone
    let log4 = lone
    let factors = 0
    for (let linked = 0; linked < this.#linkedCount; linked++) {
      const place = linkedPlaces[linked]
      const first = firstPlace[place]
      const sum1 = heard1[first]
      const sum2 = sum1 + heard2[first]
      const sum3 = sum2 + heard3[first]
      const sum4 = sum3 + heard4[first]
      if (sum4 === 0) continue
      const word = tokens[start + place]
      const own = odds[word]
      const limit = most[word]
      p1 *= Math.min(limit, 1 + own * sum1 * one)
      p2 *= Math.min(limit, 1 + own * sum2 * two)
      p3 *= Math.min(limit, 1 + own * sum3 * three)
      p4 *= Math.min(limit, 1 + own * sum4 * four)
      if (++factors % LONGEST_PRODUCT > 0) continue
      log1 += Math.log(p1)
      log2 += Math.log(p2)
      log3 += Math.log(p3)
      log4 += Math.log(p4)
      p1 = p2 = p3 = p4 = 1
    }
    const into = this.#figures.backward
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
    const firstLink = this.#firstLink
    const nextLink = this.#nextLink
    for (let place = offsets[j]; place < offsets[j + 1]; place++) {
      for (let link = firstLink[tokens[place]]; link >= 0; link = nextLink[link]) heard[places[link]] += backward[link]
    }
  }
}
