import { digestOf, shortDigest } from '../text/digest.ts'
import type { Lexicon, Vocabulary } from './lexicon.ts'

/** A lexicon's languages and the beginning of its digest, for signatures: `en-ru#1a2b3c4d`. Equal lexicons have equal names. */
export function lexiconName({ source, target, offsets, targets, forward, backward }: Lexicon): string {
  const parts = [vocabularyDigest(source), vocabularyDigest(target), ...[offsets, targets, forward, backward].map(arrayDigest)]
  return `${source.language}-${target.language}#${shortDigest(digestOf(parts.join()))}`
}

const vocabularyDigest = ({ words, counts, freedom, total }: Vocabulary): string =>
  digestOf([words.join(' '), arrayDigest(counts), arrayDigest(freedom), total].join())

const arrayDigest = ({ buffer, byteOffset, byteLength }: Int32Array | Float32Array | Float64Array): string =>
  digestOf(new Uint8Array(buffer, byteOffset, byteLength))
