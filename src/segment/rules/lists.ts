import { type Boundary, sentenceSoFar } from '../boundary.ts'
import type { Verdict } from './rule.ts'

/** "1) rye 2) oats": the scan proposes such a place only in a line that is a list. */
export const inlineListMark = ({ mark }: Boundary): Verdict => (mark === '' ? 'split' : undefined)

/** "1. Rye", "IV. Oats", «а) рожь», "8.1. Barley": a mark at the start of a line or an item belongs to what follows. */
export function listMark(boundary: Boundary): Verdict {
  if (!boundary.isItem) return undefined
  const soFar = sentenceSoFar(boundary)
  return soFar.length <= LONGEST_LABEL && LABEL.test(soFar) ? 'join' : undefined
}

const LONGEST_LABEL = 24

/** The label without its last period. */
const LABEL = /^\s*(?:[•⁃*–-]\s?)?(?:\p{N}{1,3}(?:\.\p{N}{1,3}){0,4}|[IVXLC]{1,7}|\p{L})$/u
