import { join, resolve } from 'node:path'
import { BitextError } from '../errors.ts'
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

/**
 * Refuses an alignment whose texts have changed since it was made. A text that is not at hand says nothing: the sentences stand
 * in the alignment itself.
 * @throws BitextError `STALE_ALIGNMENT` with the command that makes it anew
 */
export function refuseStale({ id, source, target }: Alignment, { file, cwd }: FreshnessOptions): void {
  const corpus = findCorpus(id, cwd)
  for (const { version } of [source, target]) {
    const text = textOf(version, corpus, cwd)
    if (text === undefined || version.sha256 === undefined || digestOf(readBytes(text)) === version.sha256) continue
    const align = corpus === undefined ? `${source.version.file} ${target.version.file}` : id
    throw new BitextError('STALE_ALIGNMENT', `${version.file} has changed since this alignment was made`, {
      place: { file },
      hint: `make it anew: bitext align ${align}`,
    })
  }
}

function textOf({ file }: Version, corpus: string | undefined, cwd: string): string | undefined {
  if (file === undefined) return undefined
  const places = [...(corpus === undefined ? [] : [join(corpus, file)]), resolve(cwd, file)]
  return places.find(exists)
}
