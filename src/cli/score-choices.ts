import { BitextError } from '../errors.ts'
import { bleu } from '../mteval/bleu.ts'
import { chrf } from '../mteval/chrf.ts'
import type { Metric } from '../mteval/metric.ts'
import type { Sampling } from '../mteval/resampling.ts'
import { GROUP_KINDS, type GroupKind, type ScoreOptions } from '../mteval/score-report.ts'
import { DEFAULT_TRIALS } from '../mteval/significance.ts'
import { ter } from '../mteval/ter.ts'
import { didYouMean } from '../text/nearest.ts'
import { numberOption } from './number-option.ts'
import type { ScoreFlags } from './score-flags.ts'

/** sacreBLEU's. */
const DEFAULT_SEED = 12345
const MOST_SAMPLES = 1_000_000
/** n-grams longer than this are no text any more. */
const LONGEST = 20

/**
 * What `scoreSystems` is to do.
 * @throws BitextError `USAGE` for values out of range, and for options that would do nothing
 */
export function scoreOptionsFrom(flags: ScoreFlags): ScoreOptions {
  const { confidence, paired } = flags
  refuseIdle(flags)
  return {
    metrics: metricsFrom(flags),
    ...(confidence && { confidence: samplingFrom(flags, DEFAULT_TRIALS.bs) }),
    ...(paired && { paired: { test: paired, ...samplingFrom(flags, DEFAULT_TRIALS[paired]) } }),
    segments: flags.sentences !== undefined,
  }
}

function refuseIdle({ samples, seed, confidence, paired, hyp = [] }: ScoreFlags): void {
  const idle = samples === undefined ? seed && '--seed' : '--samples'
  if (idle !== undefined && !confidence && paired === undefined)
    throw new BitextError('USAGE', `${idle} is for --confidence and --paired`, { hint: `leave it out, or add one of them` })
  if (paired !== undefined && hyp.length === 1)
    throw new BitextError('USAGE', '--paired compares systems, and there is only one', {
      hint: 'name the baseline and the others: --hyp BASELINE OTHER…',
    })
}

const METRICS: Readonly<Record<string, (flags: ScoreFlags) => Metric>> = {
  bleu: (flags) =>
    bleu({
      tokenizer: flags.tokenize,
      lowercase: flags.lowercase,
      smoothing: flags.smoothMethod,
      smoothingValue: numberOption(flags.smoothValue, { option: '--smooth-value', least: 0 }),
      maxOrder: numberOption(flags.maxOrder, { option: '--max-order', least: 1, most: LONGEST, isWhole: true }),
      effectiveOrder: flags.effectiveOrder,
    }),
  chrf: (flags) => chrfFrom(flags, 0),
  'chrf++': (flags) => chrfFrom({ ...flags, chrfWordOrder: undefined }, 2),
  ter: (flags) =>
    ter({
      caseSensitive: flags.terCaseSensitive,
      asianSupport: flags.terAsianSupport,
      noPunct: flags.terNoPunct,
      normalized: flags.terNormalized,
    }),
}

const chrfFrom = (flags: ScoreFlags, wordOrder: number): Metric =>
  chrf({
    characterOrder: numberOption(flags.chrfCharOrder, { option: '--chrf-char-order', least: 1, most: LONGEST, isWhole: true }),
    wordOrder:
      numberOption(flags.chrfWordOrder, { option: '--chrf-word-order', least: 0, most: LONGEST, isWhole: true }) ?? wordOrder,
    beta: numberOption(flags.chrfBeta, { option: '--chrf-beta', least: 0 }),
    lowercase: flags.chrfLowercase,
    whitespace: flags.chrfWhitespace,
    epsSmoothing: flags.chrfEpsSmoothing,
  })

function metricsFrom(flags: ScoreFlags): Metric[] {
  const names = new Set(listOf((flags.metrics ?? 'bleu,chrf,ter').toLowerCase()))
  if (names.size === 0) throw new BitextError('USAGE', '--metrics names no metric', { hint: 'such as --metrics bleu,chrf++' })
  return [...names].map((name) => chosen(name, Object.keys(METRICS), '--metrics')).map((name) => METRICS[name](flags))
}

/** What segments are to be put together by. */
export function groupKindsFrom({ by }: ScoreFlags): readonly GroupKind[] {
  if (by === undefined) return GROUP_KINDS
  const names = listOf(by)
  if (names.length === 1 && names[0] === 'none') return []
  return names.map((name) => chosen(name, GROUP_KINDS, '--by'))
}

function chosen<Name extends string>(typed: string, known: readonly Name[], option: string): Name {
  const found = known.find((name) => name === typed)
  if (found !== undefined) return found
  throw new BitextError('USAGE', `${option} does not know ${JSON.stringify(typed)}`, {
    hint: didYouMean(typed, known) ?? `it knows ${known.join(', ')}`,
  })
}

const listOf = (typed: string): string[] =>
  typed
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

const samplingFrom = ({ samples, seed }: ScoreFlags, fallback: number): Sampling => ({
  samples: numberOption(samples, { option: '--samples', least: 1, most: MOST_SAMPLES, isWhole: true }) ?? fallback,
  seed: numberOption(seed, { option: '--seed', least: 0, isWhole: true }) ?? DEFAULT_SEED,
})
