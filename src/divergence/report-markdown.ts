import { type Divergence, SEVERITIES } from '../model/divergence.ts'
import { SIDES } from './comparison.ts'
import { markSpans } from './mark-spans.ts'
import { type DivergenceReport, groupDivergences, shownBeads } from './report.ts'
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

/** The report as Markdown: the marked characters in bold, sentences as quotations, tables as tables. */
export function formatDivergencesMarkdown(report: DivergenceReport): string {
  const title = report.alignment.title ?? report.alignment.id
  const blocks = [
    `# Divergences: ${asText(title)}`,
    `${countBySeverity(report)}.`,
    ...report.notices.map((notice) => `> ${asText(notice)}`),
    ...[...SEVERITIES].reverse().flatMap((severity) => severityBlocks(report, severity)),
    ...tableBlocks('Quoted and unquoted', quotationRows(report)),
    ...tableBlocks('Concepts with several renderings', renderingRows(report)),
    ...tableBlocks(TRANSPOSITIONS_TITLE, transpositionRows(report)),
    '## Not checked',
    sayUnchecked(report),
    ...lapsedBlocks(report),
  ]
  return `${blocks.join('\n\n')}\n`
}

function severityBlocks(report: DivergenceReport, severity: Divergence['severity']): string[] {
  const groups = groupDivergences(report.divergences.filter((divergence) => divergence.severity === severity))
  if (groups.length === 0) return []
  return [
    `## ${severity[0].toUpperCase()}${severity.slice(1)}`,
    ...groups.flatMap(({ title, divergences }) => [
      `### ${asText(title)}`,
      ...divergences.flatMap((divergence) => divergenceBlocks(divergence, report)),
    ]),
  ]
}

function divergenceBlocks(divergence: Divergence, { alignment }: DivergenceReport): string[] {
  const { review } = divergence
  const state = review.state === 'open' ? '' : ` *${asText(sayReview(review))}*`
  const rows = shownBeads(divergence, alignment).flatMap(({ bead, sides }) =>
    SIDES.flatMap((side) =>
      sides[side].map(
        ({ sentence, marks }) =>
          `> \`${bead}\` ${alignment[side].version.id} \`${sentence.id}\`: ${markSpans(sentence.text, marks, { mark: bold, plain: asText })}`,
      ),
    ),
  )
  return [`${asText(divergence.message)} \`${divergence.id}\`${state}`, rows.join('  \n')]
}

const lapsedBlocks = ({ lapsed }: DivergenceReport): string[] =>
  lapsed.length === 0 ? [] : [`## ${LAPSED_TITLE}`, lapsed.map((review) => `- ${asText(sayLapsed(review))}`).join('\n')]

const bold = (text: string): string => `**${asText(text)}**`

/** Keeps a sentence from being read as markup, and on one line. */
const asText = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/gu, '\\$&').replace(/[\n\r\t]+/gu, ' ')

function tableBlocks(title: string, rows: readonly (readonly string[])[]): string[] {
  const [head, ...body] = rows
  if (body.length === 0) return []
  const line = (cells: readonly string[]): string => `| ${cells.map(asText).join(' | ')} |`
  return [`## ${title}`, [line(head), line(head.map(() => '---')).replaceAll('\\', ''), ...body.map(line)].join('\n')]
}
