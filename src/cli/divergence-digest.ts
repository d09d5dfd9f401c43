import { columnsOf, wrapMarked } from '../divergence/lay-out.ts'
import type { QuotationCount } from '../divergence/quotation-table.ts'
import { type DivergenceGroup, groupDivergences, type MarkedSentence, shownBeads } from '../divergence/report.ts'
import type { Alignment } from '../model/alignment.ts'
import { type Divergence, SEVERITIES } from '../model/divergence.ts'
import { excerpt } from './excerpt.ts'
import { wrap } from './layout.ts'
import { plural } from './plural.ts'
import { languageName, type ScreenOptions } from './summary.ts'

/** How a digest is drawn, and what it counts. */
export interface DigestOptions extends ScreenOptions {
  /** How often each concept stands in quotation marks. */
  readonly quotations: readonly QuotationCount[]
}

/** How many groups of divergences the digest shows before it counts the rest. */
const SHOWN_GROUPS = 6

/** How many lines one sentence may take. */
const LINES_A_SENTENCE = 2

/** Left free at the end of each line: words do not end where lines do. */
const SPARE = 8

/**
 * The divergences that a person should read: one example for each term and kind, the most severe first, with both sentences; the
 * rest is counted.
 */
export function divergenceDigest(alignment: Alignment, options: DigestOptions): string {
  const { divergences } = alignment
  if (divergences.length === 0) return options.style.heading('no divergences found')
  const groups = groupDivergences(divergences).filter(({ severity }) => severity !== 'minor')
  const shown = groups.slice(0, SHOWN_GROUPS)
  const left = divergences.length - shown.reduce((sum, group) => sum + group.divergences.length, 0)
  return [
    `${options.style.heading(plural(divergences.length, 'divergence'))}  ${bySeverity(divergences, options)}`,
    ...shown.flatMap((group) => ['', ...printGroup(group, alignment, options)]),
    ...(left > 0 ? ['', options.style.quiet(`and ${left} more, with the tables: bitext divergences`)] : []),
  ].join('\n')
}

function bySeverity(divergences: readonly Divergence[], { style }: ScreenOptions): string {
  return [...SEVERITIES]
    .reverse()
    .map((severity) => ({ severity, count: divergences.filter((divergence) => divergence.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => style[severity](`${count} ${severity}`))
    .join(' · ')
}

function printGroup({ severity, title, divergences }: DivergenceGroup, alignment: Alignment, options: DigestOptions): string[] {
  const { style, width } = options
  const [first] = divergences
  const elsewhere = [...new Set(divergences.map(({ bead }) => bead))].filter((bead) => bead !== first.bead)
  const places = divergences.length > 1 ? `, one of ${divergences.length}` : ''
  return [
    `${style[severity](severity)}  ${style.heading(title)}  ${style.quiet(`${first.bead}${places}`)}`,
    ...wrap(first.message, width, { indent: '  ' }),
    ...quotationCounts(first, options),
    ...printSentences(first, alignment, options),
    ...(elsewhere.length > 0 ? wrap(`the others: ${elsewhere.join(', ')}`, width, { indent: '  ' }).map(style.quiet) : []),
  ]
}

/** `In quotation marks: 7 of 8 in English, 0 of 7 in Russian.`: one place says little without the rest of the text. */
function quotationCounts({ kind, concept }: Divergence, { quotations, width }: DigestOptions): string[] {
  const rows = kind === 'quotation-shift' ? quotations.filter((row) => row.concept === concept) : []
  const sides = [...new Set(rows.map(({ language }) => language))].map((language) => {
    const counts = rows.filter((row) => row.language === language)
    const quoted = counts.reduce((sum, row) => sum + row.quoted, 0)
    const all = counts.reduce((sum, row) => sum + row.quoted + row.unquoted, 0)
    return `${quoted} of ${all} in ${languageName(language)}`
  })
  return sides.length === 0 ? [] : wrap(`In quotation marks: ${sides.join(', ')}.`, width, { indent: '  ' })
}

/** The marked sentence of each side, or the bead's first where a side has no mark. */
function printSentences(divergence: Divergence, alignment: Alignment, options: ScreenOptions): string[] {
  const bead = shownBeads(divergence, alignment).find(({ bead: id }) => id === divergence.bead)
  const sides = [alignment.source, alignment.target].map(({ version }) => version.id)
  const labelWidth = Math.max(...sides.map(columnsOf))
  const print = (shown: MarkedSentence | undefined, label: string): string[] =>
    printSentence(shown, `  ${label.padEnd(labelWidth)}  `, options)
  return [...print(bead?.sides.source[0], sides[0]), ...print(bead?.sides.target[0], sides[1])]
}

function printSentence(shown: MarkedSentence | undefined, label: string, { style, width }: ScreenOptions): string[] {
  if (shown === undefined) return [style.quiet(`${label}–`)]
  const room = width - label.length
  const { text, spans } = excerpt({ text: shown.sentence.text, spans: shown.marks }, LINES_A_SENTENCE * (room - SPARE))
  const lines = wrapMarked(text, spans, { width: room, mark: style.mark })
  return lines.map((line, index) => (index === 0 ? style.quiet(label) : ' '.repeat(label.length)) + line)
}
