import { align } from '../align/align.ts'
import { BitextError } from '../errors.ts'
import type { AlignedBead, AlignedVersion, Alignment } from '../model/alignment.ts'
import { sentencesIn, textOf } from '../model/alignment.ts'
import { type Bead, isGap, type Ladder, shapeOf } from '../model/ladder.ts'
import type { Sentence } from '../model/sentence.ts'
import { lengthOf, type Run } from '../model/span.ts'
import type { SegmentLabels } from './score-report.ts'

/** Translated documents laid against the version of a corpus that they are to be compared with. */
export interface AlignedHypotheses {
  readonly references: readonly string[]
  /** By document, then by segment. */
  readonly hypotheses: readonly (readonly string[])[]
  /** The other version of the same beads: what was translated. */
  readonly sources: readonly string[]
  readonly labels: readonly SegmentLabels[]
  /** By document. */
  readonly certainty: readonly Certainty[]
}

/** How sure it is that hypotheses stand opposite their references. */
export interface Certainty {
  /** The mean of the beads' probabilities, 0…1. */
  readonly mean: number
  /** Segments whose alignment is less sure than this. */
  readonly below: number
  readonly doubtful: readonly { readonly id: string; readonly probability: number }[]
  /** Sentences of the version without counterpart in the hypothesis: they are scored against nothing. */
  readonly untranslated: number
  /** Sentences of the hypothesis without counterpart: they are scored with the segment before them. */
  readonly added: number
}

/** Below this a person should look. */
const DOUBTFUL = 0.5

/**
 * Aligns the sentences of each hypothesis with those of a version of a corpus, and cuts where the corpus's beads and all
 * hypotheses agree: a segment is a bead of the corpus, or several where a hypothesis joins them.
 * @throws BitextError `UNKNOWN_VERSION` for a version that the corpus has not.
 */
export function alignHypotheses(
  alignment: Alignment,
  versionId: string,
  documents: readonly (readonly Sentence[])[],
): AlignedHypotheses {
  const { version, other, side } = sidesOf(alignment, versionId)
  const { language } = version
  const sides = documents.map((sentences) => ({ language, sentences }))
  const ladders = sides.map((hypothesis) => align({ source: version, target: hypothesis }, { lexicon: false }))
  const beads = alignment.beads.filter((bead) => lengthOf(bead[side]) > 0)
  const ends = commonEnds([
    beads.map((bead) => bead[side].end),
    ...ladders.map((ladder) => ladder.map(({ source }) => source.end)),
  ])
  const pieces = ladders.map((ladder) => piecesOf(ladder, ends))
  const runs = pieces[0].map(({ reference }) => reference)
  const beadsIn = runs.map((run) => beads.filter((bead) => isInside(bead[side], run)))
  const labels = runs.map((run, index) => labelOf(alignment.id, beadsIn[index], sentencesIn(version, run)))
  return {
    references: runs.map((run) => textOf(version, run)),
    hypotheses: pieces.map((ofDocument, index) => ofDocument.map(({ hypothesis }) => textOf(sides[index], hypothesis))),
    sources: beadsIn.map((within) => within.map((bead) => textOf(other, bead[opposite(side)])).join(' ')),
    labels,
    certainty: ladders.map((ladder, index) => certaintyOf(ladder, pieces[index], labels)),
  }
}

type Side = 'source' | 'target'
const opposite = (side: Side): Side => (side === 'source' ? 'target' : 'source')

function sidesOf({ id, source, target }: Alignment, versionId: string) {
  const side = ([source, target] as const).findIndex(({ version, language }) => [version.id, language].includes(versionId))
  if (side === 0) return { version: source, other: target, side: 'source' as const }
  if (side === 1) return { version: target, other: source, side: 'target' as const }
  throw new BitextError('UNKNOWN_VERSION', `the corpus ${id} has no version \`${versionId}\``, {
    hint: `versions: ${[source, target].map(({ version }: AlignedVersion) => version.id).join(', ')}`,
  })
}

/** A stretch of the version, and what a hypothesis has for it. */
interface Piece {
  readonly reference: Run
  readonly hypothesis: Run
  /** Of the least certain bead in it. */
  readonly probability: number
}

/** Ends that all lists have. */
const commonEnds = ([first, ...others]: readonly (readonly number[])[]): ReadonlySet<number> =>
  new Set(first.filter((end) => end > 0 && others.every((ends) => ends.includes(end))))

/** Cuts a ladder at these sentences of the version; what the hypothesis adds there goes with the piece before. */
function piecesOf(ladder: Ladder, ends: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = []
  let open: Bead[] = []
  ladder.forEach((bead, index) => {
    open.push(bead)
    const next = ladder[index + 1]
    const isFollowedByAddition = next !== undefined && lengthOf(next.source) === 0
    if (!ends.has(bead.source.end) || isFollowedByAddition) return
    pieces.push(joined(open))
    open = []
  })
  return pieces
}

const joined = (beads: readonly Bead[]): Piece => ({
  reference: { start: beads[0].source.start, end: beads[beads.length - 1].source.end },
  hypothesis: { start: beads[0].target.start, end: beads[beads.length - 1].target.end },
  probability: Math.min(...beads.map(({ probability }) => probability)),
})

const isInside = (run: Run, { start, end }: Run): boolean => start <= run.start && run.end <= end

function labelOf(document: string, beads: readonly AlignedBead[], sentences: readonly Sentence[]): SegmentLabels {
  const speakers = new Set(sentences.map(({ speaker }) => speaker))
  const [speaker] = speakers
  const [first] = beads
  const last = beads[beads.length - 1]
  return {
    id: first === last ? first.id : `${first.id}–${last.id}`,
    document,
    ...(speakers.size === 1 && speaker !== undefined && { speaker }),
    ...(speakers.size > 1 && { speaker: 'several' }),
    shape: first === last ? shapeOf(first) : 'several beads',
  }
}

function certaintyOf(ladder: Ladder, pieces: readonly Piece[], labels: readonly SegmentLabels[]): Certainty {
  const gaps = ladder.filter(isGap)
  const count = (side: Side): number => gaps.reduce((sum, bead) => sum + lengthOf(bead[side]), 0)
  return {
    mean: ladder.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, ladder.length),
    below: DOUBTFUL,
    doubtful: pieces.flatMap(({ probability }, index) =>
      probability < DOUBTFUL ? [{ id: labels[index].id ?? '', probability }] : [],
    ),
    untranslated: count('source'),
    added: count('target'),
  }
}
