import type { SentenceKind } from '../model/sentence.ts'
import { type Span, textAt } from '../model/span.ts'

/** A stretch of text between line ends, or, in hard-wrapped text, between blank lines; never empty, without white space around it. */
export interface Paragraph {
  readonly span: Span
  readonly text: string
  /** Whether a blank line, or nothing more, comes after it. */
  readonly standsAlone: boolean
  /** Line ends inside it are the file's, not the author's. */
  readonly wrapped: boolean
  /** What the format says it is; absent for running text, and in formats that say nothing. */
  readonly kind?: SentenceKind
  /** How many characters at its start are bold, where the format says so: perhaps a speaker's label. */
  readonly bold?: number
  /** How many characters at its start name who speaks, where the format says so. */
  readonly voice?: number
}

/**
 * Cuts a text into paragraphs. A line is a paragraph, whether or not blank lines stand between them: so prose, transcripts,
 * verse and one-sentence-a-line files all keep their lines. Only a text whose lines are visibly filled up to a right margin
 * (hard-wrapped, as in e-mails and Project Gutenberg) has paragraphs of several lines, separated by blank lines.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const groups = lineGroupsOf(text)
  const wrapped = isHardWrapped(groups.map((group) => group.map((line) => textAt(text, line))))
  return groups.flatMap((group) => {
    const spans = wrapped ? [{ start: group[0].start, end: group[group.length - 1].end }] : group
    return spans.map((span, index) => ({
      span,
      text: textAt(text, span),
      standsAlone: index === spans.length - 1,
      wrapped: wrapped && group.length > 1,
    }))
  })
}

/** A line with its end; the last line may have none. */
const LINE = /[^\n\r\v\f\u2028\u2029]*(?:\r\n|[\n\r\v\f\u2028\u2029]|$)/g

/** The non-blank lines, trimmed, in groups with blank lines between them. */
export function lineGroupsOf(text: string): Span[][] {
  const groups: Span[][] = []
  let open: Span[] | undefined
  for (const { 0: line, index } of text.matchAll(LINE)) {
    const start = line.search(/\S/)
    if (start < 0) {
      open = undefined
      continue
    }
    if (open === undefined) {
      open = []
      groups.push(open)
    }
    open.push({ start: index + start, end: index + line.trimEnd().length })
  }
  return groups
}

/** Narrower is verse or a list, wider is a paragraph a line. */
const MARGINS = { least: 40, most: 100 }
/** So many line ends must be seen, and this share of them must be forced by the margin. */
const WRAP_EVIDENCE = { lineEnds: 6, share: 0.85 }

/** Whether lines end where the next word would not have fitted any more, which no verse and no list does. */
function isHardWrapped(groups: readonly (readonly string[])[]): boolean {
  const pairs = groups.flatMap((group) => group.slice(1).map((next, index) => ({ line: group[index], next })))
  if (pairs.length < WRAP_EVIDENCE.lineEnds) return false
  const margin = pairs.reduce((longest, { line, next }) => Math.max(longest, line.length, next.length), 0)
  if (margin < MARGINS.least || margin > MARGINS.most) return false
  const forced = pairs.filter(({ line, next }) => line.length + 1 + next.split(/\s/, 1)[0].length > margin)
  return forced.length >= WRAP_EVIDENCE.share * pairs.length
}
