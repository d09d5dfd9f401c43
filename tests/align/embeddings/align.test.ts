import { describe, expect, it } from 'vitest'
import { align, alignSentences } from '../../../src/align/align.ts'
import { embeddingsNotice } from '../../../src/align/embeddings/embedding-score.ts'
import type { EmbeddingPair } from '../../../src/align/embeddings/embeddings.ts'
import { explainBead } from '../../../src/align/explain.ts'
import { evaluate } from '../../../src/evaluate/evaluate.ts'
import type { Alignment } from '../../../src/model/alignment.ts'
import { type Ladder, mirror, shapeOf } from '../../../src/model/ladder.ts'
import { indicesOf } from '../../../src/model/span.ts'
import { faultOf } from '../../faults.ts'
import { ladderOf } from '../../ladders.ts'
import {
  embeddingsOf,
  listed,
  ONE_ALPHABET,
  OTHER_ALPHABET,
  partsOf,
  randomFrom,
  randomVector,
  sentencesOf,
  vectorsFor,
} from './vectors.ts'

const SHAPES = '1-1 1-1 2-1 1-1 1-0 1-1 1-1 1-2 1-1 0-1 0-1 1-1 1-1 2-2 1-1 1-1 1-1 1-0 1-1 1-1'
const GOLD = ladderOf(SHAPES)
const PAIR = { source: 'en', target: 'ru', lexicon: false } as const
const SOURCES = 20
const TARGETS = 20
const ENGLISH = sentencesOf(partsOf(GOLD, 'source'), ONE_ALPHABET, 1)
const RUSSIAN = sentencesOf(partsOf(GOLD, 'target'), OTHER_ALPHABET, 2)

const shapesOf = (ladder: Ladder): string => ladder.map(shapeOf).join(' ')
const goldOf = (ladder: Ladder) => ladder.map(({ source, target }) => ({ source: indicesOf(source), target: indicesOf(target) }))
const strictF1 = (ladder: Ladder, gold: Ladder): number => evaluate(ladder, goldOf(gold)).strict.f1

const bitextOf = (english: readonly string[], russian: readonly string[]) => ({
  source: { language: 'en', sentences: english.map((text, index) => ({ id: `s${index + 1}`, text })) },
  target: { language: 'ru', sentences: russian.map((text, index) => ({ id: `s${index + 1}`, text })) },
})

const good = vectorsFor(GOLD, { seed: 7, noise: 0.3 })
const randomPair = (sources: number, targets: number, seed: number): EmbeddingPair => {
  const random = randomFrom(seed)
  const side = (count: number) => embeddingsOf(Array.from({ length: count }, () => randomVector(random)))
  return { source: side(sources), target: side(targets) }
}

describe('good vectors', () => {
  it('find the ladder of texts whose words and lengths say nothing', () => {
    expect(strictF1(alignSentences(ENGLISH, RUSSIAN, PAIR), GOLD)).toBeLessThan(0.5)
    expect(strictF1(alignSentences(ENGLISH, RUSSIAN, { ...PAIR, embeddings: good }), GOLD)).toBeGreaterThan(0.9)
    expect(embeddingsNotice(bitextOf(ENGLISH, RUSSIAN), good)).toBeUndefined()
  })

  it('give the mirrored ladder when the sides are exchanged, to the last bit', () => {
    const bitext = bitextOf(ENGLISH, RUSSIAN)
    const exchanged = { source: bitext.target, target: bitext.source }
    const ladder = align(bitext, { embeddings: good, lexicon: false })
    expect(align(exchanged, { embeddings: { source: good.target, target: good.source }, lexicon: false })).toEqual(mirror(ladder))
  })

  it('may be of any length, each its own: only directions count', () => {
    const doubled = { ...good, source: { ...good.source, values: good.source.values.map((value) => 2 * value) } }
    expect(alignSentences(ENGLISH, RUSSIAN, { ...PAIR, embeddings: doubled })).toEqual(
      alignSentences(ENGLISH, RUSSIAN, { ...PAIR, embeddings: good }),
    )
  })

  it('are found by the texts of their sentences, in whatever order', () => {
    const byText = { source: listed(good.source, ENGLISH), target: listed(good.target, RUSSIAN) }
    expect(alignSentences(ENGLISH, RUSSIAN, { ...PAIR, embeddings: byText })).toEqual(
      alignSentences(ENGLISH, RUSSIAN, { ...PAIR, embeddings: good }),
    )
  })

  it('count as their weight says', () => {
    const without = alignSentences(ENGLISH, RUSSIAN, PAIR)
    expect(alignSentences(ENGLISH, RUSSIAN, { ...PAIR, embeddings: good, weights: { embeddings: 0 } })).toEqual(without)
  })

  it('leave confirmed beads where they are, of any shape', () => {
    const confirmed = [{ source: { start: 0, end: 3 }, target: { start: 0, end: 5 } }]
    for (const embeddings of [good, { source: listed(good.source, ENGLISH), target: listed(good.target, RUSSIAN) }]) {
      const ladder = alignSentences(ENGLISH, RUSSIAN, { ...PAIR, embeddings, confirmed })
      expect(ladder[0]).toEqual({ ...confirmed[0], probability: 1 })
      expect(shapesOf(ladder.slice(-5))).toBe(shapesOf(GOLD.slice(-5)))
    }
  })

  it('lead through a long text with a hole, without a word in common', () => {
    const shapes = [
      ...Array.from({ length: 300 }, () => '1-1'),
      ...Array.from({ length: 80 }, () => '1-0'),
      ...Array.from({ length: 400 }, () => '1-1'),
    ]
    const gold = ladderOf(shapes.join(' '))
    const english = sentencesOf(partsOf(gold, 'source'), ONE_ALPHABET, 3)
    const russian = sentencesOf(partsOf(gold, 'target'), OTHER_ALPHABET, 4)
    const ladder = alignSentences(english, russian, { ...PAIR, embeddings: vectorsFor(gold, { seed: 5, noise: 0.5 }) })
    expect(strictF1(ladder, gold)).toBeGreaterThan(0.97)
  })
})

describe('overlaps', () => {
  it('are taken in place of the mean, where they are given', () => {
    // What the two mean together is more than their sum, and the encoder knows it when it is shown the run.
    const [one, other, rest] = [1, 2, 3].map((seed) => randomVector(randomFrom(seed)))
    const whole = one.map((value, index) => value + other[index] + rest[index])
    const more = Array.from({ length: 12 }, (_, index) => randomVector(randomFrom(10 + index)))
    const gold = ladderOf(`2-1${' 1-1'.repeat(12)}`)
    const english = sentencesOf(partsOf(gold, 'source'), ONE_ALPHABET, 8)
    const russian = sentencesOf(partsOf(gold, 'target'), OTHER_ALPHABET, 9)
    const target = embeddingsOf([whole, ...more])
    const singles = { source: embeddingsOf([one, other, ...more]), target }
    const runs = {
      source: embeddingsOf([one, other, ...more, whole], [...english, `${english[0]} ${english[1]}`]),
      target: embeddingsOf([whole, ...more], russian),
    }
    const first = (embeddings: EmbeddingPair) => {
      return explainBead(alignmentOf(english, russian, gold), 'b1', { embeddings, lexicon: false }).score?.embeddings ?? 0
    }
    expect(first(runs)).toBeGreaterThan(first(singles) + 0.1)
  })
})

describe('vectors that say nothing', () => {
  it('change nothing when they are random, and are named', () => {
    const bitext = bitextOf(ENGLISH, RUSSIAN)
    const without = align(bitext, { lexicon: false })
    for (const seed of [1, 2, 3]) {
      const embeddings = randomPair(SOURCES, TARGETS, seed)
      expect(shapesOf(align(bitext, { embeddings, lexicon: false }))).toBe(shapesOf(without))
      expect(embeddingsNotice(bitext, embeddings)).toMatch(
        /^the embeddings do not tell which sentences belong together: of \d+ pairs/,
      )
    }
  })

  it('say nothing when all are the same', () => {
    const same = (count: number) => embeddingsOf(Array.from({ length: count }, () => randomVector(randomFrom(1))))
    const embeddings = { source: same(SOURCES), target: same(TARGETS) }
    expect(shapesOf(alignSentences(ENGLISH, RUSSIAN, { ...PAIR, embeddings }))).toBe(
      shapesOf(alignSentences(ENGLISH, RUSSIAN, PAIR)),
    )
  })

  it.each([
    [0, 1],
    [1, 0],
    [1, 1],
    [2, 2],
  ])('end well for %i × %i sentences', (sources, targets) => {
    const empty = { dimension: 2, values: new Float32Array(0) }
    const side = (count: number) => (count === 0 ? empty : embeddingsOf(Array.from({ length: count }, (_, index) => [1, index])))
    const embeddings = { source: side(sources), target: side(targets) }
    const ladder = alignSentences(ENGLISH.slice(0, sources), RUSSIAN.slice(0, targets), { ...PAIR, embeddings })
    expect(ladder.at(-1)).toMatchObject({ source: { end: sources }, target: { end: targets } })
  })
})

describe('vectors that do not fit', () => {
  const texts = [
    ['One.', 'Two.'],
    ['Раз.', 'Два.'],
  ] as const
  const vectors = (...rows: number[][]) => embeddingsOf(rows)
  const fits = vectors([1, 0], [0, 1])
  it.each<[string, EmbeddingPair, string]>([
    ['too few vectors', { source: vectors([1, 0]), target: fits }, 'there are 2 sentences (en), and the number of vectors is 1'],
    [
      'another dimension',
      { source: fits, target: vectors([1, 0, 0], [0, 1, 0]) },
      'the vectors of en have 2 numbers, those of ru have 3',
    ],
    [
      'a number that is none',
      { source: vectors([1, 0], [0, Number.NaN]), target: fits },
      'vector 2 has a number that is none (NaN)',
    ],
    [
      'an infinite number',
      { source: fits, target: vectors([Number.POSITIVE_INFINITY, 0], [0, 1]) },
      'vector 1 has an infinite number',
    ],
    ['a vector of zeros', { source: vectors([0, 0], [0, 1]), target: fits }, 'vector 1 is all zeros, and has no direction'],
    [
      'bytes of another type',
      { source: vectors([1e21, 0], [0, 1]), target: fits },
      'vector 1 has numbers up to 1e+21, which no encoder gives',
    ],
    [
      'half precision read as single',
      { source: vectors([1e-12, 0], [0, 1]), target: fits },
      'vector 1 has numbers up to 1e-12, which no encoder gives',
    ],
    [
      'numbers that make no rows',
      { source: { dimension: 3, values: Float32Array.of(1, 2) }, target: fits },
      '2 numbers do not make vectors of dimension 3',
    ],
    [
      'a sentence that is not in the list',
      {
        source: embeddingsOf(
          [
            [1, 0],
            [0, 1],
          ],
          ['One.', 'Tow.'],
        ),
        target: fits,
      },
      'the list has not all sentences of the text (en): 1 of 2 are missing, the first is s2 "Two."',
    ],
  ])('are refused: %s', (_, embeddings, message) => {
    const fault = faultOf(() => alignSentences(texts[0], texts[1], { ...PAIR, embeddings }))
    expect(fault).toMatchObject({ code: 'MALFORMED', message, exitCode: 3 })
    expect(fault.hint).toBeDefined()
  })
})

function alignmentOf(english: readonly string[], russian: readonly string[], ladder: Ladder): Alignment {
  const { source, target } = bitextOf(english, russian)
  return {
    ...{ id: 'a', speakers: [], divergences: [], signature: '' },
    source: { ...source, version: { id: 'en', language: 'en' } },
    target: { ...target, version: { id: 'ru', language: 'ru' } },
    beads: ladder.map((bead, index) => ({ ...bead, id: `b${index + 1}`, status: 'auto' })),
  }
}

describe('an explanation', () => {
  it('says what the embeddings contribute, and adds up; it is the same from the other side', () => {
    const alignment = alignmentOf(ENGLISH, RUSSIAN, GOLD)
    const { score } = explainBead(alignment, 'b1', { embeddings: good, lexicon: false })
    if (score?.embeddings === undefined) throw new Error('the bead has a score of the embeddings')
    expect(score.embeddings).toBeGreaterThan(1)
    expect(score.words + score.length + score.layout + score.embeddings + score.shape).toBeCloseTo(score.total, 10)
    const turned = {
      ...alignment,
      source: alignment.target,
      target: alignment.source,
      beads: alignment.beads.map((bead) => ({ ...bead, source: bead.target, target: bead.source })),
    }
    const other = explainBead(turned, 'b1', { embeddings: { source: good.target, target: good.source }, lexicon: false })
    expect(other.score).toEqual(score)
  })

  it('says nothing of embeddings where there are none', () => {
    expect(explainBead(alignmentOf(ENGLISH, RUSSIAN, GOLD), 'b1', { lexicon: false }).score).not.toHaveProperty('embeddings')
  })
})
