import { type Row, type Section, textOfSentence } from '../book.ts'
import { escapeHtml } from '../escape.ts'
import { onOneLine } from '../html/sentences.ts'
import type { Leaf } from './leaves.ts'
import type { Setting } from './setting.ts'
import { natureOf, pageXhtml, runAttributes } from './xhtml.ts'

/** The title, the versions and what the reader has to know before the first line. */
export function titlePageXhtml({ book, voice }: Setting): string {
  const versions = book.versions.map((version) => {
    const title =
      version.title === undefined ? '' : `: <span ${runAttributes(version)}>${escapeHtml(onOneLine(version.title))}</span>`
    return `<li>${escapeHtml(version.name + natureOf(version))}${title}</li>`
  })
  const date = book.date === undefined ? '' : `<p>${escapeHtml(book.date)}</p>\n`
  const notices = book.imprint.notices.map((notice) => `<p class="notice">${voice(notice)}</p>`)
  return pageXhtml({
    title: book.title,
    type: 'frontmatter',
    body: `<section epub:type="titlepage">
<h1>${titleXhtml({ book, voice })}</h1>
${date}<ul>
${versions.join('\n')}
</ul>
${notices.join('\n')}
</section>`,
  })
}

/** The title, in the language of the version that has it. */
function titleXhtml({ book, voice }: Pick<Setting, 'book' | 'voice'>): string {
  const owner = book.versions.find(({ title }) => title === book.title)
  return owner === undefined ? voice(book.title) : `<span ${runAttributes(owner)}>${escapeHtml(onOneLine(book.title))}</span>`
}

/** A place in the table of contents. */
interface Entry {
  readonly href: string
  /** XHTML. */
  readonly label: string
  readonly inner: Entry[]
}

/** The table of contents: chapters, and in them who speaks; and what a reading system wants to find at once. */
export function navXhtml(leaves: readonly Leaf[], setting: Setting): string {
  const entries: Entry[] = [{ href: 'title.xhtml', label: 'Title page', inner: [] }, ...entriesOf(leaves, setting)]
  const back = [
    ...(setting.book.glossary.length === 0 ? [] : [{ href: 'glossary.xhtml', label: 'Glossary', type: 'glossary' }]),
    { href: 'imprint.xhtml', label: 'About this edition', type: 'colophon' },
  ]
  const landmarks = [
    { href: 'nav.xhtml#toc', label: 'Contents', type: 'toc' },
    { href: leaves[0].file, label: 'Text', type: 'bodymatter' },
    ...back,
  ]
  return pageXhtml({
    title: 'Contents',
    type: 'frontmatter',
    body: `<nav epub:type="toc" role="doc-toc" id="toc"><h2>Contents</h2>
${listXhtml([...entries, ...back.map((entry) => ({ ...entry, inner: [] }))])}
</nav>
<nav epub:type="landmarks" hidden="hidden"><h2>Landmarks</h2>
<ol>${landmarks.map(({ href, label, type }) => `<li><a epub:type="${type}" href="${href}">${label}</a></li>`).join('')}</ol>
</nav>`,
  })
}

const listXhtml = (entries: readonly Entry[]): string => `<ol>${entries.map(entryXhtml).join('\n')}</ol>`

const entryXhtml = ({ href, label, inner }: Entry): string =>
  `<li><a href="${href}">${label}</a>${inner.length === 0 ? '' : `\n${listXhtml(inner)}`}</li>`

function entriesOf(leaves: readonly Leaf[], setting: Setting): Entry[] {
  const entries: Entry[] = []
  let chapter: Entry | undefined
  for (const { file, parts } of leaves) {
    for (const { section } of parts.filter(({ isOpening }) => isOpening)) {
      const entry = { href: `${file}#${section.id}`, label: labelOf(section, setting), inner: [] }
      const list = section.kind !== 'chapter' && chapter !== undefined ? chapter.inner : entries
      list.push(entry)
      if (section.kind === 'chapter') chapter = entry
    }
  }
  return entries
}

/** A chapter's heading or a speaker's name, in every version; a part without either by its first number. */
function labelOf({ kind, passages, speaker }: Section, { book }: Setting): string {
  const [row] = passages.flatMap(({ rows }) => rows)
  const texts = kind === 'chapter' ? book.versions.map((_, at) => textOf(row, at)) : (speaker?.names ?? [])
  const shown = book.versions.flatMap((version, at) =>
    (texts[at] ?? '').trim() === '' ? [] : [`<span ${runAttributes(version)}>${escapeHtml(texts[at])}</span>`],
  )
  const number = escapeHtml(row.number)
  if (shown.length === 0) return `From ${number}`
  return kind === 'chapter' ? shown.join(' / ') : `${shown.join(' / ')}, ${number}`
}

const textOf = ({ cells }: Row, at: number): string => onOneLine(cells[at].sentences.map(textOfSentence).join(' '))
