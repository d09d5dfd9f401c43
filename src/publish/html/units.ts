import type { Passage, Row } from '../book.ts'
import type { Unit } from './options.ts'

/** What makes one row of the table: a bead, or the beads of a paragraph; headings and the like stand alone. */
export const unitsOf = ({ rows }: Passage, by: Unit): readonly (readonly Row[])[] =>
  by === 'paragraph' && rows.every(({ kind }) => kind === undefined) ? [rows] : rows.map((row) => [row])
