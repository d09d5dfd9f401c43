import type { Unit } from '../html/options.ts'

/** What paper can hold: the pages of an open book, or all versions on each page, side by side or one under the other. */
export const PRINT_LAYOUTS = ['facing', 'columns', 'interleaved'] as const
export type PrintLayout = (typeof PRINT_LAYOUTS)[number]

export const PAPERS = ['a5', 'a4', 'letter'] as const
export type Paper = (typeof PAPERS)[number]

/** How a book is laid out on paper. */
export interface PrintOptions {
  /** Default: `facing`. A book of one version has nothing to face. */
  readonly layout?: PrintLayout
  /** Default: `sentence`. */
  readonly by?: Unit
  /** Whether bead numbers stand in the margin. Default: yes. */
  readonly numbers?: boolean
  /** Default: `a5`; `a4` for columns. */
  readonly paper?: Paper
}

/** How a book is printed, nothing left open. */
export type PrintPlan = Required<PrintOptions>

/** Fills in what was left open. */
export function planOf({ layout = 'facing', by = 'sentence', numbers = true, paper }: PrintOptions, versions: number): PrintPlan {
  const possible = versions === 1 ? 'interleaved' : layout
  return { layout: possible, by, numbers, paper: paper ?? (possible === 'columns' ? 'a4' : 'a5') }
}
