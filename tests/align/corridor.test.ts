import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSentences } from '../../src/align/align.ts'
import { findAnchors } from '../../src/align/anchors.ts'
import { corridorAlong } from '../../src/align/coarse-search.ts'
import {
  type Corridor,
  corridorOf,
  corridorThrough,
  intersection,
  pointCount,
  rowsAtEdge,
  union,
  widened,
} from '../../src/align/corridor.ts'
import { increasingChain } from '../../src/align/increasing-chain.ts'
import { readSide } from '../../src/align/side.ts'
import { translationTable } from '../../src/align/translation-table.ts'
import type { Ladder } from '../../src/model/ladder.ts'

/** A corridor as rows of bounds. */
const rowsOf = ({ first, last }: Corridor): string => Array.from(first, (from, row) => `${from}–${last[row]}`).join(' ')

const points = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 12 }).map((steps) => {
  const through = [{ i: 0, j: 0 }]
  for (const [i, j] of steps) {
    const last = through[through.length - 1]
    through.push({ i: last.i + i, j: last.j + j })
  }
  return through
})

describe('a corridor', () => {
  it('holds the boxes between the points it was led through', () => {
    const corridor = corridorThrough(
      [
        { i: 0, j: 0 },
        { i: 2, j: 2 },
        { i: 4, j: 5 },
      ],
      { margin: 0, density: 100 },
    )
    expect(rowsOf(corridor)).toBe('0–2 0–2 0–5 2–5 2–5')
  })

  it('is a band along the diagonal of a box that is too large', () => {
    const corridor = corridorThrough(
      [
        { i: 0, j: 0 },
        { i: 6, j: 6 },
      ],
      { margin: 0, density: 1 },
    )
    expect(rowsOf(corridor)).toBe('0–2 0–3 0–4 1–5 2–6 3–6 4–6')
  })

  it.each([0, 1, 3])('never turns back, and holds every point it was led through (margin %s)', (margin) =>
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 20 }), (through, density) => {
        const corridor = corridorThrough(through, { margin, density })
        for (const { i, j } of through) {
          expect(corridor.first[i]).toBeLessThanOrEqual(j)
          expect(corridor.last[i]).toBeGreaterThanOrEqual(j)
        }
        for (let row = 1; row < corridor.first.length; row++) {
          expect(corridor.first[row]).toBeGreaterThanOrEqual(corridor.first[row - 1])
          expect(corridor.last[row]).toBeGreaterThanOrEqual(corridor.last[row - 1])
          expect(corridor.first[row]).toBeLessThanOrEqual(corridor.last[row - 1])
        }
      }),
    ),
  )

  it('is cut to what another shares, or joined with it', () => {
    const [low, high] = [
      corridorOf(Int32Array.of(0, 0, 1, 2), Int32Array.of(1, 2, 2, 4)),
      corridorOf(Int32Array.of(0, 1, 2, 3), Int32Array.of(2, 2, 4, 4)),
    ]
    const [shared, joined] = [intersection(low, high), union(low, high)]
    expect([[...shared.first], [...shared.last]]).toEqual([
      [0, 1, 2, 3],
      [1, 2, 2, 4],
    ])
    expect([[...joined.first], [...joined.last]]).toEqual([
      [0, 0, 1, 2],
      [2, 2, 4, 4],
    ])
  })

  it('lies along a path that is known but for details', () => {
    const path = Array.from({ length: 40 }, (_, at) => ({ i: at + 1, j: at + 1 }))
    const { first, last } = corridorAlong(path)
    expect([first[0], last[0], first[20], last[20], first[40], last[40]]).toEqual([0, 5, 15, 25, 35, 40])
  })

  it('knows where a path comes close to its edge, and is widened there', () => {
    const narrow = corridorThrough(
      [
        { i: 0, j: 0 },
        { i: 3, j: 3 },
        { i: 6, j: 6 },
        { i: 9, j: 9 },
      ],
      { margin: 0, density: 100 },
    )
    expect(
      rowsAtEdge(
        narrow,
        [
          { i: 4, j: 3 },
          { i: 5, j: 5 },
        ],
        1,
      ),
    ).toEqual([4])
    const wider = widened(narrow, (row) => (row === 3 ? 2 : 0))
    expect(rowsOf(wider)).toBe('0–3 0–3 0–3 0–8 3–8 3–8 3–9 6–9 6–9 6–9')
    expect(pointCount(wider)).toBe(52)
  })
})

describe('the heaviest increasing chain', () => {
  it('leaves out what would turn back', () => {
    const votes = [
      { source: 0, target: 0, evidence: 2 },
      { source: 1, target: 7, evidence: 3 },
      { source: 2, target: 2, evidence: 2 },
      { source: 3, target: 3, evidence: 2 },
    ]
    expect(increasingChain(votes).map(({ source }) => source)).toEqual([0, 2, 3])
  })
})

/** Sentences that share four numbers with their translation, and with nothing else. */
const numbers = (index: number): string => [1, 3, 7, 9].map((step) => 1000 + step * 10_000 + index).join(', ')
const SOURCE = Array.from({ length: 660 }, (_, index) => `The committee met in the rooms ${numbers(index)} on that day.`)
const TARGET = SOURCE.map((_, index) => `Комитет собрался в комнатах ${numbers(index)} в тот день.`)

describe('anchors', () => {
  const side = (language: string, texts: readonly string[]) =>
    readSide({ language, sentences: texts.map((text, index) => ({ id: `s${index + 1}`, text })) })

  it('join sentences whose rare words translate each other', () => {
    const source = side('en', SOURCE.slice(0, 60))
    const target = side('ru', TARGET.slice(20, 60))
    const anchors = findAnchors({ source, target, table: translationTable(source, target, {}) })
    expect(anchors.length).toBeGreaterThan(20)
    for (const anchor of anchors) expect(anchor.target).toBe(anchor.source - 20)
  })

  /** Sixty sentences of forty numbers each. */
  const PASSAGE = Array.from({ length: 60 }, (_, index) =>
    Array.from({ length: 40 }, (_, room) => 1000 * room + index).join(', '),
  )

  it('are not misled where a passage stands twice, and sentences lack their counterpart beside them', () => {
    const part = [...PASSAGE.slice(0, 10), ...PASSAGE.slice(20)]
    const source = side('en', [...PASSAGE, ...part])
    const target = side('ru', [...part, ...PASSAGE])
    const anchors = findAnchors({ source, target, table: translationTable(source, target, {}) })
    expect(anchors.length).toBeGreaterThan(40)
    // From its hole on the target is ten behind, until the source has the same hole.
    for (const { source: i, target: j } of anchors) expect(j - i).toBe(i < 10 || i >= 70 ? 0 : -10)
  })

  it('are found where no word is rare, because the whole text stands six times', () => {
    const sixTimes = Array.from({ length: 6 }, () => PASSAGE).flat()
    const [source, target] = [side('en', sixTimes), side('ru', sixTimes)]
    const anchors = findAnchors({ source, target, table: translationTable(source, target, {}) })
    expect(anchors.length).toBeGreaterThan(100)
    for (const { source: i, target: j } of anchors) expect(j).toBe(i)
  })

  it('are none where nothing is shared', () => {
    const [source, target] = [side('en', ['Good evening.', 'Sit down.']), side('ru', ['Снег.', 'Дождь.'])]
    expect(findAnchors({ source, target, table: translationTable(source, target, {}) })).toEqual([])
  })
})

describe('a long text', () => {
  it('has the ladder in the corridor that it has in the whole plane', () => {
    const target = [...TARGET.slice(0, 300), ...TARGET.slice(340)]
    const pair = { source: 'en', target: 'ru' }
    const near = alignSentences(SOURCE, target, pair)
    const everywhere = alignSentences(SOURCE, target, { ...pair, exact: true })
    const runs = (ladder: Ladder) => ladder.map((bead) => [bead.source, bead.target])
    expect(runs(near)).toEqual(runs(everywhere))
  })
})
