import { Readability } from '@mozilla/readability'
import type { HtmlElement } from './html-tree.ts'
import { parseHtml } from './html-tree.ts'

/** The article of any web page, as the reader view of Firefox finds it; `undefined` where there is none. */
export function articleOf(html: string): HtmlElement | undefined {
  // Readability takes its document apart, so it gets one of its own.
  const document = parseHtml(html, { file: 'the page' })
  const article = new Readability<unknown>(document as never, { serializer: (element: unknown) => element }).parse()
  return article?.content ? (article.content as HtmlElement) : undefined
}
