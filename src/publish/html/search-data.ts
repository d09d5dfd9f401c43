import { languageOf } from '../../language/language.ts'
import { fold } from '../../text/normalise.ts'
import { wordsOf } from '../../text/words.ts'
import { type Book, rowsOf, textOfSentence } from '../book.ts'

/** What the page needs to find inflected forms of one language, small enough to be sent with it. */
export interface SearchData {
  /** The stems of the text, sorted; each says how many letters it shares with the one before: `0invas 3ent` is `invas`, `invent`. */
  readonly stems: string
  /** What words have after their stems. */
  readonly endings: readonly string[]
  /** Stems of words that do not begin with them: `{ body: 'bodi' }`. */
  readonly odd: Readonly<Record<string, string>>
}

/** Search data by language. The page finds a word's stem as the longest stem that begins it (page/stems.js). */
export function searchData(book: Book): Record<string, SearchData> {
  const words = wordsByLanguage(book)
  return Object.fromEntries([...words].map(([language, own]) => [language, dataOf(own, language)]))
}

function wordsByLanguage(book: Book): Map<string, Set<string>> {
  const words = new Map(book.versions.map(({ language }) => [language, new Set<string>()]))
  for (const { cells } of rowsOf(book)) {
    cells.forEach(({ sentences }, at) => {
      const own = words.get(book.versions[at].language)
      for (const word of sentences.flatMap((sentence) => wordsOf(fold(textOfSentence(sentence)).toLowerCase())))
        own?.add(word.text)
    })
  }
  return words
}

/** Stemmed letters, numbers left alone. */
const hasLetters = (word: string): boolean => /^\p{L}/u.test(word)

function dataOf(words: ReadonlySet<string>, language: string): SearchData {
  const { stem } = languageOf(language)
  const stems = new Set<string>()
  const endings = new Set<string>()
  const odd: Record<string, string> = {}
  for (const word of [...words].filter(hasLetters)) {
    const stemmed = stem(word)
    stems.add(stemmed)
    if (word.startsWith(stemmed)) endings.add(word.slice(stemmed.length))
    else odd[word] = stemmed
  }
  return { stems: frontCoded([...stems].sort()), endings: [...endings].sort(), odd }
}

/** Counts are written with one digit of base 36; more letters than that are not saved. */
const MOST_SHARED = 35

function frontCoded(sorted: readonly string[]): string {
  return sorted
    .map((stem, at) => {
      const before = sorted[at - 1] ?? ''
      let shared = 0
      while (shared < Math.min(stem.length, MOST_SHARED) && stem[shared] === before[shared]) shared++
      return shared.toString(36) + stem.slice(shared)
    })
    .join(' ')
}
