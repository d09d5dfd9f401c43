import { LARGEST_SIDE } from '../moves.ts'
import { NO_ROW } from './find-rows.ts'
import { cosineOf, directionOf, forEachRun, type RunVectors } from './run-vectors.ts'
import { SentenceCosines } from './sentence-cosines.ts'

/**
 * How near a bead's two runs are to each other: 1 where they point the same way, 0 where they are as far apart as each is from the other
 * side by chance. As vecalign has it (Thompson & Koehn 2019): the distance 1 − cos over the mean distance of the two from runs of the
 * other side. Vecalign samples the latter; cosines are linear, so the mean over all runs of a size costs one product with their mean.
 */
export type Nearness = (i: number, j: number, shape: { readonly source: number; readonly target: number }) => number

/** Where the mean of the sentences' vectors is not so near, that of the run itself is not looked at. */
const WORTH_A_LOOK = 0.15

/** Measures the nearness of all runs; cosines of sentences are kept for the next pass. */
export function nearnessOf(source: RunVectors, target: RunVectors): Nearness {
  const cosines = new SentenceCosines(source, target)
  const expected = expectedCosines(source, target)
  const mean: Nearness = (i, j, shape) => {
    let sum = 0
    for (let row = i - shape.source; row < i; row++) {
      let part = 0
      for (let column = j - shape.target; column < j; column++) part += target.weights[column] * cosines.at(row, column)
      sum += source.weights[row] * part
    }
    const [run, other] = [i * LARGEST_SIDE + shape.source - 1, j * LARGEST_SIDE + shape.target - 1]
    return sum * source.meanInverses[run] * target.meanInverses[other]
  }
  return (i, j, shape) => {
    const chance = expected(i, j, shape)
    if (shape.source + shape.target === 2) return overChance(cosines.at(i - 1, j - 1), chance)
    const near = overChance(mean(i, j, shape), chance)
    const sourceRow = source.rows[i * LARGEST_SIDE + shape.source - 1]
    const targetRow = target.rows[j * LARGEST_SIDE + shape.target - 1]
    if (near < WORTH_A_LOOK || sourceRow === NO_ROW || targetRow === NO_ROW) return near
    return overChance(cosineOf(source, target, sourceRow, targetRow), chance)
  }
}

/** Where all vectors of a side point the same way, they say nothing. */
const LEAST_DISTANCE = 1e-3

/** A cosine as nearness, given the one that chance would give. */
export const overChance = (cosine: number, chance: number): number =>
  chance > 1 - LEAST_DISTANCE ? 0 : (cosine - chance) / (1 - chance)

/** The cosine that a bead's runs have by chance: the mean of each with all runs of the other side that are of the other's size. */
export function expectedCosines(source: RunVectors, target: RunVectors): Nearness {
  const bySource = meanCosines(source, meanDirections(target))
  const byTarget = meanCosines(target, meanDirections(source))
  return (i, j, shape) =>
    (bySource[(i * LARGEST_SIDE + shape.source - 1) * LARGEST_SIDE + shape.target - 1] +
      byTarget[(j * LARGEST_SIDE + shape.target - 1) * LARGEST_SIDE + shape.source - 1]) /
    2
}

/** The mean direction of all runs of 1 … 4 sentences, one after the other. */
function meanDirections(vectors: RunVectors): Float64Array[] {
  const means = Array.from({ length: LARGEST_SIDE }, () => new Float64Array(vectors.dimension))
  const direction = new Float64Array(vectors.dimension)
  forEachRun(vectors.size, (end, size) => {
    directionOf(vectors, end, size, direction)
    const share = 1 / (vectors.size - size + 1)
    for (let index = 0; index < direction.length; index++) means[size - 1][index] += share * direction[index]
  })
  return means
}

/** For each run, its mean cosine with the other side's runs of 1 … 4 sentences. */
function meanCosines(vectors: RunVectors, others: readonly Float64Array[]): Float32Array {
  const cosines = new Float32Array((vectors.size + 1) * LARGEST_SIDE * LARGEST_SIDE)
  const direction = new Float64Array(vectors.dimension)
  forEachRun(vectors.size, (end, size) => {
    directionOf(vectors, end, size, direction)
    others.forEach((other, place) => {
      let product = 0
      for (let index = 0; index < direction.length; index++) product += direction[index] * other[index]
      cosines[(end * LARGEST_SIDE + size - 1) * LARGEST_SIDE + place] = product
    })
  })
  return cosines
}
