import { type Book, type Section, textOfSentence } from './book.ts'

/** What a table of contents lists: chapters, or where there are none to choose from, turns. */
export function contentsOf({ sections }: Pick<Book, 'sections'>): readonly Section[] {
  const chapters = sections.filter(({ kind }) => kind === 'chapter')
  return chapters.length > 1 ? chapters : sections.filter(({ kind }) => kind !== 'text')
}

/** What a section begins with in one version, who speaks before it; its first row's number where the version has nothing there. */
export function entryLabel({ kind, speaker, passages }: Section, version: number): string {
  const [row] = passages[0].rows
  const [sentence] = row.cells[version].sentences
  const beginning = sentence === undefined ? '' : textOfSentence(sentence)
  const label = kind === 'turn' && speaker !== undefined ? `${speaker.names[version]} – ${excerpt(beginning)}` : beginning
  return label === '' ? row.number : label
}

/** Enough words to know a turn again. */
const EXCERPT = 40

const excerpt = (text: string): string => (text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT).replace(/\s+\S*$/u, '')} …`)
