import levenshtein from 'fast-levenshtein'

/** Levenshtein distance in UTF-16 units. */
export const editDistance = (one: string, other: string): number => levenshtein.get(one, other)

/** Edit distance over the longer length, 0 (equal) … 1 (nothing in common). Two empty strings are equal. */
export function relativeDistance(one: string, other: string): number {
  const longer = Math.max(one.length, other.length)
  return longer === 0 ? 0 : editDistance(one, other) / longer
}
