import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { escapeHtml } from '../../src/publish/escape.ts'
import { LAYOUTS } from '../../src/publish/html/options.ts'
import { isReaderHtml, writeHtml } from '../../src/publish/html/page.ts'
import { makeBook } from '../../src/publish/make-book.ts'
import { alignmentOf, HOSTILE, NIGHT_TRAIN, SECOND_ENGLISH, TRAIN_TERMS } from './night-train.ts'

const book = makeBook(NIGHT_TRAIN, { glossary: TRAIN_TERMS })
const page = writeHtml(book)

const PAGE_FOLDER = 'src/publish/html/page'

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

  it('is in Russian as a table, and says so of every cell, head and note that is English', () => {
    expect(page).toContain('<table id=ui-text lang=ru><caption class=hidden lang=en>')
    expect(page).toContain('\n<thead lang=en>')
    const cells = between(page, '<thead', '</table>').match(/<td[^>]*>/g) ?? []
    expect(new Set(cells)).toEqual(new Set(['<td>', '<td class=gap>', '<td lang=en>', '<td class=notes lang=en>']))
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

  it('lists some of very many turns, and every chapter', () => {
    const spoken = (speaker: string, at: number) => ({ source: `¶Line ${at}.`, target: `¶Слово ${at}.`, speaker })
    const listed = (rows: Parameters<typeof alignmentOf>[0]) =>
      between(writeHtml(makeBook(alignmentOf(rows))), '<ol>', '</ol>').match(/#part\d+/g)?.length
    expect(listed(Array.from({ length: 900 }, (_, at) => spoken(at % 2 === 0 ? 'guide' : 'question', at)))).toBe(180)
    const chapters = Array.from({ length: 900 }, (_, at) => ({
      ...spoken('guide', at),
      kind: at % 3 === 0 ? ('heading' as const) : undefined,
    }))
    expect(listed(chapters)).toBe(300)
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
      '<tr\nid=b3><td>Зимой он <u>опаздывает.</u><a href=#note1>1</a> Никто не сердится.' +
        '<td lang=en>In winter it is <u>“late”</u><a href=#note1>1</a>, and nobody minds.' +
        '<td class=notes lang=en><p id=note1><b>1</b> quotation shift, major. “late” stands',
    )
  })

  it('say where they are uncertain and where the other side has nothing', () => {
    expect(page).toContain('<tr\nid=b5 data-status=unsure><td class=gap><td lang=en>Nobody counts the glasses.')
  })

  it('hold a paragraph of every version where that was asked for; each bead keeps its anchor', () => {
    const byParagraph = writeHtml(book, { by: 'paragraph' })
    expect(byParagraph).toContain('<tr\nid=b2><td>Поезд уходит в\u00a0одиннадцать. <wbr id=b3>Зимой')
    expect(byParagraph).toContain('<td lang=en>The train leaves at eleven. <wbr>In winter')
    expect(byParagraph).toContain(' <wbr id=b5>Nobody counts the glasses.')
    expect(byParagraph.match(/\bid=b\d+/g)?.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `id=b${n}`))
  })

  it('stand for three versions', () => {
    const three = writeHtml(makeBook([NIGHT_TRAIN, SECOND_ENGLISH]))
    expect(three).toContain('data-versions=3')
    expect(three).toContain('data-version="en-2">English, en-2')
    expect(three).toContain('<td>Кто платит за чай?<td lang=en>Who pays for the tea?<td lang=en>Who pays for the tea?')
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
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; "&gt;&lt;img src=x onerror=alert(2)&gt;')
  })

  it('cannot leave an attribute, and halves of characters are replaced', () => {
    expect(escapeHtml(`"'<>&\u0000\ud800`)).toBe('&quot;&#39;&lt;&gt;&amp;\ufffd\ufffd')
    expect(escapeHtml('😀 ё\u00a0')).toBe('😀 ё\u00a0')
  })
})

describe('the script', () => {
  it('uses no name twice, since its modules are joined', () => {
    const modules = readdirSync(PAGE_FOLDER).filter((name) => name.endsWith('.js') && name !== 'report.js')
    const script = modules.map((name) => readFileSync(`${PAGE_FOLDER}/${name}`, 'utf8')).join('')
    const names = [...script.matchAll(/^(?:export )?(?:async )?(?:function|const|let) (\w+)/gm)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(50)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('has no text over several lines, since its lines lose their indentation', () => {
    for (const line of between(page, '\n<script>', '</script>').split('\n')) expect(line.split('`').length % 2, line).toBe(1)
  })

  it('imports and exports nothing any more', () => {
    expect(between(page, '\n<script>', '</script>')).not.toMatch(/^(?:import|export)\b/m)
  })
})
