import { align } from '../../align/align.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { BitextSide } from '../../model/bitext.ts'
import type { Bead } from '../../model/ladder.ts'
import { indicesOf, lengthOf } from '../../model/span.ts'
import { segmentText } from '../../segment/segment-text.ts'
import { byDocument, type Documents } from './by-document.ts'
import { cutBetween, endsSentence, onOneLine, type PlacedWord, placedWords } from './words-of-lines.ts'

/** Languages of the two sides, and what is known of their words. */
export interface BySourceOptions {
  /** ISO 639-1, of the source. */
  readonly source: string
  /** ISO 639-1, of the hypothesis. */
  readonly hypothesis: string
  /** As for `align`. */
  readonly lexicon?: Lexicon | false
  readonly documents?: Documents
}

/** A hypothesis whose lines stand opposite those of its source. */
export interface ResegmentedBySource {
  readonly lines: readonly string[]
  /** How sure the alignment was of each line, 0…1. */
  readonly probabilities: readonly number[]
  /** Lines (0-based) that share their sentences with a neighbour and were cut by length. */
  readonly cutByLength: readonly number[]
}

/**
 * Cuts a hypothesis into the segments of its source where there is no reference: its sentences are aligned with the lines of the
 * source. What has no counterpart stays with what precedes it; a sentence for several lines is cut in proportion to their lengths.
 */
export function resegmentBySource(
  source: readonly string[],
  hypothesis: readonly string[],
  options: BySourceOptions,
): ResegmentedBySource {
  const cut = byDocument({ fixed: source, hypothesis, documents: options.documents }, (lines, text) =>
    resegmentDocument(lines, text, options),
  )
  let first = 0
  const cutByLength = cut.flatMap(({ lines, cutByLength: places }) => {
    const shifted = places.map((place) => first + place)
    first += lines.length
    return shifted
  })
  return {
    lines: cut.flatMap(({ lines }) => lines),
    probabilities: cut.flatMap(({ probabilities }) => probabilities),
    cutByLength,
  }
}

function resegmentDocument(
  source: readonly string[],
  hypothesis: readonly string[],
  options: BySourceOptions,
): ResegmentedBySource {
  const sentences = wholeLines(hypothesis).flatMap((line) =>
    segmentText(line, { language: options.hypothesis }).map(({ text }) => onOneLine(text)),
  )
  const sides = { source: sideOf(source, options.source), target: sideOf(sentences, options.hypothesis) }
  const ladder = align(sides, { lexicon: options.lexicon })
  const lines = source.map(() => '')
  const probabilities = source.map(() => 1)
  const cutByLength: number[] = []
  for (const bead of ladder) {
    const words = sentences.slice(bead.target.start, bead.target.end).join(' ')
    const places = indicesOf(bead.source)
    if (places.length > 1) cutByLength.push(...places)
    for (const place of places) probabilities[place] = bead.probability
    deal(lines, homesOf(bead, source.length), { words, source })
  }
  return { lines, probabilities, cutByLength }
}

/**
 * Lines that end sentences are taken for paragraphs. Where less than half of them do, the lines were cut at will, as those of
 * speech recognition are: then whatever ends no sentence goes on in the next line.
 */
function wholeLines(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '')
  if (filled.filter((line) => endsSentence(line.trim())).length * 2 >= filled.length) return filled
  const whole: string[] = []
  filled.forEach((line, index) => {
    if (index === 0 || endsSentence(filled[index - 1].trim())) whole.push(line)
    else whole[whole.length - 1] += ` ${line}`
  })
  return whole
}

const sideOf = (texts: readonly string[], language: string): BitextSide => ({
  language,
  sentences: texts.map((text, index) => ({ id: `s${index + 1}`, text })),
})

/** The lines that get a bead's text: its own, or for a gap the line before it, at the top the first. */
const homesOf = ({ source }: Bead, count: number): number[] =>
  lengthOf(source) > 0 ? indicesOf(source) : [Math.min(Math.max(0, source.start - 1), count - 1)]

function deal(
  lines: string[],
  homes: readonly number[],
  { words, source }: { readonly words: string; readonly source: readonly string[] },
): void {
  const pieces =
    homes.length > 1
      ? cutByLengths(
          words,
          homes.map((home) => source[home].length),
        )
      : [words]
  homes.forEach((home, index) => {
    lines[home] = onOneLine(`${lines[home]} ${pieces[index]}`)
  })
}

/** How many characters a cut goes from its proportion for the sake of a capital; twice as many for a comma, three times for a full stop. */
const REACH = 10

/** A text in as many pieces as there are lengths, in about their proportions, cut between words and rather after a comma or full stop. */
export function cutByLengths(text: string, lengths: readonly number[]): string[] {
  const words = placedWords(text)
  const total = lengths.reduce((sum, length) => sum + length, 0) || 1
  let [seen, from] = [0, 0]
  return lengths.map((length, index) => {
    seen += length
    const wanted = (seen / total) * text.length
    const to = index === lengths.length - 1 ? words.length : bestCut(words, from, wanted)
    const piece = from < to ? text.slice(words[from].start, words[to - 1].end) : ''
    from = Math.max(from, to)
    return piece
  })
}

function bestCut(words: readonly PlacedWord[], from: number, wanted: number): number {
  let best = { cut: from, cost: Number.POSITIVE_INFINITY }
  for (let cut = from; cut <= words.length; cut++) {
    const [before, after] = [words[cut - 1], words[cut]]
    const suits = before === undefined || after === undefined ? 0 : cutBetween(before.text, after.text)
    const cost = Math.abs((before?.end ?? 0) - wanted) - suits * REACH
    if (cost < best.cost) best = { cut, cost }
  }
  return best.cut
}
