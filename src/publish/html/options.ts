/** How the versions stand to each other: side by side, one under the other, one alone until asked, as the pages of an open book. */
export const LAYOUTS = ['columns', 'interleaved', 'reveal', 'facing'] as const
export type Layout = (typeof LAYOUTS)[number]

/** What makes a row: a bead, or all beads up to where every version begins a paragraph. */
export const UNITS = ['sentence', 'paragraph'] as const
export type Unit = (typeof UNITS)[number]

/** How a book is laid out as a page. A reader may choose another layout in the page itself. */
export interface HtmlOptions {
  /** Default: `columns`. */
  readonly layout?: Layout
  /** Default: `sentence`. */
  readonly by?: Unit
  /** Whether bead numbers stand in the margin. Default: yes. */
  readonly numbers?: boolean
}
