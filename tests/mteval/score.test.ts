import { describe, expect, it } from 'vitest'
import { bleu } from '../../src/mteval/bleu.ts'
import { chrf } from '../../src/mteval/chrf.ts'
import { scoreCorpus } from '../../src/mteval/metric.ts'
import { scoreSystems } from '../../src/mteval/score.ts'
import { formatScoresJson } from '../../src/mteval/score-json.ts'
import { formatScoresLatex } from '../../src/mteval/score-latex.ts'
import { ter } from '../../src/mteval/ter.ts'

const REFERENCES = [
  ['The ferry leaves the harbour at nine.'],
  ['Tickets are sold on board.'],
  ['Nobody knows when it will come back.'],
  ['The crossing takes two hours.'],
]
const PERFECT = REFERENCES.map(([reference]) => reference)
const WORSE = [PERFECT[0], 'Tickets sells the ship itself perhaps.', 'Nobody knows when it comes back.', PERFECT[3]]
const LABELS = [
  { id: 'b1', document: 'ferry', speaker: 'captain', shape: '1-1' },
  { id: 'b2', document: 'ferry', speaker: 'captain', shape: '1-2' },
  { id: 'b3', document: 'tour', shape: '1-1' },
  { id: 'b4', document: 'tour', speaker: 'guide', shape: '1-1' },
]
const METRICS = [bleu(), chrf(), ter()]
const INPUT = {
  references: REFERENCES,
  systems: [
    { name: 'perfect', hypotheses: PERFECT },
    { name: 'worse', hypotheses: WORSE },
  ],
  labels: LABELS,
}

describe('systems side by side', () => {
  const report = scoreSystems(INPUT, { metrics: METRICS, segments: true })
  const [perfect, worse] = report.systems

  it('have the scores that each has alone', () => {
    expect(perfect.scores.map(({ score }) => score)).toEqual([expect.closeTo(100, 8), expect.closeTo(100, 8), 0])
    expect(worse.scores.map(({ score }) => score)).toEqual(
      METRICS.map((metric) => scoreCorpus<{ score: number; text: string }>(metric, WORSE, REFERENCES).score),
    )
  })

  it('are scored by document, speaker and shape', () => {
    expect(worse.groups.document?.map(({ group, segments }) => [group, segments])).toEqual([
      ['ferry', 2],
      ['tour', 2],
    ])
    expect(worse.groups.speaker?.map(({ group, segments }) => [group, segments])).toEqual([
      ['captain', 2],
      ['–', 1],
      ['guide', 1],
    ])
    expect(worse.groups.shape?.[1].scores[0]).toBeCloseTo(scoreCorpus(bleu(), [WORSE[1]], [REFERENCES[1]]).score, 10)
    expect(scoreSystems({ ...INPUT, labels: undefined }, { metrics: METRICS }).systems[0].groups).toEqual({})
  })

  it('show first the segment that costs the corpus most', () => {
    expect(worse.segments?.map(({ id }) => id)).toEqual(['b2', 'b3', 'b1', 'b4'])
    const mended = scoreCorpus(bleu(), WORSE.with(1, PERFECT[1]), REFERENCES).score
    expect(worse.segments?.[0].losses[0]).toBeCloseTo(mended - worse.scores[0].score, 10)
    expect(worse.segments?.[0].losses[2]).toBeGreaterThan(0)
    expect(worse.segments?.at(-1)?.losses).toEqual([0, 0, 0])
  })

  it('say nothing of segments unless asked', () => {
    expect(scoreSystems(INPUT, { metrics: METRICS }).systems[0]).not.toHaveProperty('segments')
  })
})

describe('with resampling', () => {
  it('scores have intervals, and the signature says how they were drawn', () => {
    const { systems, metrics } = scoreSystems(INPUT, { metrics: [bleu()], confidence: { samples: 50, seed: 3 } })
    expect(systems[1].scores[0].interval?.half).toBeGreaterThan(0)
    expect(systems[1].scores[0]).not.toHaveProperty('p')
    expect(metrics[0].signature).toMatch(/^nrefs:1\|bs:50\|seed:3\|/)
  })

  it('systems have p-values, but the first has none', () => {
    const { systems, metrics } = scoreSystems(INPUT, { metrics: [bleu()], paired: { test: 'ar', samples: 50, seed: 3 } })
    expect(systems[0].scores[0]).not.toHaveProperty('p')
    expect(systems[1].scores[0].p).toBeGreaterThan(0)
    expect(metrics[0].signature).toMatch(/^nrefs:1\|ar:50\|seed:3\|/)
  })
})

it('in LaTeX the best score is bold and names are escaped', () => {
  const report = scoreSystems(
    { ...INPUT, systems: [INPUT.systems[1], { name: 'my_best & 100%', hypotheses: PERFECT }] },
    { metrics: [bleu(), ter()] },
  )
  const latex = formatScoresLatex(report)
  expect(latex).toContain('System & BLEU $\\uparrow$ & TER $\\downarrow$ \\\\')
  expect(latex).toContain('my\\_best \\& 100\\% & \\textbf{100.00} & \\textbf{0.00} \\\\')
  expect(latex).toMatch(/^% BLEU: nrefs:1\|/)
  expect(latex).not.toContain('dagger')
})

it('JSON says its format and keeps every digit', () => {
  const report = scoreSystems(INPUT, { metrics: [bleu()] })
  const read = JSON.parse(formatScoresJson(report))
  expect(read.format).toBe('bitext-scores/1')
  expect(read.systems[1].scores[0].score).toBe(report.systems[1].scores[0].score)
})
