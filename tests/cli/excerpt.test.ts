import { expect, it } from 'vitest'
import { excerpt } from '../../src/cli/excerpt.ts'

const LONG =
  'The committee, which had met every week since the spring, agreed after a long debate that the draft was in need of another careful reading by everyone who had signed it.'

/** An excerpt of a text around a word of it, with the marked words in brackets. */
function around(text: string, word: string, room: number): string {
  const start = text.indexOf(word)
  const shown = excerpt({ text, spans: [{ start, end: start + word.length }] }, room)
  return shown.spans.reduce(
    (line, span) => `${line.slice(0, span.start)}[${line.slice(span.start, span.end)}]${line.slice(span.end)}`,
    shown.text,
  )
}

it('shows a short sentence whole', () =>
  expect(around('Они говорили о вторжении.', 'вторжении', 40)).toBe('Они говорили о [вторжении].'))

it('cuts a long sentence at words around its mark', () => {
  expect(around(LONG, 'draft', 60)).toBe('… after a long debate that the [draft] was in need of another …')
})

it('fills the room from the end where the mark stands late', () => {
  expect(around(LONG, 'signed', 55)).toBe('… another careful reading by everyone who had [signed] it.')
})

it('shows the beginning of a long sentence without marks', () => {
  expect(excerpt({ text: LONG, spans: [] }, 40)).toEqual({ text: 'The committee, which had met every week …', spans: [] })
})

it('leaves out marks that do not fit', () => {
  const spans = ['committee', 'signed'].map((word) => ({ start: LONG.indexOf(word), end: LONG.indexOf(word) + word.length }))
  expect(excerpt({ text: LONG, spans }, 40).spans).toEqual([{ start: 4, end: 13 }])
})
