import { LARGEST_SIDE } from '../moves.ts'
import { cosineOf, type RunVectors } from './run-vectors.ts'

/** Rows grow by so many cells at least. */
const GROWTH = 32

/** The part of a row that is known: columns from `from` on. */
interface Known {
  readonly from: number
  readonly cosines: Float32Array
}

/** The cosines of single sentences, each computed once: a row keeps the columns between the first and the last it was asked for. */
export class SentenceCosines {
  readonly #source: RunVectors
  readonly #target: RunVectors
  readonly #rows: (Known | undefined)[]

  constructor(source: RunVectors, target: RunVectors) {
    this.#source = source
    this.#target = target
    this.#rows = Array.from({ length: source.size }, () => undefined)
  }

  at(row: number, column: number): number {
    const known = this.#rows[row]
    const place = known === undefined ? -1 : column - known.from
    if (known === undefined || place < 0 || place >= known.cosines.length) return this.#grow(row, column)
    return known.cosines[place]
  }

  #grow(row: number, column: number): number {
    const known = this.#rows[row] ?? { from: column, cosines: new Float32Array(0) }
    const end = known.from + known.cosines.length
    const step = Math.max(GROWTH, known.cosines.length >> 1)
    const from = column < known.from ? Math.max(0, Math.min(column, known.from - step)) : known.from
    const to = column < end ? end : Math.min(this.#target.size, Math.max(column + 1, end + step))
    const cosines = new Float32Array(to - from)
    for (let place = 0; place < cosines.length; place++) {
      const other = from + place
      const isKnown = other >= known.from && other < end
      cosines[place] = isKnown ? known.cosines[other - known.from] : this.#cosine(row, other)
    }
    this.#rows[row] = { from, cosines }
    return cosines[column - from]
  }

  #cosine(row: number, column: number): number {
    const [source, target] = [this.#source, this.#target]
    return cosineOf(source, target, source.rows[(row + 1) * LARGEST_SIDE], target.rows[(column + 1) * LARGEST_SIDE])
  }
}
