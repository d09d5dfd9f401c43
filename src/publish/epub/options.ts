import type { Unit } from '../html/options.ts'

/** What survives e-ink: one version under the other, or one alone with the others in pop-up notes. */
export const EPUB_LAYOUTS = ['interleaved', 'reveal'] as const
export type EpubLayout = (typeof EPUB_LAYOUTS)[number]

/** How a book is laid out as an EPUB. */
export interface EpubOptions {
  /** Default: `interleaved`. */
  readonly layout?: EpubLayout
  /** Default: `sentence`. */
  readonly by?: Unit
  /** Whether bead numbers stand before the rows. Default: yes. */
  readonly numbers?: boolean
}
