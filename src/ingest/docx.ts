import mammoth from 'mammoth'
import type { Place } from '../errors.ts'
import { BitextError } from '../errors.ts'
import { refuseLargeMarkup } from './html.ts'
import { parseHtml } from './html-tree.ts'
import type { IngestOptions } from './ingest.ts'
import { passagesOf } from './markup.ts'
import { refuseUnbounded } from './markup-bounds.ts'
import { layOut } from './passages.ts'
import type { Reading } from './to-document.ts'
import { type Entries, unzip, zipped } from './zip.ts'

/** Styles that mean what a heading means. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", 'b => strong']

/** Reads a Word document: headings, lists, bold, footnotes; images and comments are left out. */
export async function readDocx(bytes: Uint8Array, { file = 'the document' }: IngestOptions): Promise<Reading> {
  const place = { file }
  const parts = unzip(bytes, isPart, place)
  refuseUnreadable(parts, place)
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipped(parts)) },
      { styleMap: STYLES, convertImage: NO_IMAGE },
    )
    return layOut(passagesOf(parseHtml(value, place)))
  } catch (error) {
    if (error instanceof BitextError) throw error
    throw new BitextError('MALFORMED', `the document is damaged (${reasonOf(error)})`, {
      place,
      hint: 'open it in a word processor, and save it again',
    })
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]

/** Text and what describes it; pictures and fonts are not even unpacked. */
const isPart = (path: string): boolean => /(?:\.xml|\.rels)$/i.test(path) && !/^(?:docProps|customXml)\//.test(path)

const NO_IMAGE = mammoth.images.imgElement(async () => ({ src: '' }))

/** Before a parser that knows no bounds sees them. */
function refuseUnreadable(parts: Entries, place: Place): void {
  if (parts['[Content_Types].xml'] === undefined || !Object.keys(parts).some((path) => /document\d*\.xml$/.test(path))) {
    throw new BitextError('MALFORMED', 'the document has no text part', { place, hint: 'is it a Word document (.docx)?' })
  }
  for (const part of Object.values(parts)) {
    refuseLargeMarkup(part.length, place)
    refuseUnbounded(new TextDecoder().decode(part), { place, isXml: true })
  }
}
