import { decimals } from './decimals.ts'
import { ngramMatcher } from './match-ngrams.ts'
import type { Counts, Metric, MetricScore } from './metric.ts'
import { yesNo } from './signature.ts'
import { charactersOf, ngramCount, numberWords, type Symbols } from './symbols.ts'
import { withoutSpaces, wordsBetweenSpaces } from './white-space.ts'

export interface ChrfOptions {
  /** Longest n-gram of characters, default 6. */
  readonly characterOrder?: number
  /** Longest n-gram of words, default 0; 2 makes chrF++. */
  readonly wordOrder?: number
  /** How many times as much recall counts as precision, default 2. */
  readonly beta?: number
  readonly lowercase?: boolean
  /** Count white space among the characters. */
  readonly whitespace?: boolean
  /** Put a tiny number where nothing was counted, as chrF++.py, NLTK and Moses do, instead of leaving those orders out. */
  readonly epsSmoothing?: boolean
}

/** What stands for nothing, so that nothing is divided by zero. */
const EPSILON = 1e-16

/** chrF (Popović 2015) and chrF++ (2017) as sacreBLEU 2.6.0 computes them. */
export function chrf(options: ChrfOptions = {}): Metric {
  const { characterOrder = 6, wordOrder = 0, beta = 2, lowercase = false, whitespace = false, epsSmoothing = false } = options
  const name = `chrF${beta}${'+'.repeat(wordOrder)}`
  const read = reader({ lowercase, whitespace, wordOrder })
  const compare = comparison(characterOrder, wordOrder)
  const fScore = (counts: Counts): number => fScoreOf(counts, { beta, epsSmoothing })
  const score = (counts: Counts): MetricScore => ({ score: fScore(counts), text: `${name} = ${decimals(fScore(counts), 2)}` })
  return {
    name,
    better: 'higher',
    signature: [
      { key: 'case', short: 'c', value: lowercase ? 'lc' : 'mixed' },
      { key: 'eff', short: 'e', value: yesNo(!epsSmoothing) },
      { key: 'nc', short: 'nc', value: characterOrder },
      { key: 'nw', short: 'nw', value: wordOrder },
      { key: 'space', short: 's', value: yesNo(whitespace) },
    ],
    against: (lines) => {
      const references = lines.map(read)
      return (line) => {
        const hypothesis = read(line)
        return bestOf(
          references.map((reference) => compare(hypothesis, reference)),
          fScore,
        )
      }
    },
    score,
    scoreSegment: score,
  }
}

/** A line as characters and as words. */
interface Line {
  readonly characters: Symbols
  readonly words: Symbols
}

function reader({ lowercase, whitespace, wordOrder }: Required<Pick<ChrfOptions, 'lowercase' | 'whitespace' | 'wordOrder'>>) {
  const numbered = numberWords()
  return (text: string): Line => {
    const line = lowercase ? text.toLowerCase() : text
    return {
      characters: charactersOf(whitespace ? line : withoutSpaces(line)),
      words: numbered(wordOrder === 0 ? [] : wordsBetweenSpaces(line).flatMap(splitPunctuation)),
    }
  }
}

const ASCII_PUNCTUATION = new Set('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~')

/** One sign is cut off a word, the last one if there is one, else the first; a single character stays whole. */
function splitPunctuation(word: string): string[] {
  if ([...word].length === 1) return [word]
  if (ASCII_PUNCTUATION.has(word.slice(-1))) return [word.slice(0, -1), word.slice(-1)]
  return ASCII_PUNCTUATION.has(word[0]) ? [word[0], word.slice(1)] : [word]
}

/** For each order, of characters and then of words: n-grams of the hypothesis, of the reference, of both. */
function comparison(characterOrder: number, wordOrder: number): (hypothesis: Line, reference: Line) => Counts {
  const matches = ngramMatcher()
  const count = (hypothesis: Symbols, reference: Symbols, orders: number): number[] =>
    matches(hypothesis, [reference], orders).flatMap((matched, index) => {
      const inReference = ngramCount(reference, index + 1)
      // Where the reference has none of this length, the hypothesis's do not count against it.
      return [inReference === 0 ? 0 : ngramCount(hypothesis, index + 1), inReference, matched]
    })
  return (hypothesis, reference) => [
    ...count(hypothesis.characters, reference.characters, characterOrder),
    ...count(hypothesis.words, reference.words, wordOrder),
  ]
}

/** The counts against the reference that gives the best score, the first of equals. */
function bestOf(candidates: readonly Counts[], score: (counts: Counts) => number): Counts {
  if (candidates.length === 1) return candidates[0]
  const scores = candidates.map(score)
  return candidates[scores.indexOf(Math.max(...scores))]
}

interface Formula {
  readonly beta: number
  readonly epsSmoothing: boolean
}

function fScoreOf(counts: Counts, { beta, epsSmoothing }: Formula): number {
  const orders = Array.from({ length: counts.length / 3 }, (_, index) => counts.slice(3 * index, 3 * index + 3))
  return 100 * (epsSmoothing ? meanFScore(orders, beta ** 2) : fScoreOfMeans(orders, beta ** 2))
}

/** The mean over all orders of their F-scores. */
function meanFScore(orders: readonly Counts[], factor: number): number {
  const scores = orders.map(([hypothesis, reference, matched]) => {
    const precision = hypothesis > 0 ? matched / hypothesis : EPSILON
    const recall = reference > 0 ? matched / reference : EPSILON
    const denominator = factor * precision + recall
    return denominator > 0 ? ((1 + factor) * precision * recall) / denominator : EPSILON
  })
  return scores.reduce((sum, score) => sum + score, 0) / orders.length
}

/** The F-score of the mean precision and the mean recall over the orders that both sides have. */
function fScoreOfMeans(orders: readonly Counts[], factor: number): number {
  const counted = orders.filter(([hypothesis, reference]) => hypothesis > 0 && reference > 0)
  if (counted.length === 0) return 0
  const precision = counted.reduce((sum, [hypothesis, , matched]) => sum + matched / hypothesis, 0) / counted.length
  const recall = counted.reduce((sum, [, reference, matched]) => sum + matched / reference, 0) / counted.length
  if (precision + recall === 0) return 0
  return ((1 + factor) * precision * recall) / (factor * precision + recall)
}
