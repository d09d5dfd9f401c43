import { type CountedText, totalOf } from './counted-text.ts'
import { totalsOf, type WordTranslationModel } from './expectation.ts'
import { occurrencesOf } from './occurrences.ts'

/** What is believed of a word before it is seen: that nothing explains it four times of five, as strongly as `SIGHTINGS` occurrences say. */
const FREEDOM_OF_UNKNOWN = 0.8
const SIGHTINGS = 2
/** Where the estimate starts and how many rounds it takes to settle. */
const START = 0.3
const ROUNDS = 10

/**
 * For each word, the share λ of its occurrences that the model's entries do not explain, by expectation maximisation on the very
 * mixture the aligner uses: `λ + (1 − λ) · Σ p(t|s) / ((l + 1) · p(t))`.
 */
export function freedoms(
  source: CountedText,
  target: CountedText,
  model: WordTranslationModel,
): { source: Float64Array; target: Float64Array } {
  const nothing = { source: new Float64Array(source.words.length), target: new Float64Array(target.words.length) }
  const totals = totalsOf({ source, target, occurrences: occurrencesOf(source), model, empty: nothing })
  return { source: estimate(source, target, totals.source), target: estimate(target, source, totals.target) }
}

function estimate(text: CountedText, other: CountedText, totals: Float64Array): Float64Array {
  const ratios = ratiosOf(text, other, totals)
  let freedom = new Float64Array(text.words.length).fill(START)
  for (let round = 0; round < ROUNDS; round++) {
    const unexplained = new Float64Array(text.words.length)
    for (let segment = 0; segment + 1 < text.offsets.length; segment++) {
      const weight = text.weights?.[segment] ?? 1
      for (let place = text.offsets[segment]; place < text.offsets[segment + 1]; place++) {
        const share = freedom[text.tokens[place]]
        unexplained[text.tokens[place]] += (weight * share) / (share + (1 - share) * ratios[place])
      }
    }
    freedom = unexplained.map((count, word) => (count + FREEDOM_OF_UNKNOWN * SIGHTINGS) / (text.counts[word] + SIGHTINGS))
  }
  return freedom
}

/** How much likelier each token is beside the other side's segment than by itself. */
function ratiosOf({ tokens, offsets, counts }: CountedText, other: CountedText, totals: Float64Array): Float64Array {
  const ratios = new Float64Array(tokens.length)
  const total = totalOf({ counts })
  for (let segment = 0; segment + 1 < offsets.length; segment++) {
    const dilution = 1 / (other.offsets[segment + 1] - other.offsets[segment] + 1)
    for (let place = offsets[segment]; place < offsets[segment + 1]; place++) {
      ratios[place] = (totals[place] * dilution * total) / counts[tokens[place]]
    }
  }
  return ratios
}
