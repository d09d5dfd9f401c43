/**
 * How fast a reader of 5,000 rows answers in Chromium: opening, building the index, searching, scrolling.
 * `npm run bench:reader` prints milliseconds; the figures in docs/readers.md come from here.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { writeHtml } from '../src/publish/html/page.ts'
import { makeBook } from '../src/publish/make-book.ts'
import { CHROMIUM, CHROMIUM_ARGUMENTS } from '../tests/browser.ts'
import { longAlignment } from '../tests/publish/night-train.ts'

const QUERIES = ['поезда', 'stationmasters', '4711', '"прошёл мимо"', 'river nobody', 'the', 'zeppelin']
const ROWS = 5000

const ms = (duration: number): string => `${duration.toFixed(0)} ms`

const folder = mkdtempSync(join(tmpdir(), 'bitext-reader-'))
try {
  await bench(join(folder, 'long.html'))
} finally {
  rmSync(folder, { recursive: true })
}

async function bench(file: string): Promise<void> {
  const start = performance.now()
  const html = writeHtml(makeBook(longAlignment(ROWS)))
  console.log(`published in ${ms(performance.now() - start)}, ${Math.round(Buffer.byteLength(html) / 1024)} kB`)
  writeFileSync(file, html)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS })
  try {
    await measure(browser, `file://${file}`)
  } finally {
    await browser.close()
  }
}

async function measure(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage()
  const start = performance.now()
  await page.goto(url)
  console.log(`opened in ${ms(performance.now() - start)}`)
  await search(page, 'warm')
  for (const query of QUERIES) console.log(`${ms(await search(page, query)).padStart(7)}  ${query}`)
  console.log(`longest frame while scrolling: ${ms(await longestFrame(page))}`)
}

async function search(page: Page, query: string): Promise<number> {
  await page.fill('#ui-query', query)
  await page.waitForTimeout(500)
  return page.evaluate(() => performance.getEntriesByName('search').at(-1)?.duration ?? 0)
}

function longestFrame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let longest = 0
    for (let frame = 0, before = performance.now(); frame < 60; frame++) {
      scrollBy(0, innerHeight)
      await new Promise(requestAnimationFrame)
      longest = Math.max(longest, performance.now() - before)
      before = performance.now()
    }
    return longest
  })
}
