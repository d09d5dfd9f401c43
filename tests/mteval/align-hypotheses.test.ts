import { describe, expect, it } from 'vitest'
import type { AlignedVersion, Alignment } from '../../src/model/alignment.ts'
import { alignHypotheses } from '../../src/mteval/align-hypotheses.ts'

const ENGLISH = [
  'The ferry leaves the harbour at nine in the morning.',
  'Tickets are sold on board, and children travel free.',
  'Nobody knows when the old lighthouse was built.',
  'The crossing takes two hours when the sea is calm.',
  'Coffee and sandwiches are served on the upper deck.',
]
const RUSSIAN = [
  'Паром уходит из гавани в девять утра.',
  'Билеты продают на борту.',
  'Дети едут бесплатно.',
  'Никто не знает, когда построен старый маяк.',
  'Переправа занимает два часа, когда море спокойно.',
  'На верхней палубе подают кофе и бутерброды.',
]

const sentences = (texts: readonly string[], speaker = (_: number): string | undefined => undefined) =>
  texts.map((text, index) => ({ id: `s${index + 1}`, text, speaker: speaker(index) }))

const version = (language: string, texts: readonly string[]): AlignedVersion => ({
  language,
  version: { id: language, language },
  sentences: sentences(texts, (index) => (index < 2 ? 'captain' : 'guide')),
})

/** 1-1, 1-2, and the rest 1-1. */
const ALIGNMENT: Alignment = {
  id: 'ferry',
  source: version('en', ENGLISH),
  target: version('ru', RUSSIAN),
  speakers: [],
  beads: [
    [0, 1, 0, 1],
    [1, 2, 1, 3],
    [2, 3, 3, 4],
    [3, 4, 4, 5],
    [4, 5, 5, 6],
  ].map(([start, end, from, to], index) => ({
    id: `b${index + 1}`,
    source: { start, end },
    target: { start: from, end: to },
    probability: 1,
    status: 'auto',
  })),
  divergences: [],
  signature: '',
}

const FAIR = ENGLISH.map((line) => line.replace('The ', 'A ').replace(' are ', ' were '))

describe('a document laid against a version', () => {
  it('is cut as the corpus is, each segment with its source, speaker and shape', () => {
    const { references, hypotheses, sources, labels, certainty } = alignHypotheses(ALIGNMENT, 'en', [sentences(FAIR)])
    expect(references).toEqual(ENGLISH)
    expect(hypotheses).toEqual([FAIR])
    expect(sources[1]).toBe('Билеты продают на борту. Дети едут бесплатно.')
    expect(labels[1]).toEqual({ id: 'b2', document: 'ferry', speaker: 'captain', shape: '1-2' })
    expect(certainty[0]).toMatchObject({ doubtful: [], untranslated: 0, added: 0 })
    expect(certainty[0].mean).toBeGreaterThan(0.9)
  })

  it('that joins two sentences joins their beads', () => {
    const joined = [FAIR[0], `${FAIR[1]} ${FAIR[2]}`, FAIR[3], FAIR[4]]
    const { references, hypotheses, labels } = alignHypotheses(ALIGNMENT, 'en', [sentences(joined)])
    expect(references[1]).toBe(`${ENGLISH[1]} ${ENGLISH[2]}`)
    expect(hypotheses[0]).toEqual(joined)
    expect(labels[1]).toEqual({ id: 'b2–b3', document: 'ferry', speaker: 'several', shape: 'several beads' })
  })

  it('that leaves a sentence out has nothing for it, and says so', () => {
    const { hypotheses, certainty } = alignHypotheses(ALIGNMENT, 'en', [sentences(FAIR.toSpliced(2, 1))])
    expect(hypotheses[0]).toEqual(FAIR.with(2, ''))
    expect(certainty[0].untranslated).toBe(1)
  })

  it('that adds a sentence has it behind the segment before', () => {
    const addition = 'Seagulls scream above the quay, as they always do.'
    const { hypotheses, certainty } = alignHypotheses(ALIGNMENT, 'en', [sentences(FAIR.toSpliced(2, 0, addition))])
    expect(hypotheses[0]).toEqual(FAIR.with(1, `${FAIR[1]} ${addition}`))
    expect(certainty[0].added).toBe(1)
  })

  it('is cut where another document is cut too, so that both can be compared', () => {
    const joined = [FAIR[0], `${FAIR[1]} ${FAIR[2]}`, FAIR[3], FAIR[4]]
    const { hypotheses } = alignHypotheses(ALIGNMENT, 'en', [sentences(FAIR), sentences(joined)])
    expect(hypotheses).toEqual([joined, joined])
  })

  it('works from the other side as well, and refuses a version that is not there', () => {
    const { references } = alignHypotheses(ALIGNMENT, 'ru', [sentences(RUSSIAN)])
    expect(references[1]).toBe('Билеты продают на борту. Дети едут бесплатно.')
    expect(() => alignHypotheses(ALIGNMENT, 'de', [sentences(FAIR)])).toThrow('no version `de`')
  })
})
