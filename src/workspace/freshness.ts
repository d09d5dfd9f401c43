import { dirname, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { BitextError } from '../errors.ts'
import { MOST_TEXT_BYTES } from '../ingest/decode.ts'
import type { Alignment } from '../model/alignment.ts'
import type { Version } from '../model/version.ts'
import { digestOf } from '../text/digest.ts'
import { findCorpus } from './corpora.ts'
import { exists, readBytes } from './files.ts'

/** Where an alignment was read from. */
export interface FreshnessOptions {
  /** The alignment's file, for messages. */
  readonly file: string
  /** The working directory: texts that belong to no corpus are looked up from here. */
  readonly cwd: string
}

/** What of an alignment says which texts it was made from. */
interface Sourced extends Pick<Alignment, 'id'> {
  readonly source: { readonly version: Version }
  readonly target: { readonly version: Version }
}

/**
 * Refuses an alignment whose texts have changed since it was made. A text that is not at hand says nothing: the sentences stand
 * in the alignment itself.
 * @throws BitextError `STALE_ALIGNMENT` with the command that makes it anew
 */
export function refuseStale({ id, source, target }: Sourced, { file, cwd }: FreshnessOptions): void {
  const corpus = findCorpus(id, cwd)
  for (const { version } of [source, target]) {
    const texts = textsOf(version, { corpus, folders: [cwd, dirname(resolve(cwd, file))] })
    if (texts.length === 0 || texts.some((text) => digestOfText(text) === version.sha256)) continue
    const align = corpus === undefined ? `${source.version.file} ${target.version.file}` : id
    throw new BitextError('STALE_ALIGNMENT', `${version.file} has changed since this alignment was made`, {
      place: { file },
      hint: `make it anew: bitext align ${align}`,
    })
  }
}

/** Where the text of a version may stand: in its corpus, else under a folder from which the alignment may have been made. */
function textsOf({ file, sha256 }: Version, at: { readonly corpus?: string; readonly folders: readonly string[] }): string[] {
  if (file === undefined || sha256 === undefined) return []
  const inCorpus = at.corpus === undefined ? undefined : join(at.corpus, file)
  if (inCorpus !== undefined && exists(inCorpus)) return [inCorpus]
  return at.folders.map((folder) => resolve(folder, file)).filter(exists)
}

/** Of the text itself, also where it is kept compressed. */
function digestOfText(path: string): string {
  const bytes = readBytes(path)
  return digestOf(path.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: MOST_TEXT_BYTES }) : bytes)
}
