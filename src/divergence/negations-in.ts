import { isClosedClass } from '../language/closed-class.ts'
import type { Negation } from '../language/negation.ts'
import type { Span } from '../model/span.ts'
import { normalise } from '../text/normalise.ts'
import { wordsOf } from '../text/words.ts'

/** A negator in a text, with the words it may deny. */
export interface NegatorPlace {
  /** Counts in the raw text, as all spans here. */
  readonly span: Span
  /** The next content words of its clause, nearest first. */
  readonly focus: readonly Span[]
}

/** What a text denies. */
export interface Negations {
  readonly negators: readonly NegatorPlace[]
  /** How many words deny by their own meaning, negators and idioms aside. */
  readonly inherent: number
}

/** How many content words after a negator may be what it denies. */
const REACH = 2

/** The negators of a text and how many other words deny. */
export function negationsIn(
  text: string,
  { idioms, hollow, negators, inherent, prefixed, deniesPredicate }: Negation,
  language: string,
): Negations {
  const { text: folded, rawSpan } = normalise(text)
  const lower = folded.toLowerCase()
  const empty = hollow === undefined ? [] : spansOf(lower, hollow)
  const idiomatic = spansOf(lower, idioms).filter((span) => !overlaps(span, empty))
  const passed = [...empty, ...idiomatic]
  const isFree = (span: Span, taken: readonly Span[]) => !overlaps(span, taken)
  const turned = spansOf(lower, prefixed).filter((span) => isFree(span, passed))
  const denying = [...spansOf(lower, inherent), ...turned].filter((span) => isFree(span, passed))
  const found = spansOf(lower, negators)
    .filter((span) => isFree(span, passed))
    .map((span) => ({ span, focus: focusOf(folded, span.end, language) }))
  // Two denials make none: "not go unnoticed", «не без труда».
  const undone = ({ focus }: NegatorPlace) => turned.find((span) => focus.some((word) => word.start === span.start))
  const plain = found.filter((place) => undone(place) === undefined)
  const wordAt = ({ start, end }: Span) => lower.slice(start, end)
  const isPredicate = ({ span, focus: [word] }: NegatorPlace) => word !== undefined && deniesPredicate(wordAt(span), wordAt(word))
  const taken = [...found.map(({ span }) => span), ...found.flatMap((place) => undone(place) ?? [])]
  return {
    negators: plain.filter(isPredicate).map(({ span, focus }) => ({ span: rawSpan(span), focus: focus.map(rawSpan) })),
    inherent:
      plain.filter((place) => !isPredicate(place)).length +
      denying.filter((span) => isFree(span, taken)).length +
      idiomatic.length,
  }
}

const overlaps = (span: Span, taken: readonly Span[]): boolean =>
  taken.some((other) => span.start < other.end && other.start < span.end)

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))

/** A word that opens another clause ends what a negator reaches. */
const OPENS_CLAUSE =
  /(?<![\p{L}\p{N}])(?:if|that|because|which|who|when|while|and|but|что|если|который|когда|но|и|чтобы)(?![\p{L}\p{N}])/iu

function focusOf(text: string, start: number, language: string): Span[] {
  const clause = text
    .slice(start)
    .split(/[,;:.!?()–—]/u)[0]
    .split(OPENS_CLAUSE)[0]
  return wordsOf(clause)
    .filter((word) => !isClosedClass(word.text.toLowerCase(), language) && !/^\p{Lu}/u.test(word.text))
    .slice(0, REACH)
    .map(({ span }) => ({ start: start + span.start, end: start + span.end }))
}
