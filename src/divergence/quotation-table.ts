import { languageOf } from '../language/language.ts'
import type { Alignment } from '../model/alignment.ts'
import type { Sentence } from '../model/sentence.ts'
import type { SpeakerRole } from '../model/speaker.ts'
import { termFinder } from '../termbase/find-terms.ts'
import type { Termbase } from '../termbase/termbase.ts'
import { SIDES, type Side } from './comparison.ts'
import { isShort, quotationsIn } from './quotations.ts'

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
export function quotationTable(alignment: Alignment, termbase: Termbase): QuotationCount[] {
  const rows = SIDES.flatMap((side) => countSide(alignment, side, termbase))
  const order = new Map(termbase.concepts.map(({ id }, index) => [id, index]))
  return rows.sort((one, other) => (order.get(one.concept) ?? 0) - (order.get(other.concept) ?? 0))
}

function countSide(alignment: Alignment, side: Side, termbase: Termbase): QuotationCount[] {
  const { language, sentences } = alignment[side]
  const find = termFinder(termbase, language)
  const roles = new Map(alignment.speakers.map(({ id, role }) => [id, role]))
  const rows = new Map<string, QuotationCount>()
  for (const sentence of sentences) {
    const role = roles.get(sentence.speaker ?? '') ?? 'none'
    for (const { concept, isQuoted } of termsOf(sentence, find, language)) {
      const key = `${concept} ${role}`
      const row = rows.get(key) ?? { concept, side, language, role, quoted: 0, unquoted: 0 }
      rows.set(key, isQuoted ? { ...row, quoted: row.quoted + 1 } : { ...row, unquoted: row.unquoted + 1 })
    }
  }
  return [...rows.values()]
}

function termsOf({ text }: Sentence, find: ReturnType<typeof termFinder>, language: string) {
  const quotations = quotationsIn(text, languageOf(language).quotes).filter(isShort)
  return find(text).map(({ concept, span }) => ({
    concept: concept.id,
    isQuoted: quotations.some((quotation) => quotation.span.start <= span.start && span.end <= quotation.span.end),
  }))
}
