import type { Alignment } from '../../src/model/alignment.ts'

/** Three beads (1-1, 1-2 and a gap) with a divergence, as a person would write them down. */
export const SAMPLE: Alignment = {
  id: 'harbour-2024',
  title: 'The harbour',
  date: '2024-05-01',
  original: 'ru',
  source: {
    language: 'en',
    version: { id: 'en', language: 'en', file: 'en.txt', provenance: 'translation' },
    sentences: [
      { id: 'p1.s1', kind: 'title', text: 'The “harbour”' },
      { id: 'p2.s1', speaker: 'orlova', text: 'The harbour was closed at 12:30, and no one knew why.' },
      { id: 'p2.s2', speaker: 'orlova', text: 'No one asked.' },
    ],
  },
  target: {
    language: 'ru',
    version: {
      id: 'ru',
      language: 'ru',
      notice: 'A reconstruction: the original is in the town archive.',
      provenance: 'reconstruction',
    },
    sentences: [
      { id: 'p1.s1', kind: 'title', text: 'Гавань' },
      { id: 'p2.s1', speaker: 'orlova', text: 'Гавань закрыли в 12:30.' },
      { id: 'p2.s2', speaker: 'orlova', text: 'Никто не знал почему.' },
    ],
  },
  speakers: [{ id: 'orlova', role: 'speaker', names: ['Anna Orlova', 'А.Орлова'] }],
  beads: [
    { id: 'b1', source: { start: 0, end: 1 }, target: { start: 0, end: 1 }, probability: 0.9987, status: 'auto' },
    {
      id: 'b2',
      source: { start: 1, end: 2 },
      target: { start: 1, end: 3 },
      probability: 0.91,
      status: 'confirmed',
      note: 'one sentence\nmade of two',
      bookmark: 'ask the archive',
    },
    { id: 'b3', source: { start: 2, end: 3 }, target: { start: 3, end: 3 }, probability: 0.75, status: 'uncertain' },
  ],
  divergences: [
    {
      id: 'quotation-shift.harbour.p1.s1',
      kind: 'quotation-shift',
      severity: 'critical',
      rule: 'quoted-on-one-side',
      concept: 'harbour',
      direction: 'source',
      bead: 'b1',
      source: [{ sentence: 'p1.s1', span: { start: 4, end: 13 }, text: '“harbour”' }],
      target: [{ sentence: 'p1.s1', span: { start: 0, end: 6 }, text: 'Гавань' }],
      confidence: 0.95,
      cause: 'optional',
      message: '“harbour” stands in quotation marks in English only.',
      review: { state: 'accepted', note: 'seen' },
    },
  ],
  signature: 'bitext 0.1.0, en.txt sha256 0123, ru.txt sha256 4567',
}

/** The same, as the file has it. */
export const SAMPLE_YAML = `# A parallel corpus: a bead is a row of the bilingual table. docs/yaml.md of bitext explains every key.

format: bitext/1
id: harbour-2024
title: The harbour
date: "2024-05-01"
original: ru
source: en
target: ru

versions:
  en:
    language: en
    file: en.txt
    provenance: translation
  ru:
    language: ru
    provenance: reconstruction
    notice: "A reconstruction: the original is in the town archive."

speakers:
  - { id: orlova, role: speaker, names: [ "Anna Orlova", "А.Орлова" ] }

beads:
  - id: b1
    shape: 1-1
    probability: 0.9987
    status: auto
    en:
      - { id: p1.s1, kind: title, text: "The “harbour”" }
    ru:
      - { id: p1.s1, kind: title, text: "Гавань" }

  - id: b2
    shape: 1-2
    probability: 0.91
    status: confirmed
    note: "one sentence\\nmade of two"
    bookmark: ask the archive
    en:
      - { id: p2.s1, speaker: orlova, text: "The harbour was closed at 12:30, and no one knew why." }
    ru:
      - { id: p2.s1, speaker: orlova, text: "Гавань закрыли в 12:30." }
      - { id: p2.s2, speaker: orlova, text: "Никто не знал почему." }

  - id: b3
    shape: 1-0
    probability: 0.75
    status: uncertain
    en:
      - { id: p2.s2, speaker: orlova, text: "No one asked." }
    ru: []

divergences:
  - id: quotation-shift.harbour.p1.s1
    kind: quotation-shift
    severity: critical
    rule: quoted-on-one-side
    concept: harbour
    direction: en
    bead: b1
    confidence: 0.95
    cause: optional
    message: "“harbour” stands in quotation marks in English only."
    review: { state: accepted, note: seen }
    en:
      - { sentence: p1.s1, span: [ 4, 13 ], text: "“harbour”" }
    ru:
      - { sentence: p1.s1, span: [ 0, 6 ], text: "Гавань" }

signature: bitext 0.1.0, en.txt sha256 0123, ru.txt sha256 4567
`
