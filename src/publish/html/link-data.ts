import { type Book, type LinkedWords, type Row, textOfSentence } from '../book.ts'
import type { Unit } from './options.ts'
import { type Shortened, shorten } from './shorten.ts'
import { unitsOf } from './units.ts'

/** A word or a number, with invisible characters inside: the page counts words by the same pattern (page/places.js). */
export const PAGE_WORD = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]+(?:['’][\p{L}\p{M}\u00ad]+)*/gu

/** The numbers of two words in their cells, that of the version shown first before the other. */
type WordPair = readonly [number, number]

/**
 * Word links by pair of versions, row by row of the table with a space between them: in `{ '0,1': … }` the links of the versions 0 and 1.
 * A link is a step from the one before it, written by `stepOf`; the page reads it in page/link-steps.js. Nothing for a book without links.
 */
export function linkData(book: Book, by: Unit): Record<string, Shortened> {
  const units = book.sections.flatMap(({ passages }) => passages.flatMap((passage) => unitsOf(passage, by)))
  const linked = units.map(linksOfUnit)
  const pairs = new Set(linked.flatMap((own) => [...own.keys()]))
  return Object.fromEntries(
    [...pairs].sort().map((pair) => [pair, shorten(linked.map((own) => stepsOf(own.get(pair) ?? [])).join(' '), SPARE)]),
  )
}

/** The links of a row of the table, by pair of versions. */
function linksOfUnit(unit: readonly Row[]): Map<string, WordPair[]> {
  const byPair = new Map<string, WordPair[]>()
  if (unit.every(({ links }) => links.length === 0)) return byPair
  const numberOf = wordNumbers(unit)
  for (const row of unit) {
    for (const { source, target } of row.links) {
      const [one, other] = source.version < target.version ? [source, target] : [target, source]
      const pair = `${one.version},${other.version}`
      const words = [numberOf(row, one), numberOf(row, other)] as const
      byPair.set(pair, [...(byPair.get(pair) ?? []), words])
    }
  }
  return byPair
}

/** Says which word of its cell a linked word is, from 0; a cell has the words of all rows of the unit. */
function wordNumbers(unit: readonly Row[]): (row: Row, words: LinkedWords) => number {
  const starts = new Map<unknown, { readonly before: number; readonly own: readonly number[] }>()
  for (const at of unit[0].cells.keys()) {
    let before = 0
    for (const sentence of unit.flatMap(({ cells }) => cells[at].sentences)) {
      const own = [...textOfSentence(sentence).matchAll(PAGE_WORD)].map(({ index }) => index)
      starts.set(sentence, { before, own })
      before += own.length
    }
  }
  return ({ cells }, { version, sentence, start }) => {
    const { before, own } = starts.get(cells[version].sentences[sentence]) ?? { before: 0, own: [] }
    return before + own.filter((wordStart) => wordStart < start).length
  }
}

/** How far a step may lead and still be one letter: on in the first version, back and on in the other. */
const STEP = { most: 2, back: -3, on: 4 } as const

/** Letters of steps, in order: first by the step in the one version, then by that in the other. */
const STEP_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWX'

/** Characters that no step has, for pairs of characters that come again and again. None needs an escape in JSON or HTML. */
const SPARE = [..."YZabcdefghijklmnopqrstuvwxyz!#$%'()*+./:=>?@[]^_`{|}"]

function stepsOf(links: readonly WordPair[]): string {
  const inOrder = links.toSorted(([one, other], [next, nextOther]) => one - next || other - nextOther)
  return inOrder
    .map(([one, other], at) => {
      const [before, otherBefore] = inOrder[at - 1] ?? [-1, -1]
      return stepOf(one - before, other - otherBefore)
    })
    .join('')
}

/** Most links lead on from the last one: `A`…`X`. Others are written out: `~7,-4;`. */
function stepOf(one: number, other: number): string {
  if (one > STEP.most || other < STEP.back || other > STEP.on) return `~${one},${other};`
  return STEP_LETTERS[one * (STEP.on - STEP.back + 1) + other - STEP.back]
}
