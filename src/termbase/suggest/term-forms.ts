import { citationForm } from '../../language/citation-form.ts'
import { languageOf } from '../../language/language.ts'
import { type Candidate, wordsAt } from './candidates.ts'
import { countEach, type TermWord } from './term-words.ts'

/** How a candidate is written. */
export interface TermForms {
  /** As a dictionary would list it, as far as that is known; else as `form`. */
  readonly term: string
  /** The most frequent form in the text. */
  readonly form: string
}

/** Says how a candidate of a side is written. */
export type FormReader = (candidate: Candidate) => TermForms

/** Makes the form reader of a side. */
export function formReader(beads: readonly (readonly TermWord[])[], language: string): FormReader {
  const isName = nameReader(beads)
  const restore = languageOf(language).restoreLetters ?? ((word: string) => word)
  const textOf = (word: TermWord): string => (word.isFirst && !isName(word.key) ? lowerFirst(word.text) : word.text)
  return (candidate) => {
    const rows = candidate.places.map((place) => wordsAt(beads, candidate, place))
    const formOf = (words: readonly TermWord[]): string => joined(words, words.map(textOf))
    const form = mostFrequent(rows.map(formOf))
    const words = rows.find((row) => formOf(row) === form) ?? rows[0]
    const listed = rows.find(isAsListed)
    const inflected = words.map((word) => ({ text: textOf(word), lemma: lemmaOf(word, { text: textOf(word), restore }) }))
    const cited = listed?.map(textOf) ?? citationForm(inflected, language)
    return { form, term: cited === undefined ? form : joined(words, cited) }
  }
}

/** Whether the text itself has the dictionary form: the first noun stands in it, and what goes with it follows. */
const isAsListed = (words: readonly TermWord[]): boolean => {
  const head = words.find(({ part }) => part === 'head')
  return words.length > 1 && head?.lower === head?.key
}

interface Lettering {
  /** The word as it is shown. */
  readonly text: string
  readonly restore: (word: string) => string
}

/** The dictionary form with the capital and the letters of the text. */
function lemmaOf({ key, text: written }: TermWord, { text, restore }: Lettering): string {
  if (key === written) return key
  return /^\p{Lu}/u.test(text) ? upperFirst(restore(key)) : restore(key)
}

const joined = (words: readonly TermWord[], texts: readonly string[]): string =>
  texts.map((text, at) => (at === 0 ? text : (words[at].joiner ?? ' ') + text)).join('')

/** Of forms that are equally frequent, the first. */
const mostFrequent = (forms: readonly string[]): string =>
  [...countEach(forms)].reduce((best, other) => (other[1] > best[1] ? other : best))[0]

/** Tells words that are mostly written with a capital where their place does not ask for one. */
function nameReader(beads: readonly (readonly TermWord[])[]): (key: string) => boolean {
  const balance = new Map<string, number>()
  for (const { key, text, isFirst } of beads.flat())
    if (!isFirst) balance.set(key, (balance.get(key) ?? 0) + (/^\p{Lu}/u.test(text) ? 1 : -1))
  return (key) => (balance.get(key) ?? 0) > 0
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)
const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
