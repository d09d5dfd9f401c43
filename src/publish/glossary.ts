import { termFinder } from '../termbase/find-terms.ts'
import { type Concept, isAllowed, type Termbase } from '../termbase/termbase.ts'
import { type Book, type BookVersion, type GlossaryEntry, type GlossaryTerm, type Row, rowsOf, textOfSentence } from './book.ts'

/** Where a concept occurs, and by which terms. */
interface Occurrences {
  readonly rows: Set<string>
  /** By version: how often each term stands there. */
  readonly counts: readonly Map<string, number>[]
}

/** The concepts of a termbase that occur in the book, by their first term. */
export function glossaryOf(termbase: Termbase, book: Pick<Book, 'sections' | 'versions'>): GlossaryEntry[] {
  const { versions } = book
  const found = occurrencesIn(termbase, rowsOf(book), versions)
  const entries = termbase.concepts.flatMap((concept) => {
    const own = found.get(concept.id)
    return own === undefined ? [] : [entryOf(concept, own, versions)]
  })
  const { language } = versions[0]
  const nameOf = ({ terms, concept }: GlossaryEntry): string => terms[0][0]?.term ?? concept
  return entries.sort((one, other) => nameOf(one).localeCompare(nameOf(other), language))
}

function occurrencesIn(termbase: Termbase, rows: readonly Row[], versions: readonly BookVersion[]): Map<string, Occurrences> {
  const finders = versions.map(({ language }) => termFinder(termbase, language))
  const found = new Map<string, Occurrences>()
  for (const { id, cells } of rows) {
    for (const [at, { sentences }] of cells.entries()) {
      for (const { concept, term } of sentences.flatMap((sentence) => finders[at](textOfSentence(sentence)))) {
        const own = found.get(concept.id) ?? { rows: new Set(), counts: versions.map(() => new Map()) }
        found.set(concept.id, own)
        own.rows.add(id)
        own.counts[at].set(term.term, (own.counts[at].get(term.term) ?? 0) + 1)
      }
    }
  }
  return found
}

function entryOf(
  { id, definition, terms }: Concept,
  { rows, counts }: Occurrences,
  versions: readonly BookVersion[],
): GlossaryEntry {
  return {
    concept: id,
    ...(definition === undefined ? {} : { definition }),
    terms: versions.map(({ language }, at) => {
      const countOf = ({ term }: { readonly term: string }): number => counts[at].get(term) ?? 0
      return (terms[language] ?? []).map(termOf).toSorted((one, other) => countOf(other) - countOf(one))
    }),
    rows: [...rows],
  }
}

const termOf = (term: Concept['terms'][string][number]): GlossaryTerm => ({
  term: term.term,
  isDeprecated: !isAllowed(term),
  ...(term.note === undefined ? {} : { note: term.note }),
})
