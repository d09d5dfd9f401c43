import type { Alignment } from '../model/alignment.ts'
import { termFinder } from '../termbase/find-terms.ts'
import type { Termbase, TermStatus } from '../termbase/termbase.ts'
import { SIDES, type Side } from './comparison.ts'

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
export function renderingTable(alignment: Alignment, termbase: Termbase): ConceptRenderings[] {
  const found = { source: occurrences(alignment, 'source', termbase), target: occurrences(alignment, 'target', termbase) }
  return termbase.concepts.flatMap(({ id }) =>
    SIDES.flatMap((side) => {
      const renderings = [...(found[side].get(id)?.values() ?? [])].sort((one, other) => other.count - one.count)
      const { language } = alignment[side]
      return renderings.length === 0 ? [] : [{ concept: id, side, language, renderings, herfindahl: herfindahlOf(renderings) }]
    }),
  )
}

function occurrences(alignment: Alignment, side: Side, termbase: Termbase) {
  const { language, sentences } = alignment[side]
  const find = termFinder(termbase, language)
  const byConcept = new Map<string, Map<string, Rendering>>()
  for (const { id, text } of sentences) {
    for (const { concept, term } of find(text)) {
      const renderings = byConcept.get(concept.id) ?? new Map<string, Rendering>()
      const known = renderings.get(term.term) ?? { term: term.term, status: term.status, count: 0, sentences: [] }
      renderings.set(term.term, { ...known, count: known.count + 1, sentences: [...known.sentences, id] })
      byConcept.set(concept.id, renderings)
    }
  }
  return byConcept
}

function herfindahlOf(renderings: readonly Rendering[]): number {
  const total = renderings.reduce((sum, { count }) => sum + count, 0)
  return Number(renderings.reduce((sum, { count }) => sum + (count / total) ** 2, 0).toFixed(4))
}
