import type { SegmenterName } from './options.ts'
import { rulesSegmenter } from './rules-segmenter.ts'
import type { Segmenter } from './segmenter.ts'
import { sentenceSplitterSegmenter } from './sentence-splitter.ts'

/** For texts with a sentence a line: nothing is cut inside a line. */
const linesSegmenter: Segmenter = { name: 'lines', cuts: () => [] }

const SEGMENTERS: Readonly<Record<SegmenterName, Segmenter>> = {
  rules: rulesSegmenter,
  'sentence-splitter': sentenceSplitterSegmenter,
  lines: linesSegmenter,
}

/** The engine of that name; our rules where none is named. */
export const segmenterOf = (name: SegmenterName = 'rules'): Segmenter => SEGMENTERS[name]
