import { describe, expect, it } from 'vitest'
import type { Alignment } from '../../src/model/alignment.ts'
import type { WordPlace } from '../../src/model/word-link.ts'
import { type Book, rowsOf, textOfSentence } from '../../src/publish/book.ts'
import { UNITS } from '../../src/publish/html/options.ts'
import { writeHtml } from '../../src/publish/html/page.ts'
import { makeBook } from '../../src/publish/make-book.ts'
import { alignmentOf } from './night-train.ts'

/** As many beads as issue 7 asks for, and what a file may have beyond their text. */
const BEADS = 5000
const MOST_BYTES = 300_000

/** Numbers between 0 and 1 that look like chance and are always the same. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const SYLLABLES = {
  en: ['ba', 'con', 'der', 'fi', 'gor', 'lin', 'ment', 'pro', 'ras', 'ston', 'tri', 'vel'],
  ru: ['ба', 'вод', 'гра', 'дел', 'жи', 'кон', 'лес', 'мор', 'пре', 'рас', 'стр', 'тел'],
} as const
const ENDINGS = {
  en: ['', '', 's', 'ed', 'ing', 'ly', 'er', 'ation'],
  ru: ['', 'а', 'ов', 'ами', 'ого', 'ому', 'ые', 'ешь', 'ли', 'ть', 'ость', 'ение', 'ённый', 'аться'],
} as const

/** Twenty words, common ones often and thousands of rare ones, as in a long book. */
function sentenceOf(language: 'en' | 'ru', next: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]
  const words = Array.from({ length: 20 }, () => {
    const syllables = Array.from({ length: 1 + Math.floor(3 * next()) }, () => pick(SYLLABLES[language]))
    return syllables.join('') + pick(ENDINGS[language])
  })
  return `${words.join(' ')}.`
}

const next = chance(7)
const PLAIN = alignmentOf(
  Array.from({ length: BEADS }, (_, at) => ({
    source: (at % 5 === 0 ? '¶' : '') + sentenceOf('en', next),
    target: (at % 5 === 0 ? '¶' : '') + sentenceOf('ru', next),
  })),
)

const placesIn = (text: string): WordPlace[] =>
  [...text.matchAll(/\p{L}+/gu)].map(({ index, 0: { length } }) => ({ sentence: 0, span: { start: index, end: index + length } }))

/** Seventeen links a row, as the linker finds in news: most lead on word by word, one in five leaps. */
const LINKED: Alignment = {
  ...PLAIN,
  beads: PLAIN.beads.map((bead) => {
    const english = placesIn(PLAIN.source.sentences[bead.source.start].text)
    const russian = placesIn(PLAIN.target.sentences[bead.target.start].text)
    const links = Array.from({ length: 17 }, (_, word) => ({
      source: english[next() < 0.2 ? Math.floor(20 * next()) : word],
      target: russian[word + Math.floor(2 * next())],
      probability: 0.9,
      origin: 'lexicon' as const,
    }))
    return { ...bead, links }
  }),
}

/** Two who speak in turn, four sentences each time: 1,250 turns. */
const DIALOGUE = alignmentOf(
  Array.from({ length: BEADS }, (_, at) => ({
    source: (at % 4 === 0 ? '¶' : '') + sentenceOf('en', next),
    target: (at % 4 === 0 ? '¶' : '') + sentenceOf('ru', next),
    speaker: at % 8 < 4 ? 'guide' : 'question',
  })),
)

/** Bytes of the sentences, and of the names before them. */
function textBytes(book: Book): number {
  const sentences = rowsOf(book).flatMap(({ cells }) => cells.flatMap((cell) => cell.sentences.map(textOfSentence)))
  return Buffer.byteLength([...sentences, ...book.sections.flatMap(({ speaker }) => speaker?.names ?? [])].join(''))
}

describe.each([
  ['85,000 linked words', makeBook(LINKED)],
  ['1,250 turns', makeBook(DIALOGUE)],
])('a reader of 5,000 beads with %s', (_, book) => {
  it.each(UNITS)('is less than 300 kB beyond its text, by %s', (by) => {
    expect(Buffer.byteLength(writeHtml(book, { by })) - textBytes(book)).toBeLessThan(MOST_BYTES)
  })
})
