/** A pattern, and what takes its place everywhere. */
export type Rewrite = readonly [pattern: RegExp, replacement: string]

/** A text after one rewrite after the other. */
export const rewritten = (text: string, rewrites: readonly Rewrite[]): string =>
  rewrites.reduce((current, [pattern, replacement]) => current.replace(pattern, replacement), text)

/** The character references that both mteval-v13a and tercom resolve; the ampersand comes second, so that `&amp;lt;` becomes `<`. */
export const CHARACTER_REFERENCES: readonly Rewrite[] = [
  [/&quot;/g, '"'],
  [/&amp;/g, '&'],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
]

/** ASCII signs that stand alone: all but letters, digits, `'`, `,`, `-` and `.`. */
export const LONE_SIGNS: Rewrite = [/([ -&(-+/:-@[-`{-~])/g, ' $1 ']

/** Full stops and commas stand alone unless between digits. */
export const STOPS_AND_COMMAS: readonly Rewrite[] = [
  [/([^0-9])([.,])/gu, '$1 $2 '],
  [/([.,])([^0-9])/gu, ' $1 $2'],
]

/** A hyphen after a digit stands alone: `9-11` is `9 - 11`. */
export const HYPHEN_AFTER_DIGIT: Rewrite = [/([0-9])(-)/g, '$1 $2 ']
