import { resolve } from 'node:path'
import { BitextError } from '../errors.ts'
import type {
  BeadStream,
  CorpusHead,
  Format,
  InputFile,
  Polarity,
  ReadOptions,
  Reporter,
  SegmentedTexts,
} from '../formats/format.ts'
import { withLanguages } from '../formats/languages.ts'
import { oriented } from '../formats/orient.ts'
import { BITEXT_YAML } from '../formats/parallel-corpus/format.ts'
import { peek } from '../formats/peek.ts'
import { watched } from '../formats/polarity.ts'
import { formatNamed, READABLE, sniffFormat } from '../formats/registry.ts'
import { checkNotBinary, refuseBlank, refuseUtf16 } from '../ingest/decode.ts'
import { exists } from '../workspace/files.ts'
import { refuseStale } from '../workspace/freshness.ts'
import type { Context } from './context.ts'
import { inputFile, nameOf } from './input.ts'
import { readTexts } from './segmented-texts.ts'

/** What the command line says of a file to read. */
export interface InputFlags {
  /** Name of the format; by default it is guessed. */
  readonly from?: string
  /** The version to take, or, for files of indices, the text. */
  readonly source?: string
  readonly target?: string
  readonly dialect?: string
  /** `en,ru`: languages of texts that do not say theirs. */
  readonly languages?: string
}

/** A corpus in any format, ready to be read once. */
export interface OpenCorpus {
  readonly format: Format
  readonly corpus: BeadStream
  /** What its figures are. */
  readonly polarity: Polarity
}

export interface OpenOptions extends InputFlags {
  readonly report: Reporter
  /** A file of indices may be read without its texts, to see what is in it. */
  readonly isLook?: boolean
  /** `source` and `target` are languages and never files: a file of indices cannot be read. */
  readonly sidesAreLanguages?: boolean
}

/** The texts that a file of indices is about; none where it is only looked at. */
async function textsFor(context: Context, options: OpenOptions, file: string): Promise<SegmentedTexts | undefined> {
  const { isLook, sidesAreLanguages, ...flags } = options
  if (sidesAreLanguages) throw withoutTexts(file)
  const isBare = flags.source === undefined && flags.target === undefined
  return isLook && isBare ? undefined : readTexts(context, flags, file)
}

const withoutTexts = (file: string): BitextError =>
  new BitextError('USAGE', 'this file says which sentences belong together, but not what they are', {
    place: { file },
    hint: 'bring it together with its texts first: bitext import FILE --source TEXT --target TEXT -o corpus.yaml',
  })

/**
 * Opens a file in any format.
 * @throws BitextError `MALFORMED` where the format cannot be guessed, and whatever its reader throws
 */
export async function openCorpus(context: Context, path: string, flags: OpenOptions): Promise<OpenCorpus> {
  return readRecognised(context, await recognise(context, path, flags), flags)
}

/** A file of which the format is known, and nothing read. */
export interface Recognised {
  readonly format: Format
  readonly path: string
  readonly file: InputFile
}

/**
 * Finds out the format of a file, by what it begins with and by its name.
 * @throws BitextError `MALFORMED` where it cannot be told
 */
export async function recognise(context: Context, path: string, { from }: InputFlags): Promise<Recognised> {
  const named = from === undefined ? undefined : formatNamed(from, READABLE)
  const { head, text, file } = await peek(inputFile(context, path))
  refuseBlank(text, { file: file.name }, head.length)
  const format = named ?? sniffFormat({ name: path.replace(/\.gz$/, ''), text })
  if (format === undefined) throw unknownFormat(file.name, head)
  return { format, path, file }
}

/**
 * Reads the head of a file, and lets its beads follow.
 * @throws BitextError whatever the format's reader throws
 */
export async function readRecognised(
  context: Context,
  { format, path, file }: Recognised,
  flags: OpenOptions,
): Promise<OpenCorpus> {
  const { report, dialect } = flags
  if (format.read === undefined) throw new Error(`${format.name} has no reader`)
  const texts = format.needsTexts ? await textsFor(context, flags, file.name) : undefined
  const versions = format.needsTexts ? {} : { source: flags.source, target: flags.target }
  const options: ReadOptions = { report, dialect, texts, ...versions }
  const corpus = await format.read([file, ...siblings(context, path, { format, options })], options)
  if (format === BITEXT_YAML) refuseStaleCorpus(context, corpus.head, path)
  const polarity = corpus.polarity ?? format.polarity
  const known = oriented(await withLanguages(corpus, flags.languages?.split(',')), versions, file.name)
  return { format, polarity, corpus: watched(known, polarity, { report, file: file.name }) }
}

/** @throws BitextError `STALE_ALIGNMENT` when a text has changed since */
function refuseStaleCorpus({ environment }: Context, { id = '', source, target }: CorpusHead, path: string): void {
  refuseStale({ id, source: { version: source }, target: { version: target } }, { file: nameOf(path), cwd: environment.cwd })
}

function siblings(
  context: Context,
  path: string,
  { format, options }: { readonly format: Format; readonly options: ReadOptions },
): InputFile[] {
  const found = format.siblings?.(path, options) ?? []
  return found
    .filter(({ name, isOptional }) => !isOptional || exists(resolve(context.environment.cwd, name)))
    .map(({ name }) => inputFile(context, name))
}

function unknownFormat(file: string, head: Uint8Array): BitextError {
  const place = { file, line: 1, column: 1 }
  checkNotBinary(head, place)
  refuseUtf16(head, place)
  return new BitextError('MALFORMED', 'the format of this file cannot be told from its name or its content', {
    place,
    hint: `say it with --from: ${READABLE.map(({ name }) => name).join(', ')}`,
  })
}
