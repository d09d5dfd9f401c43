import { decimals } from './decimals.ts'
import { ngramMatcher } from './match-ngrams.ts'
import type { Counts, Metric, MetricScore } from './metric.ts'
import { yesNo } from './signature.ts'
import { ngramCount, numberWords } from './symbols.ts'
import { TOKENIZERS, type TokenizerName } from './tokenizers/tokenizers.ts'
import { trimEnd, wordsBetweenSpaces } from './white-space.ts'

/** What takes the place of an order without a match (Chen & Cherry 2014). */
export const SMOOTHINGS = ['exp', 'floor', 'add-k', 'none'] as const
export type Smoothing = (typeof SMOOTHINGS)[number]

/** sacreBLEU's defaults. */
const DEFAULT_SMOOTHING_VALUES = { exp: undefined, floor: 0.1, 'add-k': 1, none: undefined } as const

export interface BleuOptions {
  /** Default: `13a`. */
  readonly tokenizer?: TokenizerName
  readonly lowercase?: boolean
  /** Default: `exp`. */
  readonly smoothing?: Smoothing
  /** For `floor` (default 0.1) and `add-k` (default 1). */
  readonly smoothingValue?: number
  /** Longest n-gram, default 4. */
  readonly maxOrder?: number
  /** Leave out orders for which the hypothesis is too short: for single sentences. */
  readonly effectiveOrder?: boolean
}

/** BLEU, and what it is made of. */
export interface BleuScore extends MetricScore {
  /** Matched n-grams by order, from 1. */
  readonly counts: readonly number[]
  /** N-grams of the hypotheses by order. */
  readonly totals: readonly number[]
  /** Percent by order, after smoothing. */
  readonly precisions: readonly number[]
  readonly brevityPenalty: number
  /** Tokens of the hypotheses. */
  readonly hypothesisLength: number
  /** Tokens of the references nearest in length. */
  readonly referenceLength: number
}

/** BLEU (Papineni et al. 2002) as sacreBLEU 2.6.0 computes it. */
export function bleu(options: BleuOptions = {}): Metric<BleuScore> {
  const { tokenizer = '13a', lowercase = false, smoothing = 'exp', maxOrder = 4, effectiveOrder = false } = options
  const smoothingValue = options.smoothingValue ?? DEFAULT_SMOOTHING_VALUES[smoothing]
  const matches = ngramMatcher()
  const numbered = numberWords()
  const tokens = (line: string) => {
    const text = trimEnd(lowercase ? line.toLowerCase() : line)
    return numbered(wordsBetweenSpaces(TOKENIZERS[tokenizer](text)))
  }
  const statesValue = smoothing === 'floor' || smoothing === 'add-k'
  return {
    name: 'BLEU',
    better: 'higher',
    signature: [
      { key: 'case', short: 'c', value: lowercase ? 'lc' : 'mixed' },
      { key: 'eff', short: 'e', value: yesNo(effectiveOrder) },
      { key: 'tok', short: 'tok', value: tokenizer },
      { key: 'smooth', short: 's', value: statesValue ? `${smoothing}[${decimals(smoothingValue ?? 0, 2)}]` : smoothing },
    ],
    against: (references) => {
      const read = references.map(tokens)
      return (line) => {
        const hypothesis = tokens(line)
        const orders = Array.from({ length: maxOrder }, (_, index) => index + 1)
        return [
          hypothesis.length,
          nearestLength(hypothesis.length, read),
          ...matches(hypothesis, read, maxOrder),
          ...orders.map((order) => ngramCount(hypothesis, order)),
        ]
      }
    },
    score: (counts) => bleuFrom(counts, { smoothing, smoothingValue, effectiveOrder, maxOrder }),
    scoreSegment: (counts) => bleuFrom(counts, { smoothing, smoothingValue, effectiveOrder: true, maxOrder }),
  }
}

/** The length of the reference nearest to the hypothesis's, of two equally near the shorter one. */
const nearestLength = (length: number, references: readonly { readonly length: number }[]): number =>
  references
    .map((reference) => reference.length)
    .reduce((nearest, other) => {
      const [nearer, than] = [Math.abs(other - length), Math.abs(nearest - length)]
      return nearer < than || (nearer === than && other < nearest) ? other : nearest
    })

interface Formula {
  readonly smoothing: Smoothing
  readonly smoothingValue: number | undefined
  readonly effectiveOrder: boolean
  readonly maxOrder: number
}

function bleuFrom(summed: Counts, formula: Formula): BleuScore {
  const { maxOrder, effectiveOrder } = formula
  const [hypothesisLength = 0, referenceLength = 0] = summed
  const brevityPenalty = brevity(hypothesisLength, referenceLength)
  const raw = { counts: summed.slice(2, 2 + maxOrder), totals: summed.slice(2 + maxOrder) }
  const isWithoutMatch = raw.counts.every((count) => count === 0)
  const { counts, totals } = isWithoutMatch ? raw : addedK(raw, formula)
  const precisions = isWithoutMatch ? counts.map(() => 0) : smoothed({ counts, totals }, formula)
  const lastOrder = effectiveOrder ? reachedOrder(totals) : maxOrder
  const logs = precisions.slice(0, lastOrder).map((precision) => (precision === 0 ? LOG_OF_ZERO : Math.log(precision)))
  const score = isWithoutMatch ? 0 : brevityPenalty * Math.exp(logs.reduce((sum, log) => sum + log, 0) / lastOrder)
  const parts = { counts, totals, precisions, brevityPenalty, hypothesisLength, referenceLength }
  return { score, ...parts, text: bleuLine(score, parts) }
}

/** Finite, so that a precision of zero gives a score of zero. */
const LOG_OF_ZERO = -9_999_999_999

function brevity(hypothesisLength: number, referenceLength: number): number {
  if (hypothesisLength >= referenceLength) return 1
  return hypothesisLength === 0 ? 0 : Math.exp(1 - referenceLength / hypothesisLength)
}

interface Orders {
  readonly counts: readonly number[]
  readonly totals: readonly number[]
}

/** add-k (Lin & Och 2004) leaves the unigrams as they are, and sacreBLEU stops at the first order that nothing is left of. */
function addedK({ counts, totals }: Orders, { smoothing, smoothingValue = 0 }: Formula): Orders {
  if (smoothing !== 'add-k') return { counts, totals }
  const plus = (value: number, index: number): number => (index === 0 ? value : value + smoothingValue)
  return { counts: counts.map(plus), totals: totals.map(plus) }
}

function smoothed({ counts, totals }: Orders, { smoothing, smoothingValue = 0 }: Formula): number[] {
  const precisions = counts.map(() => 0)
  const reached = reachedOrder(totals)
  let halvings = 1
  for (let index = 0; index < reached; index++) {
    if (counts[index] > 0) precisions[index] = (100 * counts[index]) / totals[index]
    else if (smoothing === 'exp') {
      halvings *= 2
      precisions[index] = 100 / (halvings * totals[index])
    } else if (smoothing === 'floor') precisions[index] = (100 * smoothingValue) / totals[index]
  }
  return precisions
}

/** The longest n-gram that the hypotheses have. */
function reachedOrder(totals: readonly number[]): number {
  const missing = totals.indexOf(0)
  return missing < 0 ? totals.length : missing
}

function bleuLine(score: number, parts: Omit<BleuScore, 'score' | 'text'>): string {
  const { precisions, brevityPenalty, hypothesisLength, referenceLength } = parts
  const ratio = referenceLength === 0 ? 0 : hypothesisLength / referenceLength
  return [
    `BLEU = ${decimals(score, 2)} ${precisions.map((precision) => decimals(precision, 1)).join('/')}`,
    `(BP = ${decimals(brevityPenalty, 3)} ratio = ${decimals(ratio, 3)} hyp_len = ${hypothesisLength} ref_len = ${referenceLength})`,
  ].join(' ')
}
