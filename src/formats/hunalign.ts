import { BitextError, type Place } from '../errors.ts'
import { indicesOf } from '../model/span.ts'
import { assembleLadder, type IndexLink, numberedTexts } from './assemble-ladder.ts'
import { bareColumns } from './columns.ts'
import { linesOf } from './decode-stream.ts'
import { probabilityOf } from './figures.ts'
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
import { keepingMarks, onOneLine } from './plain-text.ts'
import { refuseCrowd, refuseHugeIndex, wholeFile } from './whole-file.ts'

/** The ladder of hunalign (Varga et al. 2005): where each bead starts on both sides. */
export const LADDER: Format = {
  name: 'ladder',
  title: 'hunalign ladder',
  endings: ['.ladder'],
  polarity: 'similarity',
  holds: new Set(['gaps', 'sentences', 'empty sentences', 'sentence ids', 'speakers', 'kinds', 'probabilities']),
  needsTexts: true,
  sniff: ({ text }) => (/^0\t0(\t\S+)?\r?\n(?:\d+\t\d+(\t\S+)?(\r?\n|$))*/.test(text) && isLadderText(text) ? 0.95 : 0),
  read: async ([file], options) => readLadder(file, options),
  write: writeLadder,
}

/** hunalign's output with `-text`: a bead a line, with its sentences. */
export const HUNALIGN: Format = {
  name: 'hunalign',
  title: 'hunalign text',
  endings: ['.hunalign', '.aligned.txt'],
  polarity: 'similarity',
  holds: new Set(['gaps', 'sentences', 'probabilities']),
  sniff: sniffText,
  read: async ([file], options) => readText(file, options),
  write: (corpus, options) => keepingMarks(writeText(corpus, options)),
}

/** Two whole numbers, and the figure where there is one. */
const RUNG = /^(\d+)\t(\d+)(?:\t(\S+))?$/

const isLadderText = (text: string): boolean => {
  const lines = text.split(/\r?\n/).slice(0, 50)
  return lines.slice(0, lines.length > 1 ? -1 : 1).every((line) => RUNG.test(line))
}

interface Rung {
  readonly source: number
  readonly target: number
  readonly figure?: number
  readonly place: Place
}

async function readLadder(file: InputFile, { texts, report }: ReadOptions): Promise<BeadStream> {
  const rungs: Rung[] = []
  for await (const { first, lines } of linesOf(wholeFile(file))) {
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue
      const place = { file: file.name, line: first + index, column: 1, excerpt: line }
      refuseCrowd(rungs.length, 'links', place)
      rungs.push(rungIn(line, place))
    }
  }
  const links = linksBetween(rungs)
  const corpus = assembleLadder(links, texts ?? numberedTexts(links), report)
  const hasFigures = rungs.some(({ figure }) => figure !== undefined)
  return { ...corpus, ...(!hasFigures && { polarity: 'none', dialect: 'two columns, as written by hand' }) }
}

function rungIn(line: string, place: Place): Rung {
  const [, source, target, figure] = RUNG.exec(line.trimEnd()) ?? []
  if (source === undefined) {
    throw new BitextError('MALFORMED', 'this is not a line of a ladder', {
      place,
      hint: 'a line is two sentence numbers and a figure, with tabs between them: 12⇥11⇥0.83',
    })
  }
  for (const index of [source, target]) refuseHugeIndex(Number(index), place)
  // hunalign prints `nan` and `-inf` for what it could not weigh.
  const value = figure === undefined ? undefined : Number(figure)
  return {
    source: Number(source),
    target: Number(target),
    place,
    ...(value !== undefined && Number.isFinite(value) && { figure: value }),
  }
}

/** A bead lies between two rungs; its figure stands at the rung where it starts. */
function linksBetween(rungs: readonly Rung[]): IndexLink[] {
  return rungs.slice(0, -1).flatMap(({ source, target, figure, place }, index) => {
    const next = rungs[index + 1]
    if (next.source < source || next.target < target) throw backwards(next, { source, target })
    if (next.source === source && next.target === target) return []
    const runs = {
      source: indicesOf({ start: source, end: next.source }),
      target: indicesOf({ start: target, end: next.target }),
    }
    return [{ ...runs, place, ...(figure !== undefined && figureOf(figure, runs)) }]
  })
}

/** hunalign's figures go beyond 1, and for gaps and bad beads below 0. A gap's figure that is not positive says nothing. */
function figureOf(raw: number, { source, target }: Pick<IndexLink, 'source' | 'target'>): Partial<IndexLink> {
  const isGap = source.length === 0 || target.length === 0
  return isGap && raw <= 0 ? {} : { raw, probability: probabilityOf(raw, 'similarity') }
}

const backwards = (rung: Rung, before: Pick<Rung, 'source' | 'target'>): BitextError =>
  new BitextError(
    'BROKEN_LADDER',
    `the ladder goes back from ${before.source}, ${before.target} to ${rung.source}, ${rung.target}`,
    {
      place: rung.place,
      hint: 'both numbers must grow, or stay, from line to line',
    },
  )

async function* writeLadder({ batches }: BeadStream): AsyncGenerator<Piece> {
  const at = { source: 0, target: 0 }
  for await (const batch of batches) {
    let content = ''
    for (const { source, target, probability } of batch) {
      content += rungLine(at, probability)
      at.source += source.length
      at.target += target.length
    }
    yield { content }
  }
  yield { content: rungLine(at, 0) }
}

const rungLine = ({ source, target }: { source: number; target: number }, figure: number | undefined): string =>
  `${source}\t${target}${figure === undefined ? '' : `\t${figure}`}\n`

/** Between the sentences of one side. */
const JOINT = ' ~~~ '

/** A text that has the joint in it, or its beginning or end where the joint follows, gets a backslash before the waves. */
const WAVES = /(?<=^| )(\\*)~~~(?= |$)/g
const ESCAPED_WAVES = /(?<=^| )\\(\\*)~~~(?= |$)/g

const escaped = (text: string): string => (text.includes('~~~') ? text.replace(WAVES, '\\$1~~~') : text)
const unescaped = (text: string): string => (text.includes('~~~') ? text.replace(ESCAPED_WAVES, '$1~~~') : text)

/** Two texts, and a figure. */
function sniffText({ text }: FileHead): number {
  const lines = text.split(/\r?\n/).slice(0, 50)
  const whole = (lines.length > 1 ? lines.slice(0, -1) : lines).filter((line) => line !== '')
  if (whole.length === 0 || !whole.every((line) => /^[^\t]*\t[^\t]*\t-?\d*\.?\d+(?:e-?\d+)?$/.test(line))) return 0
  return text.includes(JOINT) ? 0.95 : 0.6
}

async function readText(file: InputFile, options: ReadOptions): Promise<BeadStream> {
  return {
    head: { ...bareColumns(options).head, speakers: [], divergences: [], crossings: [] },
    batches: textBeads(file, options),
  }
}

async function* textBeads(file: InputFile, { report }: ReadOptions): BeadBatches {
  for await (const { first, lines } of linesOf(file)) {
    const beads: TextBead[] = []
    lines.forEach((excerpt, index) => {
      if (excerpt === '') return
      const cells = excerpt.split('\t')
      if (cells.length === 2 || cells.length === 3) beads.push(textBead(cells))
      else report.problem(wrongLine(cells.length, { file: file.name, line: first + index, column: 1, excerpt }))
    })
    yield beads
  }
}

function textBead([source, target, figure]: readonly string[]): TextBead {
  const sides = { source: sentencesIn(source), target: sentencesIn(target) }
  const value = figure === undefined || figure === '' ? Number.NaN : Number(figure)
  if (!Number.isFinite(value)) return sides
  const isGap = sides.source.length === 0 || sides.target.length === 0
  return isGap && value <= 0 ? sides : { ...sides, raw: value, probability: probabilityOf(value, 'similarity') }
}

const sentencesIn = (cell: string): TextBead['source'] =>
  cell === '' ? [] : cell.split(JOINT).map((text) => ({ id: '', text: unescaped(text) }))

const wrongLine = (cells: number, place: Place): BitextError =>
  new BitextError('MALFORMED', `this line has ${cells} cells, and 3 are needed`, {
    place,
    hint: 'a line is the source, the target and a figure, with tabs between them',
  })

async function* writeText({ batches }: BeadStream, { losses }: WriteOptions): AsyncGenerator<Piece> {
  const side = (sentences: TextBead['source']): string =>
    sentences.map(({ text }) => escaped(onOneLine(text, losses))).join(JOINT)
  for await (const batch of batches) {
    yield {
      content: batch
        .map(({ source, target, probability }) => `${side(source)}\t${side(target)}\t${probability ?? ''}\n`)
        .join(''),
    }
  }
}
