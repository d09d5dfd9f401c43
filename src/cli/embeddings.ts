import { resolve } from 'node:path'
import { decodeEmbeddings } from '../align/embeddings/decode-embeddings.ts'
import type { EmbeddingPair, Embeddings } from '../align/embeddings/embeddings.ts'
import { BitextError } from '../errors.ts'
import { sameFile } from '../workspace/files.ts'
import { readVectors } from '../workspace/read-vectors.ts'
import type { Context } from './context.ts'
import { readLineFile } from './line-file.ts'

/** Vectors of the sentences, as the command line names them. */
export interface EmbeddingFlags {
  readonly sourceEmbeddings?: string
  readonly targetEmbeddings?: string
  /** The texts of the vectors, a line each. */
  readonly sourceOverlaps?: string
  readonly targetOverlaps?: string
}

/** The vectors of both sides; `undefined` where none are named. */
export async function embeddingsFrom(context: Context, flags: EmbeddingFlags): Promise<EmbeddingPair | undefined> {
  const { sourceEmbeddings, targetEmbeddings, sourceOverlaps, targetOverlaps } = flags
  if (sourceEmbeddings === undefined && targetEmbeddings === undefined) {
    if (sourceOverlaps === undefined && targetOverlaps === undefined) return undefined
    throw new BitextError('USAGE', 'there is a list of overlaps, and no embeddings', { hint: BOTH })
  }
  if (sourceEmbeddings === undefined || targetEmbeddings === undefined) {
    const missing = sourceEmbeddings === undefined ? 'source' : 'target'
    throw new BitextError('USAGE', `there are no embeddings of the ${missing}`, { hint: BOTH })
  }
  const pair = {
    source: await readSide(context, sourceEmbeddings, sourceOverlaps),
    target: await readSide(context, targetEmbeddings, targetOverlaps),
  }
  if (sourceOverlaps === undefined) refuseOneFile(context, sourceEmbeddings, targetEmbeddings)
  return pair
}

const BOTH = 'give both: --source-embeddings FILE --target-embeddings FILE'

async function readSide(context: Context, file: string, list: string | undefined): Promise<Embeddings> {
  const texts = list === undefined ? undefined : (await readLineFile(context, list)).lines
  return decodeEmbeddings(readVectors(resolve(context.environment.cwd, file)), { file, texts })
}

/** Vectors without texts are of one side only. */
function refuseOneFile({ environment: { cwd } }: Context, source: string, target: string): void {
  if (!sameFile(resolve(cwd, source), resolve(cwd, target))) return
  throw new BitextError('SAME_FILE', `${source} cannot hold the vectors of both sides without a list of their texts`, {
    hint: 'give a file for each side, or --source-overlaps and --target-overlaps',
  })
}
