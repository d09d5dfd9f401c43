import { PROGRAM } from '../../model/program.ts'
import { digestOf } from '../../text/digest.ts'
import type { Book } from '../book.ts'
import { dayOf, NO_DAY } from '../day.ts'
import { escapeHtml } from '../escape.ts'
import { onOneLine } from '../html/sentences.ts'
import { xmlLang } from './xhtml.ts'

/** What tells a book of ours from other people's files. */
export const GENERATOR = `<meta name="generator" content="${PROGRAM.name} `

/** Where the package is, for whoever opens the archive. */
export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

/** The book's package: what it is, and which files make it, in reading order. */
export function packageOpf(book: Book, files: ReadonlyMap<string, string>): string {
  const pages = [...files.keys()].filter((file) => file.endsWith('.xhtml'))
  const items = pages.map((file) => {
    const properties = file === 'nav.xhtml' ? ' properties="nav"' : ''
    return `<item id="${idOf(file)}" href="${file}" media-type="application/xhtml+xml"${properties}/>`
  })
  const direction = book.versions[0].direction
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${GENERATOR}${PROGRAM.version}"/>
<dc:identifier id="id">${identifierOf(files)}</dc:identifier>
${metadata(book).join('\n')}
</metadata>
<manifest>
<item id="style" href="book.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine page-progression-direction="${direction}">
${pages.map((file) => `<itemref idref="${idOf(file)}"/>`).join('\n')}
</spine>
</package>
`
}

const idOf = (file: string): string => file.replace('.xhtml', '')

/** A UUID of the content (version 8, RFC 9562): the same book has the same one, any other another. */
function identifierOf(files: ReadonlyMap<string, string>): string {
  const digest = digestOf([...files].flat().join('\n'))
  const variant = '89ab'[Number.parseInt(digest[16], 16) % 4]
  const parts = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `${variant}${digest.slice(17, 20)}`]
  return `urn:uuid:${parts.join('-')}-${digest.slice(20, 32)}`
}

function metadata({ title, date, versions, imprint }: Book): string[] {
  const owner = versions.find((version) => version.title === title)
  const day = dayOf(date)
  const languages = [...new Set(versions.map(({ language }) => language))]
  const rights = imprint.versions.map(({ version, facts }) => `${version.name}: ${factOf(facts, 'Licence') ?? 'not stated'}`)
  const sources = imprint.versions.flatMap(({ facts }) => factOf(facts, 'Address') ?? [])
  return [
    `<dc:title${owner === undefined ? '' : ` ${xmlOnly(owner.language)}`}>${escapeHtml(onOneLine(title))}</dc:title>`,
    ...languages.map((language) => `<dc:language>${escapeHtml(language)}</dc:language>`),
    ...(day === undefined ? [] : [`<dc:date>${day}</dc:date>`]),
    ...sources.map((source) => `<dc:source>${escapeHtml(onOneLine(source))}</dc:source>`),
    `<dc:rights>${escapeHtml(onOneLine(rights.join('; ')))}</dc:rights>`,
    ...imprint.notices.map((notice) => `<dc:description>${escapeHtml(onOneLine(notice))}</dc:description>`),
    `<meta property="dcterms:modified">${day ?? NO_DAY}T00:00:00Z</meta>`,
    ...ACCESSIBILITY.map(([property, value]) => `<meta property="schema:${property}">${value}</meta>`),
  ]
}

/** XML without HTML's own attribute. */
const xmlOnly = (language: string): string => xmlLang(language).split(' ')[0]

const factOf = (facts: Book['imprint']['versions'][number]['facts'], wanted: string): string | undefined =>
  facts.find(({ label }) => label === wanted)?.value

const ACCESSIBILITY = [
  ['accessMode', 'textual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityHazard', 'none'],
  ['accessibilitySummary', 'Text only, in reading order; every run of text declares its language.'],
] as const
