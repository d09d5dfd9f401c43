import type { Document } from '../model/document.ts'
import { type IngestOptions, ingest } from './ingest.ts'

/**
 * Reads the bytes of a file of any format that is known.
 * @throws BitextError as `ingest` does
 */
export async function ingestFile(bytes: Uint8Array, options: IngestOptions = {}): Promise<Document> {
  return ingest(bytes, options)
}
