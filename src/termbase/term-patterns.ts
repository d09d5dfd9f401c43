import { languageOf } from '../language/language.ts'
import { fold } from '../text/normalise.ts'
import { wordsOf } from '../text/words.ts'
import type { Concept, Term, Termbase } from './termbase.ts'

/** What one word of a term accepts: any word that shares a key with it; an acronym also asks for its capitals. */
export interface WordPattern {
  readonly keys: ReadonlySet<string>
  readonly capitals?: string
}

/** One term, ready to be looked for. */
export interface TermPattern {
  readonly concept: Concept
  readonly term: Term
  readonly words: readonly WordPattern[]
}

/** The keys of a lower-cased, folded word: as written, and its dictionary forms. */
export type KeysOf = (word: string) => readonly string[]

/** Patterns by each key of their first word. */
export type PatternIndex = ReadonlyMap<string, readonly TermPattern[]>

/** A word as written has its own kind of key, so that `match: surface` does not meet a dictionary form. */
const surfaceKey = (word: string): string => `=${word}`

/** Makes the key function of a language; each word is analysed once. */
export function keysIn(language: string): KeysOf {
  const { lemmas } = languageOf(language)
  const known = new Map<string, readonly string[]>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const keys = [surfaceKey(word), ...new Set([word, ...lemmas(word)])]
    known.set(word, keys)
    return keys
  }
}

/** Indexes every term of a language by the first word. */
export function indexTerms({ concepts }: Termbase, language: string, keysOf: KeysOf): PatternIndex {
  const index = new Map<string, TermPattern[]>()
  for (const concept of concepts) {
    for (const term of concept.terms[language] ?? []) {
      for (const pattern of patternsOf(concept, term, keysOf)) addTo(index, pattern)
    }
  }
  return index
}

function addTo(index: Map<string, TermPattern[]>, pattern: TermPattern): void {
  for (const key of pattern.words[0].keys) {
    const patterns = index.get(key)
    if (patterns === undefined) index.set(key, [pattern])
    else patterns.push(pattern)
  }
}

/** "non-expansion" is also looked for as "nonexpansion". */
function patternsOf(concept: Concept, term: Term, keysOf: KeysOf): TermPattern[] {
  const folded = fold(term.term)
  const spellings = new Set([folded, folded.replace(/(?<=\p{L})-(?=\p{L})/gu, '')])
  return [...spellings].map((spelling) => ({
    concept,
    term,
    words: wordsOf(spelling).map(({ text }) => wordPattern(text, term, keysOf)),
  }))
}

function wordPattern(word: string, { match }: Term, keysOf: KeysOf): WordPattern {
  const lower = word.toLowerCase()
  const isAcronym = /^\p{Lu}{2,}$/u.test(word)
  const keys = match === 'surface' || isAcronym ? [surfaceKey(lower)] : keysOf(lower).filter((key) => key !== surfaceKey(lower))
  return { keys: new Set(keys), ...(isAcronym ? { capitals: word } : {}) }
}
