/** Where two lines part, and what stands there in each. */
export interface Difference {
  /** 1-based, in characters. */
  readonly column: number
  /** In quotation marks. */
  readonly is: string
  readonly other: string
}

/** How many characters are quoted before the first one that differs, and from it on. */
const QUOTED = { before: 12, after: 20 }

/** The first place where a line differs from another. */
export function firstDifference(line: string, otherLine: string): Difference {
  const [is, other] = [[...line], [...otherLine]]
  let at = 0
  while (at < is.length && at < other.length && is[at] === other[at]) at++
  const quote = (characters: readonly string[]): string =>
    JSON.stringify(characters.slice(Math.max(0, at - QUOTED.before), at + QUOTED.after).join(''))
  return { column: at + 1, is: quote(is), other: quote(other) }
}
