import { describe, expect, it } from 'vitest'
import { standAlone } from '../../src/align/self-training.ts'

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
