import lemmatizer from 'wink-lemmatizer'

/** Every dictionary form a lower-cased English word can have as noun, verb or adjective: `saw` gives `saw` and `see`. */
export function englishLemmas(word: string): readonly string[] {
  const bare = word.replace(POSSESSIVE, '')
  return [...new Set([lemmatizer.noun(bare), lemmatizer.verb(bare), lemmatizer.adjective(bare)])]
}

/** "Ukraine's", "the US'". */
const POSSESSIVE = /['’]s?$/u
