import type { Bitext } from '../../model/bitext.ts'
import { type EmbeddingFit, fitEmbeddings, TELLING } from './embedding-fit.ts'
import type { EmbeddingPair } from './embeddings.ts'
import { nearnessOf } from './nearness.ts'
import { type RunVectors, readRunVectors } from './run-vectors.ts'

/** What the vectors of a bead's two runs say of it, in nats over chance. */
export type EmbeddingScore = (i: number, j: number, shape: { readonly source: number; readonly target: number }) => number

/** The scorer, and what it was fitted to. */
export interface EmbeddingScorer {
  readonly score: EmbeddingScore
  readonly fit: EmbeddingFit
}

/**
 * Fits the score to a document. Every sentence of a bead is compared with the whole run on the other side. A sentence that makes a share
 * `q` of its run is expected to be √q times as near to the other as the run is; beside the nearness of chance, with the same variance, its
 * log-likelihood ratio is `reliability · (2 √q · nearness / typical − q)`. So what is merged without a counterpart counts against the
 * bead, as much as it is long. The two directions are halved, as those of words are.
 */
export function embeddingScorer(bitext: Bitext, embeddings: EmbeddingPair): EmbeddingScorer {
  const { source, target } = readRunVectors(bitext, embeddings)
  const fit = fitEmbeddings(source, target)
  const { reliability, chance, typical } = fit
  if (reliability === 0) return { fit, score: () => 0 }
  const nearness = nearnessOf(source, target)
  const gain = (share: number, near: number): number => (2 * Math.sqrt(share) * (near - chance)) / (typical - chance) - share
  const score: EmbeddingScore = (i, j, shape) => {
    const [size, otherSize] = [weightOf(source, i, shape.source), weightOf(target, j, shape.target)]
    let sum = 0
    for (let row = i - shape.source; row < i; row++)
      sum += gain(source.weights[row] / size, nearness(row + 1, j, ONE_TO[shape.target]))
    for (let column = j - shape.target; column < j; column++)
      sum += gain(target.weights[column] / otherSize, nearness(i, column + 1, TO_ONE[shape.source]))
    return (reliability * sum) / 2
  }
  return { fit, score }
}

/** The shapes of a sentence beside a run, made once. */
const ONE_TO = [0, 1, 2, 3, 4].map((target) => ({ source: 1, target }))
const TO_ONE = [0, 1, 2, 3, 4].map((source) => ({ source, target: 1 }))

/** How long a run is. */
function weightOf({ weights }: RunVectors, end: number, size: number): number {
  let sum = 0
  for (let sentence = end - size; sentence < end; sentence++) sum += weights[sentence]
  return sum
}

/** Below so much, the vectors were of no use. */
const LEAST_RELIABILITY = 1

/** Says so when vectors do not tell the sentences that belong together; `undefined` when they do, or the texts are too short to tell. */
export function embeddingsNotice(bitext: Bitext, embeddings: EmbeddingPair): string | undefined {
  const { reliability, mutual, inOrder, byChance } = embeddingScorer(bitext, embeddings).fit
  if (reliability >= LEAST_RELIABILITY || mutual < TELLING) return undefined
  const found = `of ${mutual} pairs that are nearest to each other, ${inOrder} stand in one order (${Math.round(byChance)} would by chance)`
  return `the embeddings do not tell which sentences belong together: ${found}; they count for little or nothing. Are both sides of one encoder?`
}
