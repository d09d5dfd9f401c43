import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSentences } from '../../src/align/align.ts'
import { wholePlane } from '../../src/align/corridor.ts'
import { MOVES } from '../../src/align/moves.ts'
import { forbidJumps, type Hold, throughPins } from '../../src/align/pins.ts'
import { posteriors } from '../../src/align/posterior.ts'
import { bestPath, type Program, type Step } from '../../src/align/search.ts'
import { checkLadder, type Ladder, mirror, shapeOf } from '../../src/model/ladder.ts'
import { faultOf } from '../faults.ts'
import { everyLadder, programOf, type Scored, sharesOf, someGains } from './programs.ts'

const PAIR = { source: 'en', target: 'ru' } as const

/** Points that some ladder passes, and some of whose 1-1 beads are given. */
const somePins = fc
  .array(fc.record({ move: fc.constantFrom([1, 1], [1, 0], [0, 1], [2, 1], [1, 2]), pinned: fc.boolean() }), { maxLength: 4 })
  .map((steps) => {
    let [source, target] = [0, 0]
    const pins: Hold[] = []
    for (const { move, pinned } of steps) {
      const beadFollows = pinned && move[0] === 1 && move[1] === 1
      if (pinned) pins.push({ source, target, beadFollows })
      source += move[0]
      target += move[1]
      if (beadFollows) pins.push({ source, target })
    }
    return { sources: source, targets: target, pins }
  })
  .filter(({ sources, targets }) => sources <= 4 && targets <= 4)

/** Whether a ladder has a bead boundary at every pin, and every given bead. */
const keeps = (steps: readonly Step[], pins: readonly Hold[]): boolean =>
  pins.every(({ source, target, beadFollows }) => {
    if (beadFollows)
      return steps.some(({ i, j, ...step }) => i === source + 1 && j === target + 1 && step.source * step.target === 1)
    return (source === 0 && target === 0) || steps.some(({ i, j }) => i === source && j === target)
  })

function pinned(program: Program, pins: readonly Hold[]): Program {
  const corridor = throughPins(program.corridor, pins)
  const gains = new Float32Array(corridor.offsets[corridor.offsets.length - 1] * MOVES.length).fill(Number.NEGATIVE_INFINITY)
  const width = program.corridor.last[0] + 1
  for (let i = 0; i < corridor.first.length; i++) {
    for (let j = corridor.first[i]; j <= corridor.last[i]; j++) {
      MOVES.forEach(({ source, target }, move) => {
        const [row, column] = [i - source, j - target]
        if (row < 0 || column < corridor.first[row] || column > corridor.last[row]) return
        const point = corridor.offsets[i] + j - corridor.first[i]
        gains[point * MOVES.length + move] = program.gains[(i * width + j) * MOVES.length + move]
      })
    }
  }
  const narrowed = { ...program, corridor, gains }
  forbidJumps(narrowed, pins)
  return narrowed
}

describe('the search between pins', () => {
  it('finds the ladder that trying all those that keep them finds', () => {
    fc.assert(
      fc.property(somePins, someGains, ({ sources, targets, pins }, gains) => {
        const program = programOf(sources, targets, gains)
        const all = everyLadder(program, sources, targets).filter(({ steps }) => keeps(steps, pins))
        const path = bestPath(pinned(program, pins))
        const best = all.reduce((highest: Scored, one) => (one.gain > highest.gain ? one : highest))
        expect(keeps(path, pins)).toBe(true)
        expect(all.find(({ steps }) => JSON.stringify(steps) === JSON.stringify(path))?.gain).toBeCloseTo(best.gain, 4)
      }),
      { numRuns: 150 },
    )
  })

  it('gives a bead the share of all ladders that keep the pins and have it', () => {
    fc.assert(
      fc.property(somePins, someGains, ({ sources, targets, pins }, gains) => {
        const whole = programOf(sources, targets, gains)
        const program = pinned(whole, pins)
        const path = bestPath(program)
        const all = everyLadder(whole, sources, targets).filter(({ steps }) => keeps(steps, pins))
        const shares = sharesOf(path, all, 1.5)
        posteriors(program, path).forEach((probability, index) => {
          expect(probability).toBeCloseTo(shares[index], 4)
        })
      }),
      { numRuns: 150 },
    )
  })

  it('reaches a pin that the corridor missed', () => {
    const narrow = { ...wholePlane(3, 3), last: Int32Array.of(0, 0, 3, 3) }
    const corridor = throughPins(narrow, [{ source: 1, target: 2 }])
    expect([...corridor.first]).toEqual([0, 0, 2, 2])
    expect([...corridor.last]).toEqual([0, 2, 3, 3])
  })
})

const ENGLISH = [
  'The president spoke in Moscow.',
  'He answered four questions.',
  'The agreement will be published.',
  'Thank you.',
]
const RUSSIAN = ['Президент выступил в Москве.', 'Он ответил на четыре вопроса.', 'Соглашение будет опубликовано.', 'Спасибо.']

const run = (start: number, end: number) => ({ start, end })
const shapesOf = (ladder: Ladder): string => ladder.map(shapeOf).join(' ')

describe('a pin', () => {
  it('is passed, whatever speaks against it', () => {
    const ladder = alignSentences(ENGLISH, RUSSIAN, { ...PAIR, pins: [{ source: 1, target: 2 }] })
    expect(shapesOf(ladder)).toMatch(/^(1-2|1-1 0-1|0-1 1-1) /)
    checkLadder(ladder, { source: 4, target: 4 })
  })

  it('may have all gaps of the target before those of the source', () => {
    const ladder = alignSentences(ENGLISH, RUSSIAN, { ...PAIR, pins: [{ source: 0, target: 4 }] })
    expect(shapesOf(ladder)).toBe('0-1 0-1 0-1 0-1 1-0 1-0 1-0 1-0')
    for (const { probability } of ladder) expect(probability).toBeCloseTo(1, 6)
  })

  it('changes nothing where the ladder passes anyhow', () => {
    const pins = [0, 1, 2, 3, 4].map((count) => ({ source: count, target: count }))
    expect(shapesOf(alignSentences(ENGLISH, RUSSIAN, { ...PAIR, pins }))).toBe('1-1 1-1 1-1 1-1')
  })

  it('serves both directions', () => {
    const pins = [{ source: 1, target: 2 }]
    const there = alignSentences(ENGLISH, RUSSIAN, { ...PAIR, pins })
    const back = alignSentences(RUSSIAN, ENGLISH, { source: 'ru', target: 'en', pins: [{ source: 2, target: 1 }] })
    expect(back).toEqual(mirror(there))
  })

  it.each([
    [[{ source: 5, target: 1 }], 'the pin 5–1 lies outside the texts'],
    [
      [
        { source: 1, target: 3 },
        { source: 2, target: 2 },
      ],
      'the pins 1–3 and 2–2 cross',
    ],
    [[{ source: 0.5, target: 1 }], 'the pin 0.5–1 lies outside the texts'],
  ])('that no ladder can pass is refused: %j', (pins, message) => {
    expect(faultOf(() => alignSentences(ENGLISH, RUSSIAN, { ...PAIR, pins }))).toMatchObject({ code: 'BROKEN_PINS', message })
  })
})

describe('a confirmed bead', () => {
  it.each([
    ['1-1', run(1, 2), run(2, 3)],
    ['2-2', run(0, 2), run(1, 3)],
    ['3-1', run(1, 4), run(3, 4)],
    ['1-0', run(2, 3), run(1, 1)],
    ['0-1', run(4, 4), run(0, 1)],
    ['0-3', run(2, 2), run(1, 4)],
    ['4-4', run(0, 4), run(0, 4)],
  ])('of shape %s stands, and is certain', (shape, source, target) => {
    const ladder = alignSentences(ENGLISH, RUSSIAN, { ...PAIR, confirmed: [{ source, target }] })
    checkLadder(ladder, { source: 4, target: 4 })
    expect(ladder.find((bead) => bead.source.start === source.start && shapeOf(bead) === shape)).toEqual({
      ...{ source, target },
      probability: 1,
    })
  })

  it('may have more sentences than the aligner would ever join', () => {
    const parts = ['One.', 'Two.', 'Three.', 'Four.', 'Five.']
    const confirmed = [{ source: run(1, 6), target: run(1, 2) }]
    const ladder = alignSentences([ENGLISH[0], ...parts, ENGLISH[3]], [RUSSIAN[0], 'Раз, два, три, четыре, пять.', RUSSIAN[3]], {
      ...PAIR,
      confirmed,
    })
    expect(shapesOf(ladder)).toBe('1-1 5-1 1-1')
    expect(ladder[1].probability).toBe(1)
  })

  it('moves its neighbours: the rest is aligned with it in mind', () => {
    const source = ['Thank you.', 'Thank you.', 'Thank you.']
    const target = ['Спасибо.', 'Спасибо.', 'Спасибо.', 'Спасибо.']
    const first = alignSentences(source, target, { ...PAIR, confirmed: [{ source: run(0, 1), target: run(1, 2) }] })
    expect(shapesOf(first)).toBe('0-1 1-1 1-1 1-1')
  })

  it('is never moved, with others or with pins, whatever the texts', () => {
    const texts = fc.array(fc.constantFrom('The house.', '12', 'Moscow is far.', 'Дом.', 'Москва далеко.', ''), {
      minLength: 4,
      maxLength: 7,
    })
    fc.assert(
      fc.property(texts, texts, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }), (source, target, wide, long) => {
        const confirmed = [{ source: run(1, 1 + wide), target: run(2, 2 + (wide === 0 ? Math.max(1, long) : long)) }]
        const pins = [{ source: 4, target: 4 }]
        const ladder = alignSentences(source, target, { ...PAIR, confirmed, pins })
        checkLadder(ladder, { source: source.length, target: target.length })
        expect(ladder).toContainEqual({ ...confirmed[0], probability: 1 })
        expect(ladder.some((bead) => bead.source.end === 4 && bead.target.end === 4)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    [[{ source: run(1, 1), target: run(1, 1) }], 'the confirmed bead at 1–1 holds no sentences'],
    [
      [
        { source: run(0, 2), target: run(0, 1) },
        { source: run(1, 3), target: run(1, 2) },
      ],
      'the confirmed beads at 0–0 and 1–1 overlap',
    ],
    [
      [
        { source: run(0, 1), target: run(1, 2) },
        { source: run(1, 2), target: run(0, 1) },
      ],
      'the pins 0–1 and 1–0 cross',
    ],
  ])('that no ladder can have is refused: %j', (confirmed, message) => {
    expect(faultOf(() => alignSentences(ENGLISH, RUSSIAN, { ...PAIR, confirmed }))).toMatchObject({
      code: 'BROKEN_PINS',
      message,
    })
  })

  it('has no pin inside', () => {
    const options = { ...PAIR, confirmed: [{ source: run(0, 2), target: run(0, 2) }], pins: [{ source: 1, target: 1 }] }
    expect(faultOf(() => alignSentences(ENGLISH, RUSSIAN, options)).message).toBe('the pin 1–1 cuts the confirmed bead 0–0 … 2–2')
  })
})

describe('the largest bead', () => {
  const parts = ['The president spoke in Moscow on Monday, and he answered four questions about the new agreement.', 'Thank you.']
  const target = ['В понедельник президент выступил в Москве.', 'Он ответил на четыре вопроса о новом соглашении.', 'Спасибо.']

  it('can be one sentence a side: nothing is merged', () => {
    expect(shapesOf(alignSentences(parts, target, PAIR))).toBe('1-2 1-1')
    expect(shapesOf(alignSentences(parts, target, { ...PAIR, maxBead: 1 }))).toMatch(/^(0-1 1-1|1-1 0-1) 1-1$/)
  })

  it.each([0, 5, 1.5, Number.NaN])('is 1 to 4, not %d', (maxBead) => {
    expect(faultOf(() => alignSentences(parts, target, { ...PAIR, maxBead })).code).toBe('USAGE')
  })
})
