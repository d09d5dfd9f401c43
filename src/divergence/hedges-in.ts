import type { HedgeClass } from '../language/hedges.ts'
import type { Language } from '../language/language.ts'
import type { Span } from '../model/span.ts'
import { fold, normalise } from '../text/normalise.ts'

/** A marker of epistemic distance as it stands in a text. */
export interface HedgePlace {
  /** Counts in the raw text. */
  readonly span: Span
  readonly classes: readonly HedgeClass[]
}

/** The markers of a text, in order; of two that overlap, the one that begins earlier or is longer. */
export function hedgesIn(text: string, { hedges }: Pick<Language, 'hedges'>): HedgePlace[] {
  const plain = fold(text).toLowerCase()
  if (!hedges.some(({ pattern }) => plain.search(pattern) >= 0)) return []
  const { text: folded, rawSpan } = normalise(text)
  const lower = folded.toLowerCase()
  const found = hedges.flatMap(({ pattern, classes }) =>
    [...lower.matchAll(pattern)].map(({ 0: marker, index }) => ({ start: index, end: index + marker.length, classes })),
  )
  found.sort((one, other) => one.start - other.start || other.end - one.end)
  return found
    .filter(({ start }, index) => !found.slice(0, index).some((earlier) => start < earlier.end))
    .map(({ start, end, classes }) => ({ span: rawSpan({ start, end }), classes }))
}

/** Whether a text holds a marker by which the speaker does not vouch for the words: it answers quotation marks. */
export const hasDistance = (text: string, language: Pick<Language, 'hedges'>): boolean =>
  hedgesIn(text, language).some(({ classes }) => classes.includes('distance'))

/** Two offsets of a text, and how many words may stand between them. */
interface Distance {
  readonly end: number
  readonly start: number
  readonly words: number
}

/** Whether at most so many words, and no punctuation but quotation marks and hyphens, stand between the end of a marker and a start. */
export function isJustBefore(text: string, { end, start, words }: Distance): boolean {
  if (start < end) return false
  const between = text.slice(end, start)
  return !/[.,;:!?()]/u.test(between) && (between.match(/[\p{L}\p{N}]+/gu) ?? []).length <= words
}
