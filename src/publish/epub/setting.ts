import type { Book, BookNote } from '../book.ts'
import type { Voice } from '../html/languages.ts'
import type { EpubOptions } from './options.ts'

/** What every file of one book needs to know. */
export interface Setting extends Required<EpubOptions> {
  readonly book: Book
  readonly voice: Voice
  readonly notes: ReadonlyMap<number, BookNote>
  /** Where a row stands, seen from any file of the book: `text1.xhtml#b12`. */
  readonly hrefOf: (row: string) => string
}
