import { BitextError } from '../../errors.ts'
import { type Embeddings, rowCount } from './embeddings.ts'

/** Encoders give numbers of about 1 and below; anything beyond these bounds was read as what it is not. */
const LARGEST = 1e6
const SMALLEST = 1e-6

/**
 * Refuses numbers that are no vectors: not finite, all zero, or of a size that only bytes of another type have.
 * @throws BitextError `MALFORMED` with the first bad vector.
 */
export function checkVectors(embeddings: Embeddings): void {
  const { dimension, values } = embeddings
  if (!Number.isInteger(dimension) || dimension < 1 || !Number.isInteger(rowCount(embeddings))) {
    throw refused(
      embeddings,
      `${values.length} numbers do not make vectors of dimension ${dimension}`,
      'give dimension × vectors numbers',
    )
  }
  for (let row = 0; row < rowCount(embeddings); row++) {
    const size = largestOf(values, row * dimension, dimension)
    if (Number.isFinite(size) && size <= LARGEST && size >= SMALLEST) continue
    throw refused(embeddings, `vector ${row + 1} ${faultOf(size)}`, hintFor(size))
  }
}

/** The largest number without its sign; NaN where one is not a number. */
function largestOf(values: Float32Array, from: number, count: number): number {
  let largest = 0
  for (let index = from; index < from + count; index++) largest = Math.max(largest, Math.abs(values[index]))
  return largest
}

function faultOf(size: number): string {
  if (Number.isNaN(size)) return 'has a number that is none (NaN)'
  if (size === Number.POSITIVE_INFINITY) return 'has an infinite number'
  if (size === 0) return 'is all zeros, and has no direction'
  return `has numbers up to ${size.toPrecision(1)}, which no encoder gives`
}

function hintFor(size: number): string {
  if (size === 0) return 'the encoder failed on this text, or the text is empty: encode it again'
  if (Number.isFinite(size)) return SAVE_RAW
  return `the encoder failed on this text, or ${SAVE_RAW}`
}

const SAVE_RAW =
  'the bytes are of another type: save raw vectors as float32, little-endian, with vectors.astype("<f4").tofile(file)'

const refused = ({ name = 'the embeddings' }: Embeddings, message: string, hint: string): BitextError =>
  new BitextError('MALFORMED', message, { place: { file: name }, hint })
