import type { Alignment } from '../model/alignment.ts'
import type { Termbase, TermStatus } from '../termbase/termbase.ts'
import { groupBy } from '../text/group-by.ts'
import { SIDES, type Side } from './comparison.ts'
import { type Occurrence, occurrencesIn } from './occurrences.ts'

/** A term as one side uses it. */
export interface Rendering {
  readonly term: string
  readonly status: TermStatus
  readonly count: number
  /** Ids of the sentences, one for each occurrence. */
  readonly sentences: readonly string[]
}

/** How one side says a concept over the whole text. */
export interface ConceptRenderings {
  /** Id of the concept. */
  readonly concept: string
  readonly side: Side
  readonly language: string
  /** The most frequent first. */
  readonly renderings: readonly Rendering[]
  /** Herfindahl index, the sum of squared shares: 1 where one term is used throughout, towards 0 where many alternate. */
  readonly herfindahl: number
}

/** Concept × side → its renderings with counts and places; rows in the order of the termbase. */
export function renderingTable(
  alignment: Alignment,
  termbase: Termbase,
  occurrences: readonly Occurrence[] = occurrencesIn(alignment, termbase),
): ConceptRenderings[] {
  const found = groupBy(occurrences, ({ concept, side }) => `${side} ${concept}`)
  return termbase.concepts.flatMap(({ id }) =>
    SIDES.flatMap((side) => {
      const places = found.get(`${side} ${id}`)
      if (places === undefined) return []
      const renderings = renderingsOf(places).sort((one, other) => other.count - one.count)
      const { language } = alignment[side]
      return [{ concept: id, side, language, renderings, herfindahl: herfindahlOf(renderings) }]
    }),
  )
}

const renderingsOf = (places: readonly Occurrence[]): Rendering[] =>
  [...groupBy(places, ({ term }) => term)].map(([term, ofTerm]) => ({
    term,
    status: ofTerm[0].status,
    count: ofTerm.length,
    sentences: ofTerm.map(({ sentence }) => sentence),
  }))

function herfindahlOf(renderings: readonly Rendering[]): number {
  const total = renderings.reduce((sum, { count }) => sum + count, 0)
  return Number(renderings.reduce((sum, { count }) => sum + (count / total) ** 2, 0).toFixed(4))
}
