import type { Termbase } from '../termbase/termbase.ts'

/** What a book holds, however it is laid out. */
export interface BookOptions {
  /** Ids of the versions to show, in order. Default: the original first, then as in the alignment. */
  readonly versions?: readonly string[]
  /** Write ё where only ё can stand. Changes the text that is shown, and says so in the imprint. */
  readonly restoreYo?: boolean
  /** Makes the glossary: the concepts that occur. */
  readonly glossary?: Termbase
}
