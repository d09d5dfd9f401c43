import { DOMParser, parseHTML } from 'linkedom'
import type { Place } from '../errors.ts'
import { refuseUnbounded } from './markup-bounds.ts'

/** The little of a DOM node that is used here. */
export interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<HtmlNode>
}

/** An element of a page. */
export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null
  querySelector(selectors: string): HtmlElement | null
  querySelectorAll(selectors: string): Iterable<HtmlElement>
  remove(): void
  append(...elements: HtmlElement[]): void
}

/** A parsed page. */
export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement | null
}

/** Parses a page, however wrong its markup. */
export function parseHtml(html: string, place: Place): HtmlDocument {
  refuseUnbounded(html, { place })
  // A fragment gets the body that browsers would give it.
  return parseHTML(/<body[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`)
    .document as unknown as HtmlDocument
}

/** Parses the XHTML of an e-book, or any other XML. Entities are not expanded. */
export function parseXml(xml: string, place: Place): HtmlDocument {
  refuseUnbounded(xml, { place, isXml: true })
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as HtmlDocument
}
