import { type Language, languageOf } from '../language/language.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { AlignedBead, Alignment } from '../model/alignment.ts'
import { sentencesIn } from '../model/alignment.ts'
import type { Mark } from '../model/divergence.ts'
import type { Sentence } from '../model/sentence.ts'
import { type Span, textAt } from '../model/span.ts'
import { type TermMatch, termFinder } from '../termbase/find-terms.ts'
import { type Concept, hasTermIn, type Termbase } from '../termbase/termbase.ts'
import { type LinkedWords, linkFinder } from './linked-words.ts'
import { type PairedTerms, pairTerms } from './term-pairs.ts'
import { uncheckedBeads } from './unchecked-beads.ts'

export const SIDES = ['source', 'target'] as const
export type Side = (typeof SIDES)[number]

/** The other side. */
export const opposite = (side: Side): Side => (side === 'source' ? 'target' : 'source')

/** A bead that is sure enough to be compared, with its sentences. */
export interface Unit {
  readonly bead: AlignedBead
  /** Its place among the beads of the alignment. */
  readonly index: number
  readonly source: readonly Sentence[]
  readonly target: readonly Sentence[]
  /** The sentences of the beads before and after it: what left its bead may stand there. */
  readonly near: Readonly<Record<Side, readonly Sentence[]>>
  /** The sentences of the few beads before it: what a reader still has in mind. */
  readonly before: Readonly<Record<Side, readonly Sentence[]>>
}

/** A term of a concept in its sentence. */
export interface TermPlace extends TermMatch {
  readonly sentence: Sentence
}

/** An alignment as the detectors see it. What is found in a sentence is found once, and only if a detector asks. */
export interface Comparison {
  readonly alignment: Alignment
  readonly units: readonly Unit[]
  readonly language: Readonly<Record<Side, Language>>
  /** The side that the other was made from; the source where the alignment does not say. */
  readonly original: Side
  readonly lexicon?: Lexicon | false
  /** How much evidence makes a missing word worth showing, in nats. */
  readonly missingWordEvidence: number
  /** The concepts above a concept, nearest first. */
  broaderThan(concept: Concept): readonly Concept[]
  /** Which words of a unit translate each other; linked when a unit is first asked for. */
  linksIn(unit: Unit): LinkedWords
  /** Which terms of a unit answer each other. */
  pairedTerms(unit: Unit): PairedTerms
  /** The terms in some sentences of a side; concepts exempt there, or without a term in the other language, are left out. */
  termsIn(side: Side, sentences: readonly Sentence[]): readonly TermPlace[]
  /** The terms that the termbase exempts there. */
  exemptTermsIn(side: Side, sentences: readonly Sentence[]): readonly TermPlace[]
}

/** What the detectors may know besides the alignment. */
export interface CompareOptions {
  readonly termbase?: Termbase
  readonly minProbability?: number
  /** Word translations; default: the bundled lexicon of the two languages. */
  readonly lexicon?: Lexicon | false
  /** Default: 1 nat. */
  readonly missingWordEvidence?: number
}

/**
 * Human translations leave out and add so much that a lower bound drowns the reader: 1 nat shows about 20 places in 1,000 pairs
 * (bench/divergences.bench.ts prints the curve).
 */
export const MISSING_WORD_EVIDENCE = 1

/** Prepares an alignment for the detectors. */
export function compare(
  alignment: Alignment,
  { termbase, minProbability, lexicon, missingWordEvidence = MISSING_WORD_EVIDENCE }: CompareOptions,
): Comparison {
  const unchecked = new Set(uncheckedBeads(alignment, { minProbability }).map(({ bead }) => bead))
  const terms = { source: memoTerms(alignment, 'source', termbase), target: memoTerms(alignment, 'target', termbase) }
  const comparison: Comparison = {
    alignment,
    units: alignment.beads.flatMap((bead, index) => (unchecked.has(bead.id) ? [] : [unitAt(alignment, bead, index)])),
    language: { source: languageOf(alignment.source.language), target: languageOf(alignment.target.language) },
    original: alignment.original === alignment.target.version.id ? 'target' : 'source',
    lexicon,
    missingWordEvidence,
    broaderThan: (concept) => conceptsAbove(concept, termbase),
    linksIn: linkFinder(alignment, lexicon),
    pairedTerms: onceEach((unit: Unit) => pairTerms(unit, comparison)),
    termsIn: (side, sentences) =>
      sentences.flatMap(terms[side]).filter((place) => isCompared(place, alignment[opposite(side)].language)),
    exemptTermsIn: (side, sentences) => sentences.flatMap(terms[side]).filter(isExempt),
  }
  return comparison
}

/** How many beads back a concept is still in mind. */
const MEMORY = 3

function unitAt(alignment: Alignment, bead: AlignedBead, index: number): Unit {
  const neighbours = [alignment.beads[index - 1], alignment.beads[index + 1]].filter((other) => other !== undefined)
  const near = (side: Side) => neighbours.flatMap((other) => sentencesIn(alignment[side], other[side]))
  const earlier = alignment.beads.slice(Math.max(0, index - MEMORY), index)
  const before = (side: Side) => earlier.flatMap((other) => sentencesIn(alignment[side], other[side]))
  return {
    bead,
    index,
    source: sentencesIn(alignment.source, bead.source),
    target: sentencesIn(alignment.target, bead.target),
    near: { source: near('source'), target: near('target') },
    before: { source: before('source'), target: before('target') },
  }
}

/** Follows `broader` upwards; a circle ends where it began. */
function conceptsAbove(concept: Concept, termbase: Termbase | undefined): Concept[] {
  const above: Concept[] = []
  let next = termbase?.concepts.find(({ id }) => id === concept.broader)
  while (next !== undefined && next !== concept && !above.includes(next)) {
    above.push(next)
    const { broader } = next
    next = termbase?.concepts.find(({ id }) => id === broader)
  }
  return above
}

const isExempt = ({ concept, sentence }: TermPlace): boolean => concept.exempt.includes(sentence.id)
const isCompared = (place: TermPlace, otherLanguage: string): boolean =>
  hasTermIn(place.concept, otherLanguage) && !isExempt(place)

function memoTerms(alignment: Alignment, side: Side, termbase?: Termbase): (sentence: Sentence) => readonly TermPlace[] {
  if (termbase === undefined) return () => []
  return onceEach((sentence: Sentence) =>
    finderFor(termbase, alignment[side].language)(sentence.text).map((match) => ({ ...match, sentence })),
  )
}

/** The finder is made on the first call, because making it loads a dictionary. */
function finderFor(termbase: Termbase, language: string): ReturnType<typeof termFinder> {
  const byLanguage = FINDERS.get(termbase) ?? new Map<string, ReturnType<typeof termFinder>>()
  FINDERS.set(termbase, byLanguage)
  const finder = byLanguage.get(language) ?? termFinder(termbase, language)
  byLanguage.set(language, finder)
  return finder
}

const FINDERS = new WeakMap<Termbase, Map<string, ReturnType<typeof termFinder>>>()

/** A function of a sentence, or a unit, that is worked out once for each. */
export function onceEach<Of extends object, T>(work: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { readonly value: T }>()
  return (of) => {
    const found = known.get(of) ?? { value: work(of) }
    known.set(of, found)
    return found.value
  }
}

/** What to call the sides: their languages, or their versions where both have one language. */
export function namesOf({ source, target }: Alignment): Readonly<Record<Side, string>> {
  if (source.language === target.language) return { source: source.version.id, target: target.version.id }
  return { source: languageOf(source.language).name, target: languageOf(target.language).name }
}

/** Points at a stretch of a sentence. */
export const markAt = (sentence: Sentence, span: Span): Mark => ({
  sentence: sentence.id,
  span,
  text: textAt(sentence.text, span),
})

/** Points at a term. */
export const markOf = ({ sentence, span }: TermPlace): Mark => markAt(sentence, span)
