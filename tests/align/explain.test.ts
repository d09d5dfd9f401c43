import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSentences } from '../../src/align/align.ts'
import { explainBead } from '../../src/align/explain.ts'
import { formatExplanationJson } from '../../src/align/explanation-json.ts'
import { bestPart } from '../../src/align/local-search.ts'
import { bestPath, type Step } from '../../src/align/search.ts'
import type { Alignment } from '../../src/model/alignment.ts'
import { type Ladder, mirror, shapeOf } from '../../src/model/ladder.ts'
import { textAt } from '../../src/model/span.ts'
import { faultOf } from '../faults.ts'
import { ladderOf } from '../ladders.ts'
import { everyLadder, programOf, someGains } from './programs.ts'

const ENGLISH = [
  'The president spoke to journalists in Moscow on Monday.',
  'He answered four questions about the new agreement, and it will be published next week.',
  'Several local newspapers had already printed a large map of the flooded valley and its forty ruined bridges.',
  'Thank you.',
]
const RUSSIAN = [
  'В понедельник президент выступил в Москве перед журналистами.',
  'Он ответил на четыре вопроса о новом соглашении.',
  'Соглашение будет опубликовано на следующей неделе.',
  'Спасибо.',
]

/** An alignment of the two texts with this ladder; without one, with the aligner's own. */
function alignmentWith(ladder: Ladder = alignSentences(ENGLISH, RUSSIAN, { source: 'en', target: 'ru' })): Alignment {
  const side = (language: string, texts: readonly string[]) => ({
    language,
    version: { id: language, language },
    sentences: texts.map((text, index) => ({ id: `s${index + 1}`, text })),
  })
  return {
    ...{ id: 'speech', source: side('en', ENGLISH), target: side('ru', RUSSIAN), speakers: [], divergences: [], signature: '' },
    beads: ladder.map((bead, index) => ({ ...bead, id: `b${index + 1}`, status: 'auto' })),
  }
}

const exchanged = (alignment: Alignment): Alignment => ({
  ...alignment,
  source: alignment.target,
  target: alignment.source,
  beads: alignment.beads.map((bead) => ({ ...bead, source: bead.target, target: bead.source })),
})

describe('the explanation of a bead', () => {
  const alignment = alignmentWith()

  it('is of the ladder that one expects', () => {
    expect(alignment.beads.map(shapeOf).join(' ')).toBe('1-1 1-2 1-0 1-1')
  })

  it('adds up: the parts of the score make the total', () => {
    for (const { id } of alignment.beads) {
      const { score } = explainBead(alignment, id)
      if (score === undefined) throw new Error('every bead of the aligner has a score')
      expect(score.words + score.length + score.layout + score.shape).toBeCloseTo(score.total, 10)
    }
  })

  it('shows what a merge rests on: the words, less the rarity of its shape', () => {
    const { score, isFound, otherBeads, probability } = explainBead(alignment, 'b2')
    expect(score?.words).toBeGreaterThan(5)
    expect(score?.shape).toBeLessThan(-2)
    expect({ isFound, otherBeads }).toEqual({ isFound: true, otherBeads: 0 })
    expect(probability).toBe(alignment.beads[1].probability)
  })

  it('says what is known of a bead that a person set far from where the aligner would', () => {
    const numbers = Array.from({ length: 24 }, (_, at) => `${at + 101}`)
    const side = (language: string, texts: readonly string[]) => ({
      language,
      version: { id: language, language },
      sentences: texts.map((text, index) => ({ id: `s${index + 1}`, text })),
    })
    const far = ladderOf(`${'0-1 '.repeat(9)}${'1-1 '.repeat(15)}${'1-0 '.repeat(9)}`.trim())
    const edited: Alignment = {
      ...alignment,
      source: side(
        'en',
        numbers.map((number) => `The letter arrived in house ${number}.`),
      ),
      target: side(
        'ru',
        numbers.map((number) => `Письмо пришло в дом ${number}.`),
      ),
      beads: far.map((bead, index) => ({ ...bead, id: `b${index + 1}`, status: 'auto' })),
    }
    const { score, isFound, probability, runnerUp } = explainBead(edited, 'b15')
    expect(score?.total).toBeLessThan(20)
    expect(isFound).toBe(false)
    expect(probability).toBeLessThan(0.01)
    expect(runnerUp?.margin).toBeLessThan(0)
  })

  it('names the runner-up and how far it is behind', () => {
    const { runnerUp } = explainBead(alignment, 'b2')
    expect(runnerUp?.margin).toBeGreaterThan(0)
    // The sentence that has no counterpart is taken into the bead.
    expect(runnerUp?.standing.map(shapeOf)).toEqual(['1-2', '1-0'])
    expect(runnerUp?.instead.map(shapeOf)).toEqual(['2-2'])
    const gain = (beads: readonly { score?: { total: number } }[] = []) =>
      beads.reduce((sum, { score }) => sum + (score?.total ?? 0), 0)
    // The part that follows begins after a gap instead of a bead, or the other way round: a nat or two.
    expect(Math.abs(gain(runnerUp?.standing) - gain(runnerUp?.instead) - (runnerUp?.margin ?? 0))).toBeLessThan(2)
  })

  it('says nothing of words and lengths for a gap', () => {
    const { score, links } = explainBead(alignment, 'b3')
    expect(score).toMatchObject({ words: 0, length: 0, layout: 0 })
    expect(score?.shape).toBeLessThan(-1)
    expect(links).toEqual([])
  })

  it('is mirrored when the sides are exchanged', () => {
    const there = explainBead(alignment, 'b2')
    const back = explainBead(exchanged(alignment), 'b2')
    expect(back.score).toEqual(there.score)
    expect(back.runnerUp?.margin).toBe(there.runnerUp?.margin)
    expect(mirror(back.runnerUp?.instead.map((bead) => ({ ...bead, probability: 1 })) ?? [])).toMatchObject(
      there.runnerUp?.instead ?? [],
    )
  })

  it('explains a bead that a person made, and says what the aligner would do', () => {
    const edited = alignmentWith(ladderOf('1-1 1-1 1-1 1-1'))
    const { isFound, otherBeads, probability, runnerUp } = explainBead(edited, 'b3')
    expect(isFound).toBe(false)
    expect(otherBeads).toBe(2)
    expect(probability).toBeLessThan(0.1)
    expect(runnerUp?.margin).toBeLessThan(0)
    expect(runnerUp?.standing.map(shapeOf)).toEqual(['1-1', '1-1'])
    expect(runnerUp?.instead.map(shapeOf)).toEqual(['1-2', '1-0'])
  })

  it('compares a bead of a shape that the aligner has not, and leaves its score open', () => {
    const edited = alignmentWith(ladderOf('1-1 2-3 1-0'))
    const { score, probability, runnerUp } = explainBead(edited, 'b2')
    expect([score, probability, runnerUp?.margin]).toEqual([undefined, undefined, undefined])
    expect(runnerUp?.standing.map(shapeOf)).toEqual(['2-3', '1-0'])
    expect(runnerUp?.instead.map(shapeOf)).toEqual(['1-2', '1-0', '1-1'])
  })

  it('has no runner-up where no other ladder is possible', () => {
    const lone: Alignment = { ...alignmentWith(ladderOf('1-0 1-0 1-0 1-0')), target: { ...alignment.target, sentences: [] } }
    expect(explainBead(lone, 'b2').runnerUp).toBeUndefined()
  })

  it('names the nearest bead where there is none of that id', () => {
    expect(faultOf(() => explainBead(alignment, 'b22'))).toMatchObject({
      code: 'USAGE',
      message: 'there is no bead `b22`',
      hint: 'did you mean `b2`?',
    })
    expect(faultOf(() => explainBead(alignment, 'chapter'))).toMatchObject({ hint: 'they go from b1 to b4' })
  })

  it('is JSON that a program can read', () => {
    const json = JSON.parse(formatExplanationJson(alignment, explainBead(alignment, 'b2')))
    expect(json).toMatchObject({
      format: 'bitext-explanation/1',
      bead: { id: 'b2', shape: '1-2', status: 'auto' },
      source: { version: 'en', sentences: [{ id: 's2', text: ENGLISH[1] }] },
      target: { version: 'ru', sentences: [{ id: 's2' }, { id: 's3' }] },
      aligner: { found: true, otherBeads: 0 },
      runnerUp: {
        standing: [{ shape: '1-2', source: ['s2'], target: ['s2', 's3'] }, { shape: '1-0' }],
        instead: [{ shape: '2-2' }],
      },
    })
    for (const { source } of json.links)
      expect(textAt(ENGLISH[1], { start: source.span[0], end: source.span[1] })).toBe(source.text)
    const unscored = JSON.parse(
      formatExplanationJson(alignment, { ...explainBead(alignment, 'b2'), score: undefined, runnerUp: undefined }),
    )
    expect([unscored.score, unscored.runnerUp]).toEqual([null, null])
  })
})

describe('the search around a bead', () => {
  const sizes = fc.record({ sources: fc.integer({ min: 1, max: 4 }), targets: fc.integer({ min: 1, max: 4 }) })
  const whole = (sources: number, targets: number) => ({ from: { i: 0, j: 0 }, to: { i: sources, j: targets }, afterGap: false })

  it('finds the best ladder without a bead that trying all of them finds', () => {
    fc.assert(
      fc.property(sizes, someGains, fc.nat(), ({ sources, targets }, gains, pick) => {
        const program = programOf(sources, targets, gains)
        const path = bestPath(program)
        const banned = path[pick % path.length]
        const same = (step: Step): boolean => JSON.stringify(step) === JSON.stringify(banned)
        const rest = everyLadder(program, sources, targets).filter(({ steps }) => !steps.some(same))
        const found = bestPart(program, whole(sources, targets), (step) => !same(step))
        expect(found?.steps.some(same) ?? false).toBe(false)
        if (rest.length === 0) expect(found).toBeUndefined()
        else expect(found?.total).toBeCloseTo(Math.max(...rest.map(({ gain }) => gain)), 4)
      }),
      { numRuns: 40 },
    )
  })

  it('finds the same as the search of the aligner where nothing is forbidden', () => {
    fc.assert(
      fc.property(sizes, someGains, ({ sources, targets }, gains) => {
        const program = programOf(sources, targets, gains)
        const gainOf = (steps: readonly Step[] = []) =>
          everyLadder(program, sources, targets).find((ladder) => JSON.stringify(ladder.steps) === JSON.stringify(steps))?.gain
        const found = bestPart(program, whole(sources, targets), () => true)
        expect(gainOf(found?.steps)).toBeCloseTo(gainOf(bestPath(program)) ?? Number.NaN, 4)
      }),
      { numRuns: 40 },
    )
  })
})
