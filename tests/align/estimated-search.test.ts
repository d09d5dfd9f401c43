import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/align/align.ts'
import { contributions } from '../../src/align/bead-gains.ts'
import { type Corridor, corridorOf, wholePlane } from '../../src/align/corridor.ts'
import { searchIn, searchWider } from '../../src/align/estimated-search.ts'
import { lexicalScores } from '../../src/align/lexical-score.ts'
import { type Prepared, prepare } from '../../src/align/pass.ts'
import { tableOf } from '../../src/align/translation-table.ts'
import { bundledLexicon } from '../../src/lexicon/bundled.ts'

const WORDS = [
  'house/дом',
  'city/город',
  'war/война',
  'book/книга',
  'president/президент',
  'water/вода',
  'street/улица',
  'night/ночь',
]

/** So many sentences of known words; every one has a counterpart but the first of the target, so many, that stand alone. */
function bitextOf(sentences: number, alone: number) {
  const texts = Array.from({ length: sentences }, (_, at) => {
    const words = [at, at * 3 + 1, at * 5 + (at % 7)].map((number) => WORDS[number % WORDS.length].split('/'))
    return {
      en: `The ${words.map(([en]) => en).join(' and the ')} ${at}.`,
      ru: `${words.map(([, ru]) => ru).join(' и ')} ${at}.`,
    }
  })
  const side = (language: 'en' | 'ru', lines: readonly string[]) => ({
    language,
    sentences: lines.map((text, index) => ({ id: `s${index + 1}`, text })),
  })
  const strangers = Array.from({ length: alone }, (_, at) => `Совсем другие слова, ${1000 + at} раз.`)
  return {
    source: side(
      'en',
      texts.map(({ en }) => en),
    ),
    target: side('ru', [...strangers, ...texts.map(({ ru }) => ru)]),
  }
}

const lexicon = bundledLexicon('en', 'ru')
const preparedFor = (sentences: number, alone: number): Prepared => prepare(bitextOf(sentences, alone), lexicon)

/** A band along the diagonal, so many points to each side. */
const band = (size: number, columns: number, reach: number) =>
  corridorOf(
    Int32Array.from({ length: size + 1 }, (_, row) => (row === 0 ? 0 : Math.max(0, Math.min(columns, row - reach)))),
    Int32Array.from({ length: size + 1 }, (_, row) => (row === size ? columns : Math.min(columns, row + reach))),
  )

/** The same rows as the band's at first, and then every point: what those rows hold can be copied. */
function halfWhole(size: number, columns: number, reach: number): Corridor {
  const { first, last } = band(size, columns, reach)
  return corridorOf(
    first,
    last.map((column, row) => (row <= size / 2 ? column : columns)),
  )
}

describe.each([
  ['that shares no row with the narrower one', wholePlane(30, 38)],
  ['that shares half of its rows', halfWhole(30, 38, 3)],
])('a search of a wider corridor %s', (_, wide) => {
  const prepared = preparedFor(30, 8)
  const table = tableOf(prepared.words)
  const narrow = searchIn(band(30, 38, 3), prepared, table)
  const wider = searchWider(narrow, wide, prepared, table)

  it('has the words’ scores that a fresh one would have', () => {
    const { forward, backward } = lexicalScores(prepared.source, prepared.target, { table, corridor: wide })
    expect(wider.scorers.lexical.forward).toEqual(forward)
    expect(wider.scorers.lexical.backward).toEqual(backward)
  })

  it('has the gains that its scorers give', () => {
    const { corridor, moves, gains } = wider.program
    let scored = 0
    for (let i = 1; i <= 30; i++) {
      for (let j = corridor.first[i]; j <= corridor.last[i]; j++) {
        moves.forEach((move, number) => {
          const gain = gains[(corridor.offsets[i] + j - corridor.first[i]) * moves.length + number]
          if (gain === Number.NEGATIVE_INFINITY) return
          const { words, length, layout } = contributions({ i, j, move }, wider.scorers)
          expect(gain).toBeCloseTo(words + length + layout, 3)
          scored++
        })
      }
    }
    expect(scored).toBeGreaterThan(2000)
  })
})

describe('a wider corridor', () => {
  it('has room for what the narrower one had none for', () => {
    const prepared = preparedFor(30, 8)
    const table = tableOf(prepared.words)
    const narrow = searchIn(band(30, 38, 3), prepared, table)
    const isFar = ({ i, j }: { i: number; j: number }): boolean => j - i > 3
    expect(narrow.path.slice(0, -8).some(isFar)).toBe(false)
    expect(searchWider(narrow, wholePlane(30, 38), prepared, table).path.filter(isFar).length).toBeGreaterThan(20)
  })

  it('is made from what was wanted, not from what pins left of it', () => {
    const prepared = prepare(bitextOf(30, 8), lexicon, { pins: [{ source: 10, target: 12 }] })
    const wanted = band(30, 38, 6)
    const search = searchIn(wanted, prepared, tableOf(prepared.words))
    expect(search.wanted).toBe(wanted)
    expect(search.program.corridor.last[9]).toBe(12)
  })
})

describe('a search near the first path', () => {
  it.each([0, 8])('finds the ladder that is best of all, with %d sentences alone in front', (alone) => {
    const bitext = bitextOf(40, alone)
    const beads = (exact: boolean) => analyse(bitext, { exact }).ladder.map(({ source, target }) => [source, target])
    expect(beads(false)).toEqual(beads(true))
  })

  it('is a search of every ladder where a person set something', () => {
    const bitext = bitextOf(40, 8)
    const pins = [{ source: 12, target: 30 }]
    expect(analyse(bitext, { pins }).ladder).toEqual(analyse(bitext, { pins, exact: true }).ladder)
    expect(prepare(bitext, lexicon).staysNear).toBe(true)
    expect(prepare(bitext, lexicon, { pins }).staysNear).toBe(false)
    expect(prepare(bitextOf(640, 0), lexicon, { pins }).staysNear).toBe(true)
  })
})
