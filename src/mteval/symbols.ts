/** A sequence of words or characters as numbers: equal numbers, equal words. */
export type Symbols = Int32Array

/** Numbers words in order of first occurrence, the same number for the same word ever after. */
export type WordNumbering = (words: readonly string[]) => Symbols

/** A numbering of its own, for texts that are to be compared. */
export function numberWords(): WordNumbering {
  const numbers = new Map<string, number>()
  const numberOf = (word: string): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
  return (words) => Int32Array.from(words, numberOf)
}

/** The characters (code points) of a text. */
export function charactersOf(text: string): Symbols {
  const characters = new Int32Array(text.length)
  let count = 0
  for (const character of text) characters[count++] = character.codePointAt(0) ?? 0
  return characters.subarray(0, count)
}

/** How many n-grams of an order a sequence has. */
export const ngramCount = (symbols: Symbols, order: number): number => Math.max(0, symbols.length - order + 1)
