import type { Alignment } from '../model/alignment.ts'
import type { SpeakerRole } from '../model/speaker.ts'
import type { Termbase } from '../termbase/termbase.ts'
import type { Side } from './comparison.ts'
import { type Occurrence, occurrencesIn } from './occurrences.ts'

/** How often one side says a concept in quotation marks and without, in one speaker role. */
export interface QuotationCount {
  /** Id of the concept. */
  readonly concept: string
  readonly side: Side
  readonly language: string
  /** `none`: titles, datelines and text without speakers. */
  readonly role: SpeakerRole | 'none'
  readonly quoted: number
  readonly unquoted: number
}

/** Concept × side × speaker role → quoted and unquoted, over the whole text; rows in the order of the termbase. */
export function quotationTable(
  alignment: Alignment,
  termbase: Termbase,
  occurrences: readonly Occurrence[] = occurrencesIn(alignment, termbase),
): QuotationCount[] {
  const rows = new Map<string, QuotationCount>()
  for (const { concept, side, language, role, isQuoted } of occurrences) {
    const key = `${concept} ${side} ${role}`
    const row = rows.get(key) ?? { concept, side, language, role, quoted: 0, unquoted: 0 }
    rows.set(key, isQuoted ? { ...row, quoted: row.quoted + 1 } : { ...row, unquoted: row.unquoted + 1 })
  }
  const order = new Map(termbase.concepts.map(({ id }, index) => [id, index]))
  return [...rows.values()].sort((one, other) => (order.get(one.concept) ?? 0) - (order.get(other.concept) ?? 0))
}
