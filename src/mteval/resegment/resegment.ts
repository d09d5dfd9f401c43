import type { Words } from './bit-parallel.ts'
import { byDocument, type Documents } from './by-document.ts'
import { cutByWordErrors } from './word-error-cuts.ts'
import { CUT, comparableWord, cutBetween, onOneLine, type PlacedWord, placedWords } from './words-of-lines.ts'

/** How a hypothesis is cut anew. */
export interface ResegmentOptions {
  /** Compare words as they are written; otherwise case and the punctuation around a word do not count. */
  readonly exact?: boolean
  readonly documents?: Documents
}

/** A hypothesis whose lines stand opposite those of the reference. */
export interface Resegmented {
  /** As many as the reference has; a line may be empty. */
  readonly lines: readonly string[]
  /** The least number of words to put in, take out or exchange between the hypothesis and the reference. */
  readonly errors: number
  /** Words of the reference. */
  readonly words: number
}

/**
 * Cuts a hypothesis into the segments of its reference where that makes the fewest word errors over the whole document, as
 * mwerSegmenter does (Matusov et al. 2005). Among equally good places the end of a line is taken first, then that of a sentence.
 * @throws BitextError `MALFORMED` when the documents of the two sides are not the same.
 */
export function resegment(
  reference: readonly string[],
  hypothesis: readonly string[],
  options: ResegmentOptions = {},
): Resegmented {
  const cut = byDocument({ fixed: reference, hypothesis, documents: options.documents }, (lines, text) =>
    resegmentDocument(lines, text, options),
  )
  return {
    lines: cut.flatMap(({ lines }) => lines),
    errors: cut.reduce((sum, { errors }) => sum + errors, 0),
    words: cut.reduce((sum, { words }) => sum + words, 0),
  }
}

function resegmentDocument(
  reference: readonly string[],
  hypothesis: readonly string[],
  { exact = false }: ResegmentOptions,
): Resegmented {
  const comparable = exact ? (word: string) => word : comparableWord
  const numbers = new Map<string, number>()
  const numbered = (words: readonly PlacedWord[]): Words =>
    Int32Array.from(words, ({ text }) => {
      const key = comparable(text)
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      return number
    })
  const segments = reference.map(placedWords)
  const text = hypothesis.join('\n')
  const words = placedWords(text)
  const { ends, errors } = cutByWordErrors({
    reference: numbered(segments.flat()),
    segmentEnds: runningTotals(segments.map(({ length }) => length)),
    hypothesis: numbered(words),
    preference: preferences(words, text),
  })
  return { lines: slices(text, words, ends), errors, words: segments.flat().length }
}

function runningTotals(counts: readonly number[]): number[] {
  let total = 0
  return counts.map((count) => {
    total += count
    return total
  })
}

/** For a cut before each word, and after the last, how well it suits. */
function preferences(words: readonly PlacedWord[], text: string): Uint8Array {
  const preference = new Uint8Array(words.length + 1).fill(CUT.line)
  for (let place = 1; place < words.length; place++) {
    const [before, after] = [words[place - 1], words[place]]
    const isLineEnd = text.slice(before.end, after.start).includes('\n')
    preference[place] = isLineEnd ? CUT.line : cutBetween(before.text, after.text)
  }
  return preference
}

/** The text between the cuts, its characters unchanged. */
const slices = (text: string, words: readonly PlacedWord[], ends: readonly number[]): string[] =>
  ends.map((end, index) => {
    const start = index === 0 ? 0 : ends[index - 1]
    return start === end ? '' : onOneLine(text.slice(words[start].start, words[end - 1].end))
  })
