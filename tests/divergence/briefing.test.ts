import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDivergences } from '../../src/divergence/find-divergences.ts'
import { quotationTable } from '../../src/divergence/quotation-table.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import type { Alignment } from '../../src/model/alignment.ts'
import { segment } from '../../src/segment/segment.ts'
import { readTermbase } from '../../src/termbase/read-termbase.ts'
import { inBrief, mirrored } from './alignments.ts'

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
  return {
    id: 'gold',
    original: 'ru',
    source: sideOf('en'),
    target: sideOf('ru'),
    speakers: [],
    beads,
    divergences: [],
    signature: '',
  }
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

  it('rows 2 and 3: whip up, pump out and stoke hysteria beside нагнетание and раздувать истерию', () => {
    expect(of('term-inconsistency', 'hysteria').map(inBrief)).toEqual([
      'several-renderings: whip up hysteria, pump out hysteria, stoking hysteria | нагнетания, нагнетание, раздувают истерию',
    ])
  })

  it('row 2: hysteria spelled out in the second', () => {
    expect(of('explicitation', 'hysteria').map(inBrief)).toEqual(['spelled-out-term: pump out hysteria | нагнетание'])
  })

  it.each([
    ['row 4', 'evaluative-word:  | искусственно', 'major'],
    ['row 7', 'evaluative-word:  | заведомо', 'critical'],
    ['row 15', 'word-of-degree:  | стопроцентными', 'minor'],
    ['row 16', 'evaluative-word:  | к сожалению', 'major'],
  ])('%s: the English leaves out %s', (_, brief, severity) => {
    const omitted = found.filter((divergence) => divergence.kind === 'omission' && inBrief(divergence) === brief)
    expect(omitted.map((divergence) => divergence.severity)).toEqual([severity])
  })

  it('row 6: necessary actions beside соответствующие демарши', () => {
    const [shift, ...others] = of('generalisation', 'demarche')
    expect(inBrief(shift)).toBe('broader-concept: necessary actions | соответствующие демарши')
    expect(shift.severity).toBe('major')
    expect(others).toEqual([])
  })

  it('row 7: the media feed in the English, and are fed in the Russian', () => {
    const [shift, ...others] = of('agency-shift', 'mass-media')
    expect(inBrief(shift)).toBe('agent-and-oblique: mass media | в СМИ')
    expect(shift.severity).toBe('critical')
    expect(others).toEqual([])
  })

  it('row 8: proposals and thoughts, предложения and соображения', () => {
    expect(of('term-inconsistency', 'consideration').map(inBrief)).toEqual([
      'several-renderings: proposals, proposals, thoughts | соображений, предложения, соображения',
    ])
    expect(of('particularisation', 'proposal').map(inBrief)).toContain('broader-concept: proposals | соображений')
  })

  it('row 9: “military muscle” without marks in the Russian', () => {
    expect(of('quotation-shift', 'military-muscle').map(inBrief)).toEqual(['quoted-term: “military muscle.” | военные мускулы'])
  })

  it('row 10: “invasion” left to the context, and a backdrop for an accompaniment', () => {
    expect(of('explicitation', 'invasion').map(inBrief)).toEqual(['term-from-context: invasion | таких утверждений'])
    expect(of('evaluative-shift', 'setting').map(inBrief)).toEqual(['other-image: backdrop | аккомпанемент'])
  })

  it('row 11: reached in the English, brought in the Russian', () => {
    const [shift, ...others] = of('agency-shift', 'absurdity')
    expect(inBrief(shift)).toBe('other-voice: reached absurd levels | доведено до абсурда')
    expect(shift.severity).toBe('minor')
    expect(others).toEqual([])
  })

  it('row 12: nations and powers, rivals and competitors', () => {
    expect(of('generalisation', 'great-power').map(inBrief)).toEqual(['broader-concept: great nations | великие державы'])
    expect(of('graduation-shift', 'rival').map(inBrief)).toEqual(['other-step: rivals | конкурентами'])
  })

  it('row 13: the President of Russia and Владимир Владимирович', () => {
    expect(of('name-variation', 'president-of-russia').map(inBrief)).toEqual([
      'other-naming: President of Russia | Владимир Владимирович',
    ])
  })

  it('row 14: possible lost from provocations', () => {
    expect(of('epistemic-shift', 'provocation').map(inBrief)).toEqual([
      'possibility-of-a-watched-term: provocations | возможные провокации',
    ])
  })

  it('row 15: adversaries to the last', () => {
    expect(found.map(inBrief)).toContain('one-sided-intensifier:  | стопроцентными')
  })

  it('row 18: the US, американцы, Соединённые Штаты', () => {
    expect(new Set(of('name-variation', 'united-states').map(inBrief))).toEqual(
      new Set(['other-naming: US | американцы', 'other-naming: United States | США', 'other-naming: US | Соединённые Штаты']),
    )
  })

  it('row 22: the Ukrainian military, силовики, вооружённые силы, военные', () => {
    const [shift, ...others] = of('term-inconsistency', 'ukrainian-military')
    expect(inBrief(shift)).toBe(
      'several-renderings: Ukrainian military, Ukrainian armed forces, Ukrainian military | украинских силовиков, украинских вооружённых сил, украинских военных',
    )
    expect(shift.severity).toBe('minor')
    expect(others).toEqual([])
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

  it('is the same seen from the other language', () => {
    const exchanged = alignment === undefined ? [] : findDivergences(mirrored(alignment), { termbase: TERMS })
    const inShort = ({ kind, severity, source, target }: (typeof found)[number]) =>
      `${severity} ${kind} ${[...source, ...target].map(({ text }) => text).sort()}`
    expect(exchanged.map(inShort).sort()).toEqual(found.map(inShort).sort())
  })

  it('has nothing else of major weight than what the corpus describes', () => {
    const described = ['invasion', 'hysteria', 'demarche', 'military-muscle', 'provocation', 'mass-media', 'false-narratives']
    const words = /искусственно|к сожалению/u
    const others = found.filter(
      ({ severity, concept, target }) =>
        severity !== 'minor' && !described.includes(concept ?? '') && !target.some(({ text }) => words.test(text)),
    )
    expect(others.map(inBrief)).toEqual([])
  })
})
