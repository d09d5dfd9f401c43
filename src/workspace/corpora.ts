import { isAbsolute, join, normalize, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BitextError } from '../errors.ts'
import { PROVENANCES, type Version } from '../model/version.ts'
import { digestOf } from '../text/digest.ts'
import { didYouMean } from '../text/nearest.ts'
import { z } from '../text/schema.ts'
import { readYaml, type YamlFile } from '../text/yaml.ts'
import { exists, namesIn, readBytes, readText } from './files.ts'

/** A version of a corpus whose text is on disk. */
export interface CorpusVersion extends Version {
  readonly file: string
  /** Absolute path of the text. */
  readonly path: string
}

/** A folder with the versions of one text and a `corpus.yaml` that says what they are. */
export interface Corpus {
  /** The folder's name. */
  readonly id: string
  /** Absolute path. */
  readonly folder: string
  readonly title?: string
  /** ISO 8601 date of the event. */
  readonly date?: string
  /** Id of the version that the others were made from. */
  readonly original?: string
  /** Absolute path of the termbase. */
  readonly termbase?: string
  /** In the order of the file: the first two are source and target. */
  readonly versions: readonly CorpusVersion[]
}

export const CORPUS_FILE = 'corpus.yaml'
export const CORPUS_FORMAT = 'bitext-corpus/1'

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as 2022-02-12')
const dateOrTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/, 'write the date as 2022-02-12, with the time as 2022-02-12T18:30:00Z')

const VERSION = z.strictObject({
  language: z.string(),
  title: z.string().optional(),
  file: z.string(),
  uri: z.string().optional(),
  publisher: z.string().optional(),
  licence: z.string().optional(),
  retrieved: dateOrTime.optional(),
  provenance: z.enum(PROVENANCES).optional(),
  notice: z.string().optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'write 64 hexadecimal digits, as sha256sum prints them')
    .optional(),
})

const CORPUS = z.strictObject({
  format: z.literal(CORPUS_FORMAT),
  title: z.string().optional(),
  date: date.optional(),
  original: z.string().optional(),
  termbase: z.string().optional(),
  versions: z.record(z.string(), VERSION),
})

type CorpusFile = z.infer<typeof CORPUS>

/** The folder of corpora that comes with the package; this file is two folders below its root, as source and as built. */
const BUNDLED = fileURLToPath(new URL('../../corpora', import.meta.url))

/** Where corpora are looked up: `./corpora` first, then those that come with the package. */
const shelves = (cwd: string): string[] => [...new Set([join(cwd, 'corpora'), BUNDLED])]

/** The ids that `readCorpus` knows from this working directory. */
export const listCorpora = (cwd: string): string[] =>
  [...new Set(shelves(cwd).flatMap((shelf) => namesIn(shelf).filter((name) => exists(join(shelf, name, CORPUS_FILE)))))].sort()

/** The folder that a corpus id, a folder or a path to its `corpus.yaml` means; `undefined` where there is none. */
export function findCorpus(idOrFolder: string, cwd: string): string | undefined {
  const given = resolve(cwd, idOrFolder.replace(/[/\\]?corpus\.yaml$/, '') || '.')
  const isId = !/[/\\]/.test(idOrFolder) && idOrFolder !== '' && !idOrFolder.startsWith('.')
  const places = isId ? [...shelves(cwd).map((shelf) => join(shelf, idOrFolder)), given] : [given]
  return places.find((folder) => exists(join(folder, CORPUS_FILE)))
}

/**
 * Where a corpus of this id is, or is to be made, in the working directory.
 * @throws BitextError `USAGE` for a name that no folder should have
 */
export function corpusFolder(id: string, cwd: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id)) return join(cwd, 'corpora', id)
  throw new BitextError('USAGE', `${JSON.stringify(id)} cannot be the name of a corpus`, { hint: 'use letters, digits, - and _' })
}

/**
 * Reads a corpus by id or folder.
 * @throws BitextError `CORPUS_NOT_FOUND` with the nearest id; `MALFORMED`, `UNKNOWN_KEY`, `UNKNOWN_VERSION` with the place in `corpus.yaml`.
 */
export function readCorpus(idOrFolder: string, cwd: string): Corpus {
  const folder = findCorpus(idOrFolder, cwd)
  if (folder === undefined) throw corpusNotFound(idOrFolder, cwd)
  const file = join(folder, CORPUS_FILE)
  const yaml = readYaml(readText(file), CORPUS, file)
  checkOriginal(yaml)
  const { termbase, versions, format: _, ...rest } = yaml.value
  return {
    id: normalize(folder).split(/[/\\]/).at(-1) ?? folder,
    folder,
    ...rest,
    termbase: termbase && inside(folder, termbase, yaml, ['termbase']),
    versions: Object.entries(versions).map(([id, version]) => ({
      id,
      ...version,
      path: inside(folder, version.file, yaml, ['versions', id, 'file']),
    })),
  }
}

function corpusNotFound(id: string, cwd: string): BitextError {
  const known = listCorpora(cwd)
  return new BitextError('CORPUS_NOT_FOUND', `there is no corpus ${JSON.stringify(id)}`, {
    hint: didYouMean(id, known) ?? `known corpora: ${known.join(', ')}; or give two files: bitext align SOURCE TARGET`,
  })
}

function checkOriginal({ value: { original, versions }, placeOf }: YamlFile<CorpusFile>): void {
  if (original === undefined || Object.hasOwn(versions, original)) return
  throw new BitextError('UNKNOWN_VERSION', `\`original\` names the version \`${original}\`, which is not among the versions`, {
    place: placeOf(['original']),
    hint: `versions here: ${Object.keys(versions).join(', ')}`,
  })
}

/** A corpus that someone hands on must not reach files outside its folder. */
function inside(folder: string, file: string, { placeOf }: YamlFile<CorpusFile>, path: readonly string[]): string {
  const relative = normalize(file)
  if (!isAbsolute(relative) && !relative.startsWith('..')) return join(folder, relative)
  throw new BitextError('MALFORMED', `${JSON.stringify(file)} is outside the folder of the corpus`, {
    place: placeOf(path),
    hint: 'put the file beside corpus.yaml and write its name alone',
  })
}

/**
 * The bytes of a version's text, as they were when its digest was written.
 * @throws BitextError `STALE_CORPUS` when the text has changed, with the digest to write if that was meant.
 */
export function readVersion({ folder, id: corpus }: Corpus, { id, path, file, sha256 }: CorpusVersion): Uint8Array {
  const bytes = readBytes(path)
  const digest = digestOf(bytes)
  if (sha256 === undefined || sha256 === digest) return bytes
  throw new BitextError('STALE_CORPUS', `${file} is not the text that corpus.yaml describes: its sha256 is ${digest}`, {
    place: digestPlace(join(folder, CORPUS_FILE), id),
    hint: `if the new text is right, write this digest there, see to uri, provenance and notice, then run: bitext align ${corpus}`,
  })
}

function digestPlace(file: string, version: string) {
  return readYaml(readText(file), CORPUS, file).placeOf(['versions', version, 'sha256'])
}
