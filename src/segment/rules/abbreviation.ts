import { type Boundary, firstWord, previousToken } from '../boundary.ts'
import type { Conventions } from '../options.ts'

/** Whether the mark is the one period of an abbreviation. A bracket after it ends the phrase: "(Smith et al.) The". */
export const isAbbreviationMark = ({ mark, closers }: Boundary): boolean => mark === '.' && closers === ''

/** Whether the word before the mark is in a list, as it stands or in lower case; «т. е.» counts as «т.е.». */
export function isListed(boundary: Boundary, list: ReadonlySet<string>): boolean {
  const { word } = boundary
  if (word === '' || list.size === 0) return false
  if (list.has(word) || list.has(word.toLowerCase())) return true
  if (word.length > LONGEST_SPACED_PART) return false
  const previous = previousToken(boundary)
  return /^\p{L}{1,3}\.$/u.test(previous) && list.has(`${previous}${word}`.toLowerCase())
}

const LONGEST_SPACED_PART = 3

/** Whether a sentence starter follows that is not itself an initial («А. В. Суворов»). */
export function starterFollows(boundary: Boundary, { data }: Conventions): boolean {
  const word = firstWord(boundary)
  return data.starters.has(word.toLowerCase().replaceAll('’', "'")) && !INITIAL_FIRST.test(boundary.next)
}

const INITIAL_FIRST = /^[«"“„‘'([{<]*\p{Lu}\./u

/** Whether a number stands before the word: «1997 г.», «XIX в.», «20-е гг.», "$3 bn." */
export const followsNumber = (boundary: Boundary): boolean => NUMBER_BEFORE.test(previousToken(boundary))

const NUMBER_BEFORE = /(?:\p{N}(?:-\p{L}{1,2})?|[IVXLCХ]+)[)]?$/u
