import type { BeadStatus } from '../../model/alignment.ts'

/** Where a segment comes from, and how sure the alignment was: a line of `segments.jsonl`. */
export interface SegmentFacts {
  /** Document and bead: `ushakov-2022-02-12:b13`. */
  readonly id: string
  /** Id of the alignment. */
  readonly document: string
  readonly bead: string
  /** Paragraph of the source, where the text has paragraphs: `p6`. */
  readonly paragraph?: string
  /** A speaker's id. */
  readonly speaker?: string
  /** Sentence counts, source first: `1-2`. */
  readonly shape: string
  readonly probability: number
  readonly status: BeadStatus
}

/** A bead as a pair of lines: one of the source file, one of the reference file. */
export interface BundleSegment extends SegmentFacts {
  readonly source: string
  readonly reference: string
}
