import { BitextError } from '../errors.ts'
import type { Mark } from './boundary.ts'
import { listMarksOf } from './list-marks.ts'

/** Runs of final punctuation, with the spaces of a spaced ellipsis (`. . .`). */
const FINAL_MARKS = /[!?…‼⁇⁈⁉。！？｡؟۔।॥።։]+[.!?…]*|\.(?:[.!?…]+|(?:[ \u00a0]\.)+(?![\p{L}\p{N}]))?/gu

/** Scripts without spaces end a sentence with the mark alone. */
const IDEOGRAPHIC = /[。！？｡]$/

/**
 * Quotes, brackets and footnote numbers that belong to the sentence they close, also with the space
 * of French marks (« Oui. ») and of emoticons ("Thanks! :)"). */
const CLOSERS = /(?:["”“’‘'»«)\]}›」』）】]|\s[»”](?=[\s.,;:!?)]|$)|\s[:;=8][-']?[)(DPp*](?=\s|$)|\[\d{1,3}\]){0,20}/y

const SPACE = /\s/

/** Half a kilobyte goes to each until the line is cut; no paragraph of people has a thousandth of them. */
const MOST_MARKS = 1_000_000

/**
 * The places in a line where a sentence may end, in order: final punctuation before white space, and inline list marks.
 * @throws BitextError `TOO_LARGE` for more than memory has room for
 */
export function scan(line: string): Mark[] {
  const marks = finalMarks(line)
  const listMarks = listMarksOf(line)
  return listMarks.length === 0 ? marks : [...listMarks, ...marks].sort((one, other) => one.end - other.end)
}

function finalMarks(line: string): Mark[] {
  const marks: Mark[] = []
  for (const { 0: found, index } of line.matchAll(FINAL_MARKS)) {
    const markEnd = index + lengthOfMark(line, index, found)
    const end = endOfClosers(line, markEnd)
    if (end < line.length && (SPACE.test(line[end]) || IDEOGRAPHIC.test(found))) marks.push({ start: index, markEnd, end })
    if (marks.length > MOST_MARKS) throw tooManyMarks()
  }
  return marks
}

const tooManyMarks = (): BitextError =>
  new BitextError('TOO_LARGE', `one paragraph has more than ${MOST_MARKS.toLocaleString('en')} places where a sentence may end`, {
    hint: 'split the text by chapter, or into paragraphs',
  })

/** The four-dot method: "compounds. . . . The" is a period, then an ellipsis that opens the next sentence. */
function lengthOfMark(line: string, index: number, found: string): number {
  const isPeriodThenEllipsis = /^\.(?:\s\.){3}$/.test(found) && index > 0 && !SPACE.test(line[index - 1])
  return isPeriodThenEllipsis && /^\s+\p{Lu}/u.test(line.slice(index + found.length, index + found.length + 10))
    ? 1
    : found.length
}

function endOfClosers(line: string, from: number): number {
  CLOSERS.lastIndex = from
  return from + (CLOSERS.exec(line)?.[0].length ?? 0)
}
