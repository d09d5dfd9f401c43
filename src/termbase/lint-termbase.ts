import { languageOf } from '../language/language.ts'
import { fold } from '../text/normalise.ts'
import { wordsOf } from '../text/words.ts'
import { type Concept, hasTermIn, type Term, type Termbase } from './termbase.ts'

/** Something odd in a termbase that does not stop the work. */
export interface TermbaseNotice {
  readonly rule: 'two-preferred' | 'same-term-twice' | 'one-language-only' | 'ambiguous-lemma'
  readonly concept: string
  readonly message: string
}

/** What a careful terminologist would look at: two preferred terms, a term given twice, no counterpart, an ambiguous word. */
export const lintTermbase = (termbase: Termbase): TermbaseNotice[] =>
  termbase.concepts.flatMap((concept) => [
    ...oneLanguageOnly(concept, termbase.languages),
    ...Object.entries(concept.terms).flatMap(([language, terms]) => [
      ...twoPreferred(concept, language, terms),
      ...sameTermTwice(concept, language, terms),
      ...ambiguousLemmas(concept, language, terms),
    ]),
  ])

function oneLanguageOnly(concept: Concept, languages: readonly string[]): TermbaseNotice[] {
  return languages
    .filter((language) => !hasTermIn(concept, language))
    .map((language) => ({
      rule: 'one-language-only',
      concept: concept.id,
      message: `no term in \`${language}\`, so it is not compared`,
    }))
}

function twoPreferred(concept: Concept, language: string, terms: readonly Term[]): TermbaseNotice[] {
  const preferred = terms.filter(({ status }) => status === 'preferred').map(({ term }) => term)
  if (preferred.length < 2) return []
  return [{ rule: 'two-preferred', concept: concept.id, message: `preferred in \`${language}\`: ${preferred.join(', ')}` }]
}

function sameTermTwice(concept: Concept, language: string, terms: readonly Term[]): TermbaseNotice[] {
  const folded = terms.map(({ term }) => fold(term).toLowerCase())
  const repeated = folded.filter((term, index) => folded.indexOf(term) < index)
  return repeated.map((term) => ({
    rule: 'same-term-twice',
    concept: concept.id,
    message: `\`${term}\` stands twice in \`${language}\``,
  }))
}

/** A single word that is a form of several dictionary words ("saw", «стали») finds the others as well. */
function ambiguousLemmas(concept: Concept, language: string, terms: readonly Term[]): TermbaseNotice[] {
  const { lemmas } = languageOf(language)
  return terms.flatMap(({ term, match }) => {
    const words = wordsOf(fold(term).toLowerCase())
    const readings = words.length === 1 && match === 'lemma' ? lemmas(words[0].text) : []
    if (readings.length < 2) return []
    const message = `\`${term}\` may be a form of ${readings.join(' or ')}; \`match: surface\` finds it as written only`
    return [{ rule: 'ambiguous-lemma', concept: concept.id, message }]
  })
}
