import type { Mark } from './boundary.ts'

/** A list mark with its number or letter and what follows that: `1.)`, `b.`, `• 9.`. */
const MARK = /(?<=^|\s)([•⁃*]\s?)?(\p{N}{1,3}|\p{Ll})(\.\)|[.)])\s/gu

/**
 * The places before the later marks of a list written in one line: "1) rye 2) oats". Only a line that begins with a
 * mark is such a list, and only the successor in the same style goes on with it, so "part 2. It" stays one sentence.
 */
export function listMarksOf(line: string): Mark[] {
  if (!LIST_LINE.test(line)) return []
  const marks: Mark[] = []
  let last: ListMark | undefined
  for (const match of line.matchAll(MARK)) {
    const mark = listMark(match)
    if (last !== undefined && isSuccessor(last, mark)) marks.push(beforeMark(line, mark.at))
    if (last === undefined || isSuccessor(last, mark)) last = mark
  }
  return marks
}

const LIST_LINE = /^\s*(?:[•⁃*]\s?)?(?:\p{N}{1,3}|\p{Ll})(?:\.\)|[.)])\s/u

interface ListMark {
  readonly at: number
  readonly style: string
  /** The number, or the code of the letter. */
  readonly value: number
}

function listMark(match: RegExpMatchArray): ListMark {
  const [, bullet = '', label, delimiter] = match
  const isNumber = /^\d+$/.test(label)
  const style = `${bullet.trim()}${isNumber ? '1' : 'a'}${delimiter}`
  return { at: match.index ?? 0, style, value: isNumber ? Number(label) : label.charCodeAt(0) }
}

const isSuccessor = (last: ListMark, mark: ListMark): boolean => mark.style === last.style && mark.value === last.value + 1

function beforeMark(line: string, at: number): Mark {
  const end = line.slice(0, at).trimEnd().length
  return { start: end, markEnd: end, end }
}
