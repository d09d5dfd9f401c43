import { createRequire } from 'node:module'
import type Lemmatizer from 'wink-lemmatizer'

let lemmatizer: typeof Lemmatizer | undefined

/** The word lists are read on the first call (3 MB, a third of a start): most commands never ask. */
function loaded(): typeof Lemmatizer {
  lemmatizer ??= createRequire(import.meta.url)('wink-lemmatizer') as typeof Lemmatizer
  return lemmatizer
}

/** Every dictionary form a lower-cased English word can have as noun, verb or adjective: `saw` gives `saw` and `see`. */
export function englishLemmas(word: string): readonly string[] {
  const { noun, verb, adjective } = loaded()
  const bare = word.replace(POSSESSIVE, '')
  return [...new Set([noun(bare), verb(bare), adjective(bare)])]
}

/** "Ukraine's", "the US'". */
const POSSESSIVE = /['’]s?$/u
