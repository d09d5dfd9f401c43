import { digestOf } from '../../text/digest.ts'

/** Vectors of the sentences of one side, as an encoder made them. Any length of vector will do; only directions are compared. */
export interface Embeddings {
  /** Numbers a vector. */
  readonly dimension: number
  /** Vector after vector. */
  readonly values: Float32Array
  /**
   * The text of each vector, as vecalign's overlap files list them: sentences, and runs of sentences with blanks between.
   * Without it, the vectors are those of the sentences in order.
   */
  readonly texts?: readonly string[]
  /** What messages call them, such as the file they come from. */
  readonly name?: string
}

/** Vectors of both sides, made by one encoder. */
export interface EmbeddingPair {
  readonly source: Embeddings
  readonly target: Embeddings
}

/** How many vectors there are. */
export const rowCount = ({ values, dimension }: Embeddings): number => values.length / dimension

/** Vectors as a signature names them: by what they hold. */
export function embeddingsDigest({ source, target }: EmbeddingPair): string {
  return digestOf([source, target].map(digestOfSide).join())
}

function digestOfSide({ dimension, values, texts }: Embeddings): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  return [dimension, digestOf(bytes), texts === undefined ? '' : digestOf(texts.join('\n'))].join()
}

/** The vectors with the sides exchanged. */
export const exchanged = (pair: EmbeddingPair | undefined): EmbeddingPair | undefined =>
  pair === undefined ? undefined : { source: pair.target, target: pair.source }
