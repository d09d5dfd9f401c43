import type { Bitext, BitextSide } from '../../model/bitext.ts'
import type { EmbeddingPair, Embeddings } from './embeddings.ts'
import { NO_ROW, rowFinder } from './find-rows.ts'
import { meanOf, type RunVectors, readRunVectors } from './run-vectors.ts'

/** For each folded sentence of a side, and its end, where it begins in the side itself. */
type Starts = readonly number[]

/** The vectors of a bitext in which runs were folded into one sentence each (see `fold`). */
export function foldEmbeddings(
  bitext: Bitext,
  embeddings: EmbeddingPair | undefined,
  starts: { readonly source: Starts; readonly target: Starts },
): EmbeddingPair | undefined {
  const isWhole = (side: Starts, { sentences }: BitextSide): boolean => side.length > sentences.length
  if (embeddings === undefined || (isWhole(starts.source, bitext.source) && isWhole(starts.target, bitext.target)))
    return embeddings
  const vectors = readRunVectors(bitext, embeddings)
  return {
    source: foldSide(bitext.source, embeddings.source, { vectors: vectors.source, starts: starts.source }),
    target: foldSide(bitext.target, embeddings.target, { vectors: vectors.target, starts: starts.target }),
  }
}

/** Rows where there is a text for each; the folded runs that are not in the list yet are added to it. */
function foldSide(
  side: BitextSide,
  embeddings: Embeddings,
  { vectors, starts }: { vectors: RunVectors; starts: Starts },
): Embeddings {
  const find = rowFinder(side, embeddings)
  const runs = starts.slice(1).map((end, index) => ({ start: starts[index], end }))
  const isListed = embeddings.texts !== undefined
  const added = isListed ? runs.filter((run) => find(run) === NO_ROW) : runs
  const { dimension, values } = embeddings
  const from = isListed ? values.length : 0
  const all = new Float32Array(from + added.length * dimension)
  if (isListed) all.set(values)
  for (const [index, { start, end }] of added.entries()) all.set(meanOf(vectors, end, end - start), from + index * dimension)
  const textOf = ({ start, end }: { start: number; end: number }): string =>
    side.sentences
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ')
  return { ...embeddings, values: all, ...(isListed ? { texts: [...(embeddings.texts ?? []), ...added.map(textOf)] } : {}) }
}
