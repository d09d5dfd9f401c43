import { languageOf } from '../language/language.ts'
import type { AlignedVersion } from '../model/alignment.ts'

/** The only words in which ё can be missing. */
const WORD = /\p{L}*[еЕ]\p{L}*/gu

/** The version with ё where only ё can stand, letter for letter; a language without such letters stays as it is. */
export function restoreYo(side: AlignedVersion): AlignedVersion {
  const { restoreLetters } = languageOf(side.language)
  if (restoreLetters === undefined) return side
  const known = new Map<string, string>()
  const restored = (word: string): string => {
    const spelling = known.get(word) ?? restoreLetters(word)
    known.set(word, spelling)
    return spelling
  }
  return { ...side, sentences: side.sentences.map((sentence) => ({ ...sentence, text: sentence.text.replace(WORD, restored) })) }
}
