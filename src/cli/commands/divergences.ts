import { relative, resolve } from 'node:path'
import { findDivergences } from '../../divergence/find-divergences.ts'
import { type DivergenceReport, divergenceReport } from '../../divergence/report.ts'
import { formatDivergencesJson } from '../../divergence/report-json.ts'
import { formatDivergencesJunit } from '../../divergence/report-junit.ts'
import { formatDivergencesMarkdown } from '../../divergence/report-markdown.ts'
import { formatDivergencesSarif, type ReportPlace } from '../../divergence/report-sarif.ts'
import { formatDivergencesText } from '../../divergence/report-text.ts'
import { findTranspositions, type Transposition } from '../../divergence/transpositions.ts'
import { BitextError } from '../../errors.ts'
import type { Alignment } from '../../model/alignment.ts'
import { SEVERITIES, type Severity } from '../../model/divergence.ts'
import { formatDivergencesHtml, isReportHtml } from '../../publish/report/write-report.ts'
import type { Termbase } from '../../termbase/termbase.ts'
import { readText } from '../../workspace/files.ts'
import { mergeReviewed } from '../../workspace/merge-reviewed.ts'
import { saveAtomically } from '../../workspace/save.ts'
import { beadLines } from '../bead-lines.ts'
import type { Context } from '../context.ts'
import { corpusTermbase } from '../corpus-termbase.ts'
import { readAlignmentFile, readTermbaseFile } from '../input.ts'
import { plural } from '../plural.ts'
import { type ReportFormat, reportFormatOf } from '../report-formats.ts'

/** What `bitext divergences` was told. */
export interface DivergencesOptions {
  /** Default: as the name of the output says, or text. */
  readonly format?: ReportFormat
  readonly failOn?: Severity
  readonly termbase?: string
  readonly transpositions?: boolean
  readonly output?: string
  readonly force?: boolean
}

/** Exit code when something at or above `--fail-on` was found. */
const EXIT_FOUND = 1

/** `bitext divergences`: every place where the versions differ, with both sentences. */
export async function divergences(context: Context, file: string, options: DivergencesOptions): Promise<number> {
  const alignment = await readAlignmentFile(context, file)
  const { termbase, shown } = await withTermbase(context, alignment, options)
  const format = options.format ?? reportFormatOf(options.output)
  const transpositions = options.transpositions ? transpositionsFor(format, shown) : undefined
  const report = divergenceReport(shown, { termbase, transpositions })
  const text = formats(context, file, options)[format](report)
  if (options.output === undefined || options.output === '-') context.print(text)
  else saveReport(context, options.output, { text, force: options.force })
  return exitCodeFor(context, shown, options.failOn)
}

/** Formats that list transpositions. */
const LISTING: readonly ReportFormat[] = ['text', 'markdown', 'json', 'html']

/** @throws BitextError `USAGE` for formats that hold divergences only */
function transpositionsFor(format: ReportFormat, alignment: Alignment): Transposition[] {
  if (LISTING.includes(format)) return findTranspositions(alignment)
  throw new BitextError('USAGE', `--transpositions are no divergences, and ${format} holds nothing else`, {
    hint: `use it with --format ${LISTING.join(', ')}`,
  })
}

/** With `--termbase`, the divergences are found anew and keep their reviews; else the corpus's termbase serves for the tables. */
async function withTermbase(
  context: Context,
  alignment: Alignment,
  options: DivergencesOptions,
): Promise<{ readonly shown: Alignment; readonly termbase?: Termbase }> {
  if (options.termbase === undefined) {
    return { shown: alignment, termbase: await corpusTermbase(context, alignment.id) }
  }
  const termbase = await readTermbaseFile(context, options.termbase)
  const anew = { ...alignment, divergences: findDivergences(alignment, { termbase }) }
  return { termbase, shown: mergeReviewed(alignment, anew).alignment }
}

type Formats = Readonly<Record<ReportFormat, (report: DivergenceReport) => string>>

function formats(context: Context, file: string, { failOn }: DivergencesOptions): Formats {
  const { mark, heading: strong, quiet: faint } = context.style
  return {
    text: (report) => formatDivergencesText(report, { width: context.width, mark, strong, faint }),
    markdown: formatDivergencesMarkdown,
    json: formatDivergencesJson,
    html: formatDivergencesHtml,
    sarif: (report) => formatDivergencesSarif(report, placeOf(context, file)),
    junit: (report) => formatDivergencesJunit(report, { failOn }),
  }
}

/** Where the alignment stands, unless it came from stdin; lines of a packed file lead nowhere. */
function placeOf({ environment: { cwd } }: Context, file: string): ReportPlace {
  if (file === '-') return {}
  const path = resolve(cwd, file)
  const lines = file.endsWith('.gz') ? undefined : beadLines(readText(path))
  return { file: relative(cwd, path), lineOf: (bead) => lines?.get(bead) }
}

const REPORT_START =
  /^(# Divergences: |\d+ divergences? in |\{\s*"format": "bitext-divergences\/|<\?xml[^>]*>\s*<testsuites name="bitext divergences")/

/** Whether a report is one of ours, in any format: it may be written again. */
const isReport = (existing: string): boolean =>
  REPORT_START.test(existing) || isReportHtml(existing) || /"automationDetails": \{\s*"id": "bitext divergences\//.test(existing)

function saveReport(
  context: Context,
  output: string,
  { text, force }: { readonly text: string; readonly force?: boolean },
): void {
  const path = resolve(context.environment.cwd, output)
  saveAtomically(path, text, { force, isOurs: isReport })
  context.say(`wrote ${relative(context.environment.cwd, path)}`)
}

/** Rejected divergences do not count: a person has looked at them. */
function exitCodeFor(context: Context, { divergences: found }: Alignment, failOn: Severity | undefined): number {
  if (failOn === undefined) return 0
  const severe = found.filter(
    ({ severity, review }) => review.state !== 'rejected' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn),
  )
  if (severe.length === 0) return 0
  context.say(`${plural(severe.length, 'divergence')} of severity ${failOn} or above`)
  return EXIT_FOUND
}
