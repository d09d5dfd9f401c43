import { decimals } from './decimals.ts'
import type { ScoreReport, SystemScore } from './score-report.ts'

/** A p-value below this is marked. */
const SIGNIFICANT = 0.05

/** The scores as a LaTeX table with booktabs, the best of each metric in bold, the signatures as comments above it. */
export function formatScoresLatex(report: ScoreReport): string {
  const { metrics, systems } = report
  const columns = metrics.map(({ name, better }) => `${escaped(name)} $\\${better === 'higher' ? 'uparrow' : 'downarrow'}$`)
  const rows = systems.map(({ name, scores }) => [
    escaped(name),
    ...scores.map((score, metric) => cell(score, isBest(report, score, metric))),
  ])
  return [
    ...metrics.map(({ name, signature }) => `% ${name}: ${signature}`),
    `\\begin{tabular}{l${'r'.repeat(metrics.length)}}`,
    '\\toprule',
    tableRow(['System', ...columns]),
    '\\midrule',
    ...rows.map(tableRow),
    '\\bottomrule',
    '\\end{tabular}',
    ...(systems.some(({ scores }) => scores.some(isSignificant))
      ? [`% $\\dagger$: differs from ${escaped(systems[0].name)} with p < ${SIGNIFICANT}`]
      : []),
    '',
  ].join('\n')
}

const tableRow = (cells: readonly string[]): string => `${cells.join(' & ')} \\\\`

const isSignificant = ({ p }: SystemScore): boolean => p !== undefined && p < SIGNIFICANT

function cell(score: SystemScore, best: boolean): string {
  const value = decimals(score.score, 2)
  const interval = score.interval === undefined ? '' : ` $\\pm$ ${decimals(score.interval.half, 2)}`
  return `${best ? `\\textbf{${value}}` : value}${interval}${isSignificant(score) ? '$^\\dagger$' : ''}`
}

/** Of several systems only. */
function isBest({ systems, metrics }: ScoreReport, { score }: SystemScore, metric: number): boolean {
  const all = systems.map(({ scores }) => scores[metric].score)
  return systems.length > 1 && score === (metrics[metric].better === 'higher' ? Math.max(...all) : Math.min(...all))
}

const SPECIAL = /[\\{}_&%$#~^]/g

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const escaped = (text: string): string => text.replace(SPECIAL, (sign) => ESCAPES[sign] ?? `\\${sign}`)
