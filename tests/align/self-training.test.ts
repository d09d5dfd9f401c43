import { describe, expect, it } from 'vitest'
import type { KnownWords } from '../../src/align/known-words.ts'
import { learnFromLadder, standAlone } from '../../src/align/self-training.ts'
import { readSide, type Side } from '../../src/align/side.ts'

const pair = (links: number) => ({ source: 0, target: 0, forward: 0.4, backward: 0.2, links })

describe('pairs that a text without a lexicon teaches', () => {
  it('count as they are while the text is short', () => {
    expect(standAlone([pair(0.2)], 999)).toMatchObject([{ forward: 0.4, backward: 0.2 }])
  })

  it.each([
    [0.2, 0.2],
    [1.8, 0.36],
    [199.8, 0.3996],
  ])('count the less, the fewer links they have, when it is long: %d links', (links, forward) => {
    expect(standAlone([pair(links)], 1000)[0].forward).toBeCloseTo(forward, 6)
  })

  it('are dropped where next to nothing is left of them', () => {
    expect(standAlone([pair(0.001)], 1000)).toEqual([])
  })
})

describe('learning from a ladder beside a lexicon', () => {
  const own = (language: string, at: number): string =>
    `w${language}${String.fromCharCode(97 + (at % 25), 97 + Math.floor(at / 25))}`

  /** So many beads, each with a word of its own on both sides and one that the lexicon saw often. */
  const learned = (beads: number, sightings: number) => {
    const side = (language: string, frequent: string): Side => {
      const sentences = Array.from({ length: beads }, (_, at) => ({
        id: `s${at}`,
        text: `${frequent} ${own(language, at % 50)}`,
      }))
      return readSide({ language, sentences })
    }
    const [source, target] = [side('xa', 'often'), side('xb', 'oft')]
    const ladder = Array.from({ length: beads }, (_, at) => {
      const run = { start: at, end: at + 1 }
      return { source: run, target: run, probability: 1 }
    })
    const known = ({ words }: Side): KnownWords => ({
      numbers: new Int32Array(words.length),
      counts: Float64Array.from(words, (word) => (word.startsWith('w') ? 0 : sightings)),
      freedom: new Float64Array(words.length),
      total: 1e6,
    })
    const pairs = learnFromLadder(source, target, ladder, { known: { source: known(source), target: known(target) } })
    return pairs.map((pair) => `${source.words[pair.source]} ${target.words[pair.target]}`)
  }

  it('takes all words of a text of up to 10,000 sentences', () => {
    expect(learned(10_000, 5000)).toContain('often oft')
  })

  it('leaves those that the lexicon saw often out of a longer one', () => {
    const pairs = learned(10_001, 5000)
    expect(pairs).not.toContain('often oft')
    expect(pairs.length).toBeGreaterThanOrEqual(50)
    expect(learned(10_001, 1000)).toContain('often oft')
  })

  it('leaves out what a bead would vouch for itself by', () => {
    expect(learned(50, 0).filter((pair) => pair.startsWith('w'))).toEqual([])
  })
})
