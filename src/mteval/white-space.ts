/**
 * White space as Unicode's Bidi classes WS, B and S and the category Zs have it, which is what sacreBLEU cuts at. `\s` of
 * JavaScript also takes U+FEFF, and leaves out U+001C–U+001F and U+0085.
 */
const SPACES = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'

const WORD = new RegExp(`[^${SPACES}]+`, 'g')
const RUN_OF_SPACE = new RegExp(`[${SPACES}]+`, 'g')
const SPACE_AT_END = new RegExp(`(?<![${SPACES}])[${SPACES}]+$`)

/** What stands between white space. */
export const wordsBetweenSpaces = (text: string): string[] => text.match(WORD) ?? []

/** The text without its white space. */
export const withoutSpaces = (text: string): string => text.replace(RUN_OF_SPACE, '')

/** The text with one space between its words and none around them. */
export const withSingleSpaces = (text: string): string => wordsBetweenSpaces(text).join(' ')

/** The text without white space at its end. */
export const trimEnd = (text: string): string => text.replace(SPACE_AT_END, '')
