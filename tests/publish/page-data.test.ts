import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { languageOf } from '../../src/language/language.ts'
import type { Alignment } from '../../src/model/alignment.ts'
import { linkData, PAGE_WORD } from '../../src/publish/html/link-data.ts'
import { searchData } from '../../src/publish/html/search-data.ts'
import { makeBook } from '../../src/publish/make-book.ts'
import { fold } from '../../src/text/normalise.ts'
import { wordsOf } from '../../src/text/words.ts'
import { alignmentOf, LINKED_TRAIN, NIGHT_TRAIN } from './night-train.ts'

const BRIEFING = readAlignment(readFileSync('alignments/ushakov-2022-02-12.yaml', 'utf8'))

const PAGE_FOLDER = 'src/publish/html/page'

/** A module of the page, as the browser runs it. */
const pageModule = async <T>(name: string): Promise<T> => await import(resolve(PAGE_FOLDER, `${name}.js`))

/** What the page makes of the word links that were sent with it. */
async function readLinks(data: ReturnType<typeof linkData>): Promise<Record<string, [number, number][][]>> {
  const { linksByRow } = await pageModule<{ linksByRow: (steps: unknown) => [number, number][][] }>('link-steps')
  return Object.fromEntries(Object.entries(data).map(([pair, steps]) => [pair, linksByRow(steps)]))
}

/** Rows of 40 words of two letters and a space, linked by their numbers. */
function linkedByNumber(rows: readonly (readonly (readonly [number, number])[])[]): Alignment {
  const words = (word: string) => Array.from({ length: 40 }, () => word).join(' ')
  const alignment = alignmentOf(rows.map(() => ({ source: words('so'), target: words('да') })))
  const place = (number: number) => ({ sentence: 0, span: { start: 3 * number, end: 3 * number + 2 } })
  const links = (own: readonly (readonly [number, number])[]) =>
    own.map(([russian, english]) => ({
      source: place(english),
      target: place(russian),
      probability: 0.9,
      origin: 'lexicon' as const,
    }))
  return { ...alignment, beads: alignment.beads.map((bead, at) => ({ ...bead, links: links(rows[at]) })) }
}

describe('search data', () => {
  it('is the fewest rules that cut the words of the text to their stems', () => {
    const data = searchData(makeBook(alignmentOf([{ source: 'Train trains training a body', target: 'Поезд поездом Ещё' }])))
    // g off “training” takes “in” along; a y becomes an i.
    expect(data).toEqual({ en: '1:0s;1i:0y;3:0g', ru: '1:0е;2:0м' })
  })

  it('cuts every word of the briefing as its language does', async () => {
    const { stemmer } = await pageModule<{ stemmer: (rules: string) => (word: string) => string }>('stems')
    const data = searchData(makeBook(BRIEFING))
    for (const { language, sentences } of [BRIEFING.source, BRIEFING.target]) {
      const words = [...new Set(sentences.flatMap(({ text }) => wordsOf(fold(text).toLowerCase()).map((word) => word.text)))]
      const letters = words.filter((word) => /^\p{L}/u.test(word))
      expect(letters.length).toBeGreaterThan(500)
      expect(letters.map(stemmer(data[language]))).toEqual(letters.map(languageOf(language).stem))
    }
  })
})

describe('word links', () => {
  it('join words by their numbers in the cells, without those that are guesses', async () => {
    const linked = makeBook(LINKED_TRAIN)
    const bySentence = [
      [],
      [],
      [
        [0, 1],
        [2, 4],
        [3, 6],
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ]
    // By paragraph the words of the row before count too: four Russian ones, five English ones.
    const byParagraph = [
      [],
      [
        [4, 6],
        [6, 9],
        [7, 11],
      ],
      [],
      [],
      [],
      [],
    ]
    expect(await readLinks(linkData(linked, 'sentence'))).toEqual({ '0,1': bySentence })
    expect(await readLinks(linkData(linked, 'paragraph'))).toEqual({ '0,1': byParagraph })
  })

  it('cross, leap and come in thousands, and are read as they were written', async () => {
    const row = (at: number): [number, number][] => [
      [0, 7],
      [1, 0],
      [1, 2],
      [9, 1],
      [9 + (at % 5), 30],
    ]
    const written = Array.from({ length: 200 }, (_, at) => row(at))
    const data = linkData(makeBook(linkedByNumber(written)), 'sentence')
    expect(data['0,1'].pairs.length).toBeGreaterThan(3)
    expect(await readLinks(data)).toEqual({ '0,1': written })
  })

  it('are not sent with a book that has none', () => {
    expect(linkData(makeBook(NIGHT_TRAIN), 'sentence')).toEqual({})
  })

  it('count words as the page does', () => {
    expect(readFileSync('src/publish/html/page/places.js', 'utf8')).toContain(`const WORD = ${PAGE_WORD}`)
  })
})
