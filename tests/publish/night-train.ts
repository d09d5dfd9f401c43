import type { Alignment } from '../../src/model/alignment.ts'
import type { Divergence } from '../../src/model/divergence.ts'
import type { Sentence } from '../../src/model/sentence.ts'
import type { WordLink } from '../../src/model/word-link.ts'
import { readTermbase } from '../../src/termbase/read-termbase.ts'

/** A row as a person writes it: `¶` begins a paragraph, `//` parts sentences; an empty side is a gap. */
export interface WrittenRow {
  readonly source: string
  readonly target: string
  readonly kind?: Sentence['kind']
  readonly speaker?: string
}

/** What an attacker may put into a text; every output shows it as it is. */
export const HOSTILE = '<script>alert(1)</script> "><img src=x onerror=alert(2)> </style> javascript:alert(3) {{7*7}} ]]>'

/** English and Russian: a title, two speakers, a bead of one sentence and two, a gap, a no-break space, ё, hostile text. */
const ROWS: readonly WrittenRow[] = [
  { source: '¶The night train', target: '¶Ночной поезд', kind: 'title' },
  { source: '¶The train leaves at eleven.', target: '¶Поезд уходит в\u00a0одиннадцать.', speaker: 'guide' },
  { source: 'In winter it is “late”, and nobody minds.', target: 'Зимой он опаздывает. // Никто не сердится.', speaker: 'guide' },
  { source: '¶All passengers get tea.', target: '¶Всем пассажирам дают чай, ещё до отправления.', speaker: 'guide' },
  { source: 'Nobody counts the glasses.', target: '', speaker: 'guide' },
  { source: '¶Who pays for the tea?', target: '¶Кто платит за чай?', speaker: 'question' },
  { source: '¶The railway pays.', target: '¶Платит железная дорога.', speaker: 'guide' },
  { source: 'Everyone gets there by night train.', target: 'Ночным поездом доедет каждый.', speaker: 'guide' },
  { source: `¶${HOSTILE}`, target: `¶${HOSTILE}` },
]

/** Numbers the sentences of one side and says which rows hold them. */
function sideOf(rows: readonly WrittenRow[], side: 'source' | 'target') {
  const sentences: Sentence[] = []
  let paragraph = 0
  let inParagraph = 0
  const runs = rows.map((row) => {
    const start = sentences.length
    for (const written of row[side].split(' // ').filter((text) => text !== '')) {
      if (written.startsWith('¶') || paragraph === 0) {
        paragraph++
        inParagraph = 0
      }
      inParagraph++
      const { kind, speaker } = row
      sentences.push({
        id: `p${paragraph}.s${inParagraph}`,
        text: written.replace('¶', ''),
        ...(kind && { kind }),
        ...(speaker && { speaker }),
      })
    }
    return { start, end: sentences.length }
  })
  return { sentences, runs }
}

/** An English–Russian alignment of written rows; the Russian is the original. */
export function alignmentOf(rows: readonly WrittenRow[], divergences: readonly Divergence[] = []): Alignment {
  const source = sideOf(rows, 'source')
  const target = sideOf(rows, 'target')
  return {
    id: 'night-train',
    title: 'The night train',
    date: '2024-01-15',
    original: 'ru',
    source: {
      language: 'en',
      version: { id: 'en', language: 'en', title: 'The night train', provenance: 'translation', licence: 'CC-BY-4.0' },
      sentences: source.sentences,
    },
    target: {
      language: 'ru',
      version: { id: 'ru', language: 'ru', provenance: 'reconstruction', uri: 'https://example.org/poezd', publisher: 'Депо' },
      sentences: target.sentences,
    },
    speakers: [
      { id: 'guide', role: 'speaker', names: ['Head conductor Anna Orlova', 'Anna Orlova', 'Анна Орлова'] },
      { id: 'question', role: 'journalist', names: ['Question', 'Вопрос'] },
    ],
    beads: rows.map((_, at) => ({
      id: `b${at + 1}`,
      source: source.runs[at],
      target: target.runs[at],
      probability: at === 4 ? 0.4 : 0.95,
      status: 'auto',
    })),
    divergences,
    signature: 'bitext:test|langs:en-ru',
  }
}

const base = { severity: 'major', rule: 'r', direction: 'source', confidence: 0.9, cause: 'optional' } as const

const DIVERGENCES: readonly Divergence[] = [
  {
    ...base,
    id: 'term-inconsistency.tea',
    kind: 'term-inconsistency',
    bead: 'b4',
    message: '“tea” stands beside «чай» twice.',
    source: [{ sentence: 'p3.s1', span: { start: 19, end: 22 }, text: 'tea' }],
    target: [],
    review: { state: 'open', note: 'seen' },
  },
  {
    ...base,
    id: 'quotation-shift.late',
    kind: 'quotation-shift',
    bead: 'b3',
    message: '“late” stands in quotation marks in the English only.',
    source: [{ sentence: 'p2.s2', span: { start: 16, end: 22 }, text: '“late”' }],
    target: [{ sentence: 'p2.s2', span: { start: 9, end: 20 }, text: 'опаздывает.' }],
    review: { state: 'accepted' },
  },
  {
    ...base,
    id: 'number-mismatch.eleven',
    kind: 'number-mismatch',
    bead: 'b2',
    message: 'A reviewer said no.',
    source: [{ sentence: 'p2.s1', span: { start: 20, end: 26 }, text: 'eleven' }],
    target: [],
    review: { state: 'rejected' },
  },
]

export const NIGHT_TRAIN = alignmentOf(ROWS, DIVERGENCES)

/** The same with word links in the second bead, two of them not worth showing, since one is not sure and one rests on its place alone; places count in the raw text. */
export const LINKED_TRAIN: Alignment = {
  ...NIGHT_TRAIN,
  beads: NIGHT_TRAIN.beads.map((bead) =>
    bead.id === 'b3'
      ? {
          ...bead,
          links: [
            link({ sentence: 0, start: 3, end: 9 }, { sentence: 0, start: 0, end: 5 }, 0.9),
            link({ sentence: 0, start: 17, end: 21 }, { sentence: 0, start: 9, end: 19 }, 0.8),
            link({ sentence: 0, start: 27, end: 33 }, { sentence: 1, start: 0, end: 5 }, 0.7),
            link({ sentence: 0, start: 0, end: 2 }, { sentence: 0, start: 6, end: 8 }, 0.2),
            { ...link({ sentence: 0, start: 10, end: 16 }, { sentence: 0, start: 6, end: 8 }, 0.9), origin: 'neighbours' },
          ],
        }
      : bead,
  ),
}

interface WrittenPlace {
  readonly sentence: number
  readonly start: number
  readonly end: number
}

function link(source: WrittenPlace, target: WrittenPlace, probability: number): WordLink {
  const place = ({ sentence, ...span }: WrittenPlace) => ({ sentence, span })
  return { source: place(source), target: place(target), probability, origin: 'lexicon' }
}

/** Many rows, five to a paragraph, with a number of its own in each. */
export const longAlignment = (count: number): Alignment =>
  alignmentOf(
    Array.from({ length: count }, (_, at) => {
      const opening = at % 5 === 0 ? '¶' : ''
      return {
        source: `${opening}In the year ${at} the night train number ${at % 97} went past the river and nobody on board knew the stationmaster’s name, not even the guard.`,
        target: `${opening}В ${at} году ночной поезд номер ${at % 97} прошёл мимо реки, и никто из ехавших не знал, как зовут начальника станции, даже проводник.`,
      }
    }),
  )

/** Another English version of the first rows, cut in another way. */
export const SECOND_ENGLISH: Alignment = (() => {
  const rows = ROWS.map((row) => ({ ...row, source: row.source.replace('train', 'sleeper') }))
  const { target, ...rest } = alignmentOf(rows)
  // The first two Russian sentences after the title stand in one bead here.
  const beads = [...rest.beads.slice(0, 1), merged(rest.beads[1], rest.beads[2]), ...rest.beads.slice(3)]
  return { ...rest, id: 'night-sleeper', target, beads }
})()

function merged(one: Alignment['beads'][number], other: Alignment['beads'][number]): Alignment['beads'][number] {
  return {
    ...one,
    source: { start: one.source.start, end: other.source.end },
    target: { start: one.target.start, end: other.target.end },
  }
}

export const TRAIN_TERMS = readTermbase(`
format: bitext-terms/1
languages: [en, ru]
concepts:
  - id: train
    definition: Carriages that move together.
    terms:
      en: [{ term: train, status: preferred }]
      ru: [{ term: поезд, status: preferred }, { term: состав, status: deprecated, note: railway slang }]
  - id: aeroplane
    terms:
      en: [{ term: aeroplane }]
      ru: [{ term: самолёт }]
`)
