import { basename, resolve } from 'node:path'
import { BitextError } from '../errors.ts'
import type { Document } from '../model/document.ts'
import type { Version } from '../model/version.ts'
import { digestOf } from '../text/digest.ts'
import { type Corpus, type CorpusVersion, findCorpus, readCorpus, readVersion } from '../workspace/corpora.ts'
import { exists, refuseSameFile } from '../workspace/files.ts'
import type { Context } from './context.ts'
import { readDocument, readInput } from './input.ts'

/** A text to align, and what is known of it. */
export interface AlignInput {
  readonly document: Document
  readonly version: Version
}

/** Two texts to align, and what their alignment is called. */
export interface AlignInputs {
  readonly id: string
  readonly title?: string
  readonly date?: string
  readonly original?: string
  /** Absolute path. */
  readonly termbase?: string
  readonly source: AlignInput
  readonly target: AlignInput
}

/** What the user said of the texts. */
export interface Sides {
  /** Language or version id. */
  readonly source?: string
  /** Language or version id. */
  readonly target?: string
  readonly presegmented?: boolean
  readonly sourceEncoding?: string
  readonly targetEncoding?: string
}

/** What `bitext align TEXTS…` names: a corpus, or a source and a target file. */
export function readInputs(context: Context, texts: readonly string[], sides: Sides): Promise<AlignInputs> {
  const [source, target] = texts
  if (texts.length === 1) return readCorpusInputs(context, source, sides)
  if (texts.length === 2) return readFileInputs(context, [source, target], sides)
  throw new BitextError('USAGE', `align takes a corpus or two files, not ${texts.length} of them`, {
    hint: 'bitext align SOURCE TARGET',
  })
}

async function readCorpusInputs(context: Context, id: string, sides: Sides): Promise<AlignInputs> {
  refuseSingleFile(id, context.environment.cwd)
  const corpus = readCorpus(id, context.environment.cwd)
  const [source, target] = chooseVersions(corpus, sides)
  const read = async (version: CorpusVersion, encoding: string | undefined): Promise<AlignInput> => {
    const { path: _, ...known } = version
    const { file, language } = version
    const options = { file, language, encoding, presegmented: sides.presegmented }
    return { version: known, document: await readDocument(context, readVersion(corpus, version), options) }
  }
  const { title, date, original, termbase } = corpus
  return {
    ...{ id: corpus.id, title, date, original, termbase },
    source: await read(source, sides.sourceEncoding),
    target: await read(target, sides.targetEncoding),
  }
}

function refuseSingleFile(id: string, cwd: string): void {
  if (findCorpus(id, cwd) !== undefined || !exists(resolve(cwd, id))) return
  throw new BitextError('USAGE', `${id} is one text, and its other language version is missing`, {
    hint: `bitext align ${id} TARGET`,
  })
}

/** The first two versions of a corpus, or those that were asked for by id or language. */
function chooseVersions({ id, versions }: Corpus, { source, target }: Sides): [CorpusVersion, CorpusVersion] {
  const find = (wanted: string): CorpusVersion => {
    const found = versions.find((version) => version.id === wanted) ?? versions.find(({ language }) => language === wanted)
    if (found !== undefined) return found
    throw new BitextError('UNKNOWN_VERSION', `the corpus ${id} has no version \`${wanted}\``, {
      hint: `versions: ${versions.map((version) => version.id).join(', ')}`,
    })
  }
  const chosenSource = source === undefined ? undefined : find(source)
  const chosenTarget = target === undefined ? versions.find((version) => version !== (chosenSource ?? versions[0])) : find(target)
  const first = chosenSource ?? versions.find((version) => version !== chosenTarget)
  if (first !== undefined && chosenTarget !== undefined && first !== chosenTarget) return [first, chosenTarget]
  throw new BitextError('UNKNOWN_VERSION', `the corpus ${id} has no two versions to align`, {
    hint: `versions: ${versions.map((version) => version.id).join(', ')}`,
  })
}

async function readFileInputs(context: Context, files: readonly [string, string], sides: Sides): Promise<AlignInputs> {
  const { cwd } = context.environment
  if (!files.includes('-')) refuseSameFile(resolve(cwd, files[0]), resolve(cwd, files[1]))
  else if (files[0] === files[1]) throw new BitextError('SAME_FILE', 'stdin cannot be both texts', { hint: 'give two files' })
  const read = async (file: string, known: { language?: string; encoding?: string }): Promise<AlignInput> => {
    const bytes = await readInput(context, file)
    const document = await readDocument(context, bytes, { file, ...known, presegmented: sides.presegmented })
    const version = { id: document.language, language: document.language, title: document.title, file, sha256: digestOf(bytes) }
    return { document, version }
  }
  const source = await read(files[0], { language: sides.source, encoding: sides.sourceEncoding })
  const target = await read(files[1], { language: sides.target, encoding: sides.targetEncoding })
  return { id: idOf(files, [source.version.language, target.version.language]), source, target }
}

/** `report` for `report.en.txt` and `report.ru.txt`; otherwise both names. */
function idOf(files: readonly [string, string], languages: readonly [string, string]): string {
  const [source, target] = files.map((file, side) => stemOf(file, languages[side]))
  return source === target ? source : `${source}-${target}`
}

function stemOf(file: string, language: string): string {
  const name = file === '-' ? 'stdin' : basename(file).replace(/(?<=.)\.[^.]+(?:\.gz)?$/, '')
  return name.replace(new RegExp(`(?<=.)[._-]${language}$`, 'i'), '')
}
