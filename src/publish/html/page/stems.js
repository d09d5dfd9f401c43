/**
 * What publish/html/search-data.ts sends for one language.
 * @typedef {{ stems: string, endings: string[], odd: Record<string, string> }} SearchData
 */

/** An ending that the text does not have may be this long: a reader asks for forms that the author did not need. */
const LONGEST_UNKNOWN_ENDING = 4

/**
 * Makes the function that finds a folded word's stem: the longest stem of the text that begins the word, with an ending that words have.
 * @param {SearchData} data @returns {(word: string) => string}
 */
export function stemmer({ stems, endings, odd }) {
  const known = new Set(decoded(stems))
  const ends = new Set(endings)
  const exceptions = new Map(Object.entries(odd))
  return (word) => {
    const exception = exceptions.get(word)
    if (exception !== undefined) return exception
    for (let length = word.length; length > 1; length--) {
      const stem = word.slice(0, length)
      if (known.has(stem) && (ends.has(word.slice(length)) || isShort(word.length - length, length))) return stem
    }
    // English "body" has the stem "bodi", as "bodies" has.
    const softened = word.replace(/y$/, 'i')
    return known.has(softened) ? softened : word
  }

  /** @param {number} ending @param {number} stem */
  function isShort(ending, stem) {
    return ending <= Math.min(LONGEST_UNKNOWN_ENDING, stem - 1)
  }
}

/** @param {string} coded @returns {string[]} */
function decoded(coded) {
  let before = ''
  return coded.split(' ').map((entry) => {
    before = before.slice(0, Number.parseInt(entry[0], 36)) + entry.slice(1)
    return before
  })
}
