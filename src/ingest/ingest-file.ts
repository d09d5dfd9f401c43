import { BitextError } from '../errors.ts'
import type { Document } from '../model/document.ts'
import { checkSize } from './decode.ts'
import { type FileFormat, formatOf } from './formats.ts'
import { type IngestOptions, ingest } from './ingest.ts'
import { protectedFile } from './protected-file.ts'
import { type Reading, toDocument } from './to-document.ts'

/**
 * Reads the bytes of a file of any format that is known, by its content and the name in `file`: plain text, Markdown, HTML,
 * DOCX, EPUB, SRT, WebVTT. The raw text of a document with markup is its text without the markup.
 * @throws BitextError as `ingest` does; `MALFORMED`, `TOO_LARGE` and `PROTECTED_FILE` for what its format cannot be read from
 */
export async function ingestFile(bytes: Uint8Array, options: IngestOptions = {}): Promise<Document> {
  const place = { file: options.file ?? 'the file' }
  checkSize(bytes.length, place)
  const format = options.presegmented ? 'text' : formatOf(bytes, options.file)
  if (format === 'text') return ingest(bytes, options)
  if (format === 'protected') throw protectedFile(place)
  try {
    const read = await READERS[format]()
    return toDocument(await read(bytes, options), options)
  } catch (error) {
    // A structure that no bound of ours foresaw ran out of stack: that is the file's doing.
    if (!(error instanceof RangeError)) throw error
    throw new BitextError('MALFORMED', 'the file is nested too deep to be read', {
      place,
      hint: 'save it as plain text and give that file',
    })
  }
}

type Reader = (bytes: Uint8Array, options: IngestOptions) => Reading | Promise<Reading>

/** Parsers are loaded when a file needs them: a fifth of a second that plain text does not have to wait. */
const READERS: Readonly<Record<Exclude<FileFormat, 'text' | 'protected'>, () => Promise<Reader>>> = {
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
  html: async () => (await import('./html.ts')).readHtml,
  docx: async () => (await import('./docx.ts')).readDocx,
  epub: async () => (await import('./epub.ts')).readEpub,
  subtitles: async () => (await import('./subtitles.ts')).readSubtitles,
}
