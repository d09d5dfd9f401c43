import type { Bead } from '../model/ladder.ts'
import type { Run } from '../model/span.ts'
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

  linksIn({ source, target }: Bead): PlacedLink[] {
    const sources = tokensOf(this.#source, source)
    const targets = tokensOf(this.#target, target)
    if (sources.length > MOST_WORDS || targets.length > MOST_WORDS) return []
    const { forward, backward } = this.#ratios(sources, targets)
    const [l, m] = [sources.length, targets.length]
    const near = Float64Array.from({ length: l * m }, (_, cell) =>
      Math.exp(-TENSION * Math.abs((Math.floor(cell / m) + 0.5) / l - ((cell % m) + 0.5) / m)),
    )
    const rowSum = new Float64Array(l)
    const columnSum = new Float64Array(m)
    const rowNear = new Float64Array(l)
    const columnNear = new Float64Array(m)
    for (let i = 0; i < l; i++) {
      for (let j = 0; j < m; j++) {
        rowNear[i] += near[i * m + j]
        columnNear[j] += near[i * m + j]
        rowSum[i] += near[i * m + j] * backward[i * m + j]
        columnSum[j] += near[i * m + j] * forward[i * m + j]
      }
    }
    const links: PlacedLink[] = []
    for (let i = 0; i < l; i++) {
      for (let j = 0; j < m; j++) {
        const cell = i * m + j
        if (forward[cell] === 0 || backward[cell] === 0) continue
        const free = { source: this.#table.sourceFreedom[sources[i]], target: this.#table.targetFreedom[targets[j]] }
        const there =
          ((1 - free.target) * near[cell] * forward[cell]) / (free.target * columnNear[j] + (1 - free.target) * columnSum[j])
        const back =
          ((1 - free.source) * near[cell] * backward[cell]) / (free.source * rowNear[i] + (1 - free.source) * rowSum[i])
        const probability = Math.sqrt(there * back)
        if (probability >= LEAST_PROBABILITY) links.push({ source: i, target: j, probability })
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
    return { forward, backward }
  }
}

const tokensOf = ({ tokens, offsets }: Side, { start, end }: Run): Int32Array => tokens.subarray(offsets[start], offsets[end])
