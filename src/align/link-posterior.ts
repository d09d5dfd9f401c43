/** What is known of one bead in one direction: the words of `emitted` are each made by a word of the other side, or by none. */
export interface LinkEvidence {
  /** Words of the side that makes the other, and of the side that is made. */
  readonly makers: number
  readonly made: number
  /** How much likelier word `made` is beside word `maker` than by itself. */
  ratio(maker: number, made: number): number
  /** The share of occurrences of a made word that need no counterpart: λ, 0…1. */
  freedom(made: number): number
}

export const SETTINGS = { decay: 0.7, anywhere: 0.2, floor: 0.3 }

/**
 * P(word `made` is linked to word `maker`), at `maker * made + …`, by forward–backward over a hidden Markov model of word order
 * (Vogel, Ney & Tillmann 1996): the next word is likely made by the word after the last maker.
 */
export function linkPosteriors(evidence: LinkEvidence): Float64Array {
  const { makers, made } = evidence
  const memory: Float64Array[] = []
  const linked = new Float64Array(makers * made)
  const emission = new Float64Array(makers * made)
  // forward
  let state: Float64Array | undefined
  const scales = new Float64Array(made)
  for (let word = 0; word < made; word++) {
    const freedom = evidence.freedom(word)
    const arriving = state === undefined ? start(makers) : arrive(state)
    const next = new Float64Array(makers)
    let sum = 0
    for (let maker = 0; maker < makers; maker++) {
      const cell = maker * made + word
      emission[cell] = (1 - freedom) * Math.max(SETTINGS.floor, evidence.ratio(maker, word))
      linked[cell] = arriving[maker] * emission[cell]
      next[maker] = linked[cell] + freedom * (state === undefined ? 1 / makers : state[maker])
      sum += next[maker]
    }
    for (let maker = 0; maker < makers; maker++) {
      next[maker] /= sum
      linked[maker * made + word] /= sum
    }
    scales[word] = sum
    memory.push(next)
    state = next
  }
  // backward
  let after = new Float64Array(makers).fill(1)
  for (let word = made - 1; word >= 0; word--) {
    const freedom = evidence.freedom(word)
    const weighted = new Float64Array(makers)
    for (let maker = 0; maker < makers; maker++) {
      const cell = maker * made + word
      linked[cell] *= after[maker]
      weighted[maker] = emission[cell] * after[maker]
    }
    const leaving = leave(weighted)
    const before = new Float64Array(makers)
    for (let maker = 0; maker < makers; maker++) before[maker] = (leaving[maker] + freedom * after[maker]) / scales[word]
    after = before
  }
  return linked
}

function start(makers: number): Float64Array {
  const arriving = new Float64Array(makers)
  const step = Math.exp(-SETTINGS.decay)
  for (let maker = 0, near = (1 - step) / (1 + step); maker < makers; maker++, near *= step)
    arriving[maker] = (1 - SETTINGS.anywhere) * near + SETTINGS.anywhere / makers
  return arriving
}

/** Two-sided exponential filter. */
function spread(weights: Float64Array): { at: Float64Array; before: number; after: number } {
  const step = Math.exp(-SETTINGS.decay)
  const at = new Float64Array(weights.length)
  let left = 0
  for (let place = 0; place < weights.length; place++) {
    left = left * step + weights[place]
    at[place] = left
  }
  let right = 0
  for (let place = weights.length - 1; place >= 0; place--) {
    at[place] += right
    right = (right + weights[place]) * step
  }
  return { at, before: right, after: left * step }
}

function arrive(state: Float64Array): Float64Array {
  const { at, before } = spread(state)
  return blend(state, (place) => (place === 0 ? before : at[place - 1]))
}

function leave(weights: Float64Array): Float64Array {
  const { at, after } = spread(weights)
  return blend(weights, (place) => (place === weights.length - 1 ? after : at[place + 1]))
}

function blend(weights: Float64Array, near: (place: number) => number): Float64Array {
  const step = Math.exp(-SETTINGS.decay)
  const norm = ((1 - step) / (1 + step)) * (1 - SETTINGS.anywhere)
  let sum = 0
  for (const weight of weights) sum += weight
  const anywhere = (SETTINGS.anywhere * sum) / weights.length
  return weights.map((_, place) => norm * near(place) + anywhere)
}
