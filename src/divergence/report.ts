import { type Alignment, sentencesIn } from '../model/alignment.ts'
import type { Divergence, LapsedReview, Severity } from '../model/divergence.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Span } from '../model/span.ts'
import type { Termbase } from '../termbase/termbase.ts'
import { onceEach, SIDES, type Side } from './comparison.ts'
import { type Occurrence, occurrencesIn } from './occurrences.ts'
import { type QuotationCount, quotationTable } from './quotation-table.ts'
import { type ConceptRenderings, renderingTable } from './rendering-table.ts'
import type { Transposition } from './transpositions.ts'
import { type UncheckedBead, uncheckedBeads } from './unchecked-beads.ts'

export interface ReportOptions {
  /** For the tables of quotation and of renderings. */
  readonly termbase?: Termbase
  /** As given to `findDivergences`. */
  readonly minProbability?: number
  /** Default: the alignment's own. */
  readonly divergences?: readonly Divergence[]
  /** Words that answer each other as other parts of speech, where the report is to list them; they count for nothing. */
  readonly transpositions?: readonly Transposition[]
}

/** Everything that a report of divergences says, before it is laid out. */
export interface DivergenceReport {
  readonly alignment: Alignment
  readonly divergences: readonly Divergence[]
  /** Concepts that are quoted somewhere. */
  readonly quotations: readonly QuotationCount[]
  /** Concepts that a side says in more than one way. */
  readonly renderings: readonly ConceptRenderings[]
  /** Every term of the termbase in its place, the source's first. */
  readonly occurrences: readonly Occurrence[]
  /** The termbase that the tables speak of; without one they are empty. */
  readonly termbase?: Termbase
  readonly transpositions?: readonly Transposition[]
  readonly unchecked: readonly UncheckedBead[]
  /** What a person said of divergences that are found no more. */
  readonly lapsed: readonly LapsedReview[]
  /** One line for each version whose wording needs a word of caution. */
  readonly notices: readonly string[]
}

/** Divergences that say the same of one concept: a report prints them under one heading. */
export interface DivergenceGroup {
  readonly severity: Severity
  readonly title: string
  readonly divergences: readonly Divergence[]
}

/** A bead with the sentences that a divergence is about. */
export interface ShownBead {
  readonly bead: string
  readonly sides: Readonly<Record<Side, readonly MarkedSentence[]>>
}

/** A sentence with the spans to mark in it, in order. */
export interface MarkedSentence {
  readonly sentence: Sentence
  readonly marks: readonly Span[]
}

/** Gathers what a report says. */
export function divergenceReport(alignment: Alignment, options: ReportOptions = {}): DivergenceReport {
  const { termbase, divergences = alignment.divergences, minProbability, transpositions } = options
  const occurrences = termbase === undefined ? [] : occurrencesIn(alignment, termbase)
  const quotations = termbase === undefined ? [] : quotationTable(alignment, termbase, occurrences)
  const quoted = new Set(quotations.filter((row) => row.quoted > 0).map(({ concept }) => concept))
  const renderings = termbase === undefined ? [] : renderingTable(alignment, termbase, occurrences)
  const varied = new Set(renderings.filter((row) => row.renderings.length > 1).map(({ concept }) => concept))
  return {
    alignment,
    divergences,
    quotations: quotations.filter(({ concept }) => quoted.has(concept)),
    renderings: renderings.filter(({ concept }) => varied.has(concept)),
    occurrences,
    ...(termbase === undefined ? {} : { termbase }),
    ...(transpositions === undefined ? {} : { transpositions }),
    unchecked: uncheckedBeads(alignment, { minProbability }),
    lapsed: alignment.lapsed ?? [],
    notices: SIDES.map((side) => alignment[side].version).flatMap(({ notice, provenance, id }) =>
      notice !== undefined ? [notice] : provenance === 'reconstruction' ? [`The wording of \`${id}\` is a reconstruction.`] : [],
    ),
  }
}

/** Groups by severity, kind and concept, in the order of the list. */
export function groupDivergences(divergences: readonly Divergence[]): DivergenceGroup[] {
  const groups = new Map<string, DivergenceGroup>()
  for (const divergence of divergences) {
    const { severity, kind, concept } = divergence
    const title = concept === undefined ? kind : `${kind} · ${concept}`
    const key = `${severity} ${title}`
    const group = groups.get(key) ?? { severity, title, divergences: [] }
    groups.set(key, { ...group, divergences: [...group.divergences, divergence] })
  }
  return [...groups.values()]
}

/** The beads that a divergence points into, with the marked sentences of each; a side without marks shows the whole bead. */
export function shownBeads(divergence: Divergence, alignment: Alignment): ShownBead[] {
  const { ofBead, ofSentence } = beadPlaces(alignment)
  const marked = SIDES.flatMap((side) => divergence[side].map(({ sentence }) => ofSentence[side].get(sentence)))
  const places = new Set([ofBead.get(divergence.bead), ...marked])
  return [...places]
    .flatMap((at) => at ?? [])
    .sort((one, other) => one - other)
    .map((at) => shownBead(divergence, alignment, at))
}

/** Where each bead stands among the beads, and each sentence; worked out once, since a long text has many of both. */
const beadPlaces = onceEach(({ beads, source, target }: Alignment) => {
  const placesOn = (side: Side, sentences: readonly Sentence[]): Map<string, number> =>
    new Map(beads.flatMap((bead, at) => sentences.slice(bead[side].start, bead[side].end).map(({ id }) => [id, at])))
  return {
    ofBead: new Map(beads.map(({ id }, at) => [id, at])),
    ofSentence: { source: placesOn('source', source.sentences), target: placesOn('target', target.sentences) },
  }
})

function shownBead(divergence: Divergence, alignment: Alignment, at: number): ShownBead {
  const { id, source, target } = alignment.beads[at]
  return {
    bead: id,
    sides: {
      source: markedSentences(divergence, 'source', sentencesIn(alignment.source, source)),
      target: markedSentences(divergence, 'target', sentencesIn(alignment.target, target)),
    },
  }
}

function markedSentences(divergence: Divergence, side: Side, sentences: readonly Sentence[]): MarkedSentence[] {
  const all = sentences.map((sentence) => ({
    sentence,
    marks: divergence[side]
      .filter((mark) => mark.sentence === sentence.id)
      .map(({ span }) => span)
      .sort((one, other) => one.start - other.start),
  }))
  const marked = all.filter(({ marks }) => marks.length > 0)
  return marked.length > 0 ? marked : all
}
