import {
  copyOf,
  type EmptyWord,
  expectedLinks,
  occurrencesOf,
  type Row,
  START,
  type Totals,
  type TrainingText,
  totalsOf,
  type WordTranslationModel,
} from './expectation.ts'

/** Rounds of expectation maximisation; more change the ladders no further (docs/alignment.md). */
const ROUNDS = 5

/** Below this a pair is forgotten after a round: it keeps the rows short. */
const NEGLIGIBLE = 1e-4

/**
 * Trains IBM Model 1 (Brown et al. 1993) in both directions at once, by expectation maximisation, with the empty word on each side.
 * It works source word by source word over an inverted list, so that it needs one dense row and no hash table.
 */
export function trainModel(source: TrainingText, target: TrainingText, rounds = ROUNDS): WordTranslationModel {
  const occurrences = occurrencesOf(source)
  let model: Row[] | undefined
  let empty = initialEmptyWord(source, target)
  for (let round = 0; round < rounds; round++) {
    const totals = totalsOf({ source, target, occurrences, model, empty })
    const expected = expectedLinks({ source, target, occurrences, model, totals })
    empty = reestimateEmptyWord(source, target, totals, empty)
    model = normaliseRows(expected, target)
  }
  return model ?? []
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

/** The M step: each word's links divided by all its links. */
function normaliseRows(expected: readonly Row[], { words }: TrainingText): Row[] {
  const targetSums = new Float64Array(words.length)
  for (const row of expected) {
    for (let entry = 0; entry < row.words.length; entry++) targetSums[row.words[entry]] += row.backward[entry]
  }
  return expected.map((row) => normalised(row, targetSums))
}

/** Writes what is kept of a row over the row itself: arrays made for nothing take most of the training's time (bench/peer.bench.ts). */
function normalised({ words, forward, backward, links }: Row, targetSums: Float64Array): Row {
  let sourceSum = 0
  for (let entry = 0; entry < forward.length; entry++) sourceSum += forward[entry]
  let kept = 0
  for (let entry = 0; entry < words.length; entry++) {
    const there = forward[entry]
    const back = backward[entry]
    words[kept] = words[entry]
    forward[kept] = there / sourceSum
    backward[kept] = back / targetSums[words[entry]]
    links[kept] = Math.min(there, back)
    if (forward[kept] > NEGLIGIBLE || backward[kept] > NEGLIGIBLE) kept++
  }
  const row = { words, forward, backward, links }
  return kept === words.length ? row : copyOf(row, kept)
}
