import { languageOf } from '../language/language.ts'
import type { Document } from '../model/document.ts'
import { UNDIVIDED_KINDS } from '../model/sentence.ts'
import type { Span } from '../model/span.ts'
import { conventionsOf } from './conventions.ts'
import type { Conventions, SegmentOptions } from './options.ts'
import { decideAll } from './rules-segmenter.ts'
import { linesIn } from './segment.ts'
import { documentOf, type SegmentTextOptions } from './segment-text.ts'

/** Why a text is, or is not, cut at one place. */
export interface BoundaryExplanation {
  /** Where the sentence would end, as offset in the text. */
  readonly offset: number
  readonly verdict: 'split' | 'join'
  /** The name of the rule that decided, such as `initial` or `finalMark`. */
  readonly rule: string
  /** A few words on both sides of the place. */
  readonly before: string
  readonly after: string
}

/** How much of the text to show on either side. */
const CONTEXT = 30

/** Every candidate boundary of a document with the rule that decided it, in order. Line ends, which always cut, are not listed. */
export function explainDocument({ language, text, blocks }: Document, options: SegmentOptions = {}): BoundaryExplanation[] {
  const conventions = conventionsOf(languageOf(language), options)
  return blocks
    .filter(({ kind }) => !UNDIVIDED_KINDS.has(kind))
    .flatMap((block) => linesIn(text, block))
    .flatMap((line) => explainLine(text, line, conventions))
}

/** The same for a bare string. Only our own rules can be explained. */
export const explainBoundaries = (text: string, { language, ...options }: SegmentTextOptions): BoundaryExplanation[] =>
  explainDocument(documentOf(text, language), options)

const explainLine = (text: string, line: Span, conventions: Conventions): BoundaryExplanation[] =>
  decideAll(text.slice(line.start, line.end), conventions).map(({ boundary, verdict, rule }) => {
    const offset = line.start + boundary.end
    return { offset, verdict, rule, ...contextOf(text, line, offset) }
  })

const contextOf = (text: string, line: Span, offset: number): { before: string; after: string } => ({
  before: text.slice(Math.max(line.start, offset - CONTEXT), offset),
  after: text.slice(offset, Math.min(line.end, offset + CONTEXT)),
})
