import { BitextError, type Place } from '../errors.ts'
import { decodePage } from './decode-page.ts'
import { type HtmlDocument, type HtmlElement, parseHtml } from './html-tree.ts'
import type { IngestOptions } from './ingest.ts'
import { passagesOf } from './markup.ts'
import { isFootnote, nameOf } from './markup-words.ts'
import { headInSite, headOf } from './page-head.ts'
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
  const inSite = headInSite(document)
  const article = findArticle(document, html)
  const kept = [...headOf(document, article, inSite), ...withKinds(passagesOf(article), page)]
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

/** Finds the article; where the page does not mark it, what belongs to the site is taken out of the document. */
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
  if (hasText(body)) return articleOf(html) ?? body
  // A page that a program draws has nothing but its menu, which the reader view would take for the article; an aside may be the text.
  body.append(...furniture.filter((element) => nameOf(element) === 'aside' && hasSentence(element)))
  return body
}

const hasText = (element: HtmlElement): boolean => passagesOf(element).some(({ drop }) => drop === undefined)

const hasSentence = (element: HtmlElement): boolean =>
  passagesOf(element).some(({ text, drop }) => drop === undefined && /[.!?…]["”’»)\]]*$/u.test(text.slice(-5)))

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
