import type { Span } from '../model/span.ts'

/** A text made uniform for search and matching, with the way back to the raw characters. */
export interface Normalised {
  readonly text: string
  /** The raw span behind a span of `text`. */
  rawSpan(span: Span): Span
}

/** Characters that look or mean the same and are written differently; every key is one UTF-16 unit. */
const FOLDS: ReadonlyMap<string, string> = new Map([
  ...['\u00a0', '\u2007', '\u2009', '\u202f', '\t', '\n', '\r'].map((space) => [space, ' '] as const),
  ...['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'].map((invisible) => [invisible, ''] as const),
  ...['“', '”', '„', '«', '»', '‟'].map((quote) => [quote, '"'] as const),
  ...['‘', '’', '‚', '‛', '`', '´'].map((quote) => [quote, "'"] as const),
  ...['‐', '‑', '‒'].map((hyphen) => [hyphen, '-'] as const),
  ['ё', 'е'],
  ['Ё', 'Е'],
])

/** A character with the combining marks that follow it: the unit that NFC composes. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu

/**
 * Latin and Cyrillic letters as they are typed, and the usual punctuation: each composed, and folded to one unit, so that places stay as
 * they are. Nearly every sentence is so; the way back for the others took a tenth of a run (bench/divergences.bench.ts).
 */
const PLAIN = /^[\0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2002-\u200a\u2010-\u2027\u202f\u20ac\u2116]*$/

/** NFC; no-break spaces become spaces, all quotation marks `"` or `'`, ё becomes е; invisible characters go. Case stays. */
export function normalise(raw: string): Normalised {
  if (PLAIN.test(raw)) return { text: fold(raw), rawSpan: ({ start, end }) => ({ start, end }) }
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: cluster, index } of raw.matchAll(CLUSTER)) {
    const folded = foldCluster(cluster)
    for (let unit = 0; unit < folded.length; unit++) {
      units.push(folded[unit])
      starts.push(index)
      ends.push(index + cluster.length)
    }
  }
  return {
    text: units.join(''),
    rawSpan: ({ start, end }) =>
      start < end ? { start: starts[start], end: ends[end - 1] } : emptySpanAt(starts[start] ?? raw.length),
  }
}

/** Latin and Cyrillic letters come composed; asking `normalize` for each took a fifth of a run (bench/divergences.bench.ts). */
function foldCluster(cluster: string): string {
  const code = cluster.charCodeAt(0)
  const isComposed = cluster.length === 1 && (code < 0x300 || (code >= 0x400 && code < 0x530))
  return isComposed ? (FOLDS.get(cluster) ?? cluster) : fold(cluster)
}

/** The uniform form of a text for which no way back is needed. */
export function fold(raw: string): string {
  const composed = PLAIN.test(raw) ? raw : raw.normalize('NFC')
  return composed.replace(FOLDABLE, (character) => FOLDS.get(character) ?? character)
}

const FOLDABLE = new RegExp(`[${[...FOLDS.keys()].join('')}]`, 'gu')

const emptySpanAt = (offset: number): Span => ({ start: offset, end: offset })
