import { type Language, languageOf } from '../language/language.ts'
import type { AlignedBead, Alignment } from '../model/alignment.ts'
import { sentencesIn } from '../model/alignment.ts'
import type { Mark } from '../model/divergence.ts'
import type { Sentence } from '../model/sentence.ts'
import { type Span, textAt } from '../model/span.ts'
import { type TermMatch, termFinder } from '../termbase/find-terms.ts'
import { hasTermIn, type Termbase } from '../termbase/termbase.ts'
import { uncheckedBeads } from './unchecked-beads.ts'

export const SIDES = ['source', 'target'] as const
export type Side = (typeof SIDES)[number]

/** The other side. */
export const opposite = (side: Side): Side => (side === 'source' ? 'target' : 'source')

/** A bead that is sure enough to be compared, with its sentences. */
export interface Unit {
  readonly bead: AlignedBead
  readonly source: readonly Sentence[]
  readonly target: readonly Sentence[]
  /** The sentences of the beads before and after it: what left its bead may stand there. */
  readonly near: Readonly<Record<Side, readonly Sentence[]>>
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
  /** The terms in some sentences of a side; concepts exempt there, or without a term in the other language, are left out. */
  termsIn(side: Side, sentences: readonly Sentence[]): readonly TermPlace[]
  /** The terms that the termbase exempts there. */
  exemptTermsIn(side: Side, sentences: readonly Sentence[]): readonly TermPlace[]
}

/** Prepares an alignment for the detectors. */
export function compare(
  alignment: Alignment,
  { termbase, minProbability }: { readonly termbase?: Termbase; readonly minProbability?: number },
): Comparison {
  const unchecked = new Set(uncheckedBeads(alignment, { minProbability }).map(({ bead }) => bead))
  const terms = { source: memoTerms(alignment, 'source', termbase), target: memoTerms(alignment, 'target', termbase) }
  return {
    alignment,
    units: alignment.beads.flatMap((bead, index) => (unchecked.has(bead.id) ? [] : [unitAt(alignment, bead, index)])),
    language: { source: languageOf(alignment.source.language), target: languageOf(alignment.target.language) },
    termsIn: (side, sentences) =>
      sentences.flatMap(terms[side]).filter((place) => isCompared(place, alignment[opposite(side)].language)),
    exemptTermsIn: (side, sentences) => sentences.flatMap(terms[side]).filter(isExempt),
  }
}

function unitAt(alignment: Alignment, bead: AlignedBead, index: number): Unit {
  const neighbours = [alignment.beads[index - 1], alignment.beads[index + 1]].filter((other) => other !== undefined)
  const near = (side: Side) => neighbours.flatMap((other) => sentencesIn(alignment[side], other[side]))
  return {
    bead,
    source: sentencesIn(alignment.source, bead.source),
    target: sentencesIn(alignment.target, bead.target),
    near: { source: near('source'), target: near('target') },
  }
}

const isExempt = ({ concept, sentence }: TermPlace): boolean => concept.exempt.includes(sentence.id)
const isCompared = (place: TermPlace, otherLanguage: string): boolean =>
  hasTermIn(place.concept, otherLanguage) && !isExempt(place)

function memoTerms(alignment: Alignment, side: Side, termbase?: Termbase): (sentence: Sentence) => readonly TermPlace[] {
  if (termbase === undefined) return () => []
  return onceEach((sentence) =>
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

/** A function of a sentence that is worked out once for each. */
export function onceEach<T>(work: (sentence: Sentence) => T): (sentence: Sentence) => T {
  const known = new WeakMap<Sentence, { readonly value: T }>()
  return (sentence) => {
    const found = known.get(sentence) ?? { value: work(sentence) }
    known.set(sentence, found)
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
