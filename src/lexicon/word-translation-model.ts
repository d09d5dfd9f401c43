import { coOccurring, START } from './co-occurrence.ts'
import { type EmptyWord, expectLinks, type Totals, totalsOf, type WordTranslationModel } from './expectation.ts'
import { occurrencesOf, type TrainingText } from './occurrences.ts'

/** Rounds of expectation maximisation; more change the ladders no further (docs/alignment.md). */
const ROUNDS = 5

/** Below this a pair is forgotten after a round: it keeps the table short. */
const NEGLIGIBLE = 1e-4

/**
 * Trains IBM Model 1 (Brown et al. 1993) in both directions at once, by expectation maximisation, with the empty word on each side.
 * It works source word by source word over an inverted list and in one table of pairs, so that it needs one dense row and no hash table.
 */
export function trainModel(source: TrainingText, target: TrainingText, rounds = ROUNDS): WordTranslationModel {
  const occurrences = occurrencesOf(source)
  let model = coOccurring(source, target, occurrences)
  let empty = initialEmptyWord(source, target)
  for (let round = 0; round < rounds; round++) {
    const totals = totalsOf({ source, target, occurrences, model, empty })
    expectLinks({ source, target, occurrences, model, totals })
    empty = reestimateEmptyWord(source, target, totals, empty)
    model = normalised(model, target)
  }
  return model
}

function initialEmptyWord(source: TrainingText, target: TrainingText): EmptyWord {
  return { source: new Float64Array(source.words.length).fill(START), target: new Float64Array(target.words.length).fill(START) }
}

function reestimateEmptyWord(source: TrainingText, target: TrainingText, totals: Totals, empty: EmptyWord): EmptyWord {
  return { source: reestimate(source, totals.source, empty.source), target: reestimate(target, totals.target, empty.target) }
}

function reestimate(text: TrainingText, totals: Float64Array, probabilities: Float64Array): Float64Array {
  const { words, tokens, offsets, weights } = text
  const expected = new Float64Array(words.length)
  let sum = 0
  for (let segment = 0; segment + 1 < offsets.length; segment++) {
    const weight = weights?.[segment] ?? 1
    for (let place = offsets[segment]; place < offsets[segment + 1]; place++) {
      const share = (weight * probabilities[tokens[place]]) / totals[place]
      expected[tokens[place]] += share
      sum += share
    }
  }
  return expected.map((count) => (sum === 0 ? 0 : count / sum))
}

/** The M step: each word's links divided by all its links. What is left of the table is written over its beginning. */
function normalised(model: WordTranslationModel, target: TrainingText): WordTranslationModel {
  const targetSums = sumsByTarget(model, target)
  const { offsets, words, forward, backward, links } = model
  let kept = 0
  for (let word = 0, start = 0; word + 1 < offsets.length; word++) {
    const end = offsets[word + 1]
    let sourceSum = 0
    for (let pair = start; pair < end; pair++) sourceSum += forward[pair]
    for (let pair = start; pair < end; pair++) {
      const there = forward[pair]
      const back = backward[pair]
      words[kept] = words[pair]
      forward[kept] = there / sourceSum
      backward[kept] = back / targetSums[words[pair]]
      links[kept] = Math.min(there, back)
      if (forward[kept] > NEGLIGIBLE || backward[kept] > NEGLIGIBLE) kept++
    }
    start = end
    offsets[word + 1] = kept
  }
  return {
    offsets,
    words: words.subarray(0, kept),
    forward: forward.subarray(0, kept),
    backward: backward.subarray(0, kept),
    links: links.subarray(0, kept),
  }
}

function sumsByTarget({ words, backward }: WordTranslationModel, target: TrainingText): Float64Array {
  const sums = new Float64Array(target.words.length)
  for (let pair = 0; pair < words.length; pair++) sums[words[pair]] += backward[pair]
  return sums
}
