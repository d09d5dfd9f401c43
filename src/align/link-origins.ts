import type { Lexicon } from '../lexicon/lexicon.ts'
import type { LinkOrigin } from '../model/word-link.ts'
import { knownWords } from './known-words.ts'
import { areCognates } from './look-alikes.ts'
import type { Side } from './side.ts'

/** Says of two words, by their numbers, how they are known to be one. */
export type OriginReader = (source: number, target: number) => LinkOrigin

/** Asks in the order of how much an answer proves: same word, lexicon, looks; what is left the document taught. */
export function originReader(source: Side, target: Side, lexicon: Lexicon | undefined): OriginReader {
  const known = { source: knownWords(source, lexicon?.source).numbers, target: knownWords(target, lexicon?.target).numbers }
  return (sourceWord, targetWord) => {
    const [one, other] = [source.words[sourceWord], target.words[targetWord]]
    if (one === other) return 'identity'
    if (lexicon !== undefined && hasEntry(lexicon, known.source[sourceWord], known.target[targetWord])) return 'lexicon'
    return areCognates(one, other) ? 'cognate' : 'learned'
  }
}

function hasEntry({ offsets, targets }: Lexicon, source: number, target: number): boolean {
  return source >= 0 && target >= 0 && targets.subarray(offsets[source], offsets[source + 1]).includes(target)
}
