import { relative, resolve } from 'node:path'
import { findDivergences } from '../../divergence/find-divergences.ts'
import { type DivergenceReport, divergenceReport } from '../../divergence/report.ts'
import { formatDivergencesJson } from '../../divergence/report-json.ts'
import { formatDivergencesMarkdown } from '../../divergence/report-markdown.ts'
import { formatDivergencesText } from '../../divergence/report-text.ts'
import type { Alignment } from '../../model/alignment.ts'
import { SEVERITIES, type Severity } from '../../model/divergence.ts'
import type { Termbase } from '../../termbase/termbase.ts'
import { mergeReviewed } from '../../workspace/merge-reviewed.ts'
import { saveAtomically } from '../../workspace/save.ts'
import type { Context } from '../context.ts'
import { corpusTermbase } from '../corpus-termbase.ts'
import { readAlignmentFile, readTermbaseFile } from '../input.ts'
import { plural } from '../plural.ts'
import type { ReportFormat } from '../report-formats.ts'

/** What `bitext divergences` was told. */
export interface DivergencesOptions {
  readonly format: ReportFormat
  readonly failOn?: Severity
  readonly termbase?: string
  readonly output?: string
  readonly force?: boolean
}

/** Exit code when something at or above `--fail-on` was found. */
const EXIT_FOUND = 1

/** `bitext divergences`: every place where the versions differ, with both sentences. */
export async function divergences(context: Context, file: string, options: DivergencesOptions): Promise<number> {
  const alignment = await readAlignmentFile(context, file)
  const { termbase, shown } = await withTermbase(context, alignment, options)
  const report = divergenceReport(shown, { termbase })
  if (options.output === undefined || options.output === '-') context.print(formats(context)[options.format](report))
  else saveReport(context, options.output, { text: formats(context)[options.format](report), force: options.force })
  return exitCodeFor(context, shown, options.failOn)
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

const formats = ({ style, width }: Context): Readonly<Record<ReportFormat, (report: DivergenceReport) => string>> => ({
  text: (report) => formatDivergencesText(report, { width, mark: style.mark, strong: style.heading, faint: style.quiet }),
  markdown: formatDivergencesMarkdown,
  json: formatDivergencesJson,
})

/** How reports of ours begin, in any format: they may be written again. */
const isReport = (existing: string): boolean =>
  /^(# Divergences: |\d+ divergences? in |\{\s*"format": "bitext-divergences\/)/.test(existing)

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
