import { paint, paintMore, rangesOf, textOf, wordsIn } from './places.js'
import { stemmer } from './stems.js'

/**
 * The words of one language: which cells each stands in, and its stem.
 * @typedef {{ language: string, stem: (word: string) => string, cellsOf: Map<string, Set<Element>>, formsOf: Map<string, string[]> }} Index
 */

/** @type {Index[] | undefined} */
let indexes

/** As many rows are painted at once; the others follow while the reader already reads. */
const PAINTED_AT_ONCE = 200

/** Counts searches, so that an older one stops painting. */
let current = 0

/** Reads the text once; a search that comes earlier does it itself. @param {Record<string, import('./stems.js').SearchData>} data @returns {Index[]} */
export function buildIndex(data) {
  indexes ??= Object.entries(data).map(([language, own]) => indexOf(language, stemmer(own)))
  return indexes
}

/** @param {string} language @param {(word: string) => string} stem @returns {Index} */
function indexOf(language, stem) {
  /** @type {Map<string, Set<Element>>} */
  const cellsOf = new Map()
  for (const cell of document.querySelectorAll(`#ui-text tr[id] > td[lang="${CSS.escape(language)}"]`)) {
    for (const { word } of wordsIn(textOf(cell))) {
      const cells = cellsOf.get(word)
      if (cells === undefined) cellsOf.set(word, new Set([cell]))
      else cells.add(cell)
    }
  }
  /** @type {Map<string, string[]>} */
  const formsOf = new Map()
  for (const word of cellsOf.keys()) formsOf.set(stem(word), [...(formsOf.get(stem(word)) ?? []), word])
  return { language, stem, cellsOf, formsOf }
}

/**
 * The rows that have every word of the query, in any form and in any of the languages; words in quotation marks follow one another.
 * @param {string} query @param {Record<string, import('./stems.js').SearchData>} data @returns {HTMLElement[]} in the order of the text
 */
export function search(query, data) {
  const own = ++current
  const phrases = phrasesIn(query)
  const forms = phrases.map((phrase) => phrase.map((word) => formsLike(word, buildIndex(data))))
  const rows = phrases.length === 0 ? [] : inOrder(intersection(forms.map(rowsWith)))
  paint('found', [])
  paint('found-here', [])
  paintRows(rows, forms, own)
  return rows
}

/** @param {string} query @returns {string[][]} */
function phrasesIn(query) {
  const [...parts] = query.split(/["“”«»„]/u)
  const phrases = parts.flatMap((part, index) => {
    const words = wordsIn(part).map(({ word }) => word)
    return index % 2 === 1 ? [words] : words.map((word) => [word])
  })
  return phrases.filter((phrase) => phrase.length > 0)
}

/** The words of the text that a word of the query means: its inflected forms, and longer words that begin with it. @param {string} asked @param {Index[]} all @returns {Map<string, Set<Element>>} */
function formsLike(asked, all) {
  /** @type {Map<string, Set<Element>>} */
  const found = new Map()
  for (const { stem, cellsOf, formsOf } of all) {
    const inflected = formsOf.get(stem(asked)) ?? []
    const longer = asked.length > 1 ? [...cellsOf.keys()].filter((word) => word.startsWith(asked)) : [asked]
    for (const word of [...inflected, ...longer])
      found.set(word, new Set([...(found.get(word) ?? []), ...(cellsOf.get(word) ?? [])]))
  }
  return found
}

/** Rows with a phrase; of one word, or of several that follow one another in one cell. @param {Map<string, Set<Element>>[]} phrase @returns {Set<Element>} */
function rowsWith(phrase) {
  const cells = intersection(phrase.map((forms) => new Set([...forms.values()].flatMap((own) => [...own]))))
  const holding = phrase.length === 1 ? [...cells] : [...cells].filter((cell) => stretchesIn(cell, [phrase]).length > 0)
  return new Set(holding.map((cell) => /** @type {Element} */ (cell.parentElement)))
}

/** @param {Set<Element>[]} sets @returns {Set<Element>} */
function intersection([first = new Set(), ...others]) {
  return new Set([...first].filter((element) => others.every((other) => other.has(element))))
}

/** @param {Set<Element>} rows */
const inOrder = (rows) =>
  /** @type {HTMLElement[]} */ ([...rows]).sort((one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )

/** Where the phrases stand in a cell. @param {Element} cell @param {Map<string, Set<Element>>[][]} phrases */
function stretchesIn(cell, phrases) {
  const words = wordsIn(textOf(cell))
  return words.flatMap((word, at) =>
    phrases
      .filter((phrase) => phrase.every((forms, index) => words[at + index] !== undefined && forms.has(words[at + index].word)))
      .map((phrase) => ({ start: word.start, end: words[at + phrase.length - 1].end }))
      .slice(0, 1),
  )
}

/** @param {Element} row @param {Map<string, Set<Element>>[][]} phrases */
const rangesIn = (row, phrases) =>
  [...row.querySelectorAll(':scope > td[lang]')].flatMap((cell) => rangesOf(cell, stretchesIn(cell, phrases)))

/** @param {readonly Element[]} rows @param {Map<string, Set<Element>>[][]} phrases @param {number} own */
function paintRows(rows, phrases, own) {
  if (own !== current || rows.length === 0) return
  paintMore(
    'found',
    rows.slice(0, PAINTED_AT_ONCE).flatMap((row) => rangesIn(row, phrases)),
  )
  setTimeout(() => paintRows(rows.slice(PAINTED_AT_ONCE), phrases, own))
}
