import { BitextError, type Place } from '../errors.ts'
import { type CsvRow, csvRows } from '../text/csv.ts'
import { bareColumns, beadIn, type Columns, cellsOf, columnsIn, headerFor } from './columns.ts'
import { decodeStream } from './decode-stream.ts'
import type {
  BeadBatches,
  BeadStream,
  FileHead,
  Format,
  InputFile,
  Piece,
  ReadOptions,
  TextBead,
  WriteOptions,
} from './format.ts'
import { encodable, guarded, unguarded } from './plain-text.ts'
import { startingWith } from './starting-with.ts'

/** Comma-separated values, for spreadsheets: cells may hold line ends, and none is taken for a formula. */
export const CSV: Format = {
  name: 'csv',
  title: 'CSV',
  endings: ['.csv'],
  polarity: 'probability',
  holds: new Set(['gaps', 'bead ids', 'probabilities', 'status', 'notes', 'bookmarks']),
  sniff,
  read: async ([file], options) => readCsv(file, options),
  write: writeCsv,
}

/** What spreadsheets put between cells; where the decimal sign is a comma, as in Russian, a semicolon. */
const DELIMITERS = [',', ';', '\t']

/** The delimiter that the first line has most of, outside quotation marks. */
function delimiterOf(text: string): string {
  const [line] = text.replace(/"[^"]*"/g, '').split('\n', 1)
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}

/** Cells that are not text at all would be rare in any other kind of file: a header with our names, or quoted cells. */
function sniff({ text, name }: FileHead): number {
  const [header] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)
  const cells = header.split(delimiterOf(text)).map((cell) => cell.replace(/^"|"$/g, '').trim().toLowerCase())
  if (cells.length < 2 || header.includes('\t')) return 0
  const isHeader = cells.every((cell) => /^[a-z][\w:-]*$/.test(cell))
  return isHeader ? 0.5 : name.toLowerCase().endsWith('.csv') ? 0.4 : 0
}

async function readCsv(file: InputFile, options: ReadOptions): Promise<BeadStream> {
  const chunks = decodeStream(file)
  const beginning = await firstLine(chunks)
  const delimiter = delimiterOf(beginning)
  const rows = csvRows(startingWith({ value: beginning, done: false }, chunks), { delimiter, file: file.name })
  const { batch, rest } = await firstRows(rows)
  const place: Place = { file: file.name, line: 1, column: 1 }
  const header = batch.length > 0 ? columnsIn(batch[0].cells, options, place) : undefined
  const columns = header ?? bareColumns(options)
  if (columns.others.length > 0) options.report.notice(`left out: the versions ${columns.others.join(', ')}`, place)
  const body = header === undefined ? batch : batch.slice(1)
  return {
    head: { ...columns.head, speakers: [], divergences: [], crossings: [] },
    batches: beadsIn(startingWith({ value: body, done: false }, rest), columns, { file: file.name, report: options.report }),
    dialect: `${delimiterNames[delimiter]}, ${header === undefined ? 'no header: source, target' : `header: ${batch[0].cells.join(', ')}`}`,
    polarity: columns.figure?.polarity ?? 'none',
  }
}

/** More than any header. */
const LONGEST_HEADER = 64 * 1024

/** The text up to the end of the first line, and what came with it: a pipe may bring a few characters at a time. */
async function firstLine(chunks: AsyncGenerator<string>): Promise<string> {
  let text = ''
  while (!text.includes('\n') && text.length < LONGEST_HEADER) {
    const next = await chunks.next()
    if (next.done) break
    text += next.value
  }
  return text
}

const delimiterNames: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' }

/** The first rows there are: a chunk may end inside the very first. */
async function firstRows(
  rows: AsyncGenerator<readonly CsvRow[]>,
): Promise<{ batch: readonly CsvRow[]; rest: AsyncGenerator<readonly CsvRow[]> }> {
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    if (next.value.length > 0) return { batch: next.value, rest: rows }
  }
  return { batch: [], rest: rows }
}

interface Reading extends Pick<ReadOptions, 'report'> {
  readonly file: string
}

async function* beadsIn(batches: AsyncIterable<readonly CsvRow[]>, columns: Columns, { file, report }: Reading): BeadBatches {
  for await (const rows of batches) {
    const beads: TextBead[] = []
    for (const { line, cells } of rows) {
      try {
        beads.push(beadIn(cells, columns, { restore: unguarded, place: () => ({ file, line, column: 1 }) }))
      } catch (error) {
        if (!(error instanceof BitextError)) throw error
        report.problem(error)
      }
    }
    yield beads
  }
}

/** Excel takes a file without the mark for one in the local encoding. */
const BYTE_ORDER_MARK = '\ufeff'

async function* writeCsv({ head, batches }: BeadStream, { losses }: WriteOptions): AsyncGenerator<Piece> {
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => quoted(guarded(encodable(cell, losses)))).join(',')}\r\n`
  yield { content: BYTE_ORDER_MARK + line(headerFor(head)) }
  for await (const batch of batches) yield { content: batch.map((bead) => line(cellsOf(bead))).join('') }
}

/** RFC 4180. */
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
