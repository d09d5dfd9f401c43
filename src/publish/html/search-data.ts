import { languageOf } from '../../language/language.ts'
import { fold } from '../../text/normalise.ts'
import { wordsOf } from '../../text/words.ts'
import { type Book, rowsOf, textOfSentence } from '../book.ts'
import { codeRules, stemRules } from './stem-rules.ts'

/** What the page needs to find inflected forms, by language: rules that cut each word of the text to its stem (page/stems.js). */
export function searchData(book: Book): Record<string, string> {
  return Object.fromEntries([...wordsByLanguage(book)].map(([language, words]) => [language, rulesFor(words, language)]))
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

/** Longer ones are no words, and no rule is worth their letters. */
const LONGEST_WORD = 40

function rulesFor(words: ReadonlySet<string>, language: string): string {
  const { stem } = languageOf(language)
  const own = [...words].filter((word) => /^\p{L}/u.test(word) && word.length <= LONGEST_WORD)
  return codeRules(stemRules(own, stem))
}
