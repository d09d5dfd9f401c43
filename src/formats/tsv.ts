import { BitextError, type Place } from '../errors.ts'
import { bareColumns, beadIn, type Columns, cellsOf, columnsIn, headerFor } from './columns.ts'
import { type LineBatch, linesOf } from './decode-stream.ts'
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
import { guarded, onOneLine, unguarded } from './plain-text.ts'
import { startingWith } from './starting-with.ts'

/** Tab-separated values: a bead a row, nothing quoted. A text cannot hold a tab or a line end. */
export const TSV: Format = {
  name: 'tsv',
  title: 'TSV',
  endings: ['.tsv', '.tab'],
  polarity: 'probability',
  holds: new Set(['gaps', 'bead ids', 'probabilities', 'status', 'notes', 'bookmarks']),
  sniff,
  read: async ([file], options) => readTsv(file, options),
  write: writeTsv,
}

/** Every line has the same number of cells, at least two. */
function sniff({ text }: FileHead): number {
  const lines = text.split(/\r?\n/).slice(0, 20)
  const complete = text.length < 1000 ? lines.filter((line) => line !== '') : lines.slice(0, -1)
  const widths = new Set(complete.map((line) => line.split('\t').length))
  return complete.length > 0 && widths.size === 1 && !widths.has(1) ? 0.5 : 0
}

async function readTsv(file: InputFile, options: ReadOptions): Promise<BeadStream> {
  const batches = linesOf(file)
  const first = await batches.next()
  const lines: LineBatch = first.done ? { first: 1, lines: [] } : first.value
  const place = { file: file.name, line: 1, column: 1, excerpt: lines.lines[0] }
  const header = lines.lines.length > 0 ? columnsIn(lines.lines[0].split('\t'), options, place) : undefined
  const columns = header ?? bareColumns(options)
  const { others } = columns
  if (others.length > 0) options.report.notice(`left out: the versions ${others.join(', ')}`, { file: file.name, line: 1 })
  const body = header === undefined ? lines : { first: 2, lines: lines.lines.slice(1) }
  return {
    head: { ...columns.head, speakers: [], divergences: [], crossings: [] },
    batches: beadsIn(startingWith({ value: body, done: false }, batches), columns, { file: file.name, report: options.report }),
    dialect:
      header === undefined ? 'without a header: source, target' : `with a header: ${lines.lines[0].split('\t').join(', ')}`,
    polarity: columns.figure?.polarity ?? 'none',
  }
}

interface Reading extends Pick<ReadOptions, 'report'> {
  readonly file: string
}

async function* beadsIn(batches: AsyncIterable<LineBatch>, columns: Columns, { file, report }: Reading): BeadBatches {
  for await (const { first, lines } of batches) {
    const beads: TextBead[] = []
    lines.forEach((line, index) => {
      if (line === '') return
      const place = (): Place => ({ file, line: first + index, column: 1, excerpt: line })
      try {
        beads.push(beadIn(line.split('\t'), columns, { restore: unguarded, place }))
      } catch (error) {
        if (!(error instanceof BitextError)) throw error
        report.problem(error)
      }
    })
    yield beads
  }
}

async function* writeTsv({ head, batches }: BeadStream, { losses }: WriteOptions): AsyncGenerator<Piece> {
  const line = (cells: readonly string[]): string => `${cells.map((cell) => guarded(onOneLine(cell, losses))).join('\t')}\n`
  yield { content: line(headerFor(head)) }
  for await (const batch of batches) yield { content: batch.map((bead) => line(cellsOf(bead))).join('') }
}
