import { type Book, type GlossaryEntry, type GlossaryTerm, rowsOf, type VersionImprint } from '../book.ts'
import { escapeHtml } from '../escape.ts'
import { langAttributes, type Voice } from '../html/languages.ts'
import type { PrintPlan } from './options.ts'

/** The key terms of the book, concept by concept, and where they occur: by row, or by page where rows have no numbers. */
export function glossaryHtml(book: Book, { numbers }: PrintPlan): string {
  if (book.glossary.length === 0) return ''
  const rowNumbers = new Map(numbers ? rowsOf(book).map(({ id, number }) => [id, number]) : [])
  const entries = book.glossary.map((entry) => entryHtml(entry, book.versions, rowNumbers))
  return `<section id=ui-glossary>\n<h2>Glossary</h2>\n${entries.join('\n')}\n</section>`
}

function entryHtml(
  { definition, terms, rows }: GlossaryEntry,
  versions: Book['versions'],
  numbers: ReadonlyMap<string, string>,
): string {
  const named = terms.flatMap((own, at) =>
    own.length === 0 ? [] : [`<b ${langAttributes(versions[at])}>${own.map(termHtml).join(', ')}</b>`],
  )
  const links = rows.map((row) => {
    const number = numbers.get(row)
    return number === undefined ? `<a class=page href=#${row}></a>` : `<a href=#${row}>${escapeHtml(number)}</a>`
  })
  const meaning = definition === undefined ? '' : `. <span class=meaning>${escapeHtml(definition)}</span>`
  return `<p class=term>${named.join(' — ')}${meaning} <span class=where>${links.join(' ')}</span></p>`
}

const termHtml = ({ term, isDeprecated, note }: GlossaryTerm): string => {
  const remarks = [isDeprecated ? 'deprecated' : undefined, note].filter((remark) => remark !== undefined)
  return `${escapeHtml(term)}${remarks.length === 0 ? '' : ` <small lang=en>(${escapeHtml(remarks.join('; '))})</small>`}`
}

/** Where the texts come from, under which licence, what is not shown, and how the book was made. */
export function imprintHtml(
  { imprint, date }: Book,
  { voice, signature }: { readonly voice: Voice; readonly signature: string },
): string {
  return `<footer id=ui-imprint>
<h2>About this edition</h2>
${imprint.notices.map((notice) => `<p class=notice>${voice(notice)}</p>`).join('\n')}
${date === undefined ? '' : `<p>Date of the event: ${escapeHtml(date)}</p>`}
${imprint.versions.map((version) => versionHtml(version, voice)).join('\n')}
<h3>What is shown</h3>
${imprint.leftOut.map((sentence) => `<p>${voice(sentence)}</p>`).join('\n')}
<h3>Signatures</h3>
${[...imprint.signatures, signature].map((line) => `<p class=signature><code>${escapeHtml(line)}</code></p>`).join('\n')}
</footer>`
}

function versionHtml({ version, facts }: VersionImprint, voice: Voice): string {
  const lines = facts.map(({ label, value, href }) => {
    const shown = label === 'Title' ? `<span ${langAttributes(version)}>${escapeHtml(value)}</span>` : voice(value)
    const linked = href === undefined ? shown : `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${escapeHtml(value)}</a>`
    return `<p class=fact><span class=label>${escapeHtml(label)}</span> ${linked}</p>`
  })
  return `<h3>${escapeHtml(version.name)}</h3>\n${lines.join('\n')}`
}
