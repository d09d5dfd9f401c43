import type { HtmlElement, HtmlNode } from './html-tree.ts'

/** Elements that begin and end a paragraph. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
)

/** Elements whose content is no text for readers. */
export const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template svg math head iframe object video audio canvas select button textarea'.split(' '),
)

export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
export const BOLD: ReadonlySet<string> = new Set(['b', 'strong'])

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === ELEMENT
export const isText = ({ nodeType }: HtmlNode): boolean => nodeType === TEXT || nodeType === CDATA

/** The element's name in small letters, without a namespace prefix. */
export const nameOf = ({ nodeName }: HtmlNode): string => nodeName.toLowerCase().replace(/^.*:/, '')

/** What class, role and epub:type say of an element, in small letters. */
const signsOf = (element: HtmlElement): string =>
  ['class', 'role', 'epub:type']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .toLowerCase()

/** A footnote's text: by what the element is called, or by an id such as `footnote-1`. */
export function isFootnote(element: HtmlElement): boolean {
  if (/(?:^|[\s:-])(?:footnote|endnote|rearnote)(?:\s|$)/.test(signsOf(element))) return true
  return /^(?:footnote|endnote|fn|note)[-_:]?\d+$/i.test(element.getAttribute('id') ?? '') && nameOf(element) !== 'a'
}

/** Longer is a link that someone set as superscript. */
const LONGEST_MARK = 6

/** The mark in the text that leads to a footnote, or the arrow in a footnote that leads back. */
export function isNoteMark(element: HtmlElement): boolean {
  const name = nameOf(element)
  if (name !== 'a' && name !== 'sup') return false
  const text = (element.textContent ?? '').trim()
  if (text.length > LONGEST_MARK) return false
  if (/noteref|footnote-(?:back)?ref|reversefootnote/.test(signsOf(element))) return true
  if (name === 'sup') return element.querySelector('a[href*="#"]') !== null
  return /#/.test(element.getAttribute('href') ?? '') && /^(?:[↑↩↵^]\ufe0e?|\[\d+\])$/u.test(text)
}

export const isVerse = (element: HtmlElement): boolean => /\b(?:verse|poem|poetry|stanza)\b/.test(signsOf(element))

/** What pages hide from readers. */
export const isHidden = (element: HtmlElement): boolean =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
