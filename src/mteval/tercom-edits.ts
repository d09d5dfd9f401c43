import { type BeamEditDistance, beamEditDistance, EDIT, type Edit } from './beam-edit-distance.ts'
import type { Symbols } from './symbols.ts'

/** tercom's limits: words that move at once, words they may move, moves tried in a segment. */
const LONGEST_SHIFT = 10
const FARTHEST_SHIFT = 50
const MOST_CANDIDATES = 1000

/**
 * Edits that turn a hypothesis into a reference: insertions, deletions, substitutions and shifts of a phrase (Snover et al. 2006).
 * Shifts are found greedily, as tercom does: the one that saves most word edits, then the next, until none saves any.
 */
export function countEdits(hypothesis: Symbols, reference: Symbols): number {
  if (reference.length === 0) return hypothesis.length
  const distance = beamEditDistance(reference)
  let words = hypothesis
  let tried = 0
  for (let shifts = 0; ; shifts++) {
    const { cost, edits } = distance.solve(words)
    const search: Search = { words, reference, cost, distance, tried, alignment: alignmentOf(edits, words, reference) }
    const shift = cost === 0 ? undefined : bestShift(search)
    tried = search.tried
    // A shift found while the candidates ran out does not count.
    if (shift === undefined || tried >= MOST_CANDIDATES) return shifts + cost
    words = shifted(words, shift)
  }
}

/** A phrase of the hypothesis, and before which word it goes. */
interface Shift {
  readonly start: number
  readonly length: number
  readonly to: number
}

interface BestShift extends Shift {
  /** Word edits saved. */
  readonly gain: number
}

/** Which words stand opposite each other, and which of them are wrong. */
interface WordAlignment {
  /** For each word of the reference the last word of the hypothesis up to it, −1 before the first. */
  readonly opposite: Int32Array
  /** How many words before each place are wrong. */
  readonly wrongInHypothesis: Int32Array
  readonly wrongInReference: Int32Array
}

interface Search {
  readonly words: Symbols
  readonly reference: Symbols
  readonly cost: number
  readonly distance: BeamEditDistance
  readonly alignment: WordAlignment
  /** Candidates so far, over all shifts of the segment. */
  tried: number
}

function alignmentOf(edits: readonly Edit[], words: Symbols, reference: Symbols): WordAlignment {
  const opposite = new Int32Array(reference.length)
  const wrongInHypothesis = new Int32Array(words.length + 1)
  const wrongInReference = new Int32Array(reference.length + 1)
  let inHypothesis = 0
  let inReference = 0
  for (const edit of edits) {
    const wrong = edit === EDIT.keep ? 0 : 1
    if (edit !== EDIT.insert) {
      wrongInHypothesis[inHypothesis + 1] = wrongInHypothesis[inHypothesis] + wrong
      inHypothesis++
    }
    if (edit !== EDIT.delete) {
      wrongInReference[inReference + 1] = wrongInReference[inReference] + wrong
      opposite[inReference++] = inHypothesis - 1
    }
  }
  return { opposite, wrongInHypothesis, wrongInReference }
}

/** The shift that saves most; of equal ones the longest, then that of the first phrase, then the one to the first place. */
function bestShift(search: Search): Shift | undefined {
  let best: BestShift | undefined
  const { words, reference } = search
  for (let start = 0; start < words.length; start++) {
    const end = Math.min(reference.length, start + FARTHEST_SHIFT + 1)
    for (let facing = Math.max(0, start - FARTHEST_SHIFT); facing < end; facing++) {
      const longest = commonLength(words, start, { reference, facing })
      for (let length = 1; length <= longest; length++) {
        if (!isWorthMoving(search.alignment, { start, facing, length })) continue
        best = bestPlace(search, { start, facing, length }, best)
        if (search.tried >= MOST_CANDIDATES) return best
      }
    }
  }
  return best
}

/** How many words a hypothesis and a reference have in common from two places on. */
function commonLength(words: Symbols, start: number, { reference, facing }: { reference: Symbols; facing: number }): number {
  let length = 0
  const most = Math.min(LONGEST_SHIFT, words.length - start, reference.length - facing)
  while (length < most && words[start + length] === reference[facing + length]) length++
  return length
}

/** A phrase of the hypothesis and the same phrase in the reference. */
interface Pair {
  readonly start: number
  readonly facing: number
  readonly length: number
}

/** Only a phrase moves that has something wrong in it, to a place where something is wrong and which it does not cover. */
function isWorthMoving(
  { opposite, wrongInHypothesis, wrongInReference }: WordAlignment,
  { start, facing, length }: Pair,
): boolean {
  return (
    wrongInHypothesis[start + length] > wrongInHypothesis[start] &&
    wrongInReference[facing + length] > wrongInReference[facing] &&
    (opposite[facing] < start || opposite[facing] >= start + length)
  )
}

/** Tries a phrase before and after each word that stands opposite its counterpart. */
function bestPlace(search: Search, { start, facing, length }: Pair, best: BestShift | undefined): BestShift | undefined {
  let found = best
  let last = -1
  for (let place = facing - 1; place < facing + length; place++) {
    const to = place < 0 ? 0 : search.alignment.opposite[place] + 1
    if (to === last) continue
    last = to
    search.tried++
    const gain = gainOf(search, { start, length, to }, found?.gain ?? 1)
    if (gain > 0 && isBetter({ start, length, to, gain }, found)) found = { start, length, to, gain }
  }
  return found
}

/** Word edits that a shift saves; where they are fewer than `atLeast`, any number below that. */
function gainOf({ words, distance, cost }: Search, shift: Shift, atLeast: number): number {
  const unchanged = Math.min(shift.start, shift.to)
  return cost - distance.costFrom(shifted(words, shift), unchanged, cost - atLeast)
}

function isBetter(shift: BestShift, than: BestShift | undefined): boolean {
  if (than === undefined) return true
  const order = [shift.gain - than.gain, shift.length - than.length, than.start - shift.start, than.to - shift.to]
  return (order.find((difference) => difference !== 0) ?? 0) > 0
}

/** The words with a phrase moved. Of a phrase that moves back, `to` does not count the phrase itself up to its old end. */
function shifted(words: Symbols, { start, length, to }: Shift): Symbols {
  const end = start + length
  const parts = to < start ? [to, start, end] : [start, end, Math.min(words.length, to > end ? to : to + length)]
  const [first, middle, last] = parts
  const moved = new Int32Array(words)
  moved.set(words.subarray(middle, last), first)
  moved.set(words.subarray(first, middle), first + last - middle)
  return moved
}
