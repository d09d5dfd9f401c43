import type { Book, GlossaryEntry, GlossaryTerm, VersionImprint } from '../book.ts'
import { escapeHtml } from '../escape.ts'
import { langAttributes, type Voice } from './languages.ts'

/** The key terms of the book, concept by concept; nothing where there are none. */
export function glossaryHtml({ glossary, versions }: Book): string {
  if (glossary.length === 0) return ''
  const heads = versions.map(({ name }) => `<th scope=col>${escapeHtml(name)}</th>`).join('')
  const rows = glossary.map((entry) => entryHtml(entry, versions))
  return `<section id=ui-glossary><h2>Glossary</h2>
<div class=scroll tabindex=0 role=region aria-label=Glossary><table class=glossary><thead><tr>${heads}<th scope=col>Meaning</th><th scope=col>Rows</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div></section>`
}

function entryHtml({ definition, terms, rows }: GlossaryEntry, versions: Book['versions']): string {
  const cells = terms.map((own, at) => `<td ${langAttributes(versions[at])}>${own.map(termHtml).join('<br>')}</td>`)
  const links = rows.map((row) => `<a href=#${row}>${row.replace(/^b/, '')}</a>`)
  return `<tr>${cells.join('')}<td>${escapeHtml(definition ?? '')}</td><td>${links.join(' ')}</td></tr>`
}

const termHtml = ({ term, isDeprecated, note }: GlossaryTerm): string => {
  const remarks = [isDeprecated ? 'deprecated' : undefined, note].filter((remark) => remark !== undefined)
  return `${escapeHtml(term)}${remarks.length === 0 ? '' : ` <small lang=en>${escapeHtml(remarks.join('; '))}</small>`}`
}

/** Where the texts come from, under which licence, and what is not shown. */
export function imprintHtml(
  { imprint, date }: Book,
  { voice, signature }: { readonly voice: Voice; readonly signature: string },
): string {
  return `<footer id=ui-imprint><h2>About this edition</h2>
${imprint.notices.map((notice) => `<p class=notice>${voice(notice)}</p>`).join('\n')}
${date === undefined ? '' : `<p>Date of the event: <time datetime="${escapeHtml(date)}">${escapeHtml(date)}</time></p>`}
${imprint.versions.map((version) => versionHtml(version, voice)).join('\n')}
<h3>What is shown</h3>
<ul>${imprint.leftOut.map((sentence) => `<li>${voice(sentence)}</li>`).join('')}</ul>
<h3>Signatures</h3>
${[...imprint.signatures, signature].map((line) => `<p class=signature><code>${escapeHtml(line)}</code></p>`).join('\n')}
</footer>`
}

/** What is known of a version, as a list of facts under its name. */
export function versionHtml({ version, facts }: VersionImprint, voice: Voice): string {
  const items = facts.map(({ label, value, href }) => {
    const shown = label === 'Title' ? `<span ${langAttributes(version)}>${escapeHtml(value)}</span>` : voice(value)
    const linked = href === undefined ? shown : `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${escapeHtml(value)}</a>`
    return `<dt>${escapeHtml(label)}</dt><dd>${linked}</dd>`
  })
  return `<h3>${escapeHtml(version.name)}</h3>\n<dl>${items.join('')}</dl>`
}
