import type { Book, Passage, Section } from '../book.ts'

/** One file of the book's text, and what stands in it. */
export interface Leaf {
  /** `text3.xhtml` */
  readonly file: string
  readonly parts: readonly Part[]
}

/** A section, or as much of a long one as one file holds. */
export interface Part {
  readonly section: Section
  readonly passages: readonly Passage[]
  /** Whether the section begins here. */
  readonly isOpening: boolean
}

/** E-readers lay out a whole file at once, and long ones make them slow. */
const MOST_ROWS = 250

/** Cuts a book into files: at each chapter, and inside long ones where a section or passage ends. */
export function leavesOf({ sections }: Pick<Book, 'sections'>): Leaf[] {
  const leaves: Part[][] = []
  let rows = 0
  for (const part of sections.flatMap(partsOf)) {
    const own = rowCount(part.passages)
    const begins = (part.section.kind === 'chapter' && part.isOpening) || rows + own > MOST_ROWS
    if (begins || leaves.length === 0) {
      leaves.push([])
      rows = 0
    }
    leaves.at(-1)?.push(part)
    rows += own
  }
  return leaves.map((parts, at) => ({ file: `text${at + 1}.xhtml`, parts }))
}

function partsOf(section: Section): Part[] {
  const groups: Passage[][] = [[]]
  let rows = 0
  for (const passage of section.passages) {
    if (rows > 0 && rows + passage.rows.length > MOST_ROWS) {
      groups.push([])
      rows = 0
    }
    groups.at(-1)?.push(passage)
    rows += passage.rows.length
  }
  return groups.map((passages, at) => ({ section, passages, isOpening: at === 0 }))
}

const rowCount = (passages: readonly Passage[]): number => passages.reduce((sum, { rows }) => sum + rows.length, 0)

/** In which file each row stands, by its id. */
export const filesOfRows = (leaves: readonly Leaf[]): Map<string, string> =>
  new Map(
    leaves.flatMap(({ file, parts }) =>
      parts.flatMap(({ passages }) => passages.flatMap(({ rows }) => rows.map(({ id }) => [id, file] as const))),
    ),
  )

/** A row's anchor: its id, kept apart from the book's own anchors such as `note1` and `part1`. */
export const anchorOf = (row: string): string => (/^b\d/.test(row) ? row : `row-${row}`)
