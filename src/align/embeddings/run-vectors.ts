import { BitextError } from '../../errors.ts'
import type { Bitext, BitextSide } from '../../model/bitext.ts'
import { LARGEST_SIDE } from '../moves.ts'
import { checkVectors } from './check-vectors.ts'
import { type EmbeddingPair, type Embeddings, rowCount } from './embeddings.ts'
import { type FindRow, NO_ROW, rowFinder } from './find-rows.ts'

/**
 * The vectors of all runs of 1 … 4 sentences of a side. That of a run that the encoder was not shown is the mean of its sentences'
 * directions, each as heavy as it is long. Figures of the run of `size` sentences that ends before sentence `end` stand at
 * `end * LARGEST_SIDE + size - 1`.
 */
export interface RunVectors {
  /** How many sentences. */
  readonly size: number
  readonly dimension: number
  readonly values: Float32Array
  /** Where each run's own vector is, or `NO_ROW`. */
  readonly rows: Int32Array
  /** 1 / the length of each row. */
  readonly inverses: Float64Array
  /** Characters of each sentence, and one. */
  readonly weights: Float64Array
  /** 1 / the length of the weighted sum of each run's directions. */
  readonly meanInverses: Float64Array
}

/**
 * Reads the vectors of both sides.
 * @throws BitextError `MALFORMED` when they are none, do not fit the sentences, or are not of one encoder.
 */
export function readRunVectors(bitext: Bitext, { source, target }: EmbeddingPair): { source: RunVectors; target: RunVectors } {
  checkVectors(source)
  checkVectors(target)
  if (source.dimension !== target.dimension) {
    const [languages, dimensions] = [
      [bitext.source.language, bitext.target.language],
      [source.dimension, target.dimension],
    ]
    throw new BitextError(
      'MALFORMED',
      `the vectors of ${languages[0]} have ${dimensions[0]} numbers, those of ${languages[1]} have ${dimensions[1]}`,
      { place: { file: source.name ?? 'the embeddings' }, hint: 'both sides need vectors of one encoder' },
    )
  }
  return { source: runVectorsOf(bitext.source, source), target: runVectorsOf(bitext.target, target) }
}

function runVectorsOf(side: BitextSide, embeddings: Embeddings): RunVectors {
  const size = side.sentences.length
  const vectors = {
    ...{ size, dimension: embeddings.dimension, values: embeddings.values },
    rows: rowsOf(size, rowFinder(side, embeddings)),
    inverses: inverseLengths(embeddings),
    weights: Float64Array.from(side.sentences, ({ text }) => text.length + 1),
    meanInverses: new Float64Array((size + 1) * LARGEST_SIDE),
  }
  const sum = new Float64Array(embeddings.dimension)
  forEachRun(size, (end, length) => {
    vectors.meanInverses[end * LARGEST_SIDE + length - 1] = 1 / Math.max(TINY, norm(sumOf(vectors, end, length, sum)))
  })
  return vectors
}

/** Directions that cancel each other out have a mean of no direction. */
const TINY = 1e-9

/** Calls for every run, by its end and its size. */
export function forEachRun(sentences: number, visit: (end: number, size: number) => void): void {
  for (let end = 1; end <= sentences; end++) for (let size = 1; size <= Math.min(end, LARGEST_SIDE); size++) visit(end, size)
}

function rowsOf(size: number, find: FindRow): Int32Array {
  const rows = new Int32Array((size + 1) * LARGEST_SIDE).fill(NO_ROW)
  forEachRun(size, (end, length) => {
    rows[end * LARGEST_SIDE + length - 1] = find({ start: end - length, end })
  })
  return rows
}

function inverseLengths(embeddings: Embeddings): Float64Array {
  const { dimension, values } = embeddings
  return Float64Array.from({ length: rowCount(embeddings) }, (_, row) => {
    const from = row * dimension
    return 1 / norm(values.subarray(from, from + dimension))
  })
}

function norm(vector: Float32Array | Float64Array): number {
  let squares = 0
  for (let index = 0; index < vector.length; index++) squares += vector[index] * vector[index]
  return Math.sqrt(squares)
}

/** The direction of a run, of length 1, written into `into`. */
export function directionOf(vectors: RunVectors, end: number, size: number, into: Float64Array): Float64Array {
  const run = end * LARGEST_SIDE + size - 1
  const row = vectors.rows[run]
  if (row === NO_ROW) return scaled(sumOf(vectors, end, size, into), vectors.meanInverses[run])
  into.fill(0)
  add(vectors, row, vectors.inverses[row], into)
  return into
}

/** The mean of the directions of a run's sentences, each as heavy as it is long; of length 1, for runs of any size. */
export function meanOf(vectors: RunVectors, end: number, size: number): Float64Array {
  const sum = sumOf(vectors, end, size, new Float64Array(vectors.dimension))
  return scaled(sum, 1 / Math.max(TINY, norm(sum)))
}

/** The directions of a run's sentences, each as heavy as it is long, added up in `into`. */
function sumOf(vectors: RunVectors, end: number, size: number, into: Float64Array): Float64Array {
  into.fill(0)
  for (let sentence = end - size; sentence < end; sentence++) {
    const row = vectors.rows[(sentence + 1) * LARGEST_SIDE]
    add(vectors, row, vectors.weights[sentence] * vectors.inverses[row], into)
  }
  return into
}

function add({ values, dimension }: RunVectors, row: number, factor: number, into: Float64Array): void {
  for (let index = 0; index < dimension; index++) into[index] += factor * values[row * dimension + index]
}

function scaled(vector: Float64Array, factor: number): Float64Array {
  for (let index = 0; index < vector.length; index++) vector[index] *= factor
  return vector
}

/** The cosine of two rows. */
export function cosineOf(source: RunVectors, target: RunVectors, sourceRow: number, targetRow: number): number {
  const { dimension } = source
  const [one, other] = [source.values, target.values]
  let [from, to] = [sourceRow * dimension, targetRow * dimension]
  let [even, odd] = [0, 0]
  // Two sums at a time: the processor need not wait for the one before.
  for (let rest = dimension >> 1; rest > 0; rest--) {
    even += one[from++] * other[to++]
    odd += one[from++] * other[to++]
  }
  if (dimension % 2 === 1) even += one[from] * other[to]
  return (even + odd) * source.inverses[sourceRow] * target.inverses[targetRow]
}
