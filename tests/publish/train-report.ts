import { type DivergenceReport, divergenceReport } from '../../src/divergence/report.ts'
import type { Alignment } from '../../src/model/alignment.ts'
import type { Divergence } from '../../src/model/divergence.ts'
import { readTermbase } from '../../src/termbase/read-termbase.ts'
import { HOSTILE, NIGHT_TRAIN } from './night-train.ts'

/** A divergence on a concept; and one whose every text is an attacker's, his mark inside the hostile row. */
const MORE: readonly Divergence[] = [
  {
    id: 'epistemic-shift.train.0123abcd',
    kind: 'epistemic-shift',
    severity: 'critical',
    rule: 'one-sided-marker',
    concept: 'train',
    direction: 'source',
    bead: 'b8',
    source: [{ sentence: 'p5.s2', span: { start: 29, end: 34 }, text: 'train' }],
    target: [{ sentence: 'p5.s2', span: { start: 7, end: 14 }, text: 'поездом' }],
    confidence: 0.9,
    cause: 'optional',
    message: 'The English has “train”; the Russian has «поездом».',
    review: { state: 'open' },
  },
  {
    id: HOSTILE,
    kind: 'omission',
    severity: 'minor',
    rule: HOSTILE,
    concept: HOSTILE,
    direction: 'both',
    bead: 'b9',
    source: [{ sentence: 'p6.s1', span: { start: 8, end: 16 }, text: 'alert(1)' }],
    target: [],
    confidence: 0.5,
    cause: 'unknown',
    message: HOSTILE,
    review: { state: 'open', note: HOSTILE },
  },
]

/** The night train with a marker before a term, and with what its reports are to show. */
const ALIGNMENT: Alignment = {
  ...NIGHT_TRAIN,
  source: {
    ...NIGHT_TRAIN.source,
    sentences: NIGHT_TRAIN.source.sentences.map((sentence) =>
      sentence.id === 'p2.s1' ? { ...sentence, text: 'The alleged “train” leaves at eleven.' } : sentence,
    ),
  },
  divergences: [MORE[0], ...NIGHT_TRAIN.divergences.filter(({ bead }) => bead !== 'b2'), MORE[1]],
}

const TERMS = readTermbase(`
format: bitext-terms/1
languages: [en, ru]
concepts:
  - id: train
    definition: Carriages that move together, поезд in Russian.
    terms:
      en: [{ term: train, status: preferred }, { term: night train, status: deprecated }]
      ru: [{ term: поезд, status: preferred, evidence: reconstructed }]
`)

export const TRAIN_REPORT: DivergenceReport = divergenceReport(ALIGNMENT, { termbase: TERMS })
