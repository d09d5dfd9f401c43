/** Before the first letter of a word, where a rule is about a whole word. */
const START = '^'

/** How many last letters an ending shares with the one before it, and what it has before them. */
const ENDING = /(\d)(\D*)/gu

/**
 * Makes the function that cuts a folded word to its stem, by the rules of publish/html/stem-rules.ts: the one with the longest ending wins.
 * `3:0ами2я;1i:0y`: of words in -ами and -ями three letters go; of those in -y one, for an i.
 * @param {string} coded @returns {(word: string) => string}
 */
export function stemmer(coded) {
  const rules = new Map(coded.split(';').flatMap(rulesOf))
  const longest = Math.max(...[...rules.keys()].map(({ length }) => length))
  return (word) => {
    if (!/^\p{L}/u.test(word)) return word
    const marked = START + word
    for (let from = Math.max(0, marked.length - longest); from <= marked.length; from++) {
      const rule = rules.get(marked.slice(from))
      if (rule !== undefined) return word.slice(0, word.length - rule.cut) + rule.added
    }
    return word
  }
}

/** The rules by which one thing becomes of words. @param {string} group @returns {[string, { cut: number, added: string }][]} */
function rulesOf(group) {
  const [change, endings = ''] = group.split(':')
  const rule = { cut: Number.parseInt(change, 10), added: change.replace(/\d+/u, '') }
  let letters = ''
  return [...endings.matchAll(ENDING)].map(([, shared, before]) => {
    letters = before + letters.slice(letters.length - Number(shared))
    return [letters, rule]
  })
}
