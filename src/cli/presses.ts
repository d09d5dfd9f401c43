import { BitextError } from '../errors.ts'
import { type Book, rowsOf } from '../publish/book.ts'
import { EPUB_LAYOUTS } from '../publish/epub/options.ts'
import { isReaderEpub, writeEpub } from '../publish/epub/write-epub.ts'
import { LAYOUTS, type Layout, type Unit } from '../publish/html/options.ts'
import { isReaderHtml, writeHtml } from '../publish/html/page.ts'
import { type Paper, PRINT_LAYOUTS } from '../publish/print/options.ts'
import { isReaderPdf, markPdf } from '../publish/print/pdf.ts'
import { isPrintHtml, writePrint } from '../publish/print/write-print.ts'
import { findChromium } from './chromium.ts'
import type { Context } from './context.ts'
import { printPdf } from './print-pdf.ts'
import type { Publication } from './publish-command.ts'

/** How a book is to look. */
export interface PressOptions {
  readonly layout?: Layout
  readonly by?: Unit
  readonly numbers?: boolean
  readonly paper?: Paper
  /** The browser that prints. */
  readonly chromium?: string
}

/** How one kind of book is written. */
export interface Press {
  /** What its files are called after the dot. */
  readonly ending: string
  readonly write: (book: Book, options: PressOptions, context: Context) => string | Uint8Array | Promise<Uint8Array>
  /** Tells a file that this press wrote, and may write again. */
  readonly isOurs: (existing: string) => boolean
  /** What it makes, where that is no text to print on the screen. */
  readonly binary?: string
  /** What to do with the file, in a few words. */
  readonly use: string
}

export const PRESSES: Readonly<Record<Publication, Press>> = {
  html: {
    ending: 'html',
    write: (book, { layout, by, numbers }) => writeHtml(book, { layout: oneOf(LAYOUTS, layout, 'a page'), by, numbers }),
    isOurs: isReaderHtml,
    use: 'open it in any browser',
  },
  epub: {
    ending: 'epub',
    write: (book, { layout, by, numbers }) => writeEpub(book, { layout: oneOf(EPUB_LAYOUTS, layout, 'an EPUB'), by, numbers }),
    isOurs: isReaderEpub,
    binary: 'an EPUB',
    use: 'open it in any e-reader',
  },
  print: {
    ending: 'print.html',
    write: printHtml,
    isOurs: isPrintHtml,
    use: 'open it in a browser and print it at 100 %, on both sides',
  },
  pdf: { ending: 'pdf', write: pdfOf, isOurs: isReaderPdf, binary: 'a PDF', use: 'open it in any PDF reader' },
}

function printHtml(book: Book, { layout, by, numbers, paper }: PressOptions): string {
  return writePrint(book, { layout: oneOf(PRINT_LAYOUTS, layout, 'paper'), by, numbers, paper })
}

/** Milliseconds for a browser to start in, even on a machine with much else to do. */
const TO_START = 90_000

/** Four times what a row took on two cores with twelve times as much other work (bench/print.bench.ts). */
const FOR_A_ROW = 100

async function pdfOf(book: Book, options: PressOptions, context: Context): Promise<Uint8Array> {
  const html = printHtml(book, options)
  const program = findChromium(context.environment, options.chromium)
  context.tell(`printing with ${program}`)
  const printed = await printPdf(html, { program, patience: TO_START + FOR_A_ROW * rowsOf(book).length })
  return markPdf(printed, { date: book.date, isFacing: isFacing(book, options) })
}

const isFacing = ({ versions }: Book, { layout = 'facing' }: PressOptions): boolean => layout === 'facing' && versions.length > 1

/** @throws BitextError `USAGE` for a layout that what is made cannot have */
function oneOf<Own extends Layout>(layouts: readonly Own[], layout: Layout | undefined, what: string): Own | undefined {
  const own = layouts.find((known) => known === layout)
  if (layout === own) return own
  throw new BitextError('USAGE', `${what} cannot be laid out as ${layout}`, {
    hint: `layouts for ${what}: ${layouts.join(', ')}`,
  })
}
