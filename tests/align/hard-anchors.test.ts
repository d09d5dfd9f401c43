import { describe, expect, it } from 'vitest'
import { anchorPins } from '../../src/align/hard-anchors.ts'
import type { Bitext } from '../../src/model/bitext.ts'
import type { Sentence } from '../../src/model/sentence.ts'
import { faultOf } from '../faults.ts'

/** Sentences in a mini-language: `# One` is a heading, `orlova> Yes.` has a speaker. */
const sentencesOf = (lines: string): Sentence[] =>
  lines.split('|').map((line, index) => {
    const id = `p${index + 1}.s1`
    const [, speaker, said] = /^(\w+)> (.*)$/u.exec(line) ?? []
    if (speaker !== undefined) return { id, speaker, text: said }
    return line.startsWith('# ') ? { id, kind: 'heading', text: line.slice(2) } : { id, text: line }
  })

const bitext = (source: string, target: string): Bitext => ({
  source: { language: 'en', sentences: sentencesOf(source) },
  target: { language: 'ru', sentences: sentencesOf(target) },
})

/** Pins as `source–target`. */
const pinsOf = (...[texts, anchors]: Parameters<typeof anchorPins>): string =>
  anchorPins(texts, anchors)
    .map(({ source, target }) => `${source}–${target}`)
    .join(' ')

describe('hard anchors', () => {
  it('stand before each heading', () => {
    expect(pinsOf(bitext('# I|It rained.|# II|We left.', '# I|Шёл дождь.|Снова.|# II|Мы ушли.'), 'headings')).toBe('0–0 2–3')
  })

  it('stand before each turn, not before each sentence of it, nor before what no one says', () => {
    const talk = bitext(
      'Monday|question> Why?|orlova> No.|orlova> Never.|question> Oh.',
      'question> Почему?|orlova> Нет.|question> Ах.|***',
    )
    expect(pinsOf(talk, 'speakers')).toBe('1–0 2–1 4–2')
  })

  it('stand before given sentences, in the order of the texts', () => {
    const pairs = [
      { source: 'p3.s1', target: 'p2.s1' },
      { source: 'p1.s1', target: 'p1.s1' },
    ]
    expect(pinsOf(bitext('One.|Two.|Three.', 'Раз.|Три.'), pairs)).toBe('0–0 2–1')
  })

  it.each([
    [
      'headings',
      '# Chapter 1|# Chapter 2',
      '# Глава 1',
      'the texts differ in their headings (2 in the source, 1 in the target): “Chapter 2” (p2.s1) in the source, nothing in the target',
    ],
    [
      'headings',
      '# Chapter 1|# Chapter 3',
      '# Глава 1|# Глава 2',
      'the texts differ in their headings: “Chapter 3” (p2.s1) in the source, “Глава 2” (p2.s1) in the target',
    ],
    ['headings', 'None.', 'Нет.', 'there are no headings in the source and the target'],
    [
      'speakers',
      'orlova> Yes.|petrov> No.',
      'orlova> Да.|orlova> Нет.',
      'the texts differ in their turns, at turn 2: “No.” (p2.s1, petrov) in the source, nothing in the target',
    ],
    [
      'speakers',
      'orlova> Yes.',
      'petrov> Да.',
      'the texts differ in their turns, at turn 1: “Yes.” (p1.s1, orlova) in the source, “Да.” (p1.s1, petrov) in the target',
    ],
  ] as const)('%s are refused where the texts part: %s / %s', (anchors, source, target, message) => {
    expect(faultOf(() => anchorPins(bitext(source, target), anchors))).toMatchObject({ code: 'ANCHORS_DIFFER', message })
  })

  it('may be long: only their beginning is quoted', () => {
    const long = `# Chapter 1: ${'of the harbour and the boats '.repeat(5)}`
    expect(faultOf(() => anchorPins(bitext(long, '# Глава 2'), 'headings')).message).toContain(
      '“Chapter 1: of the harbour and the boats …”',
    )
  })
})
