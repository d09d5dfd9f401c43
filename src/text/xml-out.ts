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
  const { name, children = [] } = node
  let inner = ''
  for (const child of children) {
    if (typeof child === 'string') return `${indent}${inline(node)}\n`
    if (child !== undefined) inner += renderXml(child, `${indent}  `)
  }
  if (inner === '') return `${indent}<${name}${attributesOf(node)}/>\n`
  return `${indent}${startTag(node)}\n${inner}${indent}</${name}>\n`
}

/** `<tmx version="1.4">`: the beginning of an element whose content is written piece by piece. */
export const startTag = (node: XmlElement): string => `<${node.name}${attributesOf(node)}>`

function inline(node: XmlElement): string {
  let inner = ''
  for (const child of node.children ?? []) {
    if (child !== undefined) inner += typeof child === 'string' ? escapeText(child) : inline(child)
  }
  return inner === '' ? `<${node.name}${attributesOf(node)}/>` : `${startTag(node)}${inner}</${node.name}>`
}

function attributesOf({ attributes = {} }: XmlElement): string {
  let text = ''
  for (const name in attributes) {
    const value = attributes[name]
    if (value !== undefined) text += ` ${name}="${escapeAttribute(String(value))}"`
  }
  return text
}

/** What XML 1.0 cannot hold, not even escaped: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const UNWRITABLE = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

/** Not in most texts, and 10 times as fast to look for: what cannot be written, and surrogate pairs, which can. */
const SUSPECT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/

/** The text without the characters that XML cannot hold. */
export const writable = (text: string): string => (SUSPECT.test(text) ? text.replace(UNWRITABLE, '') : text)

/** How many characters of a text XML cannot hold. */
export const countUnwritable = (text: string): number => (SUSPECT.test(text) ? (text.match(UNWRITABLE)?.length ?? 0) : 0)

/** A stretch of text that XML can hold, or one character that it cannot. */
export interface TextPart {
  readonly isWritable: boolean
  readonly text: string
}

/** The text in parts, for a format that has another way to write what XML cannot hold. */
export function writtenAround(text: string): TextPart[] {
  if (!SUSPECT.test(text)) return [{ isWritable: true, text }]
  const unwritable = text.match(UNWRITABLE) ?? []
  return text
    .split(UNWRITABLE)
    .flatMap((part, index) => [
      { isWritable: true, text: part },
      ...(index < unwritable.length ? [{ isWritable: false, text: unwritable[index] }] : []),
    ])
    .filter((part) => part.text !== '')
}

/** `>` is escaped too, so that `]]>` is; a carriage return would be read as a line feed. */
const TEXT_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** In attributes a plain tab or line feed would be read as a space. */
const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = { ...TEXT_ESCAPES, '"': '&quot;', '\t': '&#9;', '\n': '&#10;' }

/** Text as it stands between tags. */
export const escapeText = (text: string): string => {
  const clean = writable(text)
  return /[&<>\r]/.test(clean) ? clean.replace(/[&<>\r]/g, (character) => TEXT_ESCAPES[character]) : clean
}

/** A value as it stands between double quotes. */
export const escapeAttribute = (text: string): string => {
  const clean = writable(text)
  return /[&<>\r"\t\n]/.test(clean) ? clean.replace(/[&<>\r"\t\n]/g, (character) => ATTRIBUTE_ESCAPES[character]) : clean
}
