import type { AlignedVersion, Alignment } from '../model/alignment.ts'
import type { Divergence, LapsedMark, LapsedReview, Mark } from '../model/divergence.ts'
import { fold } from '../text/normalise.ts'
import { wordsOf } from '../text/words.ts'
import { SIDES, type Side } from './comparison.ts'

/** What a divergence says, without any number of a bead or sentence: what a review is kept with once it is found no more. */
export function contentsIn(alignment: Alignment): (divergence: Divergence) => LapsedReview {
  const texts = { source: textsIn(alignment.source), target: textsIn(alignment.target) }
  const marksOf = (marks: readonly Mark[], side: Side): LapsedMark[] =>
    marks.map(({ text, sentence }) => ({ text, sentence: texts[side].get(sentence) ?? '' }))
  return ({ id, kind, rule, concept, message, review, source, target }) => ({
    ...{ id, kind, rule, ...(concept === undefined ? {} : { concept }), message, review },
    source: marksOf(source, 'source'),
    target: marksOf(target, 'target'),
  })
}

const textsIn = ({ sentences }: AlignedVersion): Map<string, string> => new Map(sentences.map(({ id, text }) => [id, text]))

/** Kind, concept and marked words as one string, with the sentences they stand in or without. */
export function wordingOf(
  { kind, concept, ...said }: LapsedReview,
  { withSentences }: { readonly withSentences: boolean },
): string {
  const sides = SIDES.map((side) =>
    said[side].map(({ text, sentence }) => [fold(text), ...(withSentences ? [fold(sentence)] : [])].join(' in ')).sort(),
  )
  return JSON.stringify([kind, concept, sides])
}

/** How alike the sentences of two reviews are that mark the same words: the least over their marks, 0…1. */
export function likeness(said: LapsedReview, now: LapsedReview): number {
  const pairs = SIDES.flatMap((side) => {
    const others = sorted(now[side])
    return sorted(said[side]).map(({ sentence }, at) => [sentence, others[at]?.sentence ?? ''] as const)
  })
  return pairs.length === 0 ? 0 : Math.min(...pairs.map(([one, other]) => sentenceLikeness(one, other)))
}

/** Marks of the same words stand in one order, whatever the order of the text. */
const sorted = (marks: readonly LapsedMark[]): LapsedMark[] =>
  marks.toSorted((one, other) => compare(fold(one.text), fold(other.text)) || compare(fold(one.sentence), fold(other.sentence)))

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The share of words that both have (Dice); a sentence that was cut off the other, or had it joined on, counts as the same. */
function sentenceLikeness(one: string, other: string): number {
  if (fold(one) === fold(other)) return 1
  const words = [one, other].map((text) => wordsOf(fold(text).toLowerCase()).map((word) => word.text))
  const [few, many] = words[0].length <= words[1].length ? words : words.toReversed()
  if (few.length >= PART && ` ${many.join(' ')} `.includes(` ${few.join(' ')} `)) return 1
  const left = new Map<string, number>()
  for (const word of many) left.set(word, (left.get(word) ?? 0) + 1)
  const shared = few.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  })
  return (2 * shared.length) / Math.max(1, few.length + many.length)
}

/** Fewer words in a row may stand anywhere. */
const PART = 4
