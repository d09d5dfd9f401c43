import { parseDateline } from './dateline.ts'
import type { HtmlDocument, HtmlElement } from './html-tree.ts'
import { passagesOf } from './markup.ts'
import type { Passage } from './passages.ts'

/** How pages mark the title of their article, before any other heading. */
const TITLES = 'h1.p-name, h1.entry-title, [itemprop="headline"]'

/** What names an article and says when it came out. */
interface Head {
  readonly title?: string
  readonly date?: string
}

/** What only the parts of a page say that belong to its site; asides and menus have the dates of other articles. */
export const headInSite = (document: HtmlDocument): Head => ({
  title: oneLine(document.querySelector('h1')?.textContent),
  date: dateIn(document.querySelector('footer time[datetime], footer time')),
})

/** Title and date where they stand outside the article, if there is one. */
export function headOf(document: HtmlDocument, article: HtmlElement, inSite: Head): Passage[] {
  const inside = new Set(passagesOf(article).flatMap(({ text, drop }) => (drop === undefined ? [text] : [])))
  if (inside.size === 0) return []
  const title =
    oneLine((document.querySelector(TITLES) ?? document.querySelector('h1'))?.textContent) ??
    oneLine(metaOf(document, 'og:title')) ??
    inSite.title
  const date = dateOf(document) ?? inSite.date
  const hasTitle = title === undefined || article.querySelector('h1') !== null || inside.has(title)
  const head: Passage[] = hasTitle ? [] : [{ text: title, kind: 'heading' }]
  return date === undefined || [...inside].some((text) => parseDateline(text) !== undefined) ? head : [...head, { text: date }]
}

/** The date of publication. */
const dateOf = (document: HtmlDocument): string | undefined =>
  dateIn(document.querySelector('time[datetime], time')) ?? isoDate(metaOf(document, 'article:published_time'))

/** A date in words as they stand, else as ISO 8601. */
function dateIn(time: HtmlElement | null): string | undefined {
  const words = oneLine(time?.textContent)
  return words !== undefined && parseDateline(words) !== undefined ? words : isoDate(time?.getAttribute('datetime'))
}

const isoDate = (text: string | null | undefined): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0]

const metaOf = (document: HtmlDocument, name: string): string | undefined =>
  document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? undefined

function oneLine(text: string | null | undefined): string | undefined {
  const line = (text ?? '').replace(/[ \t\n\r\f]+/g, ' ').trim()
  return line === '' ? undefined : line
}
