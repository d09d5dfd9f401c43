import { languageOf } from '../language/language.ts'
import type { Block, Document } from '../model/document.ts'
import { type SegmentedSentence, UNDIVIDED_KINDS } from '../model/sentence.ts'
import type { Span } from '../model/span.ts'
import { conventionsOf } from './conventions.ts'
import { linesOf, trimmed } from './lines.ts'
import type { Conventions, SegmentOptions } from './options.ts'
import type { Segmenter } from './segmenter.ts'
import { segmenterOf } from './segmenters.ts'

/** Cuts each block of a document on its own. Line ends inside a block are hard breaks, unless the file wrapped them; titles, datelines and separators stay whole. */
export function segment(document: Document, options: SegmentOptions = {}): SegmentedSentence[] {
  const conventions = conventionsOf(languageOf(document.language), options)
  const segmenter = segmenterOf(options.segmenter)
  return document.blocks.flatMap((block, index) =>
    sentenceSpans(document.text, block, { segmenter, conventions }).map((span, number) => ({
      id: `p${index + 1}.s${number + 1}`,
      text: document.text.slice(span.start, span.end),
      ...(block.speaker === undefined ? {} : { speaker: block.speaker }),
      ...(block.kind === undefined ? {} : { kind: block.kind }),
      span,
    })),
  )
}

function sentenceSpans(text: string, block: Block, engine: { segmenter: Segmenter; conventions: Conventions }): Span[] {
  if (UNDIVIDED_KINDS.has(block.kind)) return trimmed(text, block.span)
  return linesIn(text, block).flatMap((line) => {
    const cuts = engine.segmenter.cuts(text.slice(line.start, line.end), engine.conventions)
    return between(line, cuts).flatMap((span) => trimmed(text, span))
  })
}

/** What the segmenter sees one at a time. */
export const linesIn = (text: string, { span, wrapped }: Block): Span[] => (wrapped ? [span] : linesOf(text, span))

/** The pieces of a line between its cuts. */
function between(line: Span, cuts: readonly number[]): Span[] {
  const offsets = [line.start, ...cuts.map((cut) => line.start + cut), line.end]
  return offsets.slice(1).map((end, index) => ({ start: offsets[index], end }))
}
