import { basename, join } from 'node:path'
import { BitextError } from '../errors.ts'
import { UNKNOWN_LANGUAGE } from '../ingest/check-languages.ts'
import { ingestFile } from '../ingest/ingest-file.ts'
import type { Version } from '../model/version.ts'
import { digestOf } from '../text/digest.ts'
import { corpusFolder, findCorpus, readCorpus } from './corpora.ts'
import { putVersion, refuseEdited } from './corpus-file.ts'
import { readBytes } from './files.ts'
import { saveAtomically } from './save.ts'

/** A text to add to a corpus, and what is known of it. */
export interface AddVersionOptions extends Omit<Version, 'id' | 'language' | 'file' | 'sha256' | 'notice' | 'retrieved'> {
  readonly cwd: string
  /** The corpus's id; it is made where there is none. */
  readonly corpus: string
  /** ISO 639-1. Default: guessed from the text. */
  readonly language?: string
  /** The version's id. Default: its language. */
  readonly id?: string
}

/**
 * Copies a text into `corpora/<id>` and describes it in `corpus.yaml`.
 * @returns the version as it was written
 * @throws BitextError as `ingestFile` does; `WOULD_OVERWRITE` for a version that is there already with another text
 */
export async function addVersion(path: string, options: AddVersionOptions): Promise<Version> {
  const { cwd, corpus, language: said, id: name, title, uri, publisher, licence, provenance } = options
  const folder = corpusFolder(corpus, cwd)
  const bytes = readBytes(path)
  const document = await ingestFile(bytes, { file: path, language: said })
  const { language } = document
  if (language === UNKNOWN_LANGUAGE)
    throw new BitextError('UNKNOWN_LANGUAGE', 'the language cannot be guessed', {
      place: { file: path },
      hint: 'say it: --language en',
    })
  const id = name ?? language
  const file = `${id}${/\.[a-z]+$/i.exec(basename(path))?.[0] ?? '.txt'}`
  const version = { language, title: title ?? document.title, file, uri, publisher, licence, provenance, sha256: digestOf(bytes) }
  refuseOther(corpus, { cwd, id, sha256: version.sha256 })
  saveAtomically(join(folder, file), bytes, { isOurs: (existing) => digestOf(existing) === version.sha256 })
  putVersion(folder, { corpus: { title: version.title, date: document.date }, id, version })
  return { id, ...version }
}

function refuseOther(corpus: string, { cwd, id, sha256 }: { cwd: string; id: string; sha256: string }): void {
  if (findCorpus(corpus, cwd) === undefined) return
  const present = readCorpus(corpus, cwd).versions.find((version) => version.id === id)
  if (present === undefined || present.sha256 === sha256) return
  refuseEdited(present)
  throw new BitextError('WOULD_OVERWRITE', `the corpus ${corpus} has a version \`${id}\` already`, {
    place: { file: present.path },
    hint: 'give the new one a name of its own with --as',
  })
}
