import { basename, relative, resolve } from 'node:path'
import { BitextError } from '../../errors.ts'
import type { BeadStream, CorpusHead, Format, Piece } from '../../formats/format.ts'
import { held } from '../../formats/held.ts'
import { Losses } from '../../formats/losses.ts'
import { formatByEnding, formatNamed, WRITABLE } from '../../formats/registry.ts'
import { saveStream } from '../../workspace/save-stream.ts'
import type { Context } from '../context.ts'
import { type InputFlags, openCorpus } from '../corpus-input.ts'
import { strictReporter } from '../reporters.ts'

/** What `bitext export` was told. */
export interface ExportOptions extends InputFlags {
  readonly to?: string
  readonly output?: string
  readonly date?: string
  readonly force?: boolean
}

/** `bitext export`: a corpus in any format, written in any other; bead after bead, so that its size does not matter. */
export async function exportCorpus(context: Context, path: string, options: ExportOptions): Promise<number> {
  const format = formatTo(options)
  checkDate(options.date)
  const { dialect, ...reading } = options
  const { corpus } = await openCorpus(context, path, { ...reading, report: strictReporter(context) })
  await writeCorpus(context, corpus, { ...options, format })
  return 0
}

/** As formats with dates want it: the second, in UTC. */
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/

/** @throws BitextError `USAGE` for what is no date and time */
function checkDate(date: string | undefined): void {
  if (date === undefined || (DATE.test(date) && !Number.isNaN(Date.parse(date)))) return
  throw new BitextError('USAGE', `${JSON.stringify(date)} is no date and time`, { hint: 'write it as 2022-02-12T10:00:00Z' })
}

/** @throws BitextError `USAGE` where neither `--to` nor the name of the output says it */
function formatTo({ to, output }: ExportOptions): Format {
  if (to !== undefined) return formatNamed(to, WRITABLE)
  const format = output === undefined ? undefined : formatByEnding(output, WRITABLE)
  if (format !== undefined) return format
  throw new BitextError('USAGE', 'the format to write is not said', {
    hint: `say it with --to: ${WRITABLE.map(({ name }) => name).join(', ')}`,
  })
}

/** Where and how a corpus is written. */
export interface Writing extends Pick<ExportOptions, 'output' | 'dialect' | 'date' | 'force'> {
  readonly format: Format
}

/** Writes a corpus, and says what the format could not hold. */
export async function writeCorpus(context: Context, corpus: BeadStream, writing: Writing): Promise<void> {
  const { format, output, date, force } = writing
  if (format.write === undefined) throw new Error(`${format.name} has no writer`)
  const losses = new Losses()
  const kept = held(corpus, format, losses)
  const documents = { source: documentOf(corpus.head, 'source'), target: documentOf(corpus.head, 'target') }
  const pieces = format.write(kept, { losses, dialect: dialectFor(writing), date, name: nameFrom(output), documents })
  const endings = format.outputs?.(kept.head)
  if (output === undefined || output === '-') await printPieces(context, pieces, { format, isOneText: endings === undefined })
  else {
    const { cwd } = context.environment
    const files = await saveStream(resolve(cwd, output), pieces, { endings, force })
    context.say(`wrote ${files.map((file) => shownPath(cwd, file)).join(', ')}`)
  }
  const lost = losses.list()
  if (lost.length > 0) context.notice(`${format.title} cannot hold: ${lost.join(', ')}`)
  for (const { id, notice } of format.holds.has('provenance') ? [] : [corpus.head.source, corpus.head.target])
    if (notice !== undefined) context.notice(`${id}: ${notice}`)
}

/** The file of a version's text, for formats that only point into it. */
const documentOf = ({ id = 'corpus', ...head }: CorpusHead, side: 'source' | 'target'): string =>
  basename(head[side].file ?? `${id}.${head[side].id}.xml`)

/** What the output is called, for files that name one another. */
const nameFrom = (output = '-'): string | undefined => (output === '-' ? undefined : basename(output).replace(/\.gz$/, ''))

/** A path in or below the working directory as seen from there, any other in full. */
function shownPath(cwd: string, file: string): string {
  const path = relative(cwd, file)
  return path.startsWith('..') ? file : path
}

/** @throws BitextError `USAGE` for a dialect that the format has not */
function dialectFor({ format, dialect }: Writing): string | undefined {
  const { dialects = [], name } = format
  if (dialect === undefined || dialects.includes(dialect)) return dialect
  throw new BitextError('USAGE', `${name} has no dialect ${JSON.stringify(dialect)}`, {
    hint: dialects.length > 0 ? `its dialects: ${dialects.join(', ')}` : 'leave --dialect out',
  })
}

/** What can be printed: text, and one file. */
interface Printing {
  readonly format: Format
  readonly isOneText: boolean
}

async function printPieces(context: Context, pieces: AsyncIterable<Piece>, { format, isOneText }: Printing): Promise<void> {
  const { stdout } = context.environment
  const cannot = (what: string): BitextError =>
    new BitextError('USAGE', `${format.title} is ${what} and cannot be printed`, { hint: 'say where it goes: -o FILE' })
  if (!isOneText) throw cannot('several files')
  for await (const { content } of pieces) {
    if (typeof content !== 'string') throw cannot('no text')
    context.print(content)
    await stdout.flush?.()
  }
}
