import { createRequire } from 'node:module'
import type Lemmatizer from 'wink-lemmatizer'
import type Lexicon from 'wink-lexicon/src/wn-senses.js'

interface WordNet {
  readonly lemmatizer: typeof Lemmatizer
  /** The number of each word, under which its senses stand. */
  readonly words: Readonly<Record<string, number>>
  readonly sensesOf: Readonly<Record<number, readonly number[]>>
  /** What each sense is about, after its part of speech: "noun.act". */
  readonly senses: typeof Lexicon
}

let wordNet: WordNet | undefined

/** The word lists are read on the first call (3 MB, a third of a start): most commands never ask. */
function loaded(): WordNet {
  wordNet ??= load()
  return wordNet
}

function load(): WordNet {
  const require = createRequire(import.meta.url)
  return {
    lemmatizer: require('wink-lemmatizer'),
    words: require('wink-lexicon/src/wn-words.js'),
    sensesOf: require('wink-lexicon/src/wn-word-senses.js'),
    senses: require('wink-lexicon/src/wn-senses.js'),
  }
}

/** Every dictionary form a lower-cased English word can have as noun, verb or adjective: `saw` gives `saw` and `see`. */
export function englishLemmas(word: string): readonly string[] {
  const { noun, verb, adjective } = loaded().lemmatizer
  const bare = word.replace(POSSESSIVE, '')
  return [...new Set([noun(bare), verb(bare), adjective(bare)])]
}

/** "Ukraine's", "the US'". */
const POSSESSIVE = /['’]s?$/u

/** WordNet's names of the parts of speech. */
export type WordNetPart = 'noun' | 'verb' | 'adj' | 'adv'

/** The parts of speech of a dictionary form in WordNet: `run` is a noun and a verb; none for words that it has not. */
export function wordNetParts(lemma: string): ReadonlySet<WordNetPart> {
  const { words, sensesOf, senses } = loaded()
  const numbers = Object.hasOwn(words, lemma) ? sensesOf[words[lemma]] : []
  return new Set(numbers.map((number) => partOf(senses[number])))
}

function partOf(sense: string): WordNetPart {
  const part = sense.slice(0, sense.indexOf('.'))
  return part === 'noun' || part === 'verb' || part === 'adv' ? part : 'adj'
}
