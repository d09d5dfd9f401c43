import { facingLexicon } from '../align/orientation.ts'
import { wordLinker } from '../align/word-links.ts'
import { bundledLexicon } from '../lexicon/bundled.ts'
import type { Lexicon, Vocabulary } from '../lexicon/lexicon.ts'
import { type AlignedVersion, type Alignment, sentencesIn } from '../model/alignment.ts'
import type { WordLink } from '../model/word-link.ts'
import { type SuggestingSide, startTermbase, type TermbaseStart } from '../termbase/suggest/start-termbase.ts'
import { type SuggestOptions, suggestFrom } from '../termbase/suggest/suggest-terms.ts'
import type { Background, TermSuggestion, TermSuggestions } from '../termbase/suggest/suggestion.ts'
import type { Termbase } from '../termbase/termbase.ts'
import { uncheckedBeads } from './unchecked-beads.ts'

export interface SuggestTermsOptions extends SuggestOptions {
  /** Word translations, and how often words occur elsewhere; default: the bundled lexicon of the two languages. */
  readonly lexicon?: Lexicon | false
}

/**
 * Proposes key terms of a parallel corpus, with both sides' renderings, so that a termbase can be started from a text. Beads that are
 * gaps, improbable or rejected are passed over. Without a lexicon nothing is known of other texts, and the most frequent come first.
 * @example suggestedTermbase(alignment, suggestTerms(alignment).suggestions)
 */
export function suggestTerms(alignment: Alignment, { lexicon: given, ...options }: SuggestTermsOptions = {}): TermSuggestions {
  const { source, target } = alignment
  const found = given ?? bundledLexicon(source.language, target.language)
  const lexicon = found === false ? undefined : facingLexicon(found, alignment)
  const passedOver = new Set(uncheckedBeads(alignment).map(({ bead }) => bead))
  const beads = alignment.beads.filter(({ id }) => !passedOver.has(id))
  const linksIn = wordLinker(alignment, alignment.beads, { lexicon: lexicon ?? false })
  const sideOf = (side: 'source' | 'target') => ({
    language: alignment[side].language,
    beads: beads.map((bead) => sentencesIn(alignment[side], bead[side])),
    background: lexicon && backgroundIn(lexicon[side]),
  })
  return suggestFrom(
    {
      source: sideOf('source'),
      target: sideOf('target'),
      beads: beads.map((bead) => ({ id: bead.id, links: linksIn(bead).filter(isSure) })),
    },
    options,
  )
}

/** A termbase to start from; terms of a reconstruction are marked as reconstructed, those of other known texts as attested. */
export const suggestedTermbase = (
  { source, target }: Alignment,
  suggestions: readonly TermSuggestion[],
  { beside }: Pick<TermbaseStart, 'beside'> = {},
): Termbase => startTermbase(suggestions, { source: suggestingSide(source), target: suggestingSide(target), beside })

function suggestingSide({ language, version: { provenance } }: AlignedVersion): SuggestingSide {
  if (provenance === undefined) return { language }
  return { language, evidence: provenance === 'reconstruction' ? 'reconstructed' : 'attested' }
}

/** How probable a link must be that only the places of its words speak for. */
const SURE_GUESS = 0.7

const isSure = ({ origin, probability }: WordLink): boolean => origin !== 'neighbours' || probability >= SURE_GUESS

function backgroundIn({ words, counts, total }: Vocabulary): Background {
  const places = new Map(words.map((word, at) => [word, at]))
  return {
    countOf: (stem) => {
      const at = places.get(stem)
      return at === undefined ? 0 : counts[at]
    },
    total,
  }
}
