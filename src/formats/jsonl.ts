import { BitextError, type Place } from '../errors.ts'
import { check } from '../text/schema.ts'
import { linesOf } from './decode-stream.ts'
import type { BeadBatches, BeadStream, CorpusHead, FileHead, Format, InputFile, Piece, ReadOptions, TextBead } from './format.ts'
import { type ForeignKeys, foreignBead, foreignKeys } from './jsonl-foreign.ts'
import { JSONL_BEAD, type JsonlBead } from './jsonl-schema.ts'
import { UNKNOWN_LANGUAGE } from './languages.ts'
import { startingWith } from './starting-with.ts'

/** JSON Lines: a bead a line, with everything that is said of it. */
export const JSONL: Format = {
  name: 'jsonl',
  title: 'JSON Lines',
  endings: ['.jsonl', '.ndjson'],
  polarity: 'probability',
  holds: new Set([
    ...(['gaps', 'sentences', 'empty sentences', 'bead ids', 'sentence ids', 'speakers', 'kinds'] as const),
    ...(['probabilities', 'status', 'notes', 'bookmarks'] as const),
  ]),
  sniff: ({ text }: FileHead) => (/^\s*\{.*\}\s*?(?:\r?\n|$)/.test(text) ? 0.7 : 0),
  read: async ([file], options) => readJsonl(file, options),
  write: writeJsonl,
}

/** A line as read: what it holds, and where it stands. */
interface Line {
  readonly value: unknown
  readonly place: () => Place
}

async function readJsonl(file: InputFile, options: ReadOptions): Promise<BeadStream> {
  const lines = parsedLines(file, options)
  const first = await lines.next()
  const sample: Line | undefined = first.done ? undefined : first.value[0]
  const foreign = sample === undefined ? undefined : foreignKeys(sample.value, options, sample.place())
  const head = foreign?.head ?? ourVersions(sample?.value)
  return {
    head: { ...head, speakers: [], divergences: [], crossings: [] },
    batches: beadsIn(startingWith(first, lines), foreign, options),
    dialect: foreign === undefined ? 'of bitext' : `of another tool: ${foreign.keys}`,
    ...(foreign !== undefined && { polarity: foreign.figure?.polarity ?? 'none' }),
  }
}

function ourVersions(value: unknown): Pick<CorpusHead, 'source' | 'target'> {
  const checked = check(value, JSONL_BEAD)
  if (checked.violations !== undefined) {
    return { source: { id: 'source', language: UNKNOWN_LANGUAGE }, target: { id: 'target', language: UNKNOWN_LANGUAGE } }
  }
  return { source: versionIn(checked.value.source), target: versionIn(checked.value.target) }
}

const versionIn = ({ version, language = version }: JsonlBead['source']): { id: string; language: string } => ({
  id: version,
  language,
})

async function* parsedLines(file: InputFile, { report }: ReadOptions): AsyncGenerator<readonly Line[]> {
  for await (const { first, lines } of linesOf(file)) {
    const parsed: Line[] = []
    lines.forEach((excerpt, index) => {
      if (excerpt.trim() === '') return
      const place = (): Place => ({ file: file.name, line: first + index, column: 1, excerpt })
      try {
        parsed.push({ value: JSON.parse(excerpt), place })
      } catch (error) {
        report.problem(notJson(error, place()))
      }
    })
    if (parsed.length > 0) yield parsed
  }
}

function notJson(error: unknown, place: Place): BitextError {
  const reason = error instanceof Error ? error.message : String(error)
  const offset = /position (\d+)/.exec(reason)?.[1]
  return new BitextError('MALFORMED', `this line is not JSON (${reason.replace(/\s+/g, ' ')})`, {
    place: { ...place, column: offset === undefined ? 1 : Number(offset) + 1 },
    hint: 'each line is one object, whole: {"id": "b1", …}',
  })
}

async function* beadsIn(
  batches: AsyncIterable<readonly Line[]>,
  foreign: ForeignKeys | undefined,
  { report }: ReadOptions,
): BeadBatches {
  for await (const lines of batches) {
    const beads: TextBead[] = []
    for (const { value, place } of lines) {
      const bead = foreign === undefined ? ourBead(value, place, report) : foreignBead(value, foreign, { place, report })
      if (bead !== undefined) beads.push(bead)
    }
    yield beads
  }
}

function ourBead(value: unknown, place: () => Place, report: ReadOptions['report']): TextBead | undefined {
  const checked = check(value, JSONL_BEAD)
  if (checked.violations !== undefined) {
    const [{ message, hint, path }] = checked.violations
    const where = path.length > 1 ? ` (at ${path.map(String).join('.')})` : ''
    report.problem(new BitextError('MALFORMED', message + where, { place: place(), hint }))
    return undefined
  }
  const { source, target, ...words } = checked.value
  return { ...words, source: source.sentences, target: target.sentences }
}

async function* writeJsonl({ head, batches }: BeadStream): AsyncGenerator<Piece> {
  const side = ({ id, language }: BeadStream['head']['source'], sentences: TextBead['source']): object => ({
    version: id,
    ...(language !== id && { language }),
    sentences,
  })
  const line = ({ id, source, target, probability, status, note, bookmark }: TextBead): string =>
    `${JSON.stringify({ id, probability, status, note, bookmark, source: side(head.source, source), target: side(head.target, target) })}\n`
  for await (const batch of batches) yield { content: batch.map(line).join('') }
}
