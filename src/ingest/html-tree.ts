import { DOMParser, parseHTML } from 'linkedom'
import { BitextError, type Place } from '../errors.ts'

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
}

/** A parsed page. */
export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement | null
}

/** Deeper than any page that people read; a page of 100,000 nested elements would take a parser's stack and hours. */
const DEEPEST = 1000

/** Parses a page, however wrong its markup. */
export function parseHtml(html: string, place: Place): HtmlDocument {
  refuseDepth(html, place)
  // A fragment gets the body that browsers would give it.
  return parseHTML(/<body[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`)
    .document as unknown as HtmlDocument
}

/** Parses the XHTML of an e-book, or any other XML. Entities are not expanded. */
export function parseXml(xml: string, place: Place): HtmlDocument {
  refuseDepth(xml, place)
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as HtmlDocument
}

/** Elements that have no end tag, or whose end tag is often left out: they do not nest. */
const SHALLOW =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|tbody|thead|tfoot|option|a|font|html|body)$/

const TAG = /<(\/?)([a-z][\w:-]*)(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/gi

/**
 * Refuses markup that nests too deep, before a tree is made of it.
 * @throws BitextError `MALFORMED`
 */
export function refuseDepth(markup: string, place: Place): void {
  let depth = 0
  for (const [, closes, name, closesItself] of markup.matchAll(TAG)) {
    if (closesItself !== '' || SHALLOW.test(name.toLowerCase())) continue
    depth = Math.max(0, depth + (closes === '' ? 1 : -1))
    if (depth <= DEEPEST) continue
    throw new BitextError('MALFORMED', `the markup is nested more than ${DEEPEST} elements deep`, {
      place,
      hint: 'save the page as plain text and give that file',
    })
  }
}
