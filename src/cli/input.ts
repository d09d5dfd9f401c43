import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { BitextError } from '../errors.ts'
import type { InputFile } from '../formats/format.ts'
import { readAlignment } from '../formats/parallel-corpus/read.ts'
import { languageNotice, UNKNOWN_LANGUAGE } from '../ingest/check-languages.ts'
import { decodeText, MOST_TEXT_BYTES } from '../ingest/decode.ts'
import { encodingNotice } from '../ingest/decode-any.ts'
import type { IngestOptions } from '../ingest/ingest.ts'
import { ingestFile } from '../ingest/ingest-file.ts'
import { isKnownLanguage, languageOf } from '../language/language.ts'
import type { Alignment } from '../model/alignment.ts'
import type { Document } from '../model/document.ts'
import { readTermbase } from '../termbase/read-termbase.ts'
import type { Termbase } from '../termbase/termbase.ts'
import { readConfig } from '../workspace/config.ts'
import { codeOf, readBytes } from '../workspace/files.ts'
import { refuseStale } from '../workspace/freshness.ts'
import { streamBytes } from '../workspace/input-stream.ts'
import type { Context } from './context.ts'
import { onOneLine, shorten } from './layout.ts'

/** A gzip bomb stops here; larger than any text we accept. */
const MOST_UNZIPPED = 128 * 1024 * 1024

/** The bytes of a file, of stdin for `-`; `.gz` is unpacked, and `.dz`, which is the same to a reader. */
export async function readInput({ environment }: Context, path: string): Promise<Uint8Array> {
  if (path === '-') return readAll(environment.stdin)
  const bytes = readBytes(resolve(environment.cwd, path))
  return /\.[gd]z$/.test(path) ? unzip(bytes, path) : bytes
}

/** What messages call an input. */
export const nameOf = (path: string): string => (path === '-' ? 'stdin' : path)

/** A file, or stdin for `-`; `.gz` is unpacked on the way. */
export function inputFile({ environment }: Context, path: string): InputFile {
  const bytes = path === '-' ? environment.stdin : streamBytes(resolve(environment.cwd, path))
  return { name: nameOf(path), bytes }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > MOST_TEXT_BYTES) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const tooLarge = (): BitextError =>
  new BitextError('TOO_LARGE', `there is more than the ${MOST_TEXT_BYTES / (1024 * 1024)} MB that one text may have`, {
    place: { file: nameOf('-') },
    hint: 'split it by chapter or by document',
  })

function unzip(bytes: Uint8Array, file: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_UNZIPPED })
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw unpacksTooLarge(file)
    const reason = error instanceof Error ? error.message : String(error)
    throw new BitextError('MALFORMED', `the file cannot be unpacked (${reason})`, {
      place: { file },
      hint: `the name ends in ${file.slice(-3)}, so it should be gzip-compressed`,
    })
  }
}

const unpacksTooLarge = (file: string): BitextError =>
  new BitextError('TOO_LARGE', `the file unpacks to more than ${MOST_UNZIPPED / (1024 * 1024)} MB`, {
    place: { file },
    hint: 'split it by chapter or by document',
  })

/** What is known of a text before it is read. */
export interface DocumentOptions extends IngestOptions {
  readonly file: string
}

/** Bytes as a document; with `-v`, says which language was guessed, and what was left out. */
export async function readDocument(context: Context, bytes: Uint8Array, options: DocumentOptions): Promise<Document> {
  const { file, language } = options
  const { speakers } = readConfig(context.environment.cwd)
  const document = await ingestFile(bytes, { speakers, ...options })
  if (language === undefined) context.tell(`${file}: taken for ${languageOf(document.language).name}`)
  for (const { text, reason } of document.dropped)
    context.tell(`${file}: left out ${JSON.stringify(shorten(onOneLine(text), 60))} (${reason})`)
  return document
}

/** Says what is odd about a text, once it is clear that work can go on. */
export function noticeOddities(context: Context, document: Document, file: string): void {
  for (const notice of [encodingNotice(document), rulesNotice(document), languageNotice(document)]) {
    if (notice !== undefined) context.notice(`${file}: ${notice}`)
  }
}

/** The neutral rules are never used in silence. */
function rulesNotice({ language }: Document): string | undefined {
  if (isKnownLanguage(language)) return undefined
  if (language === UNKNOWN_LANGUAGE)
    return 'the language cannot be guessed; cut by rules that hold for most languages (--language says it)'
  return `there are no rules for the language "${language}"; it is cut by rules that hold for most languages`
}

/**
 * A parallel corpus from a file or stdin.
 * @throws BitextError as `readAlignment` does, and `STALE_ALIGNMENT` when a text has changed since.
 */
export async function readAlignmentFile(context: Context, path: string): Promise<Alignment> {
  const file = nameOf(path)
  const alignment = readAlignment(decodeText(await readInput(context, path), { file }), { file })
  refuseStale(alignment, { file, cwd: context.environment.cwd })
  return alignment
}

/** A termbase from a file or stdin. */
export async function readTermbaseFile(context: Context, path: string): Promise<Termbase> {
  const file = nameOf(path)
  return readTermbase(decodeText(await readInput(context, path), { file }), { file })
}

/** A lexicon as `bitext lexicon learn` writes it: compressed whatever its name, so its bytes are taken as they are. */
export const readLexiconFile = ({ environment }: Context, path: string): Uint8Array => readBytes(resolve(environment.cwd, path))
