import { PROGRAM } from '../../model/program.ts'
import { type GlossaryEntry, type GlossaryTerm, rowsOf, type VersionImprint } from '../book.ts'
import { escapeHtml } from '../escape.ts'
import type { Setting } from './setting.ts'
import { classOf, pageXhtml, runAttributes } from './xhtml.ts'

/** The key terms of the book, concept by concept. */
export function glossaryXhtml(setting: Setting): string {
  const numbers = new Map(rowsOf(setting.book).map(({ id, number }) => [id, number]))
  const entries = setting.book.glossary.map((entry) => entryXhtml(entry, setting, numbers))
  return pageXhtml({
    title: 'Glossary',
    type: 'backmatter',
    body: `<section epub:type="glossary" role="doc-glossary"><h2>Glossary</h2>\n${entries.join('\n')}\n</section>`,
  })
}

function entryXhtml(
  { definition, terms, rows }: GlossaryEntry,
  { book, hrefOf }: Setting,
  numbers: ReadonlyMap<string, string>,
): string {
  const lines = book.versions.flatMap((version, at) =>
    terms[at].length === 0
      ? []
      : [`<p><b class="${classOf(version)}" ${runAttributes(version)}>${terms[at].map(termXhtml).join(', ')}</b></p>`],
  )
  const links = rows.map((row) => `<a href="${hrefOf(row)}">${escapeHtml(numbers.get(row) ?? row)}</a>`).join(' ')
  const meaning = definition === undefined ? '' : `<p>${escapeHtml(definition)}</p>\n`
  return `<div class="term">\n${lines.join('\n')}\n${meaning}<p class="small">${links}</p>\n</div>`
}

const termXhtml = ({ term, isDeprecated, note }: GlossaryTerm): string => {
  const remarks = [isDeprecated ? 'deprecated' : undefined, note].filter((remark) => remark !== undefined)
  const said = remarks.length === 0 ? '' : ` <small xml:lang="en" lang="en">${escapeHtml(remarks.join('; '))}</small>`
  return `${escapeHtml(term)}${said}`
}

/** Where the texts come from, under which licence, what is not shown, and how the book was made. */
export function imprintXhtml(setting: Setting): string {
  const { book, voice } = setting
  const { notices, versions, leftOut, signatures } = book.imprint
  const date = book.date === undefined ? '' : `<p>Date of the event: ${escapeHtml(book.date)}</p>\n`
  return pageXhtml({
    title: 'About this edition',
    type: 'backmatter',
    body: `<section epub:type="colophon" role="doc-colophon"><h2>About this edition</h2>
${notices.map((notice) => `<p class="notice">${voice(notice)}</p>`).join('\n')}
${date}${versions.map((version) => versionXhtml(version, setting)).join('\n')}
<h3>What is shown</h3>
<ul>${leftOut.map((sentence) => `<li>${voice(sentence)}</li>`).join('\n')}</ul>
<h3>Signatures</h3>
${[...signatures, signatureOf(setting)].map((line) => `<p class="signature"><code>${escapeHtml(line)}</code></p>`).join('\n')}
</section>`,
  })
}

/** How the book was made, beside how the alignment was. */
const signatureOf = ({ layout, by, numbers }: Setting): string =>
  `${PROGRAM.name}:${PROGRAM.version}|to:epub|layout:${layout}|by:${by}|numbers:${numbers ? 'yes' : 'no'}`

function versionXhtml({ version, facts }: VersionImprint, { voice }: Setting): string {
  const items = facts.map(({ label, value, href }) => {
    const shown = label === 'Title' ? `<span ${runAttributes(version)}>${escapeHtml(value)}</span>` : voice(value)
    const linked = href !== undefined && isStrictAddress(href) ? `<a href="${escapeHtml(href)}">${escapeHtml(value)}</a>` : shown
    return `<dt>${escapeHtml(label)}</dt><dd>${linked}</dd>`
  })
  return `<h3>${escapeHtml(version.name)}</h3>\n<dl>${items.join('\n')}</dl>`
}

/** Letters and signs that an address may have as they are; browsers forgive others, the rules of EPUB do not. */
const isStrictAddress = (href: string): boolean =>
  /^https?:\/\/[\w.-]+(?::\d{1,5})?(?:[/?#](?:[\w.~!$&'()*+,;=:@/?#-]|%[\da-f]{2})*)?$/i.test(href) &&
  href.split('#').length <= 2 &&
  URL.canParse(href)
