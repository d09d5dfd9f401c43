import { decimals } from '../mteval/decimals.ts'
import type { ConceptAccuracy, TermAccuracy, TermCounts } from '../mteval/term-accuracy.ts'
import { inColumns, shorten } from './layout.ts'
import type { Style } from './style.ts'

/** Terms shown of each system. */
const MOST_TERMS = 20
const LONGEST_TERM = 32

/** How each system rendered the terms: overall, then term by term. */
export function termScreen(terms: readonly TermAccuracy[], { style }: { readonly style: Style }): string {
  if (terms.every(({ overall }) => overall.expected === 0)) return 'No term of the termbase stands in these texts.'
  const [head, ...rows] = inColumns([['terms', ...HEAD], ...terms.map(({ system, overall }) => [system, ...cells(overall)])])
  return [
    [style.heading(head), ...rows].join('\n'),
    ...terms.map(({ system, concepts }) => conceptTable(system, concepts, style).join('\n')),
  ].join('\n\n')
}

const HEAD = ['expected', 'preferred', 'admitted', 'deprecated', 'missing', 'accuracy', 'consistency']

function cells({ expected, preferred, admitted, deprecated, superseded, missing, accuracy, consistency }: TermCounts): string[] {
  const values = [expected, preferred, admitted, deprecated + superseded, missing].map(String)
  const shares = [percent(accuracy), consistency === undefined ? '–' : percent(consistency)]
  return [...values, ...shares].map((value, index) => value.padStart(HEAD[index].length))
}

const percent = (share: number): string => `${decimals(100 * share, 1)} %`

function conceptTable(system: string, concepts: readonly ConceptAccuracy[], style: Style): string[] {
  const rows = concepts
    .slice(0, MOST_TERMS)
    .map((concept) => [shorten(concept.term, LONGEST_TERM), ...cells(concept), sayRenderings(concept)])
  const [head, ...body] = inColumns([[`terms of ${system}`, ...HEAD, 'as'], ...rows])
  const more = concepts.length - MOST_TERMS
  return [style.heading(head), ...body, ...(more > 0 ? [style.quiet(`and ${more} more (--json has them all)`)] : [])]
}

const sayRenderings = ({ renderings }: ConceptAccuracy): string =>
  renderings.map(({ term, count, status }) => `${term} ${count}×${status === 'preferred' ? '' : ` (${status})`}`).join(', ') ||
  '–'
