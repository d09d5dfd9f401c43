import type { Span } from './span.ts'

/**
 * What speaks for a link: it is the same word or number, a lexicon has it, the words sound alike, the document itself taught it, or
 * nothing but its place between other links, which neither word would fill otherwise.
 */
export const LINK_ORIGINS = ['identity', 'lexicon', 'cognate', 'learned', 'neighbours'] as const
export type LinkOrigin = (typeof LINK_ORIGINS)[number]

/** A word as it stands in a bead. */
export interface WordPlace {
  /** Index of the sentence within the bead's run, 0-based. */
  readonly sentence: number
  /** In the raw text of that sentence. */
  readonly span: Span
}

/** A source word and a target word of one bead that translate each other. A word may have several links, or none. */
export interface WordLink {
  readonly source: WordPlace
  readonly target: WordPlace
  /** 0…1: that both directions of translation choose this link. */
  readonly probability: number
  readonly origin: LinkOrigin
}
