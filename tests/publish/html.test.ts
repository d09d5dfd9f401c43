import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { escapeHtml } from '../../src/publish/escape.ts'
import { linkData, PAGE_WORD } from '../../src/publish/html/link-data.ts'
import { LAYOUTS } from '../../src/publish/html/options.ts'
import { isReaderHtml, writeHtml } from '../../src/publish/html/page.ts'
import { searchData } from '../../src/publish/html/search-data.ts'
import { makeBook } from '../../src/publish/make-book.ts'
import { alignmentOf, HOSTILE, LINKED_TRAIN, NIGHT_TRAIN, SECOND_ENGLISH, TRAIN_TERMS } from './night-train.ts'

const book = makeBook(NIGHT_TRAIN, { glossary: TRAIN_TERMS })
const page = writeHtml(book)

/** What stands between two marks. */
const between = (text: string, from: string, to: string): string => text.split(from)[1].split(to)[0]

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('a page', () => {
  it('is the same for the same book', () => {
    expect(writeHtml(makeBook(NIGHT_TRAIN, { glossary: TRAIN_TERMS }))).toBe(page)
  })

  it('holds everything it needs: nothing is loaded from anywhere', () => {
    expect(page).not.toMatch(/<[a-z][^<>]*\s(?:src|srcset|poster|background)=/)
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b/)
    expect(page).not.toMatch(/@import|url\(/)
  })

  it('allows exactly its own script and style', () => {
    const policy = between(page, 'Content-Security-Policy content="', '"')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`script-src ${sha256(between(page, '\n<script>', '</script>'))};`)
    expect(policy).toContain(`style-src ${sha256(between(page, '<style>', '</style>'))};`)
    expect(policy).not.toContain('unsafe')
  })

  it('adds less than 100 kB to a text of 71 rows, and less than 120 bytes to each further row', () => {
    const briefing = readAlignment(readFileSync('alignments/ushakov-2022-02-12.yaml', 'utf8'))
    const textBytes = [briefing.source, briefing.target].flatMap(({ sentences }) =>
      sentences.map(({ text }) => Buffer.byteLength(text)),
    )
    const added = Buffer.byteLength(writeHtml(makeBook(briefing))) - textBytes.reduce((sum, bytes) => sum + bytes)
    expect(added).toBeLessThan(100_000)
    const rows = (count: number) => Array.from({ length: count }, () => ({ source: 'One.', target: 'Да.' }))
    const sizes = [1000, 3000].map((count) => Buffer.byteLength(writeHtml(makeBook(alignmentOf(rows(count))))))
    const textOfARow = Buffer.byteLength('One.Да.')
    expect((sizes[1] - sizes[0]) / 2000 - textOfARow).toBeLessThan(120)
  })

  it('has a language on every cell and on Russian words in its own sentences', () => {
    const cells = between(page, '<tbody', '</table>').match(/<td role=cell(?! class=notes)[^>]*>/g) ?? []
    const open = cells.filter((cell) => !/ lang=(?:ru|en)/.test(cell))
    // The corner beside a speaker's name is empty.
    expect(open.every((cell) => cell === '<td role=cell>')).toBe(true)
    expect(page).toContain('“tea” stands beside «<span lang="ru">чай</span>» twice.')
  })

  it('marks a reconstruction in the heads of the columns, before the text and in the imprint', () => {
    expect(page).toContain('Russian <strong class=reconstruction>reconstruction, not the original</strong>')
    expect(between(page, '<main', '<table')).toContain('a reconstruction, not the original.')
    expect(between(page, '<footer', '</footer>')).toContain('<dt>Wording</dt><dd>reconstruction</dd>')
  })

  it('has the imprint: licence, address, what is left out, signatures', () => {
    const imprint = between(page, '<footer', '</footer>')
    for (const part of [
      '<dt>Licence</dt><dd>CC-BY-4.0</dd>',
      'href="https://example.org/poezd"',
      'Not shown: 1 divergence that a reviewer rejected.',
      'bitext:test|langs:en-ru',
      '|to:html|layout:columns|by:sentence|numbers:yes',
    ])
      expect(imprint).toContain(part)
  })

  it('knows its own files', () => {
    expect(isReaderHtml(page)).toBe(true)
    expect(isReaderHtml('<!doctype html><title>Mine</title>')).toBe(false)
  })

  it('opens in the layout it was published with', () => {
    for (const layout of LAYOUTS) expect(writeHtml(book, { layout })).toContain(`data-layout=${layout} `)
    expect(writeHtml(book, { numbers: false })).toContain('data-numbers=off')
  })
})

describe('the markup', () => {
  it('is the one that was looked at, without style and script', async () => {
    const markup = page.replace(/<style>[\s\S]*?<\/style>|\n<script>[\s\S]*?<\/script>|<meta http-equiv[^>]*>/g, '')
    await expect(markup).toMatchFileSnapshot('night-train.golden.txt')
  })

  it('is whole for an alignment without rows', () => {
    const empty = { ...alignmentOf([]), title: undefined }
    expect(writeHtml(makeBook(empty))).toContain('<title>night-train</title>')
  })
})

describe('rows', () => {
  it('carry their anchor, number and both texts, with the marks of notes', () => {
    expect(page).toContain(
      '<tr role=row id=b3><th role=rowheader><a href=#b3>3</a>' +
        '<td role=cell lang=ru>Зимой он <u data-n="1">опаздывает.</u><a class=ref href="#note1" role="doc-noteref" lang=en aria-label="note 1">1</a> Никто не сердится.' +
        '<td role=cell lang=en>In winter it is <u data-n="1">“late”</u>',
    )
  })

  it('say where they are uncertain and where the other side has nothing', () => {
    expect(page).toContain('<tr role=row id=b5 data-status=unsure>')
    expect(page).toContain('<td role=cell lang=ru class=gap><td role=cell lang=en>Nobody counts the glasses.')
  })

  it('hold a paragraph of every version where that was asked for; each bead keeps its anchor', () => {
    const byParagraph = writeHtml(book, { by: 'paragraph' })
    expect(byParagraph).toContain('<tr role=row id=b2><th role=rowheader><a href=#b2>2–3</a>')
    expect(byParagraph).toContain('<span data-b=b2>The train leaves at eleven.</span> <span data-b=b3>In winter')
    expect(byParagraph).toContain('<span id=b5 data-b=b5>Nobody counts the glasses.</span>')
    expect(byParagraph.match(/ id=b\d+/g)?.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ` id=b${n}`))
  })

  it('stand for three versions', () => {
    const three = writeHtml(makeBook([NIGHT_TRAIN, SECOND_ENGLISH]))
    expect(three).toContain('data-versions=3')
    expect(three).toContain('data-version="en-2">English, en-2')
    expect(three).toContain(
      '>Кто платит за чай?<td role=cell lang=en>Who pays for the tea?<td role=cell lang=en>Who pays for the tea?',
    )
  })
})

describe('hostile text', () => {
  const nasty = `${HOSTILE} <!-- \u0000 \ud800 -->`

  it('stays text in sentences, titles, names, notes, terms and addresses', () => {
    const { source, divergences, speakers, ...rest } = NIGHT_TRAIN
    const everywhere = makeBook(
      {
        ...rest,
        title: nasty,
        id: nasty,
        date: nasty,
        signature: nasty,
        source: {
          ...source,
          language: nasty,
          version: { id: nasty, language: nasty, title: nasty, uri: nasty, publisher: nasty, licence: nasty, notice: nasty },
          sentences: source.sentences.map((sentence, at) => (at === 0 ? { ...sentence, text: nasty } : sentence)),
        },
        speakers: speakers.map((speaker) => ({ ...speaker, names: [nasty] })),
        divergences: divergences.map((divergence) => ({
          ...divergence,
          message: nasty,
          id: nasty,
          review: { state: 'open', note: nasty },
        })),
      },
      {
        glossary: {
          ...TRAIN_TERMS,
          concepts: TRAIN_TERMS.concepts.map((concept) => ({ ...concept, definition: nasty })),
        },
      },
    )
    const html = writeHtml(everywhere)
    expect(html.match(/<script\b/g)).toHaveLength(2)
    expect(html.match(/<\/style/g)).toHaveLength(1)
    expect(html).not.toMatch(/<img|<!--|href="?javascript/i)
    expect(html).not.toContain('\u0000')
  })

  it('is shown as it is', () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;&gt;&lt;img src=x onerror=alert(2)&gt;')
  })

  it('cannot leave an attribute, and halves of characters are replaced', () => {
    expect(escapeHtml(`"'<>&\u0000\ud800`)).toBe('&quot;&#39;&lt;&gt;&amp;\ufffd\ufffd')
    expect(escapeHtml('😀 ё\u00a0')).toBe('😀 ё\u00a0')
  })
})

describe('search data', () => {
  it('holds sorted stems, front-coded, the endings, and the stems that do not begin their words', () => {
    const data = searchData(makeBook(alignmentOf([{ source: 'Train trains training a body', target: 'Поезд поездом Ещё' }])))
    expect(data.en).toEqual({ stems: '0a 0bodi 0train', endings: ['', 'ing', 's'], odd: { body: 'bodi' } })
    expect(data.ru).toEqual({ stems: '0ещ 0поезд', endings: ['', 'е', 'ом'], odd: {} })
  })
})

describe('word links', () => {
  it('join words by their numbers in the cells, without those that are guesses', () => {
    const linked = makeBook(LINKED_TRAIN)
    // Russian first: Зимой he опаздывает Никто; In winter it is late and nobody minds.
    expect(linkData(linked, 'sentence')).toEqual({ '1,0': { b3: '1-0 4-2 6-3' } })
    // By paragraph the words of the row before count too: five English ones, four Russian ones.
    expect(linkData(linked, 'paragraph')).toEqual({ '1,0': { b2: '6-4 9-6 11-7' } })
  })

  it('are not sent with a book that has none', () => {
    expect(linkData(book, 'sentence')).toEqual({})
  })

  it('count words as the page does', () => {
    expect(readFileSync('src/publish/html/page/places.js', 'utf8')).toContain(`const WORD = ${PAGE_WORD}`)
  })
})

describe('the script', () => {
  it('uses no name twice, since its modules are joined', () => {
    const script = between(page, '\n<script>', '</script>')
    const names = [...script.matchAll(/^(?:async )?(?:function|const|let) (\w+)/gm)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('imports and exports nothing any more', () => {
    expect(between(page, '\n<script>', '</script>')).not.toMatch(/^(?:import|export)\b/m)
  })
})
