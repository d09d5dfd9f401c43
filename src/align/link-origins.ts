import type { Lexicon } from '../lexicon/lexicon.ts'
import type { LinkOrigin } from '../model/word-link.ts'
import { isNumeric } from '../text/words.ts'
import { knownWords } from './known-words.ts'
import type { LooksReader } from './looks.ts'
import type { Side } from './side.ts'
import type { TranslationTable } from './translation-table.ts'

/** Says of two linked words, by their numbers, what speaks for the link. */
export type OriginReader = (source: number, target: number) => LinkOrigin

/** What links are made from. */
export interface LinkSources {
  readonly lexicon: Lexicon | undefined
  readonly table: TranslationTable
  readonly looks: LooksReader
}

/** Makes the reader of two vocabularies. It asks in the order of how much an answer proves. */
export function originReader(source: Side, target: Side, { lexicon, table, looks }: LinkSources): OriginReader {
  const known = { source: knownWords(source, lexicon?.source).numbers, target: knownWords(target, lexicon?.target).numbers }
  return (sourceWord, targetWord) => {
    const areAlike = looks(sourceWord, targetWord) > 0
    const isSame = source.words[sourceWord] === target.words[targetWord]
    if (isSame || (areAlike && isNumeric(source.words[sourceWord]))) return 'identity'
    if (lexicon !== undefined && hasEntry(lexicon, known.source[sourceWord], known.target[targetWord])) return 'lexicon'
    if (areAlike) return 'cognate'
    return hasEntry(table, sourceWord, targetWord) ? 'learned' : 'neighbours'
  }
}

const hasEntry = ({ offsets, targets }: Pick<TranslationTable, 'offsets' | 'targets'>, source: number, target: number): boolean =>
  source >= 0 && target >= 0 && targets.subarray(offsets[source], offsets[source + 1]).includes(target)
