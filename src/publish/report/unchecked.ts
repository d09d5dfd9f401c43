import { KIND_MEANINGS } from '../../divergence/kind-meanings.ts'
import { REASONS, sayUnchecked } from '../../divergence/report-parts.ts'
import { DIVERGENCE_KINDS } from '../../model/divergence.ts'
import { escapeHtml } from '../escape.ts'
import type { Setting } from './setting.ts'
import { tableHtml } from './terms.ts'

/** What was looked for, and what was not checked: beads by reason, and what no rule sees. */
export function uncheckedHtml(setting: Setting): string {
  const { report } = setting
  return `<section id=unchecked><h2>Not checked</h2>
<p>${escapeHtml(sayUnchecked(report))}</p>
${beadsHtml(setting)}
<h3>What was looked for</h3>
<p>A place without a divergence is one where no rule saw any. The rules look for the kinds below, each within limits of its own, and for nothing else: style, tone, tense and word order are not compared.${
    report.termbase === undefined
      ? ' No termbase was at hand for this report: it has no tables of terms, and kinds that need a termbase are in it only if they were found when the texts were aligned.'
      : ''
  }</p>
${kindsHtml(setting)}
</section>`
}

function beadsHtml({ report, beadLink }: Setting): string {
  if (report.unchecked.length === 0) return ''
  const rows = report.unchecked.map(
    ({ bead, reason, probability }) =>
      `<tr><th scope=row>${beadLink(bead)}</th><td>${REASONS[reason]}</td><td>${probability.toFixed(2)}</td></tr>`,
  )
  return tableHtml('Beads that were not checked', ['Bead', 'Why it was not compared', 'Probability'], rows.join('\n'))
}

function kindsHtml({ report }: Setting): string {
  const rows = DIVERGENCE_KINDS.map((kind) => {
    const count = report.divergences.filter((divergence) => divergence.kind === kind).length
    return `<tr><th scope=row>${kind}</th><td>${KIND_MEANINGS[kind]}</td><td>${count}</td></tr>`
  })
  return tableHtml('Kinds of divergences', ['Kind', 'What differs', 'Places'], rows.join('\n'))
}
