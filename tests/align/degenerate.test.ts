import { describe, expect, it } from 'vitest'
import { alignSentences } from '../../src/align/align.ts'
import { estimateQuality, qualityNotice } from '../../src/evaluate/estimate.ts'
import { checkLadder, type Ladder, shapeOf } from '../../src/model/ladder.ts'

/** How often each shape occurs: `{ '1-1': 3 }`. */
function shapesOf(ladder: Ladder): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const bead of ladder) counts[shapeOf(bead)] = (counts[shapeOf(bead)] ?? 0) + 1
  return counts
}

function aligned(source: readonly string[], target: readonly string[], languages = { source: 'en', target: 'ru' }) {
  const ladder = alignSentences(source, target, languages)
  checkLadder(ladder, { source: source.length, target: target.length })
  expect(ladder.every(({ probability }) => probability >= 0 && probability <= 1)).toBe(true)
  return { shapes: shapesOf(ladder), notice: qualityNotice(estimateQuality(ladder)) }
}

/** Sentences that are all different: «Лодка 1 стоит у причала 7.» */
const numbered = (count: number, say: (number: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => say(at + 1))

const BOATS = numbered(40, (at) => `Boat ${at} lies at berth ${at * 7} of the harbour.`)
const LODKI = numbered(40, (at) => `Лодка ${at} стоит у причала ${at * 7} в гавани.`)

/** 100,000 words of three syllables, some 5,000 different ones. */
function babble(syllables: readonly string[]): string {
  let state = 1
  const syllable = (): string => {
    state = (state * 48_271) % 2_147_483_647
    return syllables[state % syllables.length]
  }
  return Array.from({ length: 100_000 }, () => syllable() + syllable() + syllable()).join(' ')
}

describe('degenerate input ends well:', () => {
  it('one side empty', () => {
    expect(aligned(BOATS, []).shapes).toEqual({ '1-0': 40 })
    expect(aligned([], LODKI).shapes).toEqual({ '0-1': 40 })
  })

  it('both sides empty', () => {
    expect(aligned([], [])).toEqual({ shapes: {}, notice: undefined })
  })

  it('one sentence each', () => {
    expect(aligned(['Good evening!'], ['Добрый вечер!']).shapes).toEqual({ '1-1': 1 })
  })

  it('sentences without a letter in them', () => {
    aligned(['…', '', ' ', '***', '!'], ['—', '', '?!'])
  })

  it('10,000 sentences against 10 that are among them', { timeout: 60_000 }, () => {
    const source = numbered(10_000, (at) => `Boat ${at} lies at berth ${at * 7} of the harbour.`)
    const target = numbered(10, (at) => `Лодка ${at * 1000} стоит у причала ${at * 7000} в гавани.`)
    const { shapes, notice } = aligned(source, target)
    expect(shapes).toEqual({ '1-1': 10, '1-0': 9_990 })
    expect(notice).toBeUndefined()
  })

  it('all sentences identical: one by one, and not certain', { timeout: 60_000 }, () => {
    const { shapes, notice } = aligned(Array(200).fill('Yes.'), Array(190).fill('Да.'))
    expect(shapes).toEqual({ '1-1': 190, '1-0': 10 })
    expect(notice).toContain('the estimated precision is low')
  })

  it('a sentence of 100,000 words', { timeout: 60_000 }, () => {
    const words = babble('ba de fi go lu ma ne pi ro su ta ve wi zo ku la re'.split(' '))
    const slova = babble('ба де фи го лу ма не пи ро су та ве ви зо ку ла ре шу жа'.split(' '))
    const { shapes } = aligned(
      [...BOATS.slice(0, 20), words, ...BOATS.slice(20)],
      [...LODKI.slice(0, 20), slova, ...LODKI.slice(20)],
    )
    expect(shapes['1-1']).toBeGreaterThanOrEqual(40)
  })

  it('texts that have nothing to do with each other: says so', () => {
    const recipes = numbered(40, (at) => `${'Рыба солится и варится долго. '.repeat((at % 3) + 1)}Масло, перец, лук и морковь.`)
    const hymns = numbered(40, (at) => `Old songs were sung ${'again and '.repeat(at % 5)}again by the choir.`)
    expect(aligned(hymns, recipes).notice).toContain('the texts may be no translations of each other')
  })

  it('the same text twice, in one language or said to be in two', () => {
    expect(aligned(BOATS, BOATS, { source: 'en', target: 'en' })).toEqual({ shapes: { '1-1': 40 }, notice: undefined })
    expect(aligned(BOATS, BOATS)).toEqual({ shapes: { '1-1': 40 }, notice: undefined })
  })
})
