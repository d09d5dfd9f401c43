/** Lines of a lexicon file, each a word, its count and whole numbers. */
export interface LexiconLines {
  readonly words: readonly string[]
  readonly counts: Float64Array
  /** The numbers of line `n` are `starts[n]` … `starts[n + 1] - 1`. */
  readonly starts: Int32Array
  readonly numbers: Int32Array
}

const [TAB, LINE_END, COMMA, ZERO, NINE] = [9, 10, 44, 48, 57]

/**
 * Reads the lines between two places of a text; `undefined` where one is not made so. It goes character by character: to cut the lines into
 * strings took most of the time in which a short text is aligned.
 */
export function readLines(text: string, start: number, end: number): LexiconLines | undefined {
  const words: string[] = []
  const counts: number[] = []
  const starts: number[] = []
  const numbers = new Int32Array((end - start + 1) >> 1)
  let size = 0
  for (let at = start; at < end; at++) {
    const [wordEnd, countEnd] = twoTabs(text, at)
    const word = text.slice(at, wordEnd)
    const count = Number(text.slice(wordEnd + 1, countEnd))
    if (countEnd < 0 || word.includes('\n') || !(count >= 0)) return undefined
    words.push(word)
    counts.push(count)
    starts.push(size)
    let code = TAB
    for (at = countEnd; code === TAB || code === COMMA; ) {
      let number = 0
      for (code = text.charCodeAt(++at); code >= ZERO && code <= NINE; code = text.charCodeAt(++at))
        number = number * 10 + code - ZERO
      numbers[size++] = number
    }
    if (code !== LINE_END) return undefined
  }
  return {
    words,
    counts: Float64Array.from(counts),
    starts: Int32Array.from([...starts, size]),
    numbers: numbers.subarray(0, size),
  }
}

function twoTabs(text: string, start: number): [number, number] {
  const first = text.indexOf('\t', start)
  return [first, first < 0 ? first : text.indexOf('\t', first + 1)]
}
