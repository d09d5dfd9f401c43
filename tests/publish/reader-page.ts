import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { HtmlOptions } from '../../src/publish/html/options.ts'
import { writeHtml } from '../../src/publish/html/page.ts'
import { makeBook } from '../../src/publish/make-book.ts'
import { CHROMIUM_ARGUMENTS } from '../browser.ts'
import { NIGHT_TRAIN, TRAIN_TERMS } from './night-train.ts'

const folder = mkdtempSync(join(tmpdir(), 'bitext-reader-'))

/** A page on disk, as a reader has it. */
export function onDisk(name: string, html: string): string {
  const file = join(folder, `${name}.html`)
  writeFileSync(file, html)
  return `file://${file}`
}

export const BOOK = makeBook(NIGHT_TRAIN, { glossary: TRAIN_TERMS })

/** The night train on disk, as it is published with these options. */
export const published = (options: HtmlOptions = {}): string =>
  onDisk(Object.values(options).join('-') || 'plain', writeHtml(BOOK, options))

/** A browser for the tests of one `describe`: a page for each test, which must neither complain nor ask any network for anything. */
export function openReaders(executablePath: string) {
  let browser: Browser
  let page: Page
  let complaints: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS })
  })
  afterAll(async () => {
    await browser.close()
  })
  afterEach(async () => {
    await page.context().close()
    expect(complaints).toEqual([])
  })

  async function open(url: string, options: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options })
    page = await context.newPage()
    complaints = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(request.url())
    })
    await page.goto(url)
  }

  return {
    /** The page that was opened last. */
    get page(): Page {
      return page
    },
    open,
    /** What the page complained of, for a test that expects it to. */
    takeComplaints: (): string[] => complaints.splice(0),
    ...questionsTo(() => page),
  }
}

/** What tests ask a page again and again. */
function questionsTo(page: () => Page) {
  const cellOf = (row: string, version: 'ru' | 'en') => page().locator(`#${row} > td[lang=${version}]:not(.notes)`)
  return {
    /** What is to be seen of a cell; nothing where it is hidden. */
    seen: async (row: string, version: 'ru' | 'en'): Promise<string> => {
      const cell = cellOf(row, version)
      return (await cell.isVisible()) ? ((await cell.textContent()) ?? '').trim() : ''
    },
    boxOf: async (row: string, version: 'ru' | 'en') => {
      const box = await cellOf(row, version).boundingBox()
      if (box === null) throw new Error(`${row} ${version} is not on the page`)
      return box
    },
    /** What the page says it found. */
    searchFor: async (query: string): Promise<string> => {
      await page().fill('#ui-query', query)
      await page().waitForTimeout(120)
      return (await page().textContent('#ui-found')) ?? ''
    },
    /** Rows where something was found. */
    found: (): Promise<string[]> => page().$$eval('.found-row', (rows) => rows.map(({ id }) => id)),
    focusedRow: (): Promise<string | undefined> => page().evaluate(() => document.activeElement?.closest('tr')?.id),
    setting: (name: string): Promise<string | undefined> => page().evaluate((key) => document.documentElement.dataset[key], name),
  }
}
