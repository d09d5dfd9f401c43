import { BitextError, type Place } from '../errors.ts'
import { parseDateline } from './dateline.ts'
import { decodePage } from './decode-page.ts'
import { type HtmlDocument, type HtmlElement, parseHtml } from './html-tree.ts'
import type { IngestOptions } from './ingest.ts'
import { passagesOf } from './markup.ts'
import { isFootnote, nameOf } from './markup-words.ts'
import { layOut, type Passage } from './passages.ts'
import { articleOf } from './readable.ts'
import type { Reading } from './to-document.ts'

/** A larger page is a database. */
const MOST_HTML_BYTES = 16 * 1024 * 1024

export interface HtmlOptions extends IngestOptions {
  /** The encoding that the server names, which need not be so. */
  readonly served?: string
}

/**
 * Reads a web page: its article, with title and date, without what belongs to the site, which is listed as dropped.
 * @throws BitextError `TOO_LARGE`, `MALFORMED` for markup nested too deep, and as `decodeAny` does
 */
export function readHtml(bytes: Uint8Array, { file = 'the page', encoding, served }: HtmlOptions): Reading {
  const place = { file }
  refuseLargeMarkup(bytes.length, place)
  const decoded = decodePage(bytes, { file, encoding, served })
  const html = withEndTags(decoded.text)
  const document = parseHtml(html, place)
  const page = pageOf(document)
  const article = findArticle(document, html)
  const kept = [...headOf(document, article), ...withKinds(passagesOf(article), page)]
  return { ...layOut([...kept, ...outside(page, kept)]), encoding: decoded.encoding }
}

/** Refuses markup that would take more memory than it is worth. */
export function refuseLargeMarkup(bytes: number, place: Place): void {
  if (bytes <= MOST_HTML_BYTES) return
  throw new BitextError('TOO_LARGE', 'the markup has more than 16 MB', { place, hint: 'split it, or save it as plain text' })
}

/** XHTML may write `<title/>`, which as HTML would hold the rest of the page. */
const withEndTags = (html: string): string =>
  /^\ufeff?\s*<\?xml/.test(html) ? html.replace(/<(title|script|style|a|p|div|span|b|i)(\s[^<>]*)?\/>/gi, '<$1$2></$1>') : html

/** How pages mark their article, the narrowest first; only a mark that is there once is one. */
const ARTICLES = [
  '[itemprop="articleBody"]',
  '.e-content',
  '.entry-content',
  '.read__internal_content',
  'article',
  'main',
  '[role="main"]',
]

/** What only pages of a site have; without any of it, the whole body is the text. */
const FURNITURE = 'nav, aside, footer, form, [role="navigation"]'

/** Shorter is a teaser. */
const SHORTEST_ARTICLE = 200

function findArticle(document: HtmlDocument, html: string): HtmlElement {
  for (const mark of ARTICLES) {
    const [found, ...others] = document.querySelectorAll(mark)
    if (found !== undefined && others.length === 0 && (found.textContent ?? '').trim().length >= SHORTEST_ARTICLE) return found
  }
  const body = document.querySelector('body') ?? document
  const furniture = [...document.querySelectorAll(FURNITURE)].filter((element) => !isFootnote(element))
  if (furniture.length === 0) return body
  // Some sites put the whole page into a form.
  for (const element of furniture) if (nameOf(element) !== 'form') element.remove()
  // A page that a program draws has nothing else, and the reader view would take its menu for the article.
  return passagesOf(body).some(({ drop }) => drop === undefined) ? (articleOf(html) ?? body) : body
}

/** How pages mark the title of their article, before any other heading. */
const TITLES = 'h1.p-name, h1.entry-title, [itemprop="headline"]'

/** Title and date where they stand outside the article. */
function headOf(document: HtmlDocument, article: HtmlElement): Passage[] {
  const inside = new Set(passagesOf(article).map(({ text }) => text))
  const title =
    oneLine((document.querySelector(TITLES) ?? document.querySelector('h1'))?.textContent) ??
    oneLine(metaOf(document, 'og:title'))
  const date = dateOf(document)
  const hasTitle = title === undefined || article.querySelector('h1') !== null || inside.has(title)
  const head: Passage[] = hasTitle ? [] : [{ text: title, kind: 'heading' }]
  return date === undefined || [...inside].some((text) => parseDateline(text) !== undefined) ? head : [...head, { text: date }]
}

/** The date of publication in words as they stand, else as ISO 8601. */
function dateOf(document: HtmlDocument): string | undefined {
  const time = document.querySelector('time[datetime], time')
  const words = oneLine(time?.textContent)
  if (words !== undefined && parseDateline(words) !== undefined) return words
  const iso = time?.getAttribute('datetime') ?? metaOf(document, 'article:published_time')
  return /^\d{4}-\d{2}-\d{2}/.exec(iso ?? '')?.[0]
}

const metaOf = (document: HtmlDocument, name: string): string | undefined =>
  document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? undefined

function oneLine(text: string | null | undefined): string | undefined {
  const line = (text ?? '').replace(/[ \t\n\r\f]+/g, ' ').trim()
  return line === '' ? undefined : line
}

/** All that is on the page. */
function pageOf(document: HtmlDocument): Passage[] {
  const body = [...document.querySelectorAll('body')].find((element) => nameOf(element) === 'body')
  return body === undefined ? [] : passagesOf(body)
}

/** The reader view takes away the elements that make verse and footnotes what they are. */
function withKinds(article: readonly Passage[], page: readonly Passage[]): Passage[] {
  const special = page.filter(({ kind }) => kind === 'verse' || kind === 'footnote')
  const kinds = new Map(special.map(({ text, kind }) => [text, kind]))
  return article.map((passage) => ({ ...passage, kind: passage.kind ?? kinds.get(passage.text) }))
}

/** What stands on the page outside the article: its footnotes, and passages to drop. */
function outside(page: readonly Passage[], kept: readonly Passage[]): Passage[] {
  const left = new Set(kept.map(({ text }) => text))
  return page
    .filter(({ text }) => !left.has(text))
    .map(({ text, kind, drop }) => (kind === 'footnote' ? { text, kind } : { text, drop: drop ?? 'outside the article' }))
}
