import { BitextError, type Place } from '../errors.ts'
import { refuseLargeMarkup } from './html.ts'
import { type HtmlDocument, parseXml } from './html-tree.ts'
import type { IngestOptions } from './ingest.ts'
import { passagesOf } from './markup.ts'
import { refuseManyNodes } from './markup-bounds.ts'
import { layOut } from './passages.ts'
import { protectedFile } from './protected-file.ts'
import type { Reading } from './to-document.ts'
import { type Entries, unzip } from './zip.ts'

/** Each chapter's tree is gone when the next one is read, its paragraphs are not; a Bible with its notes has a quarter of them. */
const MOST_NODES_OF_BOOK = 2_000_000

/** Reads an e-book (EPUB 2 and 3): its chapters in reading order, without its table of contents. */
export function readEpub(bytes: Uint8Array, { file = 'the book' }: IngestOptions): Reading {
  const place = { file }
  const entries = unzip(bytes, (path) => /\.(?:xml|opf|x?html?)$/i.test(path), place)
  refuseLocked(entries, place)
  const chapters = chaptersOf(entries, place).map((path) => textOf(entries, path, place))
  refuseManyNodes(chapters, place, MOST_NODES_OF_BOOK)
  return layOut(
    chapters.flatMap((chapter) => passagesOf(parseXml(chapter, place).querySelector('body') ?? parseXml('<body/>', place))),
  )
}

/** Encrypted fonts do no harm; encrypted chapters cannot be read. */
function refuseLocked(entries: Entries, place: Place): void {
  const encryption = entries['META-INF/encryption.xml']
  if (encryption !== undefined && /\bURI="[^"]+\.x?html?"/i.test(new TextDecoder().decode(encryption))) throw protectedFile(place)
}

/** Paths of the chapters, as the book's package says; each part stands once, as EPUB demands. */
function chaptersOf(entries: Entries, place: Place): string[] {
  const container = parseXml(textOf(entries, 'META-INF/container.xml', place), place)
  const opf = container.querySelector('rootfile')?.getAttribute('full-path') ?? ''
  const manifest = parseXml(textOf(entries, opf, place), place)
  const items = itemsOf(manifest)
  const chapters = [...manifest.querySelectorAll('itemref')].flatMap((reference) => {
    const item = items.get(reference.getAttribute('idref') ?? '')
    return item === undefined || item.isContents ? [] : [pathFrom(opf, item.href)]
  })
  if (chapters.length > 0) return [...new Set(chapters)]
  throw broken('the book has no chapters', place)
}

interface Item {
  readonly href: string
  /** The table of contents. */
  readonly isContents: boolean
}

const itemsOf = (manifest: HtmlDocument): ReadonlyMap<string, Item> =>
  new Map(
    [...manifest.querySelectorAll('item')].map((item) => [
      item.getAttribute('id') ?? '',
      {
        href: item.getAttribute('href') ?? '',
        isContents: /\bnav\b/.test(item.getAttribute('properties') ?? ''),
      },
    ]),
  )

/** `OEBPS/text/one.xhtml` for `text/one.xhtml` in `OEBPS/content.opf`. */
function pathFrom(opf: string, href: string): string {
  const folder = opf.includes('/') ? opf.slice(0, opf.lastIndexOf('/') + 1) : ''
  return decodeURIComponent(new URL(href.replace(/#.*$/, ''), `file:///${folder}`).pathname).slice(1)
}

function textOf(entries: Entries, path: string, place: Place): string {
  const bytes = entries[path]
  if (bytes === undefined) throw broken(`the book has no part ${JSON.stringify(path)}`, place)
  refuseLargeMarkup(bytes.length, place)
  const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}

const broken = (message: string, place: Place): BitextError =>
  new BitextError('MALFORMED', message, { place, hint: 'is it an e-book (.epub)? epubcheck says what is wrong with it' })
