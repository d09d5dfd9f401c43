import { type Book, type Cell, type LinkedWords, type Row, textOfSentence } from '../book.ts'
import type { Unit } from './options.ts'
import { unitsOf } from './units.ts'

/** A word or a number, with invisible characters inside: the page counts words by the same pattern (page/places.js). */
export const PAGE_WORD = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]+(?:['’][\p{L}\p{M}\u00ad]+)*/gu

/**
 * Word links by pair of versions and row: `{ '0,1': { b12: '0-0 2-1' } }` joins the first words of row b12 in the versions 0 and 1,
 * and the third to the second. Nothing for a book without links.
 */
export function linkData(book: Book, by: Unit): Record<string, Record<string, string>> {
  const data: Record<string, Record<string, string>> = {}
  for (const unit of book.sections.flatMap(({ passages }) => passages.flatMap((passage) => unitsOf(passage, by)))) {
    for (const { pair, words } of unit.flatMap((row) => linksIn(row, unit))) {
      data[pair] ??= {}
      const own = data[pair][unit[0].id]
      data[pair][unit[0].id] = own === undefined ? words : `${own} ${words}`
    }
  }
  return data
}

/** The links of one row, counted in the words of its unit's cells. */
function linksIn(row: Row, unit: readonly Row[]): { readonly pair: string; readonly words: string }[] {
  const number = ({ version, sentence, start }: LinkedWords): number =>
    wordsBefore(row, unit, version) +
    wordsIn(row.cells[version], sentence) +
    wordsOfText(textAt(row, version, sentence).slice(0, start))
  return row.links.map(({ source, target }) => ({
    pair: `${source.version},${target.version}`,
    words: `${number(source)}-${number(target)}`,
  }))
}

const textAt = ({ cells }: Row, version: number, sentence: number): string => {
  const found = cells[version].sentences[sentence]
  return found === undefined ? '' : textOfSentence(found)
}

/** In the cells of one version that stand before this row in its unit. */
const wordsBefore = (row: Row, unit: readonly Row[], version: number): number =>
  unit.slice(0, unit.indexOf(row)).reduce((sum, { cells }) => sum + wordsIn(cells[version], cells[version].sentences.length), 0)

const wordsIn = ({ sentences }: Cell, end: number): number =>
  sentences.slice(0, end).reduce((sum, sentence) => sum + wordsOfText(textOfSentence(sentence)), 0)

const wordsOfText = (text: string): number => text.match(PAGE_WORD)?.length ?? 0
