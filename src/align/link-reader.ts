import type { Bead } from '../model/ladder.ts'
import type { Run } from '../model/span.ts'
import { looksReader } from './bead-look-alikes.ts'
import { linkPosteriors } from './link-posterior.ts'
import type { Side } from './side.ts'
import type { TranslationTable } from './translation-table.ts'

/** A link by the places of its words among the words of its bead. */
export interface PlacedLink {
  readonly source: number
  readonly target: number
  /** 0…1. */
  readonly probability: number
}

/** Sides of more words get no links: the work grows with the square. */
;(globalThis as any).strong = 100
;(globalThis as any).power = 1
const MOST_WORDS = 1000
/** How fast a link loses belief with the distance of its words' relative places in the bead. */
const TENSION = 4
/** Less probable links are left out. */
const LEAST_PROBABILITY = 0.3

/** Finds the links of one bead after the other with one translation table. */
export class LinkReader {
  readonly #source: Side
  readonly #target: Side
  readonly #table: TranslationTable
  /** For each target word, its first place in the bead, or −1. */
  readonly #firstPlace: Int32Array

  constructor(source: Side, target: Side, table: TranslationTable) {
    this.#source = source
    this.#target = target
    this.#table = table
    this.#firstPlace = new Int32Array(target.words.length).fill(-1)
  }

  readonly #looks = looksReader()

  linksIn({ source, target }: Bead): PlacedLink[] {
    const sources = tokensOf(this.#source, source)
    const targets = tokensOf(this.#target, target)
    if (sources.length > MOST_WORDS || targets.length > MOST_WORDS) return []
    const { forward, backward } = this.#ratios(sources, targets)
    const width = targets.length
    const G = globalThis as any
    const bestRow = new Float64Array(sources.length)
    const bestColumn = new Float64Array(width)
    for (let i = 0; i < sources.length; i++) for (let j = 0; j < width; j++) {
      const r = Math.sqrt(forward[i * width + j] * backward[i * width + j])
      bestRow[i] = Math.max(bestRow[i], r); bestColumn[j] = Math.max(bestColumn[j], r)
    }
    const lexical = forward.map((f, cell) => Math.sqrt(f * backward[cell]))
    const fs = sources.reduce((x, w) => x + this.#table.sourceFreedom[w], 0)
    for (let i = 0; i < sources.length; i++) for (let j = 0; j < width; j++) {
      const free = bestRow[i] < G.tau && bestColumn[j] < G.tau
      const fl = free ? G.phi : G.phi0
      const c = i * width + j
      forward[c] = Math.max(forward[c], fl); backward[c] = Math.max(backward[c], fl)
    }
    const there = linkPosteriors({
      makers: sources.length,
      made: width,
      ratio: (maker, made) => forward[maker * width + made],
      freedom: (made) => this.#table.targetFreedom[targets[made]] ** (globalThis as any).power,
    })
    const back = linkPosteriors({
      makers: width,
      made: sources.length,
      ratio: (maker, made) => backward[made * width + maker],
      freedom: (made) => this.#table.sourceFreedom[sources[made]] ** (globalThis as any).power,
    })
    const links: PlacedLink[] = []
    for (let i = 0; i < sources.length; i++) {
      for (let j = 0; j < width; j++) {
        const x = there[i * width + j], y = back[j * sources.length + i]
        if (G.strongMax && lexical[i * width + j] >= G.strongRatio && Math.max(x, y) >= G.strongMax) { links.push({ source: i, target: j, probability: Math.max(.3, Math.sqrt(x*y)) }); continue }
        const probability = (globalThis.combine ?? ((x, y) => Math.sqrt(x * y)))(
          there[i * width + j],
          back[j * sources.length + i],
        )
        if (probability >= (globalThis.least ?? LEAST_PROBABILITY)) links.push({ source: i, target: j, probability })
      }
    }
    return links
  }

  /** The table's figures for every pair of words, row by row of source words. */
  #ratios(sources: Int32Array, targets: Int32Array): { forward: Float64Array; backward: Float64Array } {
    const forward = new Float64Array(sources.length * targets.length)
    const backward = new Float64Array(sources.length * targets.length)
    const next = new Int32Array(targets.length).fill(-1)
    targets.forEach((word, place) => {
      next[place] = this.#firstPlace[word]
      this.#firstPlace[word] = place
    })
    sources.forEach((word, row) => {
      for (let entry = this.#table.offsets[word]; entry < this.#table.offsets[word + 1]; entry++) {
        for (let place = this.#firstPlace[this.#table.targets[entry]]; place >= 0; place = next[place]) {
          forward[row * targets.length + place] = this.#table.forward[entry]
          backward[row * targets.length + place] = this.#table.backward[entry]
        }
      }
    })
    for (const word of targets) this.#firstPlace[word] = -1
    sources.forEach((word, row) => {
      targets.forEach((other, column) => {
        const cell = row * targets.length + column
        if (forward[cell] > (globalThis as any).strong) return
        const looks = this.#looks(this.#source.words[word], this.#target.words[other])
        forward[cell] = Math.max(forward[cell], looks)
        backward[cell] = Math.max(backward[cell], looks)
      })
    })
    return { forward, backward }
  }
}

const tokensOf = ({ tokens, offsets }: Side, { start, end }: Run): Int32Array => tokens.subarray(offsets[start], offsets[end])
