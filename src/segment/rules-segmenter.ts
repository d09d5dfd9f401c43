import { type Boundary, boundaryAt } from './boundary.ts'
import type { Conventions } from './options.ts'
import { isInside, quotationsOf } from './quotations.ts'
import { RULES } from './rules.ts'
import { scan } from './scan.ts'
import type { Segmenter } from './segmenter.ts'

/** A candidate boundary, and the rule that decided it. */
export interface Decision {
  readonly boundary: Boundary
  readonly verdict: 'split' | 'join'
  /** The rule's function name. */
  readonly rule: string
}

/** Our engine: one scan for candidates, then the ordered rules. */
export const rulesSegmenter: Segmenter = {
  name: 'rules',
  cuts: (line, conventions) =>
    decideAll(line, conventions)
      .filter(({ verdict }) => verdict === 'split')
      .map(({ boundary }) => boundary.end),
}

/** Every candidate of a line with its verdict, in order. */
export function decideAll(line: string, conventions: Conventions): Decision[] {
  const decisions: Decision[] = []
  let sentenceStart = 0
  let isItem = true
  const quotations = conventions.insideQuotes === 'join' ? quotationsOf(line, conventions.quotes) : []
  for (const mark of scan(line)) {
    if (mark.end <= sentenceStart) continue
    const decision = decide(
      boundaryAt(line, mark, { sentenceStart, isItem, quoted: isInside(mark.end, quotations) }),
      conventions,
    )
    decisions.push(decision)
    if (decision.verdict === 'join') continue
    sentenceStart = mark.end
    isItem = decision.boundary.mark === ''
  }
  return decisions
}

function decide(boundary: Boundary, conventions: Conventions): Decision {
  for (const rule of RULES) {
    const verdict = rule(boundary, conventions)
    if (verdict !== undefined) return { boundary, verdict, rule: rule.name }
  }
  throw new Error('the last rule always answers')
}
