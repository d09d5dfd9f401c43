import { fold } from '../../text/normalise.ts'
import { type TermFinder, termFinder } from '../find-terms.ts'
import type { Concept, Evidence, Term, Termbase } from '../termbase.ts'
import type { SuggestedTerm, TermSuggestion, TermSuggestions } from './suggestion.ts'

/** One side of the texts that suggest terms. */
export interface SuggestingSide {
  readonly language: string
  /** What the terms of this text are evidence of. */
  readonly evidence?: Evidence
}

/** Both sides, and the termbase that stands beside what is made of them: its ids are not given again. */
export interface TermbaseStart {
  readonly source: SuggestingSide
  readonly target: SuggestingSide
  readonly beside?: Termbase
}

/** A termbase to start from: every suggestion a concept, every term admitted, with a note that says where it comes from. */
export function startTermbase(suggestions: readonly TermSuggestion[], { source, target, beside }: TermbaseStart): Termbase {
  const ids = new Set(beside?.concepts.map(({ id }) => id))
  return {
    languages: [...new Set([source.language, target.language])],
    concepts: suggestions.map((suggestion): Concept => {
      const id = freeId(suggestion.source[0].term, ids)
      ids.add(id)
      return { id, watch: [], exempt: [], terms: termsOf(suggestion, source, target) }
    }),
  }
}

/** The term as an id; with a number where another concept has it. */
function freeId(term: string, taken: ReadonlySet<string>): string {
  const plain = fold(term)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  for (let number = 1; ; number++) {
    const id = number === 1 ? plain : `${plain}-${number}`
    if (!taken.has(id)) return id
  }
}

function termsOf(suggestion: TermSuggestion, source: SuggestingSide, target: SuggestingSide): Concept['terms'] {
  const beads = `as in ${suggestion.beads.slice(0, SHOWN_BEADS).join(', ')}`
  const sources = suggestion.source.map((term, at) => termFrom(term, source, at === 0 ? beads : undefined))
  const targets = suggestion.target.map((term) => termFrom(term, target))
  if (source.language !== target.language) return { [source.language]: sources, [target.language]: targets }
  const isNew = ({ term }: Term): boolean => !sources.some((other) => other.term === term)
  return { [source.language]: [...sources, ...targets.filter(isNew)] }
}

/** Beads named as examples. */
const SHOWN_BEADS = 3

function termFrom({ term, count }: SuggestedTerm, { evidence }: SuggestingSide, example?: string): Term {
  const note = [`suggested: ${count} times here`, example].filter((part) => part !== undefined).join(', ')
  return { term, status: 'admitted', match: 'lemma', ...(evidence !== undefined && { evidence }), note }
}

/** What a termbase does not have yet. */
export interface NewSuggestions extends TermSuggestions {
  /** How many suggestions it has already, on one side or both. */
  readonly leftOut: number
}

/** Leaves out the suggestions whose first term, on either side, is a term of the termbase, in whatever form; and further terms likewise. */
export function suggestionsBeside(
  { suggestions, unpaired }: TermSuggestions,
  termbase: Termbase,
  { source: { language: from }, target: { language: to } }: Pick<TermbaseStart, 'source' | 'target'>,
): NewSuggestions {
  const finders = { source: termFinder(termbase, from), target: termFinder(termbase, to) }
  const isNew = (side: 'source' | 'target') => (term: SuggestedTerm) => !isFound(term, finders[side])
  const kept = suggestions.filter(({ source, target }) => isNew('source')(source[0]) && isNew('target')(target[0]))
  return {
    suggestions: kept.map((suggestion) => ({
      ...suggestion,
      source: suggestion.source.filter(isNew('source')),
      target: suggestion.target.filter(isNew('target')),
    })),
    unpaired: { source: unpaired.source.filter(isNew('source')), target: unpaired.target.filter(isNew('target')) },
    leftOut: suggestions.length - kept.length,
  }
}

/** Whether a term as a whole is one that the finder knows; not only a part of it. */
const isFound = ({ term, form }: SuggestedTerm, find: TermFinder): boolean =>
  [term, form].some((text) => find(text).some((match) => match.text.length === text.length))
