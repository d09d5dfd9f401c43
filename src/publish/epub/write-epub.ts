import { timelessZip } from '../../ingest/zip.ts'
import type { Book } from '../book.ts'
import { voiceOf } from '../html/languages.ts'
import { glossaryXhtml, imprintXhtml } from './back.ts'
import { navXhtml, titlePageXhtml } from './front.ts'
import { leafXhtml } from './leaf.ts'
import { anchorOf, filesOfRows, leavesOf } from './leaves.ts'
import type { EpubOptions } from './options.ts'
import { CONTAINER, GENERATOR, packageOpf } from './package.ts'
import type { Setting } from './setting.ts'
import { STYLE } from './style.ts'
import { xmlLang } from './xhtml.ts'

/** A book as EPUB 3.3, without scripts: opens on e-readers. Same book and options, same bytes. */
export function writeEpub(
  given: Book,
  { layout = 'interleaved', by = 'sentence', numbers = true }: EpubOptions = {},
): Uint8Array {
  const book = titled(given)
  const leaves = leavesOf(book)
  const rowFiles = filesOfRows(leaves)
  const setting: Setting = {
    book,
    layout,
    by,
    numbers,
    voice: voiceOf(book, xmlLang),
    notes: new Map(book.notes.map((note) => [note.number, note])),
    hrefOf: (row) => `${rowFiles.get(row) ?? leaves[0].file}#${anchorOf(row)}`,
  }
  const files = new Map([
    ['title.xhtml', titlePageXhtml(setting)],
    ['nav.xhtml', navXhtml(leaves, setting)],
    ...leaves.map((leaf) => [leaf.file, leafXhtml(leaf, setting)] as const),
    ...(book.glossary.length === 0 ? [] : [['glossary.xhtml', glossaryXhtml(setting)] as const]),
    ['imprint.xhtml', imprintXhtml(setting)],
    ['book.css', STYLE],
  ])
  return packed(packageOpf(book, files), files)
}

/** A book must have a title; one of spaces is none. */
const titled = (book: Book): Book => (book.title.trim() === '' ? { ...book, title: book.id } : book)

/** What stands at the beginning of the archive as it is, so that anyone sees what the file is. */
const STORED = { type: 'mimetype', container: 'META-INF/container.xml', package: 'EPUB/package.opf' } as const

function packed(opf: string, files: ReadonlyMap<string, string>): Uint8Array {
  const texts = new Map([
    [STORED.type, 'application/epub+zip'],
    [STORED.container, CONTAINER],
    [STORED.package, opf],
    ...[...files].map(([file, text]) => [`EPUB/${file}`, text] as const),
  ])
  const encoder = new TextEncoder()
  const entries = Object.fromEntries([...texts].map(([path, text]) => [path, encoder.encode(text)]))
  return timelessZip(entries, Object.values(STORED))
}

/** Whether a file, read as text, is a book that this program wrote. */
export const isReaderEpub = (text: string): boolean => text.startsWith('PK') && text.slice(0, 2000).includes(GENERATOR)
