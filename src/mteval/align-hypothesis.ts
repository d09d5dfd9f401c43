import { align } from '../align/align.ts'
import { BitextError } from '../errors.ts'
import type { AlignedBead, AlignedVersion, Alignment } from '../model/alignment.ts'
import { sentencesIn, textOf } from '../model/alignment.ts'
import { type Bead, isGap, type Ladder, shapeOf } from '../model/ladder.ts'
import type { Sentence } from '../model/sentence.ts'
import { lengthOf, type Run } from '../model/span.ts'
import type { SegmentLabels } from './score-report.ts'

/** A translated document laid against the version of a corpus that it is to be compared with. */
export interface AlignedHypothesis {
  readonly references: readonly string[]
  readonly hypotheses: readonly string[]
  /** The other version of the same beads: what was translated. */
  readonly sources: readonly string[]
  readonly labels: readonly SegmentLabels[]
  readonly certainty: Certainty
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
 * Aligns the sentences of a hypothesis with those of a version of a corpus, and cuts both where the corpus's beads and the
 * hypothesis's agree: a bead of the corpus is a segment, or several where the hypothesis joins them.
 * @throws BitextError `UNKNOWN_VERSION` for a version that the corpus has not.
 */
export function alignHypothesis(alignment: Alignment, versionId: string, hypothesis: readonly Sentence[]): AlignedHypothesis {
  const { version, other, side } = sidesOf(alignment, versionId)
  const { language } = version
  const ladder = align({ source: version, target: { language, sentences: hypothesis } }, { lexicon: false })
  const beads = alignment.beads.filter((bead) => lengthOf(bead[side]) > 0)
  const pieces = piecesOf(
    beads.map((bead) => bead[side]),
    ladder,
  )
  const segments = pieces.map((piece) => {
    const within = beads.filter((bead) => isInside(bead[side], piece.reference))
    return {
      reference: textOf(version, piece.reference),
      hypothesis: textOf({ language, sentences: hypothesis }, piece.hypothesis),
      source: within.map((bead) => textOf(other, bead[side === 'source' ? 'target' : 'source'])).join(' '),
      label: labelOf(alignment.id, within, sentencesIn(version, piece.reference)),
      probability: piece.probability,
    }
  })
  return {
    references: segments.map(({ reference }) => reference),
    hypotheses: segments.map((segment) => segment.hypothesis),
    sources: segments.map(({ source }) => source),
    labels: segments.map(({ label }) => label),
    certainty: certaintyOf(ladder, segments),
  }
}

function sidesOf({ id, source, target }: Alignment, versionId: string) {
  const side = ([source, target] as const).findIndex(({ version, language }) => [version.id, language].includes(versionId))
  if (side === 0) return { version: source, other: target, side: 'source' as const }
  if (side === 1) return { version: target, other: source, side: 'target' as const }
  throw new BitextError('UNKNOWN_VERSION', `the corpus ${id} has no version \`${versionId}\``, {
    hint: `versions: ${[source, target].map(({ version }: AlignedVersion) => version.id).join(', ')}`,
  })
}

/** A stretch of the version, and what the hypothesis has for it. */
interface Piece {
  readonly reference: Run
  readonly hypothesis: Run
  /** Of the least certain bead in it. */
  readonly probability: number
}

/** Cuts where a bead of the corpus and one of the ladder end at the same sentence of the version. */
function piecesOf(corpus: readonly Run[], ladder: Ladder): Piece[] {
  const ends = new Set(corpus.map(({ end }) => end))
  const pieces: Piece[] = []
  let open: Bead[] = []
  ladder.forEach((bead, index) => {
    open.push(bead)
    const next = ladder[index + 1]
    // What the hypothesis adds goes with the segment before it.
    const isFollowedByAddition = next !== undefined && lengthOf(next.source) === 0
    if (bead.source.end === 0 || !ends.has(bead.source.end) || isFollowedByAddition) return
    pieces.push(joined(open))
    open = []
  })
  return open.length === 0 ? pieces : [...pieces, joined(open)]
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

function certaintyOf(
  ladder: Ladder,
  segments: readonly { readonly label: SegmentLabels; readonly probability: number }[],
): Certainty {
  const gaps = ladder.filter(isGap)
  const count = (side: 'source' | 'target'): number => gaps.reduce((sum, bead) => sum + lengthOf(bead[side]), 0)
  return {
    mean: ladder.reduce((sum, { probability }) => sum + probability, 0) / Math.max(1, ladder.length),
    below: DOUBTFUL,
    doubtful: segments
      .filter(({ probability }) => probability < DOUBTFUL)
      .map(({ label, probability }) => ({ id: label.id ?? '', probability })),
    untranslated: count('source'),
    added: count('target'),
  }
}
