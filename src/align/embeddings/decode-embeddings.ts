import { BitextError, type Place } from '../../errors.ts'
import type { Embeddings } from './embeddings.ts'
import { readFloats } from './floats.ts'
import { isNpy, readNpy } from './npy.ts'

/** What is known of a file of vectors. */
export interface DecodeEmbeddingsOptions {
  /** What messages call the file. */
  readonly file?: string
  /** The text of each vector: vecalign's list of overlaps, a line each. */
  readonly texts?: readonly string[]
}

/**
 * Reads vectors: an `.npy` file, or raw float32 as vecalign has it, little-endian, which needs the list of its texts to be told apart.
 * @throws BitextError `EMPTY_FILE`, `BINARY_FILE` for a file of another kind, `MALFORMED` with how to save it.
 */
export function decodeEmbeddings(
  bytes: Uint8Array,
  { file = 'the embeddings', texts }: DecodeEmbeddingsOptions = {},
): Embeddings {
  const place = { file }
  if (bytes.length === 0) {
    throw new BitextError('EMPTY_FILE', 'the file is empty', { place, hint: 'give a file with a vector for each sentence' })
  }
  refuseOtherKinds(bytes, place)
  if (!isNpy(bytes)) return rawVectors(bytes, place, texts)
  const { rows, columns, values } = readNpy(bytes, place)
  if (texts !== undefined && texts.length !== rows) throw otherCount(place, `${rows} vectors`, texts.length)
  return { dimension: columns, values, texts, name: file }
}

/** How files begin that are mistaken for vectors. */
const OTHER_KINDS: readonly { readonly start: string; readonly kind: string; readonly hint: string }[] = [
  { start: 'PK\x03\x04', kind: 'a zip archive (.npz, or a model)', hint: 'save one array: np.save(file, archive["name"])' },
  { start: '\x80\x02', kind: 'a Python pickle', hint: 'save the vectors with np.save' },
  { start: '\x80\x04', kind: 'a Python pickle', hint: 'save the vectors with np.save' },
  { start: '\x89HDF', kind: 'an HDF5 file', hint: 'save the vectors with np.save' },
  { start: 'PAR1', kind: 'a Parquet file', hint: 'save the vectors with np.save' },
]

function refuseOtherKinds(bytes: Uint8Array, place: Place): void {
  const beginning = String.fromCharCode(...bytes.subarray(0, 4))
  const other = OTHER_KINDS.find(({ start }) => beginning.startsWith(start))
  if (other === undefined) return
  throw new BitextError('BINARY_FILE', `this is ${other.kind}, not vectors`, { place, hint: other.hint })
}

function rawVectors(bytes: Uint8Array, place: Place, texts: readonly string[] | undefined): Embeddings {
  if (texts === undefined) {
    throw new BitextError('MALFORMED', 'this is no .npy file, and raw vectors do not say how many they are', {
      place,
      hint: 'save them with np.save, or give the list of their texts, a line each (--source-overlaps, --target-overlaps)',
    })
  }
  const dimension = bytes.length / Float32Array.BYTES_PER_ELEMENT / Math.max(1, texts.length)
  if (!Number.isInteger(dimension))
    throw otherCount(place, `${bytes.length} bytes, which do not make vectors of float32`, texts.length)
  return { dimension, values: readFloats(bytes), texts, name: place.file }
}

const otherCount = (place: Place, has: string, texts: number): BitextError =>
  new BitextError('MALFORMED', `the file has ${has}, and the list has ${texts} texts`, {
    place,
    hint: 'each text needs its vector: give the list that the vectors were made from',
  })
