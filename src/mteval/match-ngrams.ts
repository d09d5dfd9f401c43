import type { Symbols } from './symbols.ts'

/**
 * How many n-grams of a hypothesis stand in its references, by order from 1 to `orders`: each counts at most as often as in the
 * reference that has it most often (Papineni et al. 2002).
 */
export type NgramMatcher = (hypothesis: Symbols, references: readonly Symbols[], orders: number) => number[]

/**
 * Makes a matcher, which keeps its tables between calls. An n-gram is numbered by its first n−1 symbols' number and its last
 * symbol, in a table of integers: 5× faster than a Map of strings over 10,000 segments (bench/mteval.bench.ts).
 */
export function ngramMatcher(): NgramMatcher {
  let table = ngramTable(256)
  return (hypothesis, references, orders) => {
    if (table.capacity < hypothesis.length) table = ngramTable(hypothesis.length)
    const matched: number[] = []
    const inHypothesis = new Int32Array(hypothesis.length).fill(1)
    const inReferences = references.map((reference) => new Int32Array(reference.length).fill(1))
    for (let order = 1; order <= orders; order++) {
      table.clear()
      table.number(hypothesis, inHypothesis, order)
      references.forEach((reference, index) => {
        table.match(reference, inReferences[index], order)
      })
      matched.push(table.matched())
    }
    return matched
  }
}

/** The n-grams of one order of one hypothesis. `prefixes[i]` numbers the (n−1)-gram that starts at i; 0: not in the hypothesis. */
interface NgramTable {
  readonly capacity: number
  clear(): void
  /** Numbers and counts the hypothesis's n-grams, and turns its prefixes into their numbers. */
  number(hypothesis: Symbols, prefixes: Int32Array, order: number): void
  /** Counts those n-grams in a reference, and turns its prefixes into their numbers. */
  match(reference: Symbols, prefixes: Int32Array, order: number): void
  matched(): number
}

/** A hash table with open addressing: plain loops, since every n-gram of every segment passes here. */
function ngramTable(atLeast: number): NgramTable {
  const size = 2 ** Math.ceil(Math.log2(2 * atLeast + 2))
  const mask = size - 1
  const keys = new Float64Array(size)
  const numbers = new Int32Array(size)
  const inHypothesis = new Int32Array(size)
  const inReference = new Int32Array(size)
  const inBestReference = new Int32Array(size)
  let count = 0

  /** Where an n-gram is, or the free slot where it belongs. */
  const slotOf = (prefix: number, symbol: number): number => {
    const key = prefix * 2 ** 32 + symbol
    let slot = (Math.imul(prefix, 0x9e3779b1) ^ Math.imul(symbol + 1, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & mask
    while (numbers[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    keys[slot] = key
    return slot
  }

  return {
    capacity: size / 2 - 1,
    clear: () => {
      numbers.fill(0)
      inHypothesis.fill(0, 0, count + 1)
      inBestReference.fill(0, 0, count + 1)
      count = 0
    },
    number: (hypothesis, prefixes, order) => {
      for (let start = 0; start + order <= hypothesis.length; start++) {
        const slot = slotOf(prefixes[start], hypothesis[start + order - 1])
        if (numbers[slot] === 0) numbers[slot] = ++count
        prefixes[start] = numbers[slot]
        inHypothesis[numbers[slot]]++
      }
    },
    match: (reference, prefixes, order) => {
      inReference.fill(0, 0, count + 1)
      for (let start = 0; start + order <= reference.length; start++) {
        if (prefixes[start] === 0) continue
        const number = numbers[slotOf(prefixes[start], reference[start + order - 1])]
        prefixes[start] = number
        inReference[number]++
      }
      for (let number = 1; number <= count; number++) {
        if (inReference[number] > inBestReference[number]) inBestReference[number] = inReference[number]
      }
    },
    matched: () => {
      let sum = 0
      for (let number = 1; number <= count; number++) sum += Math.min(inHypothesis[number], inBestReference[number])
      return sum
    },
  }
}
