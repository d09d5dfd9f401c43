/** Where one logarithm lies this far above another, the other's number adds nothing to it. */
const OVERWHELMING = 37

/** log(e^one + e^other). */
export function logAdd(one: number, other: number): number {
  const difference = one - other
  if (difference > OVERWHELMING) return one
  // Both are −∞ where the difference is not a number.
  if (difference < -OVERWHELMING || Number.isNaN(difference)) return other
  return difference > 0 ? one + Math.log1p(Math.exp(-difference)) : other + Math.log1p(Math.exp(difference))
}

/** Logarithms whose numbers are added, one for each move that is possible. */
export class LogSum {
  readonly #terms: Float64Array
  #count = 0
  #highest = Number.NEGATIVE_INFINITY

  constructor(most: number) {
    this.#terms = new Float64Array(most)
  }

  add(term: number): void {
    this.#terms[this.#count++] = term
    if (term > this.#highest) this.#highest = term
  }

  /** log Σ e^term, and nothing is left to add up. */
  take(): number {
    const count = this.#count
    const highest = this.#highest
    this.#count = 0
    this.#highest = Number.NEGATIVE_INFINITY
    if (count < 2 || highest === Number.NEGATIVE_INFINITY) return highest
    let sum = 0
    for (let term = 0; term < count; term++) {
      const below = this.#terms[term] - highest
      if (below > -OVERWHELMING) sum += Math.exp(below)
    }
    return highest + Math.log(sum)
  }
}
