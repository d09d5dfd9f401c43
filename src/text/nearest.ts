import { editDistance } from './edit-distance.ts'

/** The candidate that someone who typed `word` most likely meant, or `undefined` where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase()
  // Two slips, or one in three letters of a longer word: "statsu" finds "status", "foo" finds nothing but "fo…".
  let distance = Math.max(1, Math.min(2, typed.length - 2), Math.floor(typed.length / 3)) + 1
  let found: string | undefined
  for (const candidate of candidates) {
    const tried = editDistance(typed, candidate.toLowerCase())
    if (tried < distance) {
      distance = tried
      found = candidate
    }
  }
  return found
}

/** A hint such as ``did you mean `status`?``, or `undefined`. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const found = nearest(word, candidates)
  return found === undefined ? undefined : `did you mean \`${found}\`?`
}
