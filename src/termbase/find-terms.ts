import type { Span } from '../model/span.ts'
import { normalise } from '../text/normalise.ts'
import { type Word, wordsOf } from '../text/words.ts'
import { indexTerms, type KeysOf, keysIn, type PatternIndex, type TermPattern, type WordPattern } from './term-patterns.ts'
import type { Concept, Term, Termbase } from './termbase.ts'

/** A term as it stands in a text. */
export interface TermMatch {
  readonly concept: Concept
  readonly term: Term
  /** Counts in the raw text. */
  readonly span: Span
  /** The raw characters. */
  readonly text: string
}

/** Finds the terms of a text, in order. */
export type TermFinder = (text: string) => readonly TermMatch[]

/**
 * Makes the finder of a termbase's terms in one language: in any inflected form, ё as е, no-break spaces as spaces, hyphens as
 * spaces or nothing. A term inside a longer one is not found; a word that is a term of two concepts is found for both.
 */
export function termFinder(termbase: Termbase, language: string): TermFinder {
  const keysOf = keysIn(language)
  const patternsFor = patternReader(indexTerms(termbase, language, keysOf), keysOf)
  return (text) => {
    const normalised = normalise(text)
    const words = wordsOf(normalised.text).map(withoutPossessive)
    const found = words.flatMap((_, at) => matchesAt(at, { text: normalised.text, words, patternsFor, keysOf }))
    return longest(found).map(({ pattern: { concept, term }, span }) => {
      const raw = normalised.rawSpan(span)
      return { concept, term, span: raw, text: text.slice(raw.start, raw.end) }
    })
  }
}

/** "Ukraine's" is found, and marked, as "Ukraine". */
function withoutPossessive({ text, span }: Word): Word {
  const bare = text.replace(/'s$/u, '')
  return { text: bare, span: { start: span.start, end: span.start + bare.length } }
}

interface Found {
  readonly pattern: TermPattern
  /** In the normalised text. */
  readonly span: Span
}

/** The patterns that may begin with a lower-cased word: for nearly every word none. */
type PatternReader = (word: string) => readonly TermPattern[]

function patternReader(index: PatternIndex, keysOf: KeysOf): PatternReader {
  const known = new Map<string, readonly TermPattern[]>()
  return (word) => {
    const found = known.get(word) ?? [...new Set(keysOf(word).flatMap((key) => index.get(key) ?? []))]
    known.set(word, found)
    return found
  }
}

interface Setting {
  readonly text: string
  readonly words: readonly Word[]
  readonly patternsFor: PatternReader
  readonly keysOf: KeysOf
}

/** A prefix that turns a word into another: "non-expansion" is no "expansion". */
const TURNING_PREFIX = /(?<!\p{L})(?:non|anti|counter|pseudo|quasi|ex|не|анти|контр|экс|псевдо|квази)-$/iu
const LONGEST_PREFIX = 9

function matchesAt(at: number, { text, words, patternsFor, keysOf }: Setting): Found[] {
  const candidates = patternsFor(words[at].text.toLowerCase())
  if (candidates.length === 0) return []
  const { start } = words[at].span
  if (TURNING_PREFIX.test(text.slice(Math.max(0, start - LONGEST_PREFIX), start))) return []
  return candidates
    .filter((pattern) => fits(pattern, words.slice(at, at + pattern.words.length), { text, keysOf }))
    .map((pattern) => ({
      pattern,
      span: { start: words[at].span.start, end: words[at + pattern.words.length - 1].span.end },
    }))
}

function fits(pattern: TermPattern, words: readonly Word[], { text, keysOf }: Pick<Setting, 'text' | 'keysOf'>): boolean {
  return (
    words.length === pattern.words.length &&
    words.every((word, index) => accepts(pattern.words[index], word, keysOf)) &&
    words.slice(1).every((word, index) => isWithinTerm(text.slice(words[index].span.end, word.span.start)))
  )
}

const accepts = ({ keys, capitals }: WordPattern, word: Word, keysOf: KeysOf): boolean =>
  capitals === undefined ? keysOf(word.text.toLowerCase()).some((key) => keys.has(key)) : word.text === capitals

/** Between the words of a term: spaces, hyphens, dashes («Россия – НАТО»), quotation marks; no comma, no full stop. */
const isWithinTerm = (between: string): boolean => /^(?:'s)?[\s"'–—-]+$/u.test(between)

/** Drops what lies inside a longer match, and a concept's second match of the same place. */
function longest(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const candidate of found.toSorted(byLength)) {
    if (!kept.some((other) => hides(other, candidate))) kept.push(candidate)
  }
  return kept.sort((one, other) => one.span.start - other.span.start)
}

const lengthOfSpan = ({ span }: Found): number => span.end - span.start
const byLength = (one: Found, other: Found): number => lengthOfSpan(other) - lengthOfSpan(one)

function hides(kept: Found, candidate: Found): boolean {
  const isInside = kept.span.start <= candidate.span.start && candidate.span.end <= kept.span.end
  return isInside && (lengthOfSpan(kept) > lengthOfSpan(candidate) || kept.pattern.concept === candidate.pattern.concept)
}
