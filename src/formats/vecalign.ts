import { BitextError, type Place } from '../errors.ts'
import { type IndexedBead, splitGaps } from '../model/indexed-bead.ts'
import { assembleLadder, type IndexLink, numberedTexts } from './assemble-ladder.ts'
import { linesOf } from './decode-stream.ts'
import { probabilityOf } from './figures.ts'
import type { BeadStream, FileHead, Format, InputFile, Piece, ReadOptions, WriteOptions } from './format.ts'
import { linksOf } from './ladder-links.ts'
import { type PathStyle, pathStyle, styleFault } from './path-style.ts'
import { refuseCrowd, wholeFile } from './whole-file.ts'

/** Indices of vecalign (Thompson & Koehn 2019), with costs. */
export const VECALIGN: Format = {
  name: 'vecalign',
  title: 'vecalign',
  endings: ['.vecalign', '.align', '.alignment'],
  polarity: 'cost',
  holds: new Set(['gaps', 'sentences', 'empty sentences', 'sentence ids', 'speakers', 'kinds', 'probabilities', 'crossings']),
  needsTexts: true,
  sniff: (head) => sniffPath(head, 'vecalign'),
  read: async ([file], options) => readPath(file, options, 'vecalign'),
  write: writeVecalignPieces,
}

/** Indices of SentAlign (Steingrímsson et al. 2023), with similarities; it is only read. */
export const SENTALIGN: Format = {
  name: 'sentalign',
  title: 'SentAlign path',
  endings: ['.path'],
  polarity: 'similarity',
  holds: VECALIGN.holds,
  needsTexts: true,
  sniff: (head) => sniffPath(head, 'sentalign'),
  read: async ([file], options) => readPath(file, options, 'sentalign'),
}

/** A line of a vecalign file. */
export interface VecalignBead extends IndexedBead {
  /** The third field, lower is better; gold has none. */
  readonly cost?: number
}

/** `[9]:[9, 10]:0.123456`; spaces anywhere, third field optional. */
const LINE = /^\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]\s*(?::\s*(-?[\d.]+(?:e[-+]?\d+)?)\s*)?$/i

/**
 * Reads vecalign's lines, indices counted from 0. Blank lines are skipped.
 * @throws BitextError `MALFORMED`, with the line, for anything else.
 */
export const readVecalign = (text: string, file = 'vecalign'): VecalignBead[] =>
  text
    .split(/\r?\n/)
    .map((excerpt, index) => ({ excerpt, file, line: index + 1, column: 1 }))
    .filter(({ excerpt }) => excerpt.trim() !== '')
    .map(readLine)

function readLine({ excerpt, ...place }: Place & { readonly excerpt: string }): VecalignBead {
  const [, source, target, cost] = LINE.exec(excerpt) ?? []
  if (source === undefined || target === undefined) {
    throw new BitextError('MALFORMED', 'this is not a line of a vecalign file', {
      place: { ...place, excerpt },
      hint: 'a line looks like [9]:[9, 10]:0.123456, with sentences counted from 0',
    })
  }
  return { source: indicesIn(source), target: indicesIn(target), ...(cost !== undefined && { cost: Number(cost) }) }
}

const indicesIn = (list: string): number[] => (list.match(/\d+/g) ?? []).map(Number)

/** Writes vecalign's lines: gaps one per sentence as its gold has them, the cost, where there is one, with six decimals. */
export const writeVecalign = (beads: readonly VecalignBead[]): string =>
  splitGaps(beads)
    .map(({ source, target, cost }) => `[${source.join(', ')}]:[${target.join(', ')}]${costField(cost)}\n`)
    .join('')

const costField = (cost: number | undefined): string => (cost === undefined ? '' : `:${cost.toFixed(6)}`)

/** How many lines show in which of the two styles a file is. */
const SNIFFED_LINES = 50

function sniffPath({ text }: FileHead, style: PathStyle): number {
  const lines = text.split(/\r?\n/).slice(0, SNIFFED_LINES)
  const whole = (lines.length < SNIFFED_LINES ? lines : lines.slice(0, -1)).filter((line) => line.trim() !== '')
  if (whole.length === 0 || !whole.every((line) => LINE.test(line))) return 0
  const found = pathStyle(whole)
  if (found === undefined) return style === 'vecalign' ? 0.8 : 0.7
  return found === style ? 0.95 : 0.1
}

/** Both tools write the same lines but for spaces, decimals and what the figure means. */
async function readPath(file: InputFile, { texts, report }: ReadOptions, style: PathStyle): Promise<BeadStream> {
  const links: IndexLink[] = []
  const lines: string[] = []
  for await (const batch of linesOf(wholeFile(file))) {
    batch.lines.forEach((excerpt, index) => {
      if (excerpt.trim() === '') return
      const place = { file: file.name, line: batch.first + index, column: 1, excerpt }
      refuseCrowd(lines.length, 'links', place)
      lines.push(excerpt)
      try {
        links.push(linkIn(place, style))
      } catch (error) {
        if (!(error instanceof BitextError)) throw error
        report.problem(error)
      }
    })
  }
  const fault = styleFault(lines, style, file.name)
  if (fault !== undefined) report.problem(fault)
  const hasFigures = links.some(({ raw }) => raw !== undefined)
  const corpus = assembleLadder(links, texts ?? numberedTexts(links), report)
  return { ...corpus, ...(!hasFigures && { polarity: 'none', dialect: 'without figures, as gold has it' }) }
}

function linkIn(place: Place & { readonly excerpt: string }, style: PathStyle): IndexLink {
  const { source, target, cost: raw } = readLine(place)
  // The figure of a gap is 0 in either, which says nothing.
  const isGap = source.length === 0 || target.length === 0
  if (raw === undefined || isGap) return { source, target, place }
  return { source, target, place, raw, probability: probabilityOf(raw, style === 'vecalign' ? 'cost' : 'similarity') }
}

async function* writeVecalignPieces(corpus: BeadStream, { losses }: WriteOptions): AsyncGenerator<Piece> {
  const links = await linksOf(corpus)
  const withFigures = links.some(({ probability }) => probability !== undefined)
  const isGap = ({ source, target }: IndexLink): boolean => source.length === 0 || target.length === 0
  const gaps = links.filter(isGap)
  losses.count(
    'probability of a gap',
    'probabilities of gaps',
    gaps.filter(({ probability }) => probability !== undefined).length,
  )
  losses.count('gap of several sentences', 'gaps of several sentences', gaps.filter(isLong).length)
  // vecalign gives gaps the cost 0.
  const costOf = (link: IndexLink): number | undefined => (isGap(link) ? 0 : 1 - (link.probability ?? 1))
  yield { content: writeVecalign(links.map((link) => ({ ...link, cost: withFigures ? costOf(link) : undefined }))) }
}

const isLong = ({ source, target }: IndexLink): boolean => source.length + target.length > 1
