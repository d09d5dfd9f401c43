import { BitextError } from '../errors.ts'
import { SCRIPTS } from '../language/function-words.ts'
import { isKnownLanguage, languageOf } from '../language/language.ts'
import type { Document } from '../model/document.ts'
import { guessLanguage, scriptOf } from './guess-language.ts'

/** What ingestion calls a language that it cannot guess (ISO 639-2). */
export const UNKNOWN_LANGUAGE = 'und'

/** From here on the frequent words leave no doubt: one in three would have to be chance. */
const CERTAIN = 0.6

/**
 * Refuses a text whose language no one said and no rule could guess.
 * @throws BitextError `UNKNOWN_LANGUAGE`
 */
export function refuseUnknownLanguage({ language }: Document, side: 'source' | 'target'): void {
  if (language !== UNKNOWN_LANGUAGE) return
  throw new BitextError('UNKNOWN_LANGUAGE', `the language of the ${side} cannot be guessed`, { hint: `say it: --${side} en` })
}

/**
 * Refuses two texts in one language: declared so, or clearly so whatever was declared.
 * @throws BitextError `SAME_LANGUAGE`
 */
export function refuseSameLanguage(source: Document, target: Document): void {
  const declared = source.language === target.language ? source.language : undefined
  const seen = seenLanguages(source, target)
  const language = declared ?? (seen?.source === seen?.target ? seen?.source : undefined)
  if (language === undefined) return
  throw new BitextError('SAME_LANGUAGE', `both texts are in ${languageOf(language).name}`, {
    hint: 'give two versions in different languages, and name them with --source and --target if they were guessed wrong',
  })
}

/**
 * Refuses two texts given the wrong way round.
 * @throws BitextError `USAGE`
 */
export function refuseExchangedLanguages(source: Document, target: Document): void {
  const seen = seenLanguages(source, target)
  if (seen?.source !== target.language || seen.target !== source.language || source.language === target.language) return
  const names = [seen.source, seen.target].map((language) => languageOf(language).name)
  throw new BitextError('USAGE', `the source is in ${names[0]} and the target in ${names[1]}, not the other way round`, {
    hint: 'exchange the two texts, or what --source and --target say',
  })
}

/** What both texts clearly are. A language that is not among those we can tell apart may well look like its neighbour. */
function seenLanguages(source: Document, target: Document): { readonly source: string; readonly target: string } | undefined {
  if (!isKnownLanguage(source.language) || !isKnownLanguage(target.language)) return undefined
  const [ofSource, ofTarget] = [source, target].map(({ text }) => seenLanguage(text))
  return ofSource === undefined || ofTarget === undefined ? undefined : { source: ofSource, target: ofTarget }
}

function seenLanguage(text: string): string | undefined {
  const guess = guessLanguage(text)
  return guess !== undefined && guess.certainty >= CERTAIN ? guess.language : undefined
}

/** What a reader should know when a text does not look like the language it is said to be in; `undefined` when it does. */
export function languageNotice({ language, text }: Document): string | undefined {
  const script = scriptOf(text)
  const expected = SCRIPTS[language]
  if (expected !== undefined && script !== undefined && script !== expected) {
    return `the text is said to be ${nameOf(language)}, but most of it is in ${script} script`
  }
  const seen = seenLanguage(text)
  if (seen === undefined || seen === language || !isKnownLanguage(language)) return undefined
  return `the text is said to be ${nameOf(language)}, but looks like ${nameOf(seen)}`
}

const nameOf = (language: string): string => languageOf(language).name
