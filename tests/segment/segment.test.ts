import { describe, expect, it } from 'vitest'
import type { Block, Document } from '../../src/model/document.ts'
import { explainBoundaries } from '../../src/segment/explain.ts'
import { segment } from '../../src/segment/segment.ts'
import { segmentText } from '../../src/segment/segment-text.ts'

/** A document whose blocks are the given pieces of its text. */
function documentOf(text: string, blocks: readonly (Omit<Block, 'span'> & { readonly of: string })[]): Document {
  const placed = blocks.map(({ of, ...block }) => ({
    ...block,
    span: { start: text.indexOf(of), end: text.indexOf(of) + of.length },
  }))
  return { language: 'en', text, blocks: placed, speakers: [], dropped: [] }
}

describe('segment', () => {
  const text = 'A talk. With a miller.\n\nMiller: Good evening! I\u00a0am late. \u00a0\n* * *\nThank you. Go.'
  const document = documentOf(text, [
    { of: 'A talk. With a miller.', kind: 'title' },
    { of: ' Good evening! I\u00a0am late. \u00a0', speaker: 'miller' },
    { of: '* * *', kind: 'separator' },
    { of: 'Thank you. Go.' },
  ])

  it('names sentences by block and number, and carries kind and speaker', () => {
    expect(segment(document).map(({ span, ...sentence }) => sentence)).toEqual([
      { id: 'p1.s1', text: 'A talk. With a miller.', kind: 'title' },
      { id: 'p2.s1', text: 'Good evening!', speaker: 'miller' },
      { id: 'p2.s2', text: 'I\u00a0am late.', speaker: 'miller' },
      { id: 'p3.s1', text: '* * *', kind: 'separator' },
      { id: 'p4.s1', text: 'Thank you.' },
      { id: 'p4.s2', text: 'Go.' },
    ])
  })

  it('counts spans in the raw text, without white space and no-break spaces around', () => {
    expect(segment(document)[2].span).toEqual({ start: 46, end: 56 })
  })

  it('gives nothing for a block of white space', () => {
    expect(segment(documentOf('a \u00a0\n b', [{ of: ' \u00a0\n ' }]))).toEqual([])
  })
})

describe('segmentText', () => {
  const idsAndTexts = (text: string) => segmentText(text, { language: 'en' }).map(({ id, text: sentence }) => `${id} ${sentence}`)

  it('takes blank lines for the ends of paragraphs and line ends for hard breaks', () => {
    expect(idsAndTexts('Rye\nis dear. Buy.\r\n \r\nOats')).toEqual(['p1.s1 Rye', 'p1.s2 is dear.', 'p1.s3 Buy.', 'p2.s1 Oats'])
  })
  it('takes each line for a paragraph where there is no blank line', () => {
    expect(idsAndTexts('Rye is dear. Buy.\nOats\n')).toEqual(['p1.s1 Rye is dear.', 'p1.s2 Buy.', 'p2.s1 Oats'])
  })
  it.each(['', ' ', '\n\n', '\u00a0'])('gives nothing for %j', (text) =>
    expect(segmentText(text, { language: 'en' })).toEqual([]),
  )
})

describe('explainBoundaries', () => {
  it('names the rule that decided each candidate', () => {
    expect(explainBoundaries('Dr. Grey left.\nHe was sad. It rained.', { language: 'en' })).toEqual([
      { offset: 3, verdict: 'join', rule: 'leaningAbbreviation', before: 'Dr.', after: ' Grey left.' },
      { offset: 26, verdict: 'split', rule: 'finalMark', before: 'He was sad.', after: ' It rained.' },
    ])
  })
})

describe('lines', () => {
  const spanOf = (text: string) => ({ span: { start: 0, end: text.length } })
  const documentOf = (text: string, wrapped?: true) => ({
    language: 'en',
    text,
    blocks: [{ ...spanOf(text), wrapped }],
    speakers: [],
    dropped: [],
  })
  const TEXT = 'It rained all\nday. We stayed\nhome.'

  it('end sentences, unless the file wrapped them', () => {
    expect(segment(documentOf(TEXT)).map(({ text }) => text)).toEqual(['It rained all', 'day.', 'We stayed', 'home.'])
    expect(segment(documentOf(TEXT, true)).map(({ text }) => text)).toEqual(['It rained all\nday.', 'We stayed\nhome.'])
    expect(segment(documentOf('He met Mr.\nGrey on Jan.\n21.', true))).toHaveLength(1)
  })

  it('are sentences where the text is cut already', () => {
    const sentences = segment(documentOf('Mr. Grey left. He ran.\nhome'), { segmenter: 'lines' })
    expect(sentences.map(({ id, text }) => `${id} ${text}`)).toEqual(['p1.s1 Mr. Grey left. He ran.', 'p1.s2 home'])
  })
})

it('abbreviations may be given by language', () => {
  const cut = (language: string) => segmentText('It is on Foo. Bar is far.', { language, abbreviations: { en: ['Foo'] } })
  expect([cut('en').length, cut('de').length]).toEqual([1, 2])
})
