import { englishLemmas, type WordNetPart, wordNetParts } from './english-lemmas.ts'
import { russianListedTags } from './russian-morphology.ts'

/** The parts of speech that carry matter. */
export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'adverb'

/** What a lower-cased word can be, by the dictionary; empty where that does not say: words it lacks, words of grammar, other languages. */
export function partsOfSpeech(word: string, language: string): ReadonlySet<PartOfSpeech> {
  return READERS[language]?.(word) ?? new Set()
}

const READERS: Readonly<Record<string, (word: string) => ReadonlySet<PartOfSpeech>>> = { en: englishPartsOf, ru: russianPartsOf }

const WORDNET_PARTS: Readonly<Record<WordNetPart, PartOfSpeech>> = { noun: 'noun', verb: 'verb', adj: 'adjective', adv: 'adverb' }

/** An -ing may be a noun, a verb and an adjective, an -ed a verb and an adjective, whatever the word lists say. */
function englishPartsOf(word: string): ReadonlySet<PartOfSpeech> {
  const parts = new Set(englishLemmas(word).flatMap((lemma) => [...wordNetParts(lemma)].map((part) => WORDNET_PARTS[part])))
  if (!parts.has('verb')) return parts
  if (/ing$/u.test(word)) return parts.add('noun').add('adjective')
  return /(?:ed|en|n|t)$/u.test(word) ? parts.add('adjective') : parts
}

/** OpenCorpora's tags: a participle is a verb and an adjective, a gerund a verb and an adverb, «рад» and «жаль» are both last. */
const RUSSIAN_PARTS: Readonly<Record<string, readonly PartOfSpeech[]>> = {
  NOUN: ['noun'],
  VERB: ['verb'],
  INFN: ['verb'],
  ADJF: ['adjective'],
  ADJS: ['adjective', 'adverb'],
  COMP: ['adjective', 'adverb'],
  PRTF: ['verb', 'adjective'],
  PRTS: ['verb', 'adjective'],
  GRND: ['verb', 'adverb'],
  ADVB: ['adverb'],
  PRED: ['adjective', 'adverb'],
}

/** A word that may also be one of grammar says nothing. */
function russianPartsOf(word: string): ReadonlySet<PartOfSpeech> {
  const parts = russianListedTags(word).map((tag) => RUSSIAN_PARTS[tag.slice(0, 4)])
  return new Set(parts.every((some) => some !== undefined) ? parts.flat() : [])
}
