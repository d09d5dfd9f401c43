import { DIVERGENCE_KINDS, REVIEW_STATES, SEVERITIES } from '../../model/divergence.ts'
import { escapeHtml } from '../escape.ts'
import type { Setting } from './setting.ts'

/** The filters; hidden until the script shows them, since without it they would do nothing. */
export function filtersHtml({ report: { divergences, occurrences } }: Setting): string {
  const has = <Value>(values: readonly Value[], of: (divergence: (typeof divergences)[number]) => Value): Value[] =>
    values.filter((value) => divergences.some((divergence) => of(divergence) === value))
  const concepts = [...divergences, ...occurrences].flatMap(({ concept }) => (concept === undefined ? [] : [concept]))
  return `<form id=filters aria-label="What is shown" hidden>
${choice('severity', 'Severity', has(SEVERITIES, ({ severity }) => severity).reverse())}
${choice(
  'kind',
  'Kind',
  has(DIVERGENCE_KINDS, ({ kind }) => kind),
)}
${choice('term', 'Term', [...new Set(concepts)].sort())}
${choice(
  'review',
  'Review',
  has(REVIEW_STATES, ({ review }) => review.state),
)}
<button type=reset>Show all</button>
<output id=shown role=status></output>
</form>`
}

/** A list to choose one value from, or all. */
function choice(name: string, label: string, values: readonly string[]): string {
  const options = values.map((value) => `<option value="${escapeHtml(value)}">${escapeHtml(value)}</option>`)
  return `<label>${label} <select name=${name}><option value="">all</option>${options.join('')}</select></label>`
}
