import { languageOf } from '../../language/language.ts'
import { stemReaderOf } from '../../language/stems.ts'
import { type TermPart, termPartOf } from '../../language/term-words.ts'
import { wordPlacesIn } from '../../language/word-places.ts'
import type { Sentence } from '../../model/sentence.ts'
import type { WordPlace } from '../../model/word-link.ts'
import { fold } from '../../text/normalise.ts'

/** A word of a bead, as far as it may be in a term. */
export interface TermWord {
  /** What its inflected forms have in common: a dictionary form, or an acronym as written. */
  readonly key: string
  /** By which lexicons know it. */
  readonly stem: string
  readonly part: TermPart
  /** As it is written, without a possessive ending. */
  readonly text: string
  /** Lower-cased and folded. */
  readonly lower: string
  /** Where it stands, counted as word links count. */
  readonly place: WordPlace
  /** What stands between it and the word before, if nothing else does. */
  readonly joiner?: ' ' | '-'
  /** Whether its place alone may have given it a capital. */
  readonly isFirst: boolean
}

/** Reads the words of the beads of one side; the forms of a word get one key. */
export function readTermWords(beads: readonly (readonly Sentence[])[], language: string): TermWord[][] {
  const stems = stemReaderOf(language)
  const read = beads.map((sentences) => plainWords(sentences, stems))
  const keyOf = keyReader(read.flat(), language)
  const partOf = onceForEach((word: string) => termPartOf(word, language))
  return read.map((words) =>
    words.map((word) => ({
      ...word,
      ...(isAcronym(word.text) ? { key: word.text, part: 'head' } : { key: keyOf(word.lower), part: partOf(word.lower) }),
    })),
  )
}

type PlainWord = Omit<TermWord, 'key' | 'part'>

function plainWords(sentences: readonly Sentence[], stems: (text: string) => string[]): PlainWord[] {
  const stemmed = sentences.flatMap(({ text }) => stems(text))
  const places = wordPlacesIn(sentences)
  return places.map((place, at) => {
    const { text } = sentences[place.sentence]
    const before = places[at - 1]?.sentence === place.sentence ? places[at - 1] : undefined
    const written = text.slice(place.span.start, place.span.end).replace(/['’]s$/u, '')
    return {
      place,
      stem: stemmed[at],
      text: written,
      lower: fold(written).toLowerCase(),
      joiner: before === undefined ? undefined : joinerIn(text.slice(before.span.end, place.span.start)),
      isFirst: before === undefined,
    }
  })
}

/** Spaces, also no-break ones, or a hyphen; a possessive ending belongs to the word before it. */
function joinerIn(between: string): ' ' | '-' | undefined {
  if (/^\s+$/u.test(between)) return ' '
  return /^\u00ad*[-\u2010\u2011]$/u.test(between) ? '-' : undefined
}

const isAcronym = (text: string): boolean => /^\p{Lu}{2,}$/u.test(text)

/** Of the dictionary forms a word can have, the one that most words of the text can have too: «стали» is a form of «сталь» beside «сталью». */
function keyReader(words: readonly PlainWord[], language: string): (word: string) => string {
  const { lemmas } = languageOf(language)
  const counts = countEach(words.filter(({ text }) => !isAcronym(text)).map(({ lower }) => lower))
  const weights = new Map<string, number>()
  for (const [word, count] of counts) for (const lemma of lemmas(word)) weights.set(lemma, (weights.get(lemma) ?? 0) + count)
  const weightOf = (lemma: string): number => weights.get(lemma) ?? 0
  return onceForEach((word: string) =>
    lemmas(word).reduce((best, lemma) => (weightOf(lemma) > weightOf(best) ? lemma : best), lemmas(word)[0] ?? word),
  )
}

/** How often each value occurs. */
export function countEach<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** A function of a word that is worked out once for each. */
function onceForEach<T>(work: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const found = known.get(word) ?? work(word)
    known.set(word, found)
    return found
  }
}
