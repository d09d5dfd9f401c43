import { BitextError } from '../errors.ts'
import { SCRIPTS } from '../language/function-words.ts'
import type { Document } from '../model/document.ts'
import { guessLanguage, scriptOf } from './guess-language.ts'

/** From here on the frequent words leave no doubt: one in three would have to be chance. */
const CERTAIN = 0.6

/**
 * Refuses two texts in one language: declared so, or clearly so whatever was declared.
 * @throws BitextError `SAME_LANGUAGE`
 */
export function refuseSameLanguage(source: Document, target: Document): void {
  const declared = source.language === target.language ? source.language : undefined
  const seen = seenLanguage(source) === seenLanguage(target) ? seenLanguage(source) : undefined
  const language = declared ?? seen
  if (language === undefined) return
  const message = declared === undefined ? `both texts look like ${language}` : `both texts are in one language: ${language}`
  throw new BitextError('SAME_LANGUAGE', message, {
    hint: 'give two language versions; to name their languages: --source en --target ru',
  })
}

function seenLanguage({ text }: Document): string | undefined {
  const guess = guessLanguage(text)
  return guess !== undefined && guess.certainty >= CERTAIN ? guess.language : undefined
}

/** What a reader should know when a text does not look like the language it is said to be in; `undefined` when it does. */
export function languageNotice({ language, text }: Document): string | undefined {
  const script = scriptOf(text)
  const expected = SCRIPTS[language]
  if (expected !== undefined && script !== undefined && script !== expected) {
    return `the text is said to be ${language}, but most of it is in ${script} script`
  }
  const guess = guessLanguage(text)
  if (guess === undefined || guess.certainty < CERTAIN || guess.language === language) return undefined
  // A language that is not among those we can tell apart may well look like its neighbour.
  if (!['en', 'de', 'fr', 'es', 'ru', 'uk'].includes(language)) return undefined
  return `the text is said to be ${language}, but looks like ${guess.language}`
}
