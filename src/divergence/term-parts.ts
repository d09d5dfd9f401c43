import { languageOf } from '../language/language.ts'
import type { Term } from '../termbase/termbase.ts'
import { fold } from '../text/normalise.ts'
import { wordsOf } from '../text/words.ts'
import type { TermPlace } from './comparison.ts'

/** Another term of the same concept whose words all stand in this one: "hysteria" in "pump out hysteria". */
export const heldTerm = ({ term, concept }: TermPlace, language: string): string | undefined =>
  (concept.terms[language] ?? []).find((other) => other !== term && holds(term, other, language))?.term

function holds(term: Term, other: Term, language: string): boolean {
  const { lemmas } = languageOf(language)
  const keysOf = ({ term: text }: Term) => wordsOf(fold(text).toLowerCase()).map((word) => [word.text, ...lemmas(word.text)])
  const [outer, inner] = [keysOf(term), keysOf(other)]
  return inner.length < outer.length && inner.every((keys) => outer.some((word) => word.some((key) => keys.includes(key))))
}

/** Whether a term is what the longer terms of its concept are built on: «истерия» leaves nothing out, «нагнетание» does. */
export const isCoreTerm = ({ term, concept }: TermPlace, language: string): boolean => concept.terms[language]?.[0] === term
