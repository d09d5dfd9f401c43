import { type Language, languageOf } from '../language/language.ts'
import type { Alignment } from '../model/alignment.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Span } from '../model/span.ts'
import type { SpeakerRole } from '../model/speaker.ts'
import { type TermFinder, termFinder } from '../termbase/find-terms.ts'
import type { Evidence, Termbase, TermStatus } from '../termbase/termbase.ts'
import { SIDES, type Side } from './comparison.ts'
import { type HedgePlace, hedgesIn, isJustBefore } from './hedges-in.ts'
import { isShort, quotationsIn } from './quotations.ts'

/** A term of the termbase in its place, with what tells how it is said there. */
export interface Occurrence {
  /** Id of the concept. */
  readonly concept: string
  /** As the termbase has it. */
  readonly term: string
  readonly status: TermStatus
  /** Whether the term can be cited, or is known from a reconstruction only; absent where the termbase does not say. */
  readonly evidence?: Evidence
  readonly side: Side
  readonly language: string
  /** Id of the sentence. */
  readonly sentence: string
  /** Counts in the sentence's raw text. */
  readonly span: Span
  /** The raw characters. */
  readonly text: string
  /** Inside a quotation of a few words: a term set apart, not a term in somebody's speech. */
  readonly isQuoted: boolean
  /** The marker of distance, hearsay, roughness or possibility shortly before it, where there is one. */
  readonly hedge?: string
  /** `none`: titles, datelines and text without speakers. */
  readonly role: SpeakerRole | 'none'
}

/** Every term of the termbase in an alignment: the source's in the order of the text, then the target's. */
export const occurrencesIn = (alignment: Alignment, termbase: Termbase): Occurrence[] =>
  SIDES.flatMap((side) => {
    const { language } = alignment[side]
    const roles = new Map(alignment.speakers.map(({ id, role }) => [id, role]))
    const setting = { side, language: languageOf(language), code: language, roles, find: termFinder(termbase, language) }
    return alignment[side].sentences.flatMap((sentence) => occurrencesOf(sentence, setting))
  })

interface Setting {
  readonly side: Side
  readonly language: Language
  readonly code: string
  readonly roles: ReadonlyMap<string, SpeakerRole>
  readonly find: TermFinder
}

function occurrencesOf({ id, text, speaker }: Sentence, setting: Setting): Occurrence[] {
  const { side, language, code, roles, find } = setting
  const found = find(text)
  if (found.length === 0) return []
  const quotations = quotationsIn(text, language.quotes).filter(isShort)
  const hedges = hedgesIn(text, language)
  return found.map(({ concept, term, span, text: words }) => ({
    concept: concept.id,
    ...{ term: term.term, status: term.status, side, language: code, sentence: id, span, text: words },
    ...(term.evidence === undefined ? {} : { evidence: term.evidence }),
    isQuoted: quotations.some((quotation) => quotation.span.start <= span.start && span.end <= quotation.span.end),
    ...hedgeBefore(hedges, span, text),
    role: roles.get(speaker ?? '') ?? 'none',
  }))
}

/** As many words may stand between a marker and its term. */
const BETWEEN = 3

/** The nearest marker before a term, with no punctuation between: "allegedly *another* invasion". */
function hedgeBefore(hedges: readonly HedgePlace[], { start }: Span, text: string): { readonly hedge?: string } {
  const hedge = hedges.findLast(({ span }) => isJustBefore(text, { end: span.end, start, words: BETWEEN }))
  return hedge === undefined ? {} : { hedge: text.slice(hedge.span.start, hedge.span.end) }
}
