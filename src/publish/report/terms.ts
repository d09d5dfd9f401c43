import type { Occurrence } from '../../divergence/occurrences.ts'
import { quotationRows } from '../../divergence/report-parts.ts'
import { escapeHtml } from '../escape.ts'
import { langAttributes } from '../html/languages.ts'
import type { Setting } from './setting.ts'

/** The tables of terms: how often each concept is quoted, and every occurrence with how it is said. Nothing without a termbase. */
export function termsHtml(setting: Setting): string {
  const occurrences = byConcept(setting)
  if (occurrences.length === 0) return ''
  return `<section id=terms><h2>Terms</h2>
${quotationsHtml(setting)}
<h3>Every occurrence</h3>
<p class=meaning>Quoted: inside a quotation of up to four words. Hedged: a marker of distance, hearsay or possibility stands up to three words before the term.</p>
${tableHtml('Every occurrence of a term', OCCURRENCE_HEADS, occurrences.map((occurrence) => occurrenceHtml(occurrence, setting)).join('\n'))}
</section>`
}

/** In the order of the termbase, so that the occurrences of one concept stand together; within it, in the order of the text. */
function byConcept({ report: { occurrences, termbase } }: Setting): Occurrence[] {
  const order = new Map(termbase?.concepts.map(({ id }, at) => [id, at]))
  return occurrences.toSorted((one, other) => (order.get(one.concept) ?? 0) - (order.get(other.concept) ?? 0))
}

const OCCURRENCE_HEADS = ['Concept', 'Version', 'Term', 'As it stands', 'Bead', 'Quoted', 'Hedged', 'Role'] as const

function occurrenceHtml({ concept, side, term, text, sentence, isQuoted, hedge, role }: Occurrence, setting: Setting): string {
  const { versions, beadOf, beadLink } = setting
  const lang = langAttributes(versions[side])
  const bead = beadOf(side, sentence)
  return `<tr data-term="${escapeHtml(concept)}"><th scope=row>${escapeHtml(concept)}</th><td>${escapeHtml(versions[side].name)}</td><td ${lang}>${escapeHtml(term)}</td><td ${lang}>${escapeHtml(text)}</td><td>${bead === undefined ? '' : beadLink(bead)}</td><td>${isQuoted ? 'quoted' : 'no'}</td>${hedge === undefined ? '<td>no</td>' : `<td ${lang}>${escapeHtml(hedge)}</td>`}<td>${role}</td></tr>`
}

function quotationsHtml({ report }: Setting): string {
  const [head, ...rows] = quotationRows(report)
  if (rows.length === 0) return ''
  const body = rows.map(
    ([concept, ...cells]) =>
      `<tr data-term="${escapeHtml(concept)}"><th scope=row>${escapeHtml(concept)}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  )
  return `<h3>Quoted and unquoted</h3>\n${tableHtml('Quoted and unquoted', head, body.join('\n'))}`
}

/** A table that scrolls in its own box where the screen is narrow. */
export const tableHtml = (label: string, heads: readonly string[], rows: string): string =>
  `<div class=scroll tabindex=0 role=region aria-label="${escapeHtml(label)}"><table><thead><tr>${heads.map((head) => `<th scope=col>${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows}
</tbody></table></div>`
