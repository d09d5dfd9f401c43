import type { Mark } from './boundary.ts'

/** A list mark with its number or letter and what follows that: `1.)`, `b.`, `• 9.`. */
const MARK = /(?<=^|\s)([•⁃*]\s?)?(\p{N}{1,3}|\p{Ll})(\.\)|[.)])\s/gu

interface ListMark {
  readonly at: number
  readonly style: string
  /** The number, or the code of the letter. */
  readonly value: number
}

/**
 * The places before the marks of a list written in one line: "1) rye 2) oats", "We sell: 1. Rye. 2. Oats." A list begins at the
 * start of the line, or at a first item with a capital after a colon; only the successor in the same style goes on with it,
 * so "in part 2. It" is none.
 */
export function listMarksOf(line: string): Mark[] {
  if (!LIST_LINE.test(line) && !LIST_AFTER_COLON.test(line)) return []
  const marks: Mark[] = []
  let last: ListMark | undefined
  for (const match of line.matchAll(MARK)) {
    const mark = listMark(match)
    if (last === undefined ? !beginsList(line, mark, match[0].length) : !isSuccessor(last, mark)) continue
    if (mark.at > LONGEST_INDENT || line.slice(0, mark.at).trim() !== '') marks.push(beforeMark(line, mark.at))
    last = mark
  }
  return marks.length > 1 || LIST_LINE.test(line) ? marks : []
}

const LIST_LINE = /^\s*(?:[•⁃*]\s?)?(?:\p{N}{1,3}|\p{Ll})(?:\.\)|[.)])\s/u
const LIST_AFTER_COLON = /:\s+1(?:\.\)|[.)])\s/u

function listMark(match: RegExpMatchArray): ListMark {
  const [, bullet = '', label, delimiter] = match
  const isNumber = /^\d+$/.test(label)
  const style = `${bullet.trim()}${isNumber ? '1' : 'a'}${delimiter}`
  return { at: match.index ?? 0, style, value: isNumber ? Number(label) : label.charCodeAt(0) }
}

function beginsList(line: string, { at, style, value }: ListMark, length: number): boolean {
  const before = line.slice(Math.max(0, at - LONGEST_INDENT), at)
  if (at <= LONGEST_INDENT && before.trim() === '') return true
  return style.startsWith('1') && value === 1 && /:\s+$/.test(before) && /^\p{Lu}/u.test(line.slice(at + length, at + length + 2))
}

const LONGEST_INDENT = 12

const isSuccessor = (last: ListMark, mark: ListMark): boolean => mark.style === last.style && mark.value === last.value + 1

function beforeMark(line: string, at: number): Mark {
  const space = /\s*$/.exec(line.slice(Math.max(0, at - LONGEST_INDENT), at))?.[0].length ?? 0
  return { start: at - space, markEnd: at - space, end: at - space }
}
