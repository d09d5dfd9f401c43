import type { Concept, Term, Termbase } from '../../src/termbase/termbase.ts'

const TERM: Omit<Term, 'term'> = { status: 'preferred', match: 'lemma' }

/** A term, preferred and matched by lemma unless said otherwise. */
const toTerm = (term: string | (Partial<Term> & { term: string })): Term =>
  typeof term === 'string' ? { ...TERM, term } : { ...TERM, ...term }

type Terms = Record<string, readonly (string | (Partial<Term> & { term: string }))[]>

/** A concept in few words: `concept('peace', { en: ['peace'], ru: ['мир'] })`. */
export const concept = (id: string, terms: Terms, rest: Partial<Concept> = {}): Concept => ({
  id,
  watch: [],
  exempt: [],
  ...rest,
  terms: Object.fromEntries(Object.entries(terms).map(([language, list]) => [language, list.map(toTerm)])),
})

/** A termbase of English and Russian. */
export const termbase = (...concepts: Concept[]): Termbase => ({ languages: ['en', 'ru'], concepts })
