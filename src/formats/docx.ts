import { timelessZip, unzip } from '../ingest/zip.ts'
import { PROGRAM } from '../model/program.ts'
import type { Version } from '../model/version.ts'
import { writable } from '../text/xml-out.ts'
import { allBeads } from './bead-stream.ts'
import type { BeadStream, CorpusHead, Format, Piece, TextBead, WriteOptions } from './format.ts'
import { nameOfLanguage, particulars } from './people.ts'
import { encodable } from './plain-text.ts'

/** A Word document for people: a table with a version in each column, its head repeated on every page. */
export const DOCX: Format = {
  name: 'docx',
  title: 'Word document',
  endings: ['.docx'],
  polarity: 'none',
  holds: new Set(['gaps', 'provenance', 'notes']),
  write: writeDocx,
}

/** The library takes long to load: only who writes a document waits for it. */
type Docx = typeof import('docx')

async function* writeDocx({ head, batches }: BeadStream, { losses, date }: WriteOptions): AsyncGenerator<Piece> {
  const docx = await import('docx')
  const clean = (text: string): string => {
    const encoded = encodable(text, losses)
    const kept = writable(encoded)
    losses.count('control character', 'control characters', encoded.length - kept.length)
    return kept
  }
  const beads = await allBeads(batches)
  const document = new docx.Document({
    title: head.title,
    creator: PROGRAM.name,
    lastModifiedBy: PROGRAM.name,
    styles: { default: { document: { run: { font: 'Times New Roman', size: HALF_POINTS } } } },
    sections: [{ children: [...opening(docx, head), table(docx, { head, beads, clean })] }],
  })
  yield { content: withoutClock(await docx.Packer.toBuffer(document), date) }
}

/** 11 pt. */
const HALF_POINTS = 22

/** The title, and where each text comes from. */
function opening(
  { Paragraph, TextRun, HeadingLevel }: Docx,
  { title, date, source, target }: CorpusHead,
): InstanceType<Docx['Paragraph']>[] {
  const lines = [source, target].map((version) => `${particulars(version).join('. ')}.`)
  return [
    ...(title === undefined ? [] : [new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 })]),
    ...(date === undefined ? [] : [new Paragraph({ text: date })]),
    ...lines.map((line) => new Paragraph({ children: [new TextRun({ text: line, italics: true })] })),
    new Paragraph({ text: '' }),
  ]
}

interface Content {
  readonly head: CorpusHead
  readonly beads: readonly TextBead[]
  /** Takes out what XML cannot hold. */
  readonly clean: (text: string) => string
}

function table(docx: Docx, { head, beads, clean }: Content): InstanceType<Docx['Table']> {
  const { Table, TableRow, WidthType, TableLayoutType } = docx
  const sides = [head.source, head.target]
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: sides.map((version) => cell(docx, version, { lines: [nameOfLanguage(version)], bold: true })),
  })
  const rows = beads.map(
    ({ source, target, note }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(docx, head.source, { lines: linesOf(source, clean) }),
          cell(docx, head.target, { lines: linesOf(target, clean), note: note === undefined ? undefined : clean(note) }),
        ],
      }),
  )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [COLUMN, COLUMN],
    layout: TableLayoutType.FIXED,
    rows: [heading, ...rows],
  })
}

/** Half of the text width of an A4 page, in twentieths of a point. */
const COLUMN = 4513

const linesOf = ([sentence]: TextBead['source'], clean: (text: string) => string): string[] =>
  clean(sentence?.text ?? '').split(/\r\n|\n|\r/)

interface CellText {
  readonly lines: readonly string[]
  readonly note?: string
  readonly bold?: boolean
}

function cell(docx: Docx, { language }: Version, { lines, note, bold }: CellText): InstanceType<Docx['TableCell']> {
  const { Paragraph, TableCell, TextRun, WidthType } = docx
  const run = (text: string, italics = false): InstanceType<Docx['TextRun']> =>
    new TextRun({ text, bold, italics, language: { value: language } })
  const paragraphs = lines.map((line) => new Paragraph({ children: [run(line)] }))
  const notes = note === undefined ? [] : [new Paragraph({ children: [run(note, true)] })]
  return new TableCell({ width: { size: COLUMN, type: WidthType.DXA }, children: [...paragraphs, ...notes] })
}

/** When it was made: said twice by the library, and here only where the caller says it. */
const MADE = /<dcterms:(created|modified)([^>]*)>[^<]*<\/dcterms:\1>/g

/** The same document, with equal bytes for an equal corpus. */
function withoutClock(bytes: Uint8Array, date: string | undefined): Uint8Array {
  const entries = unzip(bytes, () => true, { file: 'the document' })
  const core = new TextDecoder().decode(entries[CORE])
  const dated = core.replace(MADE, (_, name: string, attributes: string) =>
    date === undefined ? '' : `<dcterms:${name}${attributes}>${date}</dcterms:${name}>`,
  )
  return timelessZip({ ...entries, [CORE]: new TextEncoder().encode(dated) })
}

const CORE = 'docProps/core.xml'
