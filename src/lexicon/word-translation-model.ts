import {
  type EmptyWord,
  type ExpectedRow,
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
function normaliseRows(expected: readonly ExpectedRow[], { words }: TrainingText): Row[] {
  const targetSums = new Float64Array(words.length)
  for (const row of expected) {
    for (let entry = 0; entry < row.words.length; entry++) targetSums[row.words[entry]] += row.backward[entry]
  }
  return expected.map((row) => normalised(row, targetSums))
}

/** Plain loops on purpose: typed arrays made with `from` and a function take most of the training's time (bench/peer.bench.ts). */
function normalised({ words, forward, backward }: ExpectedRow, targetSums: Float64Array): Row {
  const sourceSum = forward.reduce((sum, count) => sum + count, 0)
  const isKept = new Uint8Array(words.length)
  let size = 0
  for (let entry = 0; entry < words.length; entry++) {
    if (
      !(
        Math.fround(forward[entry] / sourceSum) > NEGLIGIBLE ||
        Math.fround(backward[entry] / targetSums[words[entry]]) > NEGLIGIBLE
      )
    )
      continue
    isKept[entry] = 1
    size++
  }
  const row = rowOf(size)
  for (let entry = 0, kept = 0; entry < words.length; entry++) {
    if (isKept[entry] === 0) continue
    row.words[kept] = words[entry]
    row.forward[kept] = forward[entry] / sourceSum
    row.backward[kept] = backward[entry] / targetSums[words[entry]]
    row.links[kept] = Math.min(forward[entry], backward[entry])
    kept++
  }
  return row
}

const rowOf = (size: number): Row => ({
  words: new Int32Array(size),
  forward: new Float32Array(size),
  backward: new Float32Array(size),
  links: new Float32Array(size),
})
