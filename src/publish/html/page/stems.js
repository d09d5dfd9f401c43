/** Before the first letter of a word, where a rule is about a whole word. */
const START = '^'

/** `ami3`, `^все0`, `y1i`: an ending, how many letters go, what comes instead. */
const RULE = /^(\D*)(\d+)(.*)$/u

/**
 * Makes the function that cuts a folded word to its stem, by the rules of publish/html/stem-rules.ts: the one with the longest ending wins.
 * @param {string} coded @returns {(word: string) => string}
 */
export function stemmer(coded) {
  const rules = new Map(coded.split(' ').map(ruleOf))
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

/** @param {string} rule @returns {[string, { cut: number, added: string }]} */
function ruleOf(rule) {
  const [, letters = '', cut = '0', added = ''] = RULE.exec(rule) ?? []
  return [letters, { cut: Number(cut), added }]
}
