import type { QuotePair } from '../language/quotes.ts'
import type { Span } from '../model/span.ts'
import { wordsOf } from '../text/words.ts'

/** A stretch in quotation marks. */
export interface Quotation {
  /** With its marks. */
  readonly span: Span
  /** What stands between the marks; a comma or full stop that English sets inside is left out. */
  readonly inner: Span
  readonly text: string
  /** How many words it quotes. */
  readonly words: number
}

/** The longest quotation that is a term and not somebody's speech (DIVERGENCES.md: 67 flags fell to 7 on 1,000 human pairs). */
const MAX_WORDS = 4

/** Everything in quotation marks, outermost first; marks without a partner are passed over. */
export function quotationsIn(text: string, pairs: readonly QuotePair[]): Quotation[] {
  const found: Quotation[] = []
  for (let at = 0; at < text.length; at++) {
    const end = closingAfter(text, at, pairs)
    if (end === undefined) continue
    found.push(quotationAt(text, { start: at, end: end + 1 }))
    at = end
  }
  return found
}

/** Where the quotation that opens at an offset closes, or `undefined` if none opens there. */
function closingAfter(text: string, at: number, pairs: readonly QuotePair[]): number | undefined {
  const pair = pairs.find(({ open }) => open === text[at])
  if (pair === undefined || isApostrophe(text, at, 'open')) return undefined
  let depth = 0
  for (let next = at + 1; next < text.length; next++) {
    // A single mark that would swallow a double one was an apostrophe: 'em … “so-called” … the boys'.
    if (isSingle(pair.open) && DOUBLE.test(text[next])) return undefined
    if (pair.close.includes(text[next]) && !isApostrophe(text, next, 'close') && depth-- === 0) return next
    if (text[next] === pair.open && !pair.close.includes(pair.open)) depth++
  }
  return undefined
}

const DOUBLE = /["“”„«»]/u
const isSingle = (mark: string): boolean => mark === "'" || mark === '‘'

/** A single mark between letters joins a word (town’s); one after a letter opens nothing (towns'), one before a letter closes nothing. */
function isApostrophe(text: string, at: number, role: 'open' | 'close'): boolean {
  if (text[at] !== "'" && text[at] !== '’') return false
  return (
    /[\p{L}\p{N}]/u.test(text[role === 'open' ? at - 1 : at + 1] ?? '') || (role === 'open' && !/\p{L}/u.test(text[at + 1] ?? ''))
  )
}

function quotationAt(text: string, span: Span): Quotation {
  const raw = text.slice(span.start + 1, span.end - 1)
  const start = span.start + 1 + (raw.length - raw.trimStart().length)
  const inner = { start, end: Math.max(start, start + raw.trim().replace(/[.,;:]+$/u, '').length) }
  return { span, inner, text: text.slice(inner.start, inner.end), words: wordsOf(text.slice(inner.start, inner.end)).length }
}

/** Whether a quotation is short enough to be a term. */
export const isShort = ({ words }: Quotation): boolean => words > 0 && words <= MAX_WORDS

/**
 * Whether a quotation sets a common term apart: short, no sentence, no name (Russian quotes the names of companies, films and
 * ships, English does not), no figure.
 */
export const isTermLike = (quotation: Quotation): boolean =>
  isShort(quotation) && !/[!?…]$/u.test(quotation.text) && !/\p{N}/u.test(quotation.text) && !/\p{Lu}/u.test(quotation.text)
