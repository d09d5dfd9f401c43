import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { printPdf } from '../../src/cli/print-pdf.ts'
import { makeBook } from '../../src/publish/make-book.ts'
import type { PrintOptions } from '../../src/publish/print/options.ts'
import { markPdf } from '../../src/publish/print/pdf.ts'
import { writePrint } from '../../src/publish/print/write-print.ts'
import { CHROMIUM_ARGUMENTS, describeInBrowser } from '../browser.ts'
import { describeWithPrograms } from '../conformance.ts'
import { alignmentOf, HOSTILE, longAlignment, NIGHT_TRAIN, SECOND_ENGLISH, TRAIN_TERMS } from './night-train.ts'

const folder = mkdtempSync(join(tmpdir(), 'bitext-paper-'))
const BOOK = makeBook(NIGHT_TRAIN, { glossary: TRAIN_TERMS })
const LONG = makeBook(longAlignment(60))

/** `word0 word1 …` */
const counted = (word: string, count: number): string => Array.from({ length: count }, (_, at) => `${word}${at}`).join(' ')

/** A row of more than two pages beside one of one, and a note as long. */
const ENDLESS = makeBook(
  alignmentOf(
    [
      { source: `¶${counted('word', 1200)}`, target: `¶${counted('слово', 400)}` },
      { source: '¶The end.', target: '¶Конец.' },
    ],
    [
      {
        id: 'number-mismatch.long',
        kind: 'number-mismatch',
        bead: 'b2',
        severity: 'minor',
        rule: 'r',
        direction: 'source',
        confidence: 0.9,
        cause: 'optional',
        message: counted('note', 900),
        source: [],
        target: [],
        review: { state: 'open' },
      },
    ],
  ),
)

describeInBrowser('a book for print', (executablePath) => {
  let browser: Browser
  let page: Page
  /** What the page complained of, and what it asked any network for. */
  let complaints: string[]

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS })
  })
  afterAll(() => browser.close())
  beforeEach(() => {
    complaints = []
  })
  afterEach(async () => {
    await page.context().close()
    expect(complaints).toEqual([])
  })

  async function open(html: string, javaScriptEnabled = true): Promise<void> {
    const file = join(folder, 'book.html')
    writeFileSync(file, html)
    page = await (await browser.newContext({ javaScriptEnabled })).newPage()
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('dialog', (dialog) => complaints.push(dialog.message()))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(request.url())
    })
    await page.goto(`file://${file}`)
  }

  /** The numbers in the margin of each page, and how far down they stand, page by page. */
  const margins = (part = 'text') =>
    page.$$eval(`.leaf[data-part=${part}]`, (leaves) =>
      leaves.map((leaf) => {
        const { top } = leaf.getBoundingClientRect()
        return {
          side: leaf.className.split(' ')[1],
          languages: [...new Set([...leaf.querySelectorAll<HTMLElement>('.body .cell')].map(({ lang }) => lang))],
          rows: [...leaf.querySelectorAll('.row')].map(
            (row) => `${row.querySelector('.number')?.textContent} ${Math.round(row.getBoundingClientRect().top - top)}`,
          ),
        }
      }),
    )

  /** Pages on which something does not fit. */
  const overfull = () =>
    page.$$eval('.leaf', (leaves) =>
      leaves
        .filter((leaf) => {
          const [body, mark] = [leaf.querySelector('.body'), leaf.querySelector('.mark')]
          const foot = leaf.querySelector('.foot')?.getBoundingClientRect()
          const last = body?.lastElementChild?.getBoundingClientRect()
          const end = foot !== undefined && foot.height > 0 ? foot.top : (mark?.getBoundingClientRect().top ?? 0)
          return (last?.bottom ?? 0) > end + 0.5 || (foot?.bottom ?? 0) > (mark?.getBoundingClientRect().top ?? 0) + 0.5
        })
        .map((leaf) => (leaf as HTMLElement).dataset.page),
    )

  it('has the original on the left, the translation on the right, and the same rows at the same height on both', async () => {
    await open(writePrint(LONG))
    const pages = await margins()
    expect(pages.length).toBeGreaterThan(4)
    for (let at = 0; at < pages.length; at += 2) {
      const [left, right] = pages.slice(at, at + 2)
      expect([left.side, left.languages]).toEqual(['verso', ['ru']])
      expect([right.side, right.languages]).toEqual(['recto', ['en']])
      expect(right.rows).toEqual(left.rows)
    }
    expect(pages.flatMap(({ rows }, at) => (at % 2 === 0 ? rows : [])).map((row) => Number.parseInt(row, 10))).toEqual(
      Array.from({ length: 60 }, (_, at) => at + 1),
    )
    expect(await overfull()).toEqual([])
  })

  it('cuts paragraphs between beads, on both pages at the same one, and numbers the parts', async () => {
    await open(writePrint(LONG, { by: 'paragraph' }))
    const numbers = (await margins()).filter((_, at) => at % 2 === 0).flatMap(({ rows }) => rows.map((row) => row.split(' ')[0]))
    const beads = numbers.flatMap((range) => {
      const [from, to = from] = range.split('–').map(Number)
      return Array.from({ length: to - from + 1 }, (_, at) => from + at)
    })
    expect(beads).toEqual(Array.from({ length: 60 }, (_, at) => at + 1))
    expect(numbers.length).toBeGreaterThan(12)
    for (const at of [0, 2]) expect((await margins())[at].rows).toEqual((await margins())[at + 1].rows)
    expect(await overfull()).toEqual([])
  })

  it('loses no word of a row or a note that is longer than a page', async () => {
    await open(writePrint(ENDLESS))
    const text = (await page.textContent('main')) ?? ''
    for (const [word, count] of [
      ['word', 1200],
      ['слово', 400],
      ['note', 900],
    ] as const) {
      const found = text.match(new RegExp(`${word}\\d+`, 'g')) ?? []
      expect(found).toEqual(counted(word, count).split(' '))
    }
    expect(await overfull()).toEqual([])
  })

  it('says on every page who speaks, what version it is, the page, and that a text is a reconstruction', async () => {
    await open(writePrint(BOOK))
    const leaves = await page.$$eval('.leaf', (all) =>
      all.map((leaf) => [leaf.querySelector('.folio')?.textContent, leaf.querySelector('.mark')?.textContent]),
    )
    expect(leaves.map(([folio]) => folio)).toEqual(leaves.map((_, at) => String(at + 1)))
    expect(new Set(leaves.map(([, mark]) => mark))).toEqual(new Set(['Russian: a reconstruction, not the original']))
    expect(await page.textContent('.leaf[data-part=text].verso .version')).toBe('Russian, reconstruction, not the original')
    expect(await page.textContent('.leaf[data-part=text].recto .version')).toBe('English')
    await open(
      writePrint(
        makeBook(
          alignmentOf(
            Array.from({ length: 80 }, (_, at) => ({ source: `¶Line ${at}.`, target: `¶Строка ${at}.`, speaker: 'guide' })),
          ),
        ),
      ),
    )
    const running = await page.locator('.leaf[data-part=text] .running').allTextContents()
    expect(running.length).toBeGreaterThan(4)
    expect(running).toEqual(running.map((_, at) => (at % 2 === 0 ? 'Анна Орлова' : 'Anna Orlova')))
  })

  it('puts each note at the foot of the spread that its row stands on', async () => {
    await open(writePrint(BOOK))
    expect(await page.locator('.leaf[data-part=text].verso .note').allTextContents()).toEqual([
      '1 Row 3, quotation shift, major. “late” stands in quotation marks in the English only.',
    ])
    expect(await page.locator('.leaf[data-part=text].recto .note b').allTextContents()).toEqual(['2'])
  })

  it('leads from the contents to pages, on each side to its own', async () => {
    await open(writePrint(BOOK))
    expect(await page.locator('.leaf[data-part=contents].verso a.page').allTextContents()).toEqual(['4', '4', '4', '4'])
    expect(await page.locator('.leaf[data-part=contents].recto a.page').allTextContents()).toEqual(['5', '5', '5', '5'])
    await open(writePrint(BOOK, { numbers: false }))
    expect(await page.locator('.where a').allTextContents()).toEqual(['4', '4', '4'])
    expect(await page.locator('.row .number').first().isVisible()).toBe(false)
  })

  it.each(['columns', 'interleaved'] as const)('has all versions on every page when laid out in %s', async (layout) => {
    await open(writePrint(LONG, { layout }))
    for (const { languages } of await margins()) expect(languages).toEqual(['ru', 'en'])
    const [russian, english] = await page.$$eval('.leaf[data-part=text] .row:first-child .cell', (cells) =>
      cells.slice(0, 2).map((cell) => cell.getBoundingClientRect().top),
    )
    if (layout === 'columns') expect(russian).toBe(english)
    else expect(russian).toBeLessThan(english)
    expect(await overfull()).toEqual([])
  })

  it('has three versions: the first on the left, the others on the right', async () => {
    await open(writePrint(makeBook([NIGHT_TRAIN, SECOND_ENGLISH])))
    expect(await page.locator('.leaf[data-part=text].recto .version').first().textContent()).toBe('English, en · English, en-2')
    expect(await page.locator('.leaf[data-part=text].recto .row:has-text("Who pays") .cell').allTextContents()).toEqual([
      'Who pays for the tea?',
      'Who pays for the tea?',
    ])
  })

  it('stands in columns without its script, with the head that marks the reconstruction', async () => {
    await open(writePrint(BOOK), false)
    expect(await page.textContent('#ui-text thead')).toContain('Russian, reconstruction, not the original')
    const tops = await page.$$eval('#b4 td', (cells) => cells.map((cell) => cell.getBoundingClientRect().top))
    expect(tops[0]).toBe(tops[1])
    expect(await page.isVisible('#note1')).toBe(true)
  })

  it('shows hostile text and runs none of it, nor anything that was put in', async () => {
    await open(writePrint(BOOK))
    expect(await page.locator('#b9 .cell').textContent()).toBe(HOSTILE)
    expect(await page.locator('main :is(script, img)').count()).toBe(0)
    await open(
      writePrint(BOOK).replace('</main>', '<img src=x onerror="document.title=1"><script>document.title=2</script></main>'),
    )
    expect(await page.title()).toBe('The night train')
    expect(complaints.length).toBeGreaterThan(0)
    complaints = []
  })

  it('has nothing that axe objects to', async () => {
    await open(writePrint(BOOK))
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run()')
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`)).toEqual([])
  })

  describeWithPrograms('printed to PDF', ['pdftotext', 'pdfinfo'], () => {
    const run = (program: string, ...argv: string[]): string => execFileSync(program, argv, { encoding: 'utf8' })

    async function print(name: string, options: PrintOptions = {}): Promise<string> {
      const file = join(folder, `${name}.pdf`)
      const pdf = await printPdf(writePrint(LONG, options), { program: executablePath, patience: 60_000 })
      writeFileSync(file, markPdf(pdf, { date: LONG.date, isFacing: true }))
      return file
    }

    it('has the pages of the page, each as large as its sheet, and the same beads on facing ones', async () => {
      const file = await print('facing')
      await open(writePrint(LONG))
      const expected = await page.locator('.leaf').count()
      const about = run('pdfinfo', file)
      expect(about).toMatch(new RegExp(`Pages: +${expected}\n`))
      expect(about).toMatch(/Page size: +\S+ x \S+ pts \(A5\)/)
      expect(about).toMatch(/Tagged: +yes/)
      expect(about).toContain('CreationDate:    Mon Jan 15 00:00:00 2024')
      const pages = run('pdftotext', '-layout', file, '-').split('\f')
      const yearsOn = (at: number): string[] => (pages[at].match(/(?<=In the year |В )\d+/g) ?? []).map(String)
      expect(yearsOn(1).length).toBeGreaterThan(8)
      for (let at = 1; yearsOn(at).length > 0; at += 2) {
        expect(pages[at]).toMatch(/поезд/)
        expect(pages[at + 1]).toMatch(/train/)
        expect(yearsOn(at + 1)).toEqual(yearsOn(at))
      }
      for (const text of pages.slice(0, expected)) expect(text).toContain('Russian: a reconstruction, not the original')
    })
  })
})
