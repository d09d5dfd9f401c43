import { isNumeric } from '../text/words.ts'
import { isClosedClass } from './closed-class.ts'
import { FUNCTION_WORDS } from './function-words.ts'
import { monthNumber } from './months.ts'
import { russianTags } from './russian-morphology.ts'

/** What a word may be in a term: its head, what stands with a head, what joins two parts of it, or nothing. */
export type TermPart = 'head' | 'modifier' | 'joint' | 'none'

/** Words that may stand inside a term, and never at its edge: "freedom of the press", «выход к морю». */
const JOINTS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['of', 'the', 'in', 'on', 'for', 'to']),
  ru: new Set(['в', 'во', 'на', 'к', 'о', 'об', 'по', 'с', 'для', 'за', 'от']),
}

/**
 * What a lower-cased, folded word may be in a term. Terms are nouns and what goes with them: in Russian the dictionary tells nouns and
 * adjectives; in other languages any content word that is no adverb in -ly may be a head.
 */
export function termPartOf(word: string, language: string): TermPart {
  if (JOINTS[language]?.has(word)) return 'joint'
  if (isNumeric(word) || word.length < 2 || isGrammatical(word, language) || monthNumber(word) !== undefined) return 'none'
  if (language === 'ru') return russianPart(word)
  return language === 'en' && word.endsWith('ly') ? 'none' : 'head'
}

/** Languages without a list of closed-class words have at least their most frequent ones. */
const isGrammatical = (word: string, language: string): boolean =>
  isClosedClass(word, language) || (FUNCTION_WORDS[language]?.has(word) ?? false)

function russianPart(word: string): TermPart {
  // Words of other scripts are names.
  if (!/\p{Script=Cyrillic}/u.test(word)) return 'head'
  const tags = russianTags(word)
  // «Спасибо» is a noun too.
  if (tags.some((tag) => tag.startsWith('INTJ'))) return 'none'
  if (tags.some((tag) => tag.startsWith('NOUN'))) return 'head'
  return tags.some((tag) => /^(?:ADJF|PRTF)/u.test(tag)) ? 'modifier' : 'none'
}
