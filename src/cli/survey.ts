import { BitextError } from '../errors.ts'
import type { BeadStream, Format, Polarity, TextBead } from '../formats/format.ts'
import type { Context } from './context.ts'
import { type InputFlags, type OpenCorpus, readRecognised, recognise } from './corpus-input.ts'
import { collectingReporter, type Finding, findingOf } from './reporters.ts'

/** What reading a file to its end shows of it. */
export interface Survey {
  /** Absent where it could not be told. */
  readonly format?: Format
  readonly corpus?: Omit<BeadStream, 'batches'>
  readonly polarity?: Polarity
  readonly counts: Counts
  readonly findings: readonly Finding[]
}

export interface Counts {
  beads: number
  gaps: number
  source: number
  target: number
  readonly shapes: Map<string, number>
  readonly statuses: Map<string, number>
  /** The least and the greatest figure, as the file has them. */
  figures?: { least: number; greatest: number; count: number }
}

/** There is nothing to look at. */
const UNREADABLE: ReadonlySet<string> = new Set(['FILE_NOT_FOUND', 'NOT_READABLE'])

/** Reads a file to its end, or to the fault that makes reading on impossible; faults are findings here, not errors. */
export async function survey(context: Context, path: string, flags: InputFlags): Promise<Survey> {
  const findings: Finding[] = []
  const report = collectingReporter(findings)
  const counts: Counts = { beads: 0, gaps: 0, source: 0, target: 0, shapes: new Map(), statuses: new Map() }
  let opened: Partial<OpenCorpus> = {}
  try {
    const recognised = await recognise(context, path, flags)
    opened = { format: recognised.format }
    const corpus = await readRecognised(context, recognised, { ...flags, report, isLook: true })
    opened = corpus
    for await (const batch of corpus.corpus.batches) for (const bead of batch) count(bead, counts)
  } catch (error) {
    if (!(error instanceof BitextError) || error.exitCode === 2 || UNREADABLE.has(error.code)) throw error
    findings.push(findingOf(error))
  }
  return { ...opened, counts, findings }
}

function count({ source, target, raw, probability, status }: TextBead, counts: Counts): void {
  counts.beads++
  counts.source += source.length
  counts.target += target.length
  if (source.length === 0 || target.length === 0) counts.gaps++
  increment(counts.shapes, `${source.length}-${target.length}`)
  if (status !== undefined) increment(counts.statuses, status)
  const figure = raw ?? probability
  if (figure === undefined) return
  counts.figures ??= { least: figure, greatest: figure, count: 0 }
  counts.figures.least = Math.min(counts.figures.least, figure)
  counts.figures.greatest = Math.max(counts.figures.greatest, figure)
  counts.figures.count++
}

const increment = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1)
