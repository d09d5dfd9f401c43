import type { Sentence } from '../../model/sentence.ts'
import type { WordLink } from '../../model/word-link.ts'

/** A term that a text suggests. */
export interface SuggestedTerm {
  /** As a dictionary would list it, as far as that is known; else as `form`. */
  readonly term: string
  /** Its most frequent form. */
  readonly form: string
  /** Occurrences, in any form, also inside longer terms. */
  readonly count: number
  /** How often word links pair it with the first term of the other side, outside longer terms. */
  readonly linked?: number
  /** G² against the background (Dunning 1993); absent where there is no background. */
  readonly keyness?: number
  /** How many times more often here than in the background, as a power of two (Hardie 2014). */
  readonly logRatio?: number
}

/** A term with its renderings, for a person to make a concept of. */
export interface TermSuggestion {
  /** The two terms that word links pair most often come first; further ones render the other side's first. */
  readonly source: readonly SuggestedTerm[]
  readonly target: readonly SuggestedTerm[]
  /** Dice coefficient of the beads that have them, 0…1. */
  readonly association: number
  /** The lower keyness of the two first terms. */
  readonly keyness?: number
  /** Ids of beads in which they are paired. */
  readonly beads: readonly string[]
}

/** What a text suggests, the most key first. */
export interface TermSuggestions {
  readonly suggestions: readonly TermSuggestion[]
  /** Key words without a steady rendering on the other side, the most key first. */
  readonly unpaired: { readonly source: readonly SuggestedTerm[]; readonly target: readonly SuggestedTerm[] }
}

/** How often words occur in other texts. */
export interface Background {
  /** Occurrences of a stem. */
  readonly countOf: (stem: string) => number
  /** Of all words. */
  readonly total: number
}

/** One side of a parallel corpus, bead by bead. */
export interface SideToRead {
  readonly language: string
  readonly beads: readonly (readonly Sentence[])[]
  readonly background?: Background
}

/** A parallel corpus with its word links. */
export interface TextsToRead {
  readonly source: SideToRead
  readonly target: SideToRead
  /** Ids of the beads, and the links in each. */
  readonly beads: readonly { readonly id: string; readonly links: readonly WordLink[] }[]
}
