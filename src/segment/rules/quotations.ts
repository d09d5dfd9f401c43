import type { Boundary } from '../boundary.ts'
import type { Conventions } from '../options.ts'
import type { Verdict } from './rule.ts'

/** With `insideQuotes: 'join'` a quotation stays whole: «Мы уходим. Не ждите». */
export const insideQuotation = ({ quoted }: Boundary, { insideQuotes }: Conventions): Verdict =>
  quoted && insideQuotes === 'join' ? 'join' : undefined

/** "Why now?" Mr. Smith asked: after a closing quote, a name and a verb of saying go on. */
export function reportingClause({ mark, closers, next }: Boundary, { data }: Conventions): Verdict {
  if (!/["”’'»]/.test(closers) || mark === '.') return undefined
  const clause = NAME_AND_VERB.exec(next)
  if (clause === null) return undefined
  const [, name, verb] = clause
  const isPronoun = data.starters.has(name.toLowerCase()) && name !== 'I'
  return !isPronoun && data.reporting.has(verb) ? 'join' : undefined
}

const NAME_AND_VERB = /^((?:\p{Lu}[\p{L}'’.-]*\s+){0,3}?\p{Lu}[\p{L}'’.-]*)\s+(\p{Ll}+)/u

/** "… stairways […]" (Smith 55), «… делалось…» (1992): the source of a quotation belongs to it. */
export const sourceOfQuotation = ({ closers, next }: Boundary): Verdict =>
  /["”’»\]]/.test(closers) && SHORT_BRACKET.test(next) ? 'join' : undefined

const SHORT_BRACKET = /^\([^().!?]{1,60}\)(?:[.,;:]|\s+[\p{Ll}«»]|\s*$)/u
