import type { Book, Section } from '../book.ts'
import { contentsOf, entryLabel } from '../contents.ts'
import { escapeHtml } from '../escape.ts'
import { langAttributes } from './languages.ts'

/** A table of contents: chapters, or where there are none, turns; and what stands after the text. */
export function contentsHtml(book: Book): string {
  const attributes = langAttributes(book.versions[0])
  const entries = listedIn(book).map(
    (section) => `<li><a href=#${section.id}><span ${attributes}>${escapeHtml(entryLabel(section, 0))}</span></a>`,
  )
  const glossary = book.glossary.length === 0 ? [] : ['<li><a href=#ui-glossary>Glossary</a>']
  return `<details id=ui-contents><summary>Contents</summary><nav aria-label=Contents><ol>
${[...entries, ...glossary, '<li><a href=#ui-imprint>About this edition</a>'].join('\n')}
</ol></nav></details>`
}

/** More turns than this in a list help no one, and their beginnings would be a good part of the file. */
const MOST_TURNS = 200

/** Every chapter; of very many turns, some at even distances. */
export function listedIn(book: Book): readonly Section[] {
  const entries = contentsOf(book)
  const step = Math.ceil(entries.length / MOST_TURNS)
  return entries[0]?.kind === 'chapter' && entries[1]?.kind === 'chapter' ? entries : entries.filter((_, at) => at % step === 0)
}
