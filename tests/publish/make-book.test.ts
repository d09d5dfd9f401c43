import { describe, expect, it } from 'vitest'
import type { Alignment } from '../../src/model/alignment.ts'
import { type Book, labelOf, rowsOf, textOfSentence } from '../../src/publish/book.ts'
import { makeBook } from '../../src/publish/make-book.ts'
import { writePrint } from '../../src/publish/print/write-print.ts'
import { alignmentOf, NIGHT_TRAIN, SECOND_ENGLISH, TRAIN_TERMS } from './night-train.ts'

const book = makeBook(NIGHT_TRAIN)

/** `turn guide: 2 3 | 4 5`: kind and speaker of a section, then its rows, with a bar between passages. */
const outline = ({ sections }: Book): string[] =>
  sections.map(({ kind, speaker, passages }) => {
    const rows = passages.map((passage) => passage.rows.map(({ number }) => number).join(' ')).join(' | ')
    return `${[kind, speaker?.id].filter(Boolean).join(' ')}: ${rows}`
  })

/** The row as text: versions with a bar between them. */
const textOfRow = (of: Book, at: number): string =>
  rowsOf(of)
    [at].cells.map(({ sentences }) => sentences.map(textOfSentence).join(' '))
    .join(' | ')

describe('a book', () => {
  it('has chapters at titles, turns where another one speaks, passages where both versions begin a paragraph', () => {
    expect(outline(book)).toEqual(['chapter: 1', 'turn guide: 2 3 | 4 5', 'turn question: 6', 'turn guide: 7 8', 'text: 9'])
  })

  it('says of a note which version it is about, where that is not plain', () => {
    expect(book.notes.map(labelOf)).toEqual(['quotation shift, major', 'term inconsistency, major'])
    expect(makeBook([NIGHT_TRAIN, SECOND_ENGLISH]).notes.map(labelOf)).toEqual([
      'quotation shift, major, en',
      'term inconsistency, major, en',
    ])
  })

  it('puts the original first', () => {
    expect(book.versions.map(({ id }) => id)).toEqual(['ru', 'en'])
    expect(textOfRow(book, 3)).toBe('Всем пассажирам дают чай, ещё до отправления. | All passengers get tea.')
  })

  it('keeps to the order it is told', () => {
    expect(textOfRow(makeBook(NIGHT_TRAIN, { versions: ['en', 'ru'] }), 5)).toBe('Who pays for the tea? | Кто платит за чай?')
  })

  it('leaves a cell empty where a version has nothing', () => {
    expect(textOfRow(book, 4)).toBe(' | Nobody counts the glasses.')
  })

  it('calls speakers by the shortest name in the letters of each version', () => {
    expect(book.sections[1].speaker).toEqual({ id: 'guide', isJournalist: false, names: ['Анна Орлова', 'Anna Orlova'] })
    expect(book.sections[2].speaker).toMatchObject({ isJournalist: true, names: ['Вопрос', 'Question'] })
  })

  it('names a version it does not know, with the nearest', () => {
    expect(() => makeBook(NIGHT_TRAIN, { versions: ['ru', 'em'] })).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_VERSION', hint: 'did you mean `en`?' }),
    )
    expect(() => makeBook(NIGHT_TRAIN, { versions: ['ru', 'ru'] })).toThrow('the version ru is named twice')
  })

  it('gives a row an anchor of its own where a bead id could not be one', () => {
    const beads = NIGHT_TRAIN.beads.map((bead, at) => (at === 1 ? { ...bead, id: '"><b>' } : bead))
    expect(rowsOf(makeBook({ ...NIGHT_TRAIN, beads, divergences: [] }))[1]).toMatchObject({ id: 'row2', number: '2' })
  })

  it('ends a passage after a dozen rows where paragraphs never meet', () => {
    const rows = Array.from({ length: 14 }, (_, at) => ({
      source: `${at % 2 ? '¶' : ''}Word ${at}.`,
      target: `${at % 2 ? '' : '¶'}Слово ${at}.`,
    }))
    expect(outline(makeBook(alignmentOf(rows)))).toEqual(['text: 1 2 3 4 5 6 7 8 9 10 11 12 | 13 14'])
  })
})

describe('notes', () => {
  it('are numbered in the order of the text, without what a reviewer rejected', () => {
    expect(book.notes.map(({ number, row, kind }) => `${number} ${row} ${kind}`)).toEqual([
      '1 b3 quotation-shift',
      '2 b4 term-inconsistency',
    ])
    expect(book.notes[1].remark).toBe('seen')
  })

  it('cut the sentence where they point', () => {
    expect(rowsOf(book)[2].cells[1].sentences[0].pieces).toEqual([
      { text: 'In winter it is ', notes: [] },
      { text: '“late”', notes: [1] },
      { text: ', and nobody minds.', notes: [] },
    ])
    expect(rowsOf(book)[2].notes).toEqual([1])
  })

  it('are left out with a version they are about', () => {
    expect(makeBook(NIGHT_TRAIN, { versions: ['en'] }).notes).toEqual([])
  })
})

describe('several alignments that share a version', () => {
  const three = makeBook([NIGHT_TRAIN, SECOND_ENGLISH])

  it('make one book of all versions, each with a name of its own', () => {
    expect(three.versions.map(({ id, name }) => `${id}: ${name}`)).toEqual([
      'ru: Russian',
      'en: English, en',
      'en-2: English, en-2',
    ])
  })

  it('make a row wide enough for the widest bead', () => {
    expect(textOfRow(three, 1)).toBe(
      [
        'Поезд уходит в\u00a0одиннадцать. Зимой он опаздывает. Никто не сердится.',
        'The train leaves at eleven. In winter it is “late”, and nobody minds.',
        'The sleeper leaves at eleven. In winter it is “late”, and nobody minds.',
      ].join(' | '),
    )
  })

  it('keep every sentence once, in order', () => {
    for (const [at, side] of [NIGHT_TRAIN.target, NIGHT_TRAIN.source, SECOND_ENGLISH.source].entries()) {
      const printed = rowsOf(three).flatMap(({ cells }) => cells[at].sentences.map(textOfSentence))
      expect(printed).toEqual(side.sentences.map(({ text }) => text))
    }
  })

  it('stand side by side where the version they share has nothing, and no number comes twice', () => {
    const gap = rowsOf(three).filter(({ cells }) => cells[0].sentences.length === 0)
    expect(gap.map(({ id, cells }) => [id, ...cells.map(({ sentences }) => sentences.map(textOfSentence).join(' '))])).toEqual([
      ['b5', '', 'Nobody counts the glasses.', 'Nobody counts the glasses.'],
    ])
    const short = alignmentOf([{ source: '¶Tea.', target: '¶Чай.' }])
    const long = alignmentOf([
      { source: '¶Tea!', target: '¶Чай.' },
      { source: 'Two.', target: '' },
    ])
    const joined = makeBook([short, long])
    expect(rowsOf(joined).map(({ id, number }) => `${id} ${number}`)).toEqual(['b1 1', 'en-2.b2 en-2 2'])
    expect(writePrint(joined, { by: 'paragraph' })).toContain('data-number="en-2 2"')
  })

  it('are refused where two have the same two texts', () => {
    expect(() => makeBook([NIGHT_TRAIN, SECOND_ENGLISH, NIGHT_TRAIN])).toThrow('two of these alignments have the same en')
  })

  it('give a row the most doubtful status of its beads', () => {
    const confirmed = (of: Alignment): Alignment => ({ ...of, beads: of.beads.map((bead) => ({ ...bead, status: 'confirmed' })) })
    const statuses = (one: Alignment, other: Alignment) => rowsOf(makeBook([one, other])).map(({ status }) => status)
    expect(statuses(confirmed(NIGHT_TRAIN), SECOND_ENGLISH)[1]).toBe('auto')
    expect(statuses(confirmed(NIGHT_TRAIN), confirmed(SECOND_ENGLISH))[1]).toBe('confirmed')
  })

  it('keep their notes', () => {
    expect(three.notes.map(({ number, row }) => `${number} ${row}`)).toEqual(['1 b2', '2 b4'])
  })

  it('are refused where nothing is shared, with the place where namesakes part', () => {
    const change = (side: Alignment['source']) => ({
      ...side,
      sentences: side.sentences.map((s, at) => (at === 2 ? { ...s, text: '…' } : s)),
    })
    const other = { ...SECOND_ENGLISH, target: change(SECOND_ENGLISH.target) }
    expect(() => makeBook([NIGHT_TRAIN, other])).toThrow(
      expect.objectContaining({
        code: 'USAGE',
        hint: expect.stringContaining('ru of night-sleeper parts from ru of night-train at p2.s2'),
      }),
    )
  })
})

describe('ё for learners', () => {
  const written = alignmentOf([
    { source: '¶All', target: '¶Еще все ее елки зеленые, а Королев узнает небо.' },
    { source: 'one', target: 'Она ушла вперед и берет берет.' },
  ])
  const restored = makeBook(written, { restoreYo: true })

  it('is written where every reading has it, and nowhere else', () => {
    expect(textOfRow(restored, 0)).toBe('Ещё все её ёлки зелёные, а Королев узнает небо. | All')
    expect(textOfRow(restored, 1)).toBe('Она ушла вперёд и берет берет. | one')
  })

  it('is owned up to in the imprint', () => {
    expect(restored.imprint.leftOut.join(' ')).toContain('in the Russian text, ё stands in 5 places where the text has е')
  })
})

describe('the glossary', () => {
  it('lists the concepts that occur, the terms as often as they stand there, and the rows', () => {
    expect(makeBook(NIGHT_TRAIN, { glossary: TRAIN_TERMS }).glossary).toEqual([
      {
        concept: 'train',
        definition: 'Carriages that move together.',
        terms: [
          [
            { term: 'поезд', isDeprecated: false },
            { term: 'состав', isDeprecated: true, note: 'railway slang' },
          ],
          [{ term: 'train', isDeprecated: false }],
        ],
        rows: ['b1', 'b2', 'b8'],
      },
    ])
  })
})

describe('the imprint', () => {
  it('says where each version comes from, and calls a reconstruction one', () => {
    expect(book.imprint.versions[0].facts).toEqual([
      { label: 'Wording', value: 'reconstruction' },
      { label: 'Publisher', value: 'Депо' },
      { label: 'Licence', value: 'not stated' },
      { label: 'Address', value: 'https://example.org/poezd', href: 'https://example.org/poezd' },
    ])
    expect(book.imprint.notices).toEqual(['The text given here as Russian is a reconstruction, not the original.'])
  })

  it('says what is not shown', () => {
    expect(book.imprint.leftOut).toEqual([
      'No sentence of the versions shown is left out.',
      'Not shown: 1 divergence that a reviewer rejected.',
      '1 row has no counterpart; the other side is empty there.',
    ])
    expect(makeBook(NIGHT_TRAIN, { versions: ['ru'] }).imprint.leftOut).toContain('Not shown: the version en.')
  })

  it('links to the web only', () => {
    const source = { ...NIGHT_TRAIN.source, version: { ...NIGHT_TRAIN.source.version, uri: 'javascript:alert(1)' } }
    const [, english] = makeBook({ ...NIGHT_TRAIN, source }).imprint.versions
    expect(english.facts).toContainEqual({ label: 'Address', value: 'javascript:alert(1)' })
  })
})
