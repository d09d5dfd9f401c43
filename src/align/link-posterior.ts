/** What is known of one bead in one direction: each made word has its maker among the words of the other side, or none. */
export interface LinkEvidence {
  readonly makers: number
  readonly made: number
  /** How much likelier a made word is beside a maker than by itself: `ratios[word * makers + maker]`. */
  readonly ratios: Float64Array
  /** The share of a made word's occurrences that need no maker, 0…1. */
  readonly freedom: Float64Array
}

/** How fast it gets unlikelier, place by place, that the next maker is not the one right after the last. */
const DECAY = Math.exp(-1)
/** How often the next maker stands just anywhere. */
const ANYWHERE = 0.1
/** Makes the weights of all distances add up to 1. */
const NORM = (1 - ANYWHERE) * ((1 - DECAY) / (1 + DECAY))

/**
 * The posterior that a maker made a word, at `word * makers + maker`: forward–backward over a hidden Markov model of word order
 * (Vogel, Ney & Tillmann 1996). A word without a maker leaves the place of the last maker remembered.
 */
export function linkPosteriors({ makers, made, ratios, freedom }: LinkEvidence): Float64Array {
  const { posteriors, scales } = forward({ makers, made, ratios, freedom })
  let after: Float64Array = new Float64Array(makers).fill(1)
  for (let word = made - 1; word >= 0; word--) {
    const row = word * makers
    const leaving = new Float64Array(makers)
    for (let maker = 0; maker < makers; maker++) {
      posteriors[row + maker] *= after[maker]
      leaving[maker] = (1 - freedom[word]) * ratios[row + maker] * after[maker]
    }
    const before = step(leaving, -1)
    for (let maker = 0; maker < makers; maker++) before[maker] = (before[maker] + freedom[word] * after[maker]) / scales[word]
    after = before
  }
  return posteriors
}

/** The share of each maker in each word, given the words up to it; and each word's likelihood, by which all is scaled. */
function forward({ makers, made, ratios, freedom }: LinkEvidence): { posteriors: Float64Array; scales: Float64Array } {
  const posteriors = new Float64Array(makers * made)
  const scales = new Float64Array(made)
  let last: Float64Array = new Float64Array(makers).fill(1 / makers)
  for (let word = 0; word < made; word++) {
    const row = word * makers
    const arriving = word === 0 ? firstStep(makers) : step(last, 1)
    let likelihood = 0
    for (let maker = 0; maker < makers; maker++) {
      posteriors[row + maker] = arriving[maker] * (1 - freedom[word]) * ratios[row + maker]
      likelihood += posteriors[row + maker] + freedom[word] * last[maker]
    }
    scales[word] = likelihood
    const next = new Float64Array(makers)
    for (let maker = 0; maker < makers; maker++) {
      next[maker] = (posteriors[row + maker] + freedom[word] * last[maker]) / likelihood
      posteriors[row + maker] /= likelihood
    }
    last = next
  }
  return { posteriors, scales }
}

/** The first word is likely made by the first maker. */
function firstStep(makers: number): Float64Array {
  const weights = new Float64Array(makers)
  for (let maker = 0, near = NORM; maker < makers; maker++, near *= DECAY) weights[maker] = near + ANYWHERE / makers
  return weights
}

/** From the weights of the last maker to those of the next, which likely stands one place further; or, with -1, back again. */
function step(weights: Float64Array, direction: 1 | -1): Float64Array {
  const makers = weights.length
  const result = new Float64Array(makers)
  const [start, end] = direction === 1 ? [0, makers] : [makers - 1, -1]
  let before = 0
  let sum = 0
  for (let maker = start; maker !== end; maker += direction) {
    result[maker] = before
    before = before * DECAY + weights[maker]
    sum += weights[maker]
  }
  let after = 0
  for (let maker = end - direction; maker !== start - direction; maker -= direction) {
    after = (after + weights[maker]) * DECAY
    result[maker] = NORM * (result[maker] + after) + (ANYWHERE * sum) / makers
  }
  return result
}
