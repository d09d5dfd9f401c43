import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDivergences } from '../../src/divergence/find-divergences.ts'
import { quotationTable } from '../../src/divergence/quotation-table.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import type { Alignment } from '../../src/model/alignment.ts'
import { segment } from '../../src/segment/segment.ts'
import { readTermbase } from '../../src/termbase/read-termbase.ts'
import { inBrief } from './alignments.ts'

const CORPUS = new URL('../../corpora/ushakov-2022-02-12/', import.meta.url)
const SHARED = process.env.BITEXT_SHARED
const TERMS = readTermbase(readFileSync(new URL('termbase.yaml', CORPUS), 'utf8'))

/** The texts of the briefing by way of ingestion and segmentation, not yet aligned. */
function sidesFromPages(): Pick<Alignment, 'source' | 'target' | 'speakers'> {
  const [source, target] = [
    ['en', 'en.page.txt'],
    ['ru', 'ru.txt'],
  ].map(([language, file]) => {
    const document = ingest(readFileSync(new URL(file, CORPUS)), { language, file })
    return { language, version: { id: language, language }, sentences: segment(document), speakers: document.speakers }
  })
  return { source, target, speakers: [...source.speakers, ...target.speakers] }
}

/** The hand-made alignment: `[9]:[9, 10]` on each line. */
function goldAlignment(): Alignment {
  const folder = `${SHARED}/corpora/ushakov-2022-02-12/gold/`
  const lines = (file: string): string[] =>
    readFileSync(folder + file, 'utf8')
      .trimEnd()
      .split('\n')
  const sideOf = (language: string) => ({
    language,
    version: { id: language, language },
    sentences: lines(`${language}.sentences.txt`).map((text, index) => ({ id: `${language}${index + 1}`, text })),
  })
  const runOf = (indices: string) => {
    const numbers = indices.match(/\d+/gu)?.map(Number) ?? []
    return { start: numbers[0], end: numbers[numbers.length - 1] + 1 }
  }
  const beads = lines('en-ru.vecalign').map((line, index) => {
    const [source, target] = line.split(':')
    return { id: `b${index + 1}`, source: runOf(source), target: runOf(target), probability: 1, status: 'auto' as const }
  })
  return { id: 'gold', source: sideOf('en'), target: sideOf('ru'), speakers: [], beads, divergences: [], signature: '' }
}

describe('quotation marks in the briefing', () => {
  it('stand on “invasion” seven times of eight, three of them in questions, and never on «вторжение»', () => {
    const alignment = { ...sidesFromPages(), id: 'briefing', beads: [], divergences: [], signature: '' }
    const rows = quotationTable(alignment, TERMS).filter(({ concept }) => concept === 'invasion')
    expect(rows.map(({ language, role, quoted, unquoted }) => `${language} ${role} ${quoted}/${unquoted}`)).toEqual([
      'en speaker 4/1',
      'en journalist 3/0',
      'ru speaker 0/4',
      'ru journalist 0/3',
    ])
  })
})

describe.skipIf(SHARED === undefined)('divergences of the briefing, over the hand-made alignment', () => {
  const alignment = SHARED === undefined ? undefined : goldAlignment()
  const found = alignment === undefined ? [] : findDivergences(alignment, { termbase: TERMS })
  const of = (kind: string, concept: string) =>
    found.filter((divergence) => divergence.kind === kind && divergence.concept === concept)

  it('row 1: all seven quoted “invasion”, critical', () => {
    const shifts = of('quotation-shift', 'invasion')
    expect(shifts.map(({ severity }) => severity)).toEqual(shifts.map(() => 'critical'))
    expect(shifts.flatMap(({ source }) => source.map(({ sentence }) => sentence))).toEqual([
      'en13',
      'en41',
      'en42',
      'en47',
      'en47',
      'en49',
      'en64',
    ])
    expect(shifts.flatMap(({ target }) => target.map(({ sentence }) => sentence))).toEqual([
      'ru14',
      'ru45',
      'ru46',
      'ru51',
      'ru51',
      'ru71',
    ])
  })

  it('row 2: whip up and pump out hysteria beside нагнетание', () => {
    expect(of('term-inconsistency', 'hysteria').map(inBrief)).toEqual([
      'several-renderings: whip up hysteria, pump out hysteria | нагнетания, нагнетание',
    ])
  })

  it('row 6: necessary actions beside соответствующие демарши', () => {
    expect(of('term-deviation', 'demarche').map(inBrief)).toEqual([
      'deprecated-rendering: necessary actions | соответствующие демарши',
    ])
  })

  it('row 8: proposals and thoughts, предложения and соображения', () => {
    expect(of('term-inconsistency', 'proposal').map(inBrief)).toEqual([
      'several-renderings: proposals, proposals, thoughts | соображений, предложения, соображения',
    ])
  })

  it('row 9: “military muscle” without marks in the Russian', () => {
    expect(of('quotation-shift', 'military-muscle').map(inBrief)).toEqual(['quoted-term: “military muscle.” | военные мускулы'])
  })

  it('row 14: possible lost from provocations', () => {
    expect(of('epistemic-shift', 'provocation').map(inBrief)).toEqual([
      'possibility-of-a-watched-term: provocations | возможные провокации',
    ])
  })

  it.each([
    ['row 5', /allegedly|so-called|якобы|так называем/iu],
    ['row 17', /height|апоге/iu],
    ['row 19', /expansion|расширени/iu],
    ['row 20', /\d|eight|восемь|two|дв[аеу]/iu],
    ['row 21', /sanction|санкци|against Russia/iu],
  ])('%s stays silent', (_, words) => {
    expect(
      found.filter(({ source, target }) => [...source, ...target].some(({ text }) => words.test(text))).map(inBrief),
    ).toEqual([])
  })

  it('has nothing else of major weight than what the corpus describes', () => {
    const described = ['invasion', 'hysteria', 'demarche', 'military-muscle', 'great-power', 'provocation']
    expect(
      found.filter(({ severity, concept }) => severity !== 'minor' && !described.includes(concept ?? '')).map(inBrief),
    ).toEqual([])
  })
})
