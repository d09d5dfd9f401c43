import type { BitextSide } from './bitext.ts'
import type { Divergence, LapsedReview } from './divergence.ts'
import type { Bead } from './ladder.ts'
import type { Sentence } from './sentence.ts'
import type { Run } from './span.ts'
import type { Speaker } from './speaker.ts'
import type { Version } from './version.ts'
import type { WordLink } from './word-link.ts'

/** `auto`: as the aligner left it; the others are a person's word. */
export const BEAD_STATUSES = ['auto', 'confirmed', 'uncertain', 'rejected'] as const
export type BeadStatus = (typeof BEAD_STATUSES)[number]

/** A bead of a parallel corpus, with what a person said of it. */
export interface AlignedBead extends Bead {
  /** `b1`, `b2`, … in order. */
  readonly id: string
  readonly status: BeadStatus
  readonly note?: string
  readonly bookmark?: string
  /** Which words of the bead translate each other, where that was asked for. */
  readonly links?: readonly WordLink[]
}

/**
 * Passages that say the same, but stand in another order on the two sides: a person's word, beside the ladder, whose beads never cross.
 */
export interface Crossing {
  /** Ids of source sentences. */
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly note?: string
}

/** A version with its sentences: one side of an alignment. */
export interface AlignedVersion extends BitextSide {
  readonly version: Version
}

/** A parallel corpus: two versions, the ladder between them, and where they differ. The value behind `format: bitext/1`. */
export interface Alignment {
  /** Names the file: `alignments/<id>.yaml`. */
  readonly id: string
  readonly title?: string
  /** ISO 8601 date of the event. */
  readonly date?: string
  /** Id of the version that the others were made from. */
  readonly original?: string
  readonly source: AlignedVersion
  readonly target: AlignedVersion
  readonly speakers: readonly Speaker[]
  readonly beads: readonly AlignedBead[]
  readonly crossings?: readonly Crossing[]
  readonly divergences: readonly Divergence[]
  /** Reviews of divergences that are found no more. */
  readonly lapsed?: readonly LapsedReview[]
  /** Program version, options and input digests, in one line. */
  readonly signature: string
}

/** The sentences of a run. */
export const sentencesIn = ({ sentences }: BitextSide, { start, end }: Run): readonly Sentence[] => sentences.slice(start, end)

/** The text of a run on one line. */
export const textOf = (side: BitextSide, run: Run): string =>
  sentencesIn(side, run)
    .map(({ text }) => text)
    .join(' ')
