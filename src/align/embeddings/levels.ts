import type { Run } from '../../model/span.ts'
import { LARGEST_SIDE } from '../moves.ts'
import { expectedCosines, overChance } from './nearness.ts'
import { cosineOf, directionOf, type RunVectors } from './run-vectors.ts'

/** Two texts as blocks of sentences, and how near each two are to each other (see `Nearness`). */
export interface Level {
  readonly rows: number
  readonly columns: number
  readonly near: (row: number, column: number) => number
}

/** Up to so many points all blocks are compared; texts of more are made of larger blocks first. */
export const MOST_POINTS = 400_000
/** From one level to the next, so many blocks become one. */
export const POOLED = 4

/** The texts from their largest blocks to their sentences, as vecalign goes from coarse to fine (Thompson & Koehn 2019). */
export function levelsOf(source: RunVectors, target: RunVectors): Level[] {
  const levels = [sentenceLevel(source, target)]
  for (let size = POOLED; levels[0].rows * levels[0].columns > MOST_POINTS; size *= POOLED) {
    levels.unshift(blockLevel(blocksOf(source, size), blocksOf(target, size)))
  }
  return levels
}

const SINGLE = { source: 1, target: 1 }

function sentenceLevel(source: RunVectors, target: RunVectors): Level {
  const expected = expectedCosines(source, target)
  return {
    ...{ rows: source.size, columns: target.size },
    near: (row, column) => {
      const [i, j] = [row + 1, column + 1]
      const cosine = cosineOf(source, target, source.rows[i * LARGEST_SIDE], target.rows[j * LARGEST_SIDE])
      return overChance(cosine, expected(i, j, SINGLE))
    },
  }
}

/** The directions of blocks of sentences, one after the other, and their mean. */
export interface Blocks {
  readonly count: number
  readonly dimension: number
  readonly directions: Float32Array
  readonly mean: Float32Array
}

/** Cuts a side into blocks of so many sentences. */
function blocksOf(vectors: RunVectors, size: number): Blocks {
  const { dimension } = vectors
  const directions = new Float32Array(Math.ceil(vectors.size / size) * dimension)
  const direction = new Float64Array(dimension)
  for (let sentence = 0; sentence < vectors.size; sentence++) {
    directionOf(vectors, sentence + 1, 1, direction)
    const from = Math.floor(sentence / size) * dimension
    for (let index = 0; index < dimension; index++) directions[from + index] += direction[index]
  }
  return withMean(directions, dimension)
}

/** The sentences of a run, each a block, with every second of their numbers, from the first or the second on. */
export function halvesOf(vectors: RunVectors, { start, end }: Run, parity: 0 | 1): Blocks {
  const dimension = (vectors.dimension + 1 - parity) >> 1
  const directions = new Float32Array((end - start) * dimension)
  const direction = new Float64Array(vectors.dimension)
  for (let block = 0; block < end - start; block++) {
    directionOf(vectors, start + block + 1, 1, direction)
    for (let index = 0; index < dimension; index++) directions[block * dimension + index] = direction[2 * index + parity]
  }
  return withMean(directions, dimension)
}

/** Keeps directions of no length what they are. */
const TINY = 1e-12

/** Brings each vector to length 1, and adds their mean. */
function withMean(directions: Float32Array, dimension: number): Blocks {
  const count = directions.length / Math.max(1, dimension)
  const mean = new Float32Array(dimension)
  for (let block = 0; block < count; block++) {
    const own = directions.subarray(block * dimension, (block + 1) * dimension)
    const factor = 1 / Math.sqrt(product(own, own) + TINY)
    for (let index = 0; index < dimension; index++) {
      own[index] *= factor
      mean[index] += own[index] / count
    }
  }
  return { count, dimension, directions, mean }
}

/** Two texts as blocks. */
export function blockLevel(source: Blocks, target: Blocks): Level {
  const directionAt = ({ directions, dimension }: Blocks, block: number): Float32Array =>
    directions.subarray(block * dimension, (block + 1) * dimension)
  const chances = (blocks: Blocks, others: Blocks): Float32Array =>
    Float32Array.from({ length: blocks.count }, (_, block) => product(directionAt(blocks, block), others.mean))
  const [bySource, byTarget] = [chances(source, target), chances(target, source)]
  return {
    ...{ rows: source.count, columns: target.count },
    near: (row, column) =>
      overChance(product(directionAt(source, row), directionAt(target, column)), (bySource[row] + byTarget[column]) / 2),
  }
}

function product(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += one[index] * other[index]
  return sum
}
