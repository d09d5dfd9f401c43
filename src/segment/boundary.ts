/** A place where a sentence may end: what stands before it, what marks it, what follows. */
export interface Boundary {
  /** The line the boundary stands in; nothing outside it counts. */
  readonly line: string
  /** Where the sentence so far begins, as offset in the line. */
  readonly sentenceStart: number
  /** Where the mark begins, and where the sentence would end: after the mark and its closers. */
  readonly markStart: number
  readonly end: number
  /** `.`, `…`, `?!`, `. . .`; an emoticon; empty before an inline list mark. */
  readonly mark: string
  /** Quotes, brackets and footnote numbers after the mark: `”`, `.)`, `[12]`. */
  readonly closers: string
  /** The token before the mark, without opening quotes and brackets: `г`, `U.S`, `1997`. */
  readonly word: string
  /** What comes after the white space, at most `LOOK_AHEAD` characters. */
  readonly next: string
  /** Whether it stands inside quotation marks that open before it and close after it; told only where a convention asks. */
  readonly quoted: boolean
  /** Whether the sentence so far begins a line or an item of a list, so that a label in front is a list mark. */
  readonly isItem: boolean
}

/** Enough for a name with a title and the verb after it. */
const LOOK_AHEAD = 120

/** Without this bound, `"a. "` × 50,000 takes minutes: every candidate would read its whole line again. */
const LOOK_BACK = 400

/** Longer tokens are addresses and noise, never abbreviations. */
const LONGEST_TOKEN = 60

const SPACE = /\s/
const OPENERS = /^[«»"“„‘'([{<¿¡—–-]+/

export interface Mark {
  readonly start: number
  /** After the mark, before its closers. */
  readonly markEnd: number
  readonly end: number
}

/** What the scan knows of a mark's place. */
export type Surroundings = Pick<Boundary, 'sentenceStart' | 'quoted' | 'isItem'>

/** Reads the surroundings of a mark. */
export function boundaryAt(
  line: string,
  { start, markEnd, end }: Mark,
  { sentenceStart, quoted, isItem }: Surroundings,
): Boundary {
  return {
    line,
    sentenceStart,
    markStart: start,
    end,
    mark: line.slice(start, markEnd),
    closers: line.slice(markEnd, end),
    word: tokenBefore(line, start, sentenceStart).replace(OPENERS, ''),
    next: line.slice(skipSpace(line, end), end + LOOK_AHEAD),
    quoted,
    isItem,
  }
}

/** The sentence up to the mark, at most `LOOK_BACK` characters of it. */
export const sentenceSoFar = ({ line, sentenceStart, markStart }: Boundary): string =>
  line.slice(Math.max(sentenceStart, markStart - LOOK_BACK), markStart)

/** The token before the last one, with its own punctuation: `1997` before «г.», `т.` before «е.». */
export function previousToken({ line, sentenceStart, markStart }: Boundary): string {
  const wordStart = tokenStart(line, markStart, sentenceStart)
  const end = skipSpaceBack(line, wordStart, sentenceStart)
  return line.slice(tokenStart(line, end, sentenceStart), end).replace(OPENERS, '')
}

/** The first word of what follows, without the quotes and brackets that open it. */
export const firstWord = ({ next }: Boundary): string => FIRST_WORD.exec(next)?.[1] ?? ''

const FIRST_WORD = /^(?:[«»"“„‘'([{<¿¡]\s?)*((?:[\p{L}\p{N}\p{M}]|[-'’](?=[\p{L}\p{M}]))+)/u

/** Whether what follows begins, after quotes and brackets, with a capital. */
export const startsWithCapital = ({ next }: Boundary): boolean => CAPITAL_FIRST.test(next)

const CAPITAL_FIRST = /^(?:[«»"“„‘'([{<¿¡]\s?)*[\p{Lu}\p{Lt}]/u

/** Whether what follows begins, after quotes, brackets and dots, with a small letter. */
export const startsWithSmallLetter = ({ next }: Boundary): boolean => SMALL_FIRST.test(next)

const SMALL_FIRST = /^(?:[«»"“„‘'([{<¿¡.…]\s?)*\p{Ll}/u

/** Whether what follows begins with a digit. */
export const startsWithDigit = ({ next }: Boundary): boolean => /^[«"“„‘'([{<#№$€£]*\p{N}/u.test(next)

const tokenBefore = (line: string, end: number, from: number): string => line.slice(tokenStart(line, end, from), end)

function tokenStart(line: string, end: number, from: number): number {
  const limit = Math.max(from, end - LONGEST_TOKEN)
  let start = end
  while (start > limit && !SPACE.test(line[start - 1])) start--
  return start
}

function skipSpaceBack(line: string, end: number, from: number): number {
  const limit = Math.max(from, end - LONGEST_TOKEN)
  let at = end
  while (at > limit && SPACE.test(line[at - 1])) at--
  return at
}

function skipSpace(line: string, from: number): number {
  const limit = Math.min(line.length, from + LOOK_AHEAD)
  let at = from
  while (at < limit && SPACE.test(line[at])) at++
  return at
}
