import { textOf, textRows, wordsIn } from './places.js'
import { stemmer } from './stems.js'

/**
 * The text as numbers, so that a search compares no strings: every word of a language has an id, every cell is a list of ids.
 * @typedef {{
 *   rows: HTMLElement[],
 *   cells: { row: number, words: number[] }[],
 *   words: string[],
 *   cellsOf: number[][],
 *   formsLike: (word: string) => Set<number>,
 * }} Index
 */

/** A language's words: ids by word and by stem. @typedef {{ ids: Map<string, number>, stem: (word: string) => string, forms: Map<string, number[]> }} Vocabulary */

/** @type {Index | undefined} */
let built

/** Reads the text, once. @param {Record<string, string>} data the rules of stems, by language @returns {Index} */
export function searchIndex(data) {
  built ??= buildIndex(data)
  return built
}

/** @param {Record<string, string>} data the rules of stems, by language @returns {Index} */
function buildIndex(data) {
  /** @type {Map<string, Vocabulary>} */
  const vocabularies = new Map(
    Object.entries(data).map(([language, own]) => [language, { ids: new Map(), stem: stemmer(own), forms: new Map() }]),
  )
  const rows = textRows()
  /** @type {Index} */
  const index = {
    rows,
    cells: [],
    words: [],
    cellsOf: [],
    formsLike: (word) => formsLike(word, index, [...vocabularies.values()]),
  }
  rows.forEach((element, row) => {
    for (const cell of element.querySelectorAll(':scope > td:not(.notes)')) {
      const vocabulary = vocabularies.get(/** @type {HTMLElement} */ (cell).lang)
      if (vocabulary !== undefined) addCell(index, vocabulary, { row, text: textOf(cell) })
    }
  })
  return index
}

/** @param {Index} index @param {Vocabulary} vocabulary @param {{ row: number, text: string }} cell */
function addCell(index, vocabulary, { row, text }) {
  const number = index.cells.length
  const words = wordsIn(text).map(({ word }) => idOf(word, index, vocabulary))
  index.cells.push({ row, words })
  for (const id of new Set(words)) index.cellsOf[id].push(number)
}

/** @param {string} word @param {Index} index @param {Vocabulary} vocabulary */
function idOf(word, index, { ids, stem, forms }) {
  const known = ids.get(word)
  if (known !== undefined) return known
  const id = index.words.push(word) - 1
  ids.set(word, id)
  index.cellsOf.push([])
  const stemmed = stem(word)
  const family = forms.get(stemmed)
  if (family === undefined) forms.set(stemmed, [id])
  else family.push(id)
  return id
}

/** The words that a word of a query means: its inflected forms in each language, and longer words that begin with it. @param {string} asked @param {Index} index @param {Vocabulary[]} vocabularies */
function formsLike(asked, { words }, vocabularies) {
  const inflected = vocabularies.flatMap((vocabulary) => inflectedForms(asked, vocabulary))
  const longer = words.flatMap((word, id) => (word.startsWith(asked) && (asked.length > 1 || word === asked) ? [id] : []))
  return new Set([...inflected, ...longer])
}

/** A reader asks for forms that the author did not need: an ending that no rule knows may be this long. */
const LONGEST_UNKNOWN_ENDING = 4

/** The forms of the text that have the word's stem; where none has it, those of the longest stem that begins the word. @param {string} asked @param {Vocabulary} vocabulary @returns {number[]} */
function inflectedForms(asked, { stem, forms }) {
  const own = forms.get(stem(asked))
  if (own !== undefined) return own
  const shortest = Math.max(2, asked.length - LONGEST_UNKNOWN_ENDING, Math.ceil((asked.length + 1) / 2))
  for (let length = asked.length - 1; length >= shortest; length--) {
    const found = forms.get(asked.slice(0, length))
    if (found !== undefined) return found
  }
  // English "body" has the stem "bodi", as "bodies" has.
  return forms.get(asked.replace(/y$/, 'i')) ?? []
}
