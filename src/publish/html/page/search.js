import { paint, paintMore, rangesOf, textOf, wordsIn } from './places.js'
import { searchIndex } from './search-index.js'

/** Words that follow one another, each with the ids of the words that it means. @typedef {Set<number>[]} Phrase */

/** As many rows are painted at once; the others follow while the reader already reads. */
const PAINTED_AT_ONCE = 100

/** Counts searches, so that an older one stops painting. */
let current = 0

/**
 * The rows that have every word of the query, in any form and in any of the languages; words in quotation marks follow one another.
 * @param {string} query @param {Record<string, string>} data @returns {HTMLElement[]} in the order of the text
 */
export function search(query, data) {
  const own = ++current
  const index = searchIndex(data)
  const phrases = phrasesIn(query).map((phrase) => phrase.map(index.formsLike))
  const flags = phrases.map((phrase) => rowsWith(phrase, index))
  const rows = phrases.length === 0 ? [] : index.rows.filter((_, row) => flags.every((found) => found[row] === 1))
  paint('found', [])
  for (const row of document.querySelectorAll('.found-row, .found-here')) row.classList.remove('found-row', 'found-here')
  paintRows(
    rows,
    phrases.map((phrase) => phrase.map((forms) => new Set([...forms].map((id) => index.words[id])))),
    own,
  )
  return rows
}

/** @param {string} query @returns {string[][]} */
function phrasesIn(query) {
  const phrases = query.split(/["“”«»„]/u).flatMap((part, at) => {
    const words = wordsIn(part).map(({ word }) => word)
    return at % 2 === 1 ? [words] : words.map((word) => [word])
  })
  return phrases.filter((phrase) => phrase.length > 0)
}

/** One for each row that has the phrase in one of its cells. @param {Phrase} phrase @param {import('./search-index.js').Index} index */
function rowsWith(phrase, { rows, cells, cellsOf }) {
  const found = new Uint8Array(rows.length)
  for (const id of phrase[0]) {
    for (const cell of cellsOf[id]) {
      const { row, words } = cells[cell]
      if (found[row] === 0 && (phrase.length === 1 || holds(words, phrase))) found[row] = 1
    }
  }
  return found
}

/** @param {number[]} words @param {Phrase} phrase */
const holds = (words, phrase) => words.some((_, at) => phrase.every((forms, offset) => forms.has(words[at + offset])))

/** Where the phrases stand in a cell. @param {Element} cell @param {Set<string>[][]} phrases */
function stretchesIn(cell, phrases) {
  const words = wordsIn(textOf(cell))
  return words.flatMap(({ start }, at) => {
    const phrase = phrases.find((forms) => forms.every((form, offset) => form.has(words[at + offset]?.word)))
    return phrase === undefined ? [] : [{ start, end: words[at + phrase.length - 1].end }]
  })
}

/** @param {readonly Element[]} rows @param {Set<string>[][]} phrases @param {number} own */
function paintRows(rows, phrases, own) {
  if (own !== current || rows.length === 0) return
  const next = rows.slice(0, PAINTED_AT_ONCE)
  for (const row of next) row.classList.add('found-row')
  const cells = next.flatMap((row) => [...row.querySelectorAll(':scope > td:not(.notes)')])
  paintMore(
    'found',
    cells.flatMap((cell) => rangesOf(cell, stretchesIn(cell, phrases))),
  )
  setTimeout(() => paintRows(rows.slice(PAINTED_AT_ONCE), phrases, own))
}
