import { type Book, type BookVersion, type Section, textOfSentence } from '../book.ts'
import { contentsOf, entryLabel } from '../contents.ts'
import { escapeHtml } from '../escape.ts'
import { langAttributes, type Voice } from '../html/languages.ts'
import { natureHtml } from './text.ts'

/** The title in every version that has one, what the versions are, and what the reader has to know before the first line. */
export function titlePageHtml(book: Book, voice: Voice): string {
  const titles = titlesOf(book)
  const own = titles.find(({ title }) => title === book.title)
  const others = titles.filter((other) => other !== own)
  const versions = book.versions.map((version) => `<li>${escapeHtml(version.name)}${natureHtml(version)}</li>`)
  return `<header id=ui-title>
<h1>${own === undefined ? voice(book.title) : titleHtml(own)}</h1>
${others.map((title) => `<p class=title>${titleHtml(title)}</p>`).join('\n')}
${book.date === undefined ? '' : `<p class=date>${escapeHtml(book.date)}</p>`}
<ul class=versions>${versions.join('')}</ul>
${book.imprint.notices.map((notice) => `<p class=notice>${voice(notice)}</p>`).join('\n')}
</header>`
}

interface Title {
  readonly version: BookVersion
  readonly title: string
}

/** What each version is called by its record, or by the title that its text begins with. */
function titlesOf({ versions, sections }: Book): Title[] {
  const [row] = sections[0]?.passages[0].rows ?? []
  return versions.flatMap((version, at) => {
    const written = row?.kind === 'title' ? row.cells[at].sentences.map(textOfSentence).join(' ') : ''
    const title = version.title ?? written
    return title === '' ? [] : [{ version, title }]
  })
}

const titleHtml = ({ version, title }: Title): string => `<span ${langAttributes(version)}>${escapeHtml(title)}</span>`

/** A table of contents, each version in its own words. The script adds page numbers. */
export function contentsHtml(book: Book): string {
  const entries = contentsOf(book)
  if (entries.length < 2) return ''
  return `<nav id=ui-contents aria-label=Contents><table>
<tr data-kind=contents><td><td><h2>Contents</h2>${'<td>'.repeat(book.versions.length - 1)}</tr>
${entries.map((section) => entryHtml(section, book.versions)).join('\n')}
</table></nav>`
}

function entryHtml(section: Section, versions: readonly BookVersion[]): string {
  const [row] = section.passages[0].rows
  const cells = versions.map((version, at) => {
    const label = escapeHtml(entryLabel(section, at))
    return `<td ${langAttributes(version)}><a href=#${row.id}>${label}</a> <a class=page href=#${row.id}></a>`
  })
  return `<tr data-kind=entry><td>${cells.join('')}</tr>`
}
