import type { Document } from '../model/document.ts'
import type { SegmentedSentence } from '../model/sentence.ts'
import { paragraphsOf } from './lines.ts'
import type { SegmentOptions } from './options.ts'
import { segment } from './segment.ts'

export interface SegmentTextOptions extends SegmentOptions {
  /** ISO 639-1 code. A language without rules of its own gets the neutral ones: see `isKnownLanguage`. */
  readonly language: string
}

/**
 * Cuts a bare string into sentences. Paragraphs are parted by blank lines, or, where there are none, by line ends.
 * @example segmentText('It starts on Feb. 16. It did not.', { language: 'en' }) // two sentences, p1.s1 and p1.s2
 */
export function segmentText(text: string, { language, ...options }: SegmentTextOptions): SegmentedSentence[] {
  return segment(documentOf(text, language), options)
}

/** A bare string as a document: paragraphs and nothing else. */
export const documentOf = (text: string, language: string): Document => ({
  language,
  text,
  blocks: paragraphsOf(text).map((span) => ({ span })),
  speakers: [],
  dropped: [],
})
