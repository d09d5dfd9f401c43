import type { Block, Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { lineGroupsOf } from './paragraphs.ts'

/**
 * A text with a sentence a line, taken as it is: no title, no labels, no page furniture is looked for, so the n-th line that is
 * not blank is the n-th sentence. Blank lines part paragraphs, where there are any.
 */
export function presegmentedDocument(text: string, language: string): Document {
  const blocks = lineGroupsOf(text).map((lines): Block => ({ span: around(lines) }))
  return { language, text, blocks, speakers: [], dropped: [] }
}

const around = (lines: readonly Span[]): Span => ({ start: lines[0].start, end: lines[lines.length - 1].end })
