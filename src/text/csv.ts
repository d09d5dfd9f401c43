import { type CsvError, type Info, parse } from 'csv-parse'
import { BitextError } from '../errors.ts'

/** A row, and where it starts. */
export interface CsvRow {
  /** Of its first character, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface CsvOptions {
  readonly delimiter: string
  /** For messages. */
  readonly file: string
}

/** Longer than any row of text: a quotation mark that nobody closed. */
const LONGEST_ROW = 512 * 1024

/**
 * The rows of a CSV text, batch after batch; cells in quotation marks may hold line ends, delimiters and doubled marks. Empty lines
 * are left out, and rows may have different numbers of cells.
 * @throws BitextError `MALFORMED` for quotation marks in the wrong place, with the line
 */
export async function* csvRows(
  chunks: AsyncIterable<string>,
  { delimiter, file }: CsvOptions,
): AsyncGenerator<readonly CsvRow[]> {
  const parser = parse({ delimiter, info: true, relax_column_count: true, max_record_size: LONGEST_ROW })
  let failure: Error | undefined
  parser.on('error', (error) => {
    failure = error
  })
  let nextLine = 1
  const taken = (): CsvRow[] => {
    const rows: CsvRow[] = []
    for (let item: Parsed | null = parser.read(); item !== null; item = parser.read()) {
      // An empty line is a row with one empty cell.
      if (item.record.length > 1 || item.record[0] !== '') rows.push({ line: nextLine, cells: item.record })
      nextLine = item.info.lines + 1
    }
    return rows
  }
  for await (const chunk of chunks) {
    const written = new Promise<void>((resolve) => parser.write(chunk, () => resolve()))
    // The parser waits until its rows are taken.
    const rows = taken()
    await written
    yield rows
    if (failure !== undefined) throw malformed(failure, { line: nextLine, file })
  }
  await new Promise<void>((resolve) => parser.once('error', () => resolve()).end(() => resolve()))
  yield taken()
  if (failure !== undefined) throw malformed(failure, { line: nextLine, file })
}

interface Parsed {
  readonly record: readonly string[]
  readonly info: Pick<Info, 'lines'>
}

/** What csv-parse found, in our words. */
const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened in this row and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'in this row something follows a closing quotation mark',
  INVALID_OPENING_QUOTE: 'in this row a quotation mark stands inside a cell that does not begin with one',
  CSV_MAX_RECORD_SIZE: 'this row is longer than any text: a quotation mark may be missing at its end',
}

const isCsvError = (error: Error): error is CsvError => 'code' in error

function malformed(error: Error, { line, file }: { line: number; file: string }): BitextError {
  const message = (isCsvError(error) ? FAULTS[error.code] : undefined) ?? `this row is not valid CSV (${error.message})`
  return new BitextError('MALFORMED', message, {
    place: { file, line, column: 1 },
    hint: 'a cell with a quotation mark in it is put in quotation marks, and the mark is doubled',
  })
}
