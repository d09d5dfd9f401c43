/** What has a meaning in markup; quotation marks have one in attributes. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Control characters, halves of surrogate pairs and non-characters: neither XML nor a reader has a use for them. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * Text as it stands in HTML and XML, inside elements and inside quoted attributes: what looks like markup stays text.
 * Characters that XML cannot hold become `�`.
 */
export const escapeHtml = (text: string): string => escaped(text, /[&<>"']/g)

/** Text inside elements only, where quotation marks need no escape: in a long book that saves a byte a sentence or more. */
export const escapeText = (text: string): string => escaped(text, /[&<>]/g)

const escaped = (text: string, markup: RegExp): string =>
  text.replace(UNPRINTABLE, '\ufffd').replace(markup, (character) => ENTITIES[character])
