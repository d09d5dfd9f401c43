import { type WordLinker, wordLinker } from '../align/word-links.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { AlignedBead, Alignment } from '../model/alignment.ts'
import { sentencesIn } from '../model/alignment.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Span } from '../model/span.ts'
import type { WordPlace } from '../model/word-link.ts'
import type { Side, Unit } from './comparison.ts'

/** A stretch of a sentence. */
export interface Stretch {
  readonly sentence: Sentence
  readonly span: Span
}

/** Two words that translate each other, in their sentences. */
export interface LinkedPair {
  readonly source: Stretch
  readonly target: Stretch
  /** 0…1. */
  readonly probability: number
  /** Whether nothing but their places speaks for the link. */
  readonly isGuess: boolean
}

export type LinkedWords = readonly LinkedPair[]

/** Longer texts teach no translations of their own: learning takes longer than comparing (bench/divergences.bench.ts, speed). */
const MOST_TEACHING_BEADS = 2000

/**
 * Makes the reader of an alignment's word links. Nothing is learned before the first call, and only beads that are asked for are linked:
 * most never are, which saves a fifth of a run (bench/divergences.bench.ts).
 */
export function linkFinder(alignment: Alignment, lexicon: Lexicon | false | undefined): (unit: Unit) => LinkedWords {
  const known = new Map<number, LinkedWords>()
  let linker: WordLinker | undefined
  return ({ bead, index }) => {
    const found = known.get(index)
    if (found !== undefined) return found
    linker ??= wordLinker(alignment, alignment.beads, { lexicon, learn: alignment.beads.length <= MOST_TEACHING_BEADS })
    const links = linksOf(alignment, bead, linker)
    known.set(index, links)
    return links
  }
}

function linksOf(alignment: Alignment, bead: AlignedBead, linker: WordLinker): LinkedWords {
  const sentences = { source: sentencesIn(alignment.source, bead.source), target: sentencesIn(alignment.target, bead.target) }
  const stretch = (side: Side, { sentence, span }: WordPlace): Stretch => ({ sentence: sentences[side][sentence], span })
  return linker(bead).map(({ source, target, probability, origin }) => ({
    source: stretch('source', source),
    target: stretch('target', target),
    probability,
    isGuess: origin === 'neighbours',
  }))
}

/** Whether a word lies in a stretch. */
export const isWithin = (word: Stretch, stretch: Stretch): boolean =>
  word.sentence === stretch.sentence && stretch.span.start <= word.span.start && word.span.end <= stretch.span.end
