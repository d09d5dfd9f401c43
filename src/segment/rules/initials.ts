import { type Boundary, startsWithCapital } from '../boundary.ts'
import type { Conventions } from '../options.ts'
import { isAbbreviationMark, starterFollows } from './abbreviation.ts'
import type { Verdict } from './rule.ts'

/** «Л. В. Щерба», "J. R. R. Tolkien", «Дж. Байден»: initials lean on the name, unless a sentence starter follows. */
export function initial(boundary: Boundary, conventions: Conventions): Verdict {
  if (!isAbbreviationMark(boundary) || !INITIAL.test(boundary.word) || !startsWithCapital(boundary)) return undefined
  return starterFollows(boundary, conventions) ? 'split' : 'join'
}

/** «am 3. Oktober», «Karl V. Habsburg»: where ordinals have a period, a low number leans on a capital that starts no sentence. */
export function ordinalNumber(boundary: Boundary, conventions: Conventions): Verdict {
  if (!conventions.data.ordinalsWithPeriod || !isAbbreviationMark(boundary)) return undefined
  if (!ORDINAL.test(boundary.word) || !startsWithCapital(boundary)) return undefined
  return starterFollows(boundary, conventions) ? 'split' : 'join'
}

const ORDINAL = /^(?:\p{N}{1,2}|[IVX]{1,5})$/u

/** One capital, alone or after others: «В.В», "J.-P". */
const INITIAL = /^(?:\p{Lu}\.-?)*\p{Lu}$/u
