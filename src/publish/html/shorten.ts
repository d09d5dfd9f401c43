/** A text in which pairs of characters that come often are one character each. */
export interface Shortened {
  readonly text: string
  /** `['k', 'Rn']`: each `k` stands for `Rn`. To be undone from the last to the first. */
  readonly pairs: readonly (readonly [string, string])[]
}

/** Fewer do not repay the place in the list. */
const FEWEST = 16

/** Byte pair encoding (Gage 1994): the pair that comes most often becomes a spare character, again and again. ASCII only. */
export function shorten(text: string, spare: readonly string[]): Shortened {
  const pairs: (readonly [string, string])[] = []
  let short = text
  for (const character of spare) {
    const { pair, count } = commonestPair(short)
    if (count < FEWEST) break
    short = short.replaceAll(pair, () => character)
    pairs.push([character, pair])
  }
  return { text: short, pairs }
}

/** Characters of ASCII. */
const ASCII = 128

/** A plain loop over numbers: it passes over a long book's links some fifty times. */
function commonestPair(text: string): { readonly pair: string; readonly count: number } {
  const counts = new Uint32Array(ASCII * ASCII)
  let best = 0
  for (let at = 1; at < text.length; at++) {
    const pair = text.charCodeAt(at - 1) * ASCII + text.charCodeAt(at)
    counts[pair]++
    if (counts[pair] > counts[best]) best = pair
  }
  return { pair: String.fromCharCode(Math.floor(best / ASCII), best % ASCII), count: counts[best] }
}
