import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BitextError } from '../../src/errors.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import type { Document } from '../../src/model/document.ts'
import { faultOf } from '../faults.ts'
import { bytesOf } from './bytes.ts'

const read = (text: string, language = 'en'): Document => ingest(bytesOf(text), { language, file: 'x.txt' })

/** Each block as `kind|speaker|text`. */
const rowsOf = ({ text, blocks }: Document): string[] =>
  blocks.map(({ kind = '', speaker = '', span }) => [kind, speaker, text.slice(span.start, span.end)].join('|'))

const droppedFrom = ({ dropped }: Document) => dropped.map(({ text, reason }) => `${text}: ${reason}`)

describe('a web page saved as text', () => {
  const PAGE = [
    ...[
      'View settings',
      '',
      'Font size:',
      'Site colours:',
      '',
      'Official website of the President of Russia',
      '',
      'Документ \u00a0/',
      '',
    ],
    ...['Briefing after\u00a0a talk', '', 'May 5, 2021', '', 'The minister met the press.', '', '* * *', ''],
    ...[
      'Foreign Minister Anna Orlova: Good evening!',
      '',
      'I will be short.',
      '',
      'Question: Why?',
      '',
      'Anna Orlova: Because.',
      '',
      'May 5, 2021',
    ],
  ].join('\r\n')

  it('is told apart: title, dateline, separator, turns', () => {
    const document = read(PAGE)
    expect(document).toMatchObject({ language: 'en', title: 'Briefing after a talk', date: '2021-05-05' })
    expect(rowsOf(document)).toEqual([
      'title||Briefing after\u00a0a talk',
      'dateline||May 5, 2021',
      '||The minister met the press.',
      'separator||* * *',
      '|orlova|Good evening!',
      '|orlova|I will be short.',
      '|question|Why?',
      '|orlova|Because.',
      'dateline||May 5, 2021',
    ])
  })

  it('loses its furniture, with a record', () => {
    expect(droppedFrom(read(PAGE))).toEqual([
      'View settings: page furniture: settings of the page',
      'Font size:: page furniture: settings of the page',
      'Site colours:: page furniture: settings of the page',
      'Official website of the President of Russia: page furniture: name of the site',
      'Документ \u00a0/: page furniture: line in Cyrillic script above the title',
    ])
  })

  it('names each speaker once, with every label', () => {
    expect(read(PAGE).speakers).toEqual([
      { id: 'orlova', role: 'speaker', names: ['Foreign Minister Anna Orlova', 'Anna Orlova'] },
      { id: 'question', role: 'journalist', names: ['Question'] },
    ])
  })

  it('is the same in Russian', () => {
    const document = read(
      'Документы /\n\nБрифинг министра\n\n5 мая 2021 года\n\nА.Орлова: Добрый вечер!\n\nВопрос: Почему?\n\nНовости и\n',
      'ru',
    )
    expect(document).toMatchObject({ title: 'Брифинг министра', date: '2021-05-05' })
    expect(droppedFrom(document)).toEqual(['Документы /: page furniture: trail of sections'])
    expect(document.speakers.map(({ id }) => id)).toEqual(['orlova', 'question'])
  })

  it('keeps a line in another script that stands in the running text', () => {
    expect(
      rowsOf(
        read(
          'A proverb\n\nThe old fishermen had a saying that they liked.\n\nТише едешь – дальше будешь.\n\nThey said it often.',
        ),
      )[2],
    ).toBe('||Тише едешь – дальше будешь.')
  })

  it('is empty when nothing but furniture is there', () => {
    expect(faultOf(() => read('View settings\n\nFont size:\n'))).toMatchObject({ code: 'EMPTY_FILE', place: { file: 'x.txt' } })
  })
})

describe('a label on a line of its own', () => {
  it('goes with the next paragraph', () => {
    const { text, blocks } = read('Question:\n\nWhy?\n\nAnna Orlova:\nBecause.')
    expect(blocks.map(({ label, speaker }) => [label && text.slice(label.start, label.end), speaker])).toEqual([
      ['Question:', 'question'],
      ['Anna Orlova:', 'orlova'],
    ])
  })

  it('is dropped, with a record, where nothing follows', () => {
    expect(droppedFrom(read('Question: Why?\n\nQuestion:'))).toEqual(['Question:: speaker label with nothing after it'])
  })
})

describe('a plain text', () => {
  it.each([
    ['a line is a paragraph, blank lines or not', 'One.\nTwo.\n\nThree.', ['||One.', '||Two.', '||Three.']],
    ['every line of verse is kept apart', 'Roses are red,\nviolets are blue.\n', ['||Roses are red,', '||violets are blue.']],
    ['line ends of all systems count', 'One.\r\nTwo.\rThree.\u2028Four.', ['||One.', '||Two.', '||Three.', '||Four.']],
    ['an ellipsis line is text, not a separator', 'One.\n\n. . .\n\nTwo.', ['||One.', '||. . .', '||Two.']],
    ['a single line is text, not a title', 'The harbour', ['||The harbour']],
    ['a first sentence is text, not a title', 'It rained.\n\nIt stopped.', ['||It rained.', '||It stopped.']],
    ['a heading over the text is a title', 'The harbour?\n\nIt is closed.', ['title||The harbour?', '||It is closed.']],
    [
      'dashes and stars separate',
      'One.\n---\nTwo.\n*  *  *\nThree.\n⁂\nFour.',
      ['||One.', 'separator||---', '||Two.', 'separator||*  *  *', '||Three.', 'separator||⁂', '||Four.'],
    ],
  ])('%s', (_, text, rows) => {
    expect(rowsOf(read(text))).toEqual(rows)
  })

  it('keeps a hard-wrapped paragraph together', () => {
    const wrapped = [
      ...[
        'The harbour of the little town was closed in the spring of',
        'that year, and the boats lay on the beach with their keels',
        'to the sky, so that the children could climb on them when',
        'the weather allowed it, which was seldom.',
        '',
      ],
      ...[
        'No one in the town could say who had ordered it, nor for',
        'how long it was meant to last, and the mayor, who might',
        'have known, had gone to the capital in the last week of the',
        'winter and had not been seen since.',
      ],
    ].join('\n')
    const { blocks, text } = read(wrapped)
    expect(blocks.map(({ span, wrapped }) => [wrapped, text.slice(span.start, span.end).split('\n').length])).toEqual([
      [true, 4],
      [true, 4],
    ])
  })
})

describe('every text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Question: ',
      'Ю.Ушаков:',
      '* * *',
      '\n',
      '\n\n',
      '\r\n',
      '\u00a0',
      '\u200b',
      'View settings\n',
      'May 5, 2021\n',
      '1. ',
      'Документ /\n',
      '\u2028',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  )
  const anyText = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''))

  it('is covered once by blocks, labels and drops, but for white space', () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const document = ingestOrUndefined(given)
        fc.pre(document !== undefined)
        const spans = [
          ...document.blocks.flatMap(({ span, label }) => (label === undefined ? [span] : [label, span])),
          ...document.dropped.map(({ span }) => span),
        ].toSorted((one, other) => one.start - other.start)
        let end = 0
        for (const span of spans) {
          expect(document.text.slice(end, span.start)).toMatch(/^\s*$/)
          expect(span.end).toBeGreaterThan(span.start)
          end = span.end
        }
        expect(document.text.slice(end)).toMatch(/^\s*$/)
        for (const { span, text } of document.dropped) expect(document.text.slice(span.start, span.end)).toBe(text)
      }),
    )
  })
})

function ingestOrUndefined(text: string): Document | undefined {
  try {
    return ingest(bytesOf(text))
  } catch (error) {
    if (error instanceof BitextError) return undefined
    throw error
  }
}
