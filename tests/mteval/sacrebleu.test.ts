import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type BleuScore, bleu } from '../../src/mteval/bleu.ts'
import { bootstrap } from '../../src/mteval/bootstrap.ts'
import { chrf } from '../../src/mteval/chrf.ts'
import { countSegments, type Metric, type MetricScore, sumCounts } from '../../src/mteval/metric.ts'
import { exchanges, resamples } from '../../src/mteval/resampling.ts'
import { referenceCount, shortSignatureOf, signatureOf } from '../../src/mteval/signature.ts'
import { PAIRED_TESTS, type PairedTest, pairedTest } from '../../src/mteval/significance.ts'
import { type TerScore, ter } from '../../src/mteval/ter.ts'
import type { TokenizerName } from '../../src/mteval/tokenizers/tokenizers.ts'

/** Everything here is compared with what sacreBLEU 2.6.0 computed; the fixtures' README says how. */
const shared = process.env.BITEXT_SHARED

const SYSTEMS = ['drop', 'shuffle', 'subst', 'punct'] as const
type SystemName = (typeof SYSTEMS)[number]

interface Segment {
  readonly refs: readonly [string, string]
  readonly hyps: Readonly<Record<SystemName, string>>
}

/** sacreBLEU's names of the options. */
interface Params {
  readonly tokenize?: TokenizerName
  readonly lowercase?: boolean
  readonly smooth_method?: 'exp' | 'floor' | 'add-k' | 'none'
  readonly smooth_value?: number
  readonly max_ngram_order?: number
  readonly effective_order?: boolean
  readonly char_order?: number
  readonly word_order?: number
  readonly beta?: number
  readonly whitespace?: boolean
  readonly eps_smoothing?: boolean
  readonly normalized?: boolean
  readonly no_punct?: boolean
  readonly asian_support?: boolean
  readonly case_sensitive?: boolean
}

interface Expected {
  readonly metric: 'BLEU' | 'chrF' | 'TER'
  readonly params: Params
  readonly refs: 'one' | 'two' | 'var'
  readonly signature: string
  readonly shortSignature: string
  readonly systems: Readonly<
    Record<
      SystemName,
      {
        readonly corpus: Readonly<Record<string, number & number[] & string>>
        readonly sentences?: readonly number[]
        readonly sentencesEffectiveOrder?: readonly number[]
      }
    >
  >
}

const read = (file: string): string => readFileSync(`${shared}/mt-eval/${file}`, 'utf8')
const readSegments = (pair: string): Segment[] =>
  read(`segments.${pair}.jsonl`)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

function metricFor({ metric, params }: Expected): Metric {
  switch (metric) {
    case 'BLEU':
      return bleu({
        tokenizer: params.tokenize,
        lowercase: params.lowercase,
        smoothing: params.smooth_method,
        smoothingValue: params.smooth_value,
        maxOrder: params.max_ngram_order,
        effectiveOrder: params.effective_order,
      })
    case 'chrF':
      return chrf({
        characterOrder: params.char_order,
        wordOrder: params.word_order,
        beta: params.beta,
        lowercase: params.lowercase,
        whitespace: params.whitespace,
        epsSmoothing: params.eps_smoothing,
      })
    case 'TER':
      return ter({
        normalized: params.normalized,
        noPunct: params.no_punct,
        asianSupport: params.asian_support,
        caseSensitive: params.case_sensitive,
      })
  }
}

/** Exactly sacreBLEU's: the sums are made in the same order, so that nothing but the last digits may differ. */
const TOLERANCE = 1e-9
const near = (value: number, expected: number): void => expect(Math.abs(value - expected)).toBeLessThanOrEqual(TOLERANCE)

const isBleu = (score: MetricScore): score is BleuScore => 'precisions' in score
const isTer = (score: MetricScore): score is TerScore => 'edits' in score

function compareCorpus(score: MetricScore, expected: Expected['systems'][SystemName]['corpus']): void {
  near(score.score, expected.score)
  expect(score.text).toBe(expected.text)
  if (isBleu(score)) {
    expect([score.counts, score.totals]).toEqual([expected.counts, expected.totals])
    expect([score.hypothesisLength, score.referenceLength]).toEqual([expected.sysLen, expected.refLen])
    near(score.brevityPenalty, expected.bp)
    for (const [order, precision] of score.precisions.entries()) near(precision, expected.precisions[order])
  }
  if (isTer(score)) expect([score.edits, score.referenceLength]).toEqual([expected.numEdits, expected.refLength])
}

const as260 = (signature: string): string => signature.replace(/bitext-[\d.]+$/, '2.6.0')

describe.skipIf(shared === undefined).each(['en-ru', 'ru-en'])('scores of %s', (pair) => {
  const segments = shared === undefined ? [] : readSegments(pair)
  const results: Expected[] = shared === undefined ? [] : JSON.parse(read(`expected.${pair}.json`)).results

  it('are many', () => expect(results.length).toBeGreaterThan(80))

  it.each(results.map((result) => [`${result.metric} ${JSON.stringify(result.params)} refs: ${result.refs}`, result] as const))(
    '%s',
    (_, result) => {
      const references = segments.map(({ refs }, index) =>
        result.refs === 'two' || (result.refs === 'var' && index % 3 !== 0) ? refs : [refs[0]],
      )
      const metric = metricFor(result)
      expect(as260(signatureOf(metric.signature, { references: referenceCount(references) }))).toBe(result.signature)
      expect(as260(shortSignatureOf(metric.signature, { references: referenceCount(references) }))).toBe(result.shortSignature)
      for (const system of SYSTEMS) {
        const hypotheses = segments.map(({ hyps }) => hyps[system])
        const counts = countSegments(metric, hypotheses, references)
        const { corpus, sentences, sentencesEffectiveOrder } = result.systems[system]
        compareCorpus(metric.score(sumCounts(counts)), corpus)
        sentences?.forEach((score, index) => {
          near(metric.score(counts[index]).score, score)
        })
        sentencesEffectiveOrder?.forEach((score, index) => {
          near(metric.scoreSegment(counts[index]).score, score)
        })
      }
    },
  )
})

interface Paired {
  readonly results: Readonly<
    Record<
      string,
      Record<SystemName, { readonly pValue: number | null; readonly mean: number | null; readonly ci: number | null }>
    >
  >
}

interface PairedFixture {
  readonly bs: Paired & { readonly indices: readonly number[][] }
  readonly ar: Paired & { readonly select: readonly string[] }
  readonly singleBootstrapBLEU: Readonly<Record<SystemName, { readonly mean: number; readonly ci: number }>>
}

/** sacreBLEU's paired bootstrap keeps resampled scores of chrF and TER as single-precision numbers. */
const SINGLE_PRECISION = 1e-5

describe.skipIf(shared === undefined).each(['en-ru', 'ru-en'])('significance on %s', (pair) => {
  const sampling = { samples: 300, seed: 12345 }
  const segments = shared === undefined ? [] : readSegments(pair)
  const load = (): PairedFixture => JSON.parse(read(`paired.${pair}.json`))
  const countsBy = (metric: Metric) =>
    SYSTEMS.map((system) =>
      countSegments(
        metric,
        segments.map(({ hyps }) => hyps[system]),
        segments.map(({ refs }) => refs),
      ),
    )

  it('draws the very resamples and exchanges of numpy', () => {
    const { bs, ar } = load()
    expect(resamples(75, sampling).map((sample) => [...sample])).toEqual(bs.indices)
    expect(exchanges(75, sampling).map((trial) => trial.join(''))).toEqual(ar.select)
  })

  it('gives the intervals of BLEU', () => {
    const expected = load().singleBootstrapBLEU
    countsBy(bleu()).forEach((counts, index) => {
      const { mean, half } = bootstrap(bleu(), counts, sampling)
      near(mean, expected[SYSTEMS[index]].mean)
      near(half, expected[SYSTEMS[index]].ci)
    })
  })

  const cases = PAIRED_TESTS.flatMap((test) =>
    [bleu(), chrf(), ter()].map((metric): [PairedTest, string, Metric] => [test, metric.name, metric]),
  )
  it.each(cases)('by %s on %s gives the same p-values', (test, name, metric) => {
    const expected = load()[test].results[name]
    const tested = pairedTest(test, metric, countsBy(metric), sampling)
    SYSTEMS.forEach((system, index) => {
      const { p, interval } = tested[index]
      const { pValue, mean, ci } = expected[system]
      expect(p ?? null).toBe(pValue)
      expect(interval === undefined).toBe(mean === null)
      if (interval === undefined) return
      expect(Math.abs(interval.mean - Number(mean))).toBeLessThan(SINGLE_PRECISION)
      expect(Math.abs(interval.half - Number(ci))).toBeLessThan(SINGLE_PRECISION)
    })
  })
})
