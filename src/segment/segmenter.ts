import type { Conventions, SegmenterName } from './options.ts'

/** An engine that finds where sentences end. It sees one line at a time. */
export interface Segmenter {
  readonly name: SegmenterName
  /** Where sentences end, as ascending offsets in the line; its end may be left out. */
  readonly cuts: (line: string, conventions: Conventions) => readonly number[]
}
