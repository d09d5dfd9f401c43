import { bootstrap, type ConfidenceInterval } from './bootstrap.ts'
import { type Counts, type Metric, sumCounts } from './metric.ts'
import { scoreGroups } from './score-groups.ts'
import type { Measurement, ScoreInput, ScoreOptions, ScoreReport, SystemScore } from './score-report.ts'
import { scoreSegments } from './score-segments.ts'
import { referenceCount, type SignatureSetting, shortSignatureOf, signatureOf } from './signature.ts'
import { pairedTest } from './significance.ts'

/** Scores systems against references: corpora, groups and single segments from one reading of the texts. */
export function scoreSystems(input: ScoreInput, options: ScoreOptions): ScoreReport {
  const measurements = options.metrics.map((metric) => measure(metric, input))
  const setting = settingOf(input, options)
  const scores = measurements.map((measurement) => scoresOf(measurement, options))
  return {
    segments: input.references.length,
    references: setting.references,
    metrics: options.metrics.map(({ name, better, signature }) => ({
      name,
      better,
      signature: signatureOf(signature, setting),
      shortSignature: shortSignatureOf(signature, setting),
    })),
    systems: input.systems.map(({ name, hypotheses }, system) => ({
      name,
      scores: scores.map((ofMetric) => ofMetric[system]),
      groups: scoreGroups(measurements, system, input.labels),
      ...(options.segments && { segments: scoreSegments(measurements, system, { ...input, hypotheses }) }),
    })),
  }
}

function measure(metric: Metric, { references, systems }: ScoreInput): Measurement {
  const perfect: Counts[] = []
  const counts = systems.map((): Counts[] => [])
  references.forEach((ofSegment, segment) => {
    const countsOf = metric.against(ofSegment)
    perfect.push(countsOf(ofSegment[0]))
    systems.forEach(({ hypotheses }, system) => {
      counts[system].push(countsOf(hypotheses[segment]))
    })
  })
  return { metric, systems: counts, perfect }
}

function settingOf({ references }: ScoreInput, { confidence, paired }: ScoreOptions): SignatureSetting {
  const bootstrapped = paired?.test === 'bs' ? paired : confidence
  return {
    references: referenceCount(references),
    bootstrap: bootstrapped?.samples,
    randomisation: paired?.test === 'ar' ? paired.samples : undefined,
    seed: paired?.seed ?? confidence?.seed,
  }
}

function scoresOf({ metric, systems }: Measurement, { confidence, paired }: ScoreOptions): SystemScore[] {
  const tested = paired === undefined ? [] : pairedTest(paired.test, metric, systems, paired)
  return systems.map((counts, index) => {
    const interval: ConfidenceInterval | undefined =
      tested[index]?.interval ?? (confidence && bootstrap(metric, counts, confidence))
    return {
      metric: metric.name,
      ...metric.score(sumCounts(counts)),
      ...(interval && { interval }),
      ...(tested[index]?.p !== undefined && { p: tested[index].p }),
    }
  })
}
