import { join } from 'node:path'
import { BitextError } from '../errors.ts'
import type { Version } from '../model/version.ts'
import { digestOf } from '../text/digest.ts'
import { editYaml, writeYaml } from '../text/yaml.ts'
import { CORPUS_FILE, CORPUS_FORMAT, type CorpusVersion } from './corpora.ts'
import { exists, readBytes, readText } from './files.ts'
import { saveAtomically } from './save.ts'

/** A version to write into `corpus.yaml`, and what the file says of the corpus if it is new. */
export interface NewVersion {
  readonly corpus: { readonly title?: string; readonly date?: string; readonly original?: string }
  readonly id: string
  readonly version: Omit<Version, 'id'>
}

const COMMENT = 'What the texts in this folder are. The first two versions are source and target; sha256 is of each file’s bytes.'

/** Writes a version into the folder's `corpus.yaml`, which is made where there is none; all else in it stays, comments too. */
export function putVersion(folder: string, { corpus: { title, date, original }, id, version }: NewVersion): void {
  const file = join(folder, CORPUS_FILE)
  // A corpus may not name an original that it does not have yet.
  const isOriginal = original === id
  const edits = [{ path: ['versions', id], value: version }, ...(isOriginal ? [{ path: ['original'], value: id }] : [])]
  const anew = { format: CORPUS_FORMAT, title, date, original: isOriginal ? id : undefined, versions: { [id]: version } }
  saveAtomically(file, exists(file) ? editYaml(readText(file), edits) : writeYaml(anew, { comment: COMMENT }))
}

/** Whether a text is not the one that `corpus.yaml` describes. */
export const isEdited = ({ path, sha256 }: CorpusVersion): boolean =>
  exists(path) && (sha256 === undefined || digestOf(readBytes(path)) !== sha256)

/**
 * Refuses to touch a text that is not the one `corpus.yaml` describes: someone has worked on it.
 * @throws BitextError `WOULD_OVERWRITE`
 */
export function refuseEdited(version: CorpusVersion): void {
  if (!isEdited(version)) return
  throw new BitextError('WOULD_OVERWRITE', `${version.file} was edited after it was fetched, and stays as it is`, {
    place: { file: version.path },
    hint: 'move it away, or write its sha256 into corpus.yaml and see to the provenance there',
  })
}
