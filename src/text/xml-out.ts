/** An element to write. Text is escaped when it is written, so no caller can forget to. */
export interface XmlElement {
  readonly name: string
  /** Those that are `undefined` are left out. */
  readonly attributes?: Readonly<Record<string, string | number | undefined>>
  readonly children?: readonly XmlNode[]
}

export type XmlNode = XmlElement | string | undefined

/** `element('tuv', { 'xml:lang': 'en' }, element('seg', {}, 'Tea & cake'))`; children that are `undefined` are left out. */
export const element = (name: string, attributes: XmlElement['attributes'], ...children: readonly XmlNode[]): XmlElement => ({
  name,
  attributes,
  children,
})

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** An element on lines of its own, indented, but one line for an element that has text: white space would become part of the text. */
export function renderXml(node: XmlElement, indent = ''): string {
  const children = childrenOf(node)
  if (children.length === 0 || children.some((child) => typeof child === 'string')) return `${indent}${inline(node)}\n`
  const inner = children.map((child) => (typeof child === 'string' ? '' : renderXml(child, `${indent}  `))).join('')
  return `${indent}${startTag(node)}\n${inner}${indent}</${node.name}>\n`
}

/** `<tmx version="1.4">`: the beginning of an element whose content is written piece by piece. */
export const startTag = (node: XmlElement): string => `<${node.name}${attributesOf(node)}>`

function inline(node: XmlElement): string {
  const children = childrenOf(node)
  if (children.length === 0) return `<${node.name}${attributesOf(node)}/>`
  return `${startTag(node)}${children.map((child) => (typeof child === 'string' ? escapeText(child) : inline(child))).join('')}</${node.name}>`
}

const childrenOf = ({ children = [] }: XmlElement): readonly (XmlElement | string)[] =>
  children.filter((child): child is XmlElement | string => child !== undefined && child !== '')

function attributesOf({ attributes = {} }: XmlElement): string {
  let text = ''
  for (const name in attributes) {
    const value = attributes[name]
    if (value !== undefined) text += ` ${name}="${escapeAttribute(String(value))}"`
  }
  return text
}

/** What XML 1.0 cannot hold, not even escaped: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The text without the characters that XML cannot hold. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '')

/** How many characters of a text XML cannot hold. */
export const countUnwritable = (text: string): number => text.match(UNWRITABLE)?.length ?? 0

/** `>` is escaped too, so that `]]>` is; a carriage return would be read as a line feed. */
const TEXT_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** In attributes a plain tab or line feed would be read as a space. */
const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = { ...TEXT_ESCAPES, '"': '&quot;', '\t': '&#9;', '\n': '&#10;' }

const escapeText = (text: string): string => writable(text).replace(/[&<>\r]/g, (character) => TEXT_ESCAPES[character])

const escapeAttribute = (text: string): string =>
  writable(text).replace(/[&<>\r"\t\n]/g, (character) => ATTRIBUTE_ESCAPES[character])
