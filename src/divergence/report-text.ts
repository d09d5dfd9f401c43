import { type Divergence, SEVERITIES } from '../model/divergence.ts'
import { SIDES } from './comparison.ts'
import { alignColumns, columnsOf, wrap, wrapMarked } from './lay-out.ts'
import type { MarkUp } from './mark-spans.ts'
import { type DivergenceReport, groupDivergences, type ShownBead, shownBeads } from './report.ts'
import {
  countBySeverity,
  LAPSED_TITLE,
  quotationRows,
  renderingRows,
  sayLapsed,
  sayReview,
  sayUnchecked,
  TRANSPOSITIONS_TITLE,
  transpositionRows,
} from './report-parts.ts'

export interface TextReportOptions {
  /** Columns; default 100. */
  readonly width?: number
  /** Shows the marked characters; default `[[…]]`. */
  readonly mark?: MarkUp
  /** Shows headings; default as they are. */
  readonly strong?: MarkUp
  /** Shows ids and labels; default as they are. */
  readonly faint?: MarkUp
}

/** Options with nothing left out. */
type Layout = Required<TextReportOptions>

const same: MarkUp = (text) => text

/** The report for a terminal: by severity, both sentences with the spans marked, the tables, and what was not checked. */
export function formatDivergencesText(report: DivergenceReport, options: TextReportOptions = {}): string {
  const layout = { width: 100, mark: (text: string) => `[[${text}]]`, strong: same, faint: same, ...options }
  const sections = [
    heading(report, layout),
    ...[...SEVERITIES].reverse().map((severity) => severitySection(report, severity, layout)),
    table('Quoted and unquoted', quotationRows(report), layout),
    table('Concepts with several renderings', renderingRows(report), layout),
    table(TRANSPOSITIONS_TITLE, transpositionRows(report), layout),
    [layout.strong('Not checked'), ...wrap(sayUnchecked(report), layout.width - 2).map((line) => `  ${line}`)],
    lapsedSection(report, layout),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function heading(report: DivergenceReport, { width, strong }: Layout): string[] {
  return [strong(countBySeverity(report)), ...report.notices.flatMap((notice) => wrap(notice, width))]
}

function severitySection(report: DivergenceReport, severity: Divergence['severity'], layout: Layout): string[] {
  const groups = groupDivergences(report.divergences.filter((divergence) => divergence.severity === severity))
  if (groups.length === 0) return []
  return [
    layout.strong(severity.toUpperCase()),
    ...groups.flatMap(({ title, divergences }) => [
      '',
      layout.strong(title) + (divergences.length > 1 ? layout.faint(`  ${divergences.length} places`) : ''),
      ...divergences.flatMap((divergence, index) => [...(index > 0 ? [''] : []), ...place(divergence, report, layout)]),
    ]),
  ]
}

/** The end of the id, by which a reviewer names it; the message beside it; the beads below. */
function place(divergence: Divergence, report: DivergenceReport, layout: Layout): string[] {
  const { review } = divergence
  const state = review.state === 'open' ? '' : ` [${sayReview(review)}]`
  const tag = `  ${divergence.id.slice(divergence.id.lastIndexOf('.') + 1)}  `
  const message = wrap(divergence.message + state, layout.width - tag.length).map((line, index) =>
    index === 0 ? layout.faint(tag) + line : ' '.repeat(tag.length) + line,
  )
  return [...message, ...shownBeads(divergence, report.alignment).flatMap((bead) => beadLines(bead, report, layout))]
}

/** `    b13  en p6.s4  It was thus …`, and under it the other side. */
function beadLines({ bead, sides }: ShownBead, { alignment }: DivergenceReport, { width, mark, faint }: Layout): string[] {
  const rows = SIDES.flatMap((side) =>
    sides[side].map((shown) => ({ ...shown, label: `${alignment[side].version.id} ${shown.sentence.id}` })),
  )
  const labelWidth = Math.max(...rows.map(({ label }) => columnsOf(label)))
  const indent = 4 + bead.length + 2 + labelWidth + 2
  return rows.flatMap(({ sentence, marks, label }, index) => {
    const lines = wrapMarked(sentence.text, marks, { width: Math.max(20, width - indent), mark })
    const head = `    ${index === 0 ? bead : ' '.repeat(bead.length)}  ${label.padEnd(labelWidth)}  `
    return lines.map((line, number) => (number === 0 ? faint(head) : ' '.repeat(indent)) + line)
  })
}

function lapsedSection({ lapsed }: DivergenceReport, { width, strong }: Layout): string[] {
  if (lapsed.length === 0) return []
  return [strong(LAPSED_TITLE), ...lapsed.flatMap((review) => wrap(sayLapsed(review), width - 2).map((line) => `  ${line}`))]
}

function table(title: string, rows: readonly (readonly string[])[], { strong, faint }: Layout): string[] {
  if (rows.length < 2) return []
  const [head, ...body] = alignColumns(rows)
  return [strong(title), `  ${faint(head)}`, ...body.map((line) => `  ${line}`)]
}
