import type { EmbeddingPair, Embeddings } from '../../../src/align/embeddings/embeddings.ts'
import { isGap, type Ladder } from '../../../src/model/ladder.ts'

const DIMENSION = 64

/** Numbers 0…1 from a seed, the same on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const randomVector = (random: () => number): number[] => Array.from({ length: DIMENSION }, () => random() - 0.5)

const plus = (one: readonly number[], other: readonly number[], factor = 1): number[] =>
  one.map((value, index) => value + factor * other[index])

export const embeddingsOf = (vectors: readonly (readonly number[])[], texts?: readonly string[]): Embeddings => ({
  dimension: vectors[0].length,
  values: Float32Array.from(vectors.flat()),
  ...(texts === undefined ? {} : { texts }),
})

/** How good vectors are. */
interface Quality {
  readonly seed: number
  /** Length of what is added to each vector by chance, as a share of its own. */
  readonly noise: number
}

/** Vectors of two texts that have this ladder: what is in a bead means the same on both sides, parted among its sentences. */
export function vectorsFor(ladder: Ladder, { seed, noise }: Quality): EmbeddingPair {
  const random = randomFrom(seed)
  const source: number[][] = []
  const target: number[][] = []
  for (const bead of ladder) {
    const counts = [bead.source.end - bead.source.start, bead.target.end - bead.target.start]
    const parts = Array.from({ length: Math.max(...counts) }, () => randomVector(random))
    for (const [side, count] of [
      [source, counts[0]],
      [target, counts[1]],
    ] as const) {
      // A sentence has its own parts of the meaning, the last one all that are left.
      for (let index = 0; index < count; index++) {
        const own = isGap(bead) || index < count - 1 ? [parts[index]] : parts.slice(index)
        const meaning = own.reduce((sum, part) => plus(sum, part))
        side.push(plus(meaning, randomVector(random), noise))
      }
    }
  }
  return { source: embeddingsOf(source), target: embeddingsOf(target) }
}

/** The same pair, each side's vectors given by its sentences' texts, last one first. */
export function listed({ dimension, values }: Embeddings, texts: readonly string[]): Embeddings {
  const rows = texts.map((_, row) => [...values.subarray(row * dimension, (row + 1) * dimension)])
  return embeddingsOf(rows.toReversed(), texts.toReversed())
}

/** How many parts of a bead's meaning each sentence of a side has: the last one of a bead all that are left. */
export function partsOf(ladder: Ladder, side: 'source' | 'target'): number[] {
  return ladder.flatMap((bead) => {
    const count = bead[side].end - bead[side].start
    const parts = Math.max(bead.source.end - bead.source.start, bead.target.end - bead.target.start)
    return Array.from({ length: count }, (_, index) => (index < count - 1 || isGap(bead) ? 1 : parts - count + 1))
  })
}

/** Sentences of a made-up language, seven words for each of its parts of meaning: only vectors can tell what they mean. */
export function sentencesOf(parts: readonly number[], alphabet: string, seed: number): string[] {
  const random = randomFrom(seed)
  const letter = (): string => alphabet[Math.floor(random() * alphabet.length)]
  const word = (): string => Array.from({ length: 6 }, letter).join('')
  return parts.map((count) => `${Array.from({ length: 7 * count }, word).join(' ')}.`)
}

export const ONE_ALPHABET = 'abdefgiklmnoprstu'
export const OTHER_ALPHABET = 'бвджзлмнпрстфцчш'

/** An `.npy` file, byte by byte as NumPy's documentation describes it. */
export function npyOf(body: Uint8Array, description: string, version = 1): Uint8Array {
  const lengthBytes = version === 1 ? 2 : 4
  const padding = 64 - ((6 + 2 + lengthBytes + description.length + 1) % 64)
  const header = `${description}${' '.repeat(padding)}\n`
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, header.length, true)
  return Uint8Array.from([
    ...[0x93, ...new TextEncoder().encode('NUMPY'), version, 0],
    ...length.subarray(0, lengthBytes),
    ...new TextEncoder().encode(header),
    ...body,
  ])
}

/** Vectors as an `.npy` file of float32. */
export function npyOfEmbeddings({ dimension, values }: Embeddings): Uint8Array {
  const shape = `(${values.length / dimension}, ${dimension})`
  return npyOf(bytesOf(values), `{'descr': '<f4', 'fortran_order': False, 'shape': ${shape}, }`)
}

export const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
