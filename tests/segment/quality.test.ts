import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ingest } from '../../src/ingest/ingest.ts'
import { segment } from '../../src/segment/segment.ts'
import { segmentText } from '../../src/segment/segment-text.ts'
import { boundaryF1, type Cut, type GoldText, halves, inTens } from './boundary-score.ts'
import floors from './quality-floors.json' with { type: 'json' }

const shared = process.env.BITEXT_SHARED

/** A measure this far above its floor asks for a higher floor: the floors may only rise. */
const SLACK = 0.15

const readShared = (file: string): string => readFileSync(`${shared}/${file}`, 'utf8')
const linesOf = (file: string): string[] => readShared(file).trim().split('\n')
const rowsOf = <Row>(file: string): Row[] => linesOf(file).map((line): Row => JSON.parse(line))

const cutIn =
  (language: string): Cut =>
  (text) =>
    segmentText(text, { language }).map((sentence) => sentence.text)

function holdFloor(f1: number, floor: number): void {
  expect(f1).toBeGreaterThanOrEqual(floor)
  expect(f1, 'better than its floor: raise the floor').toBeLessThan(floor + SLACK)
}

describe.skipIf(shared === undefined)('boundary F1 never falls', () => {
  const { 'en.pud': en, 'ru.pud': ru, ...treebanks } = selectF1(floors)

  it.each(Object.entries(treebanks))('%s', (name, { tuned, unseen }) => {
    const texts = halves(rowsOf<GoldText>(`segment/${name}.jsonl`))
    holdFloor(boundaryF1(texts.tuned, cutIn(name.slice(0, 2))), tuned)
    holdFloor(boundaryF1(texts.unseen, cutIn(name.slice(0, 2))), unseen)
  })

  it.each([
    ['en', en],
    ['ru', ru],
  ] as const)('%s.pud', (language, { tuned, unseen }) => {
    const rows = rowsOf<Record<'en' | 'ru', string>>('divergence/pud-first500.jsonl')
    const texts = halves(inTens(rows.map((row) => row[language])))
    holdFloor(boundaryF1(texts.tuned, cutIn(language)), tuned)
    holdFloor(boundaryF1(texts.unseen, cutIn(language)), unseen)
  })
})

function selectF1({ 'en.ewt-dev': ewt, 'en.pud': en, 'ru.gsd-dev': gsd, 'ru.taiga-dev': taiga, 'ru.pud': ru }: typeof floors) {
  return { 'en.ewt-dev': ewt, 'ru.gsd-dev': gsd, 'ru.taiga-dev': taiga, 'en.pud': en, 'ru.pud': ru }
}

describe.skipIf(shared === undefined)('rule cases never break again', () => {
  it.each(['en.golden', 'ru.golden', 'en.transcript', 'ru.transcript'] as const)('%s', (name) => {
    const rows = rowsOf<{ input: string; expected: readonly string[] }>(`segment/${name}.jsonl`)
    const cut = cutIn(name.slice(0, 2))
    const isRight = ({ input, expected }: (typeof rows)[number]) => cut(input).join('\n') === expected.join('\n')
    expect(rows.filter(isRight)).toHaveLength(floors[name].right)
  })
})

describe.skipIf(shared === undefined)('the briefing', () => {
  it.each([
    ['en', 'en.page.txt', 72],
    ['ru', 'ru.txt', 79],
  ] as const)('comes out exactly as a person cut it: %s', (language, file, count) => {
    const folder = 'corpora/ushakov-2022-02-12'
    const document = ingest(readFileSync(`${shared}/${folder}/${file}`), { language })
    const gold = linesOf(`${folder}/gold/${language}.sentences.txt`)
    expect(gold).toHaveLength(count)
    expect(segment(document).map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual(gold)
  })
})
