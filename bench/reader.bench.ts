/**
 * What a reader of 5,000 rows takes to be written, its words linked as `bitext publish` links them; how large it is beyond its text; and
 * how fast it answers in Chromium: opening, building the index, searching, scrolling. `npm run bench:reader` makes the rows up;
 * `npm run bench:reader -- FILE` takes an alignment. The figures in docs/readers.md come from here.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { readAlignment } from '../src/formats/parallel-corpus/read.ts'
import { withWordLinks } from '../src/pipeline.ts'
import { type Book, rowsOf, textOfSentence } from '../src/publish/book.ts'
import { UNITS } from '../src/publish/html/options.ts'
import { writeHtml } from '../src/publish/html/page.ts'
import { makeBook } from '../src/publish/make-book.ts'
import { CHROMIUM, CHROMIUM_ARGUMENTS } from '../tests/browser.ts'
import { longAlignment } from '../tests/publish/night-train.ts'

const QUERIES = ['поезда', 'stationmasters', '4711', '"прошёл мимо"', 'river nobody', 'the', 'zeppelin']
const ROWS = 5000

/** Thousands of bytes, as the issue counts them. */
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const bytesOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
const ms = (duration: number): string => `${duration.toFixed(0)} ms`

const folder = mkdtempSync(join(tmpdir(), 'bitext-reader-'))
try {
  await bench(join(folder, 'long.html'))
} finally {
  rmSync(folder, { recursive: true })
}

async function bench(file: string): Promise<void> {
  const [given] = process.argv.slice(2)
  const alignment = given === undefined ? longAlignment(ROWS) : readAlignment(readFileSync(given, 'utf8'))
  const linked = timed('linked', () => withWordLinks(alignment))
  const { book, html } = timed('written', () => {
    const made = makeBook(linked)
    return { book: made, html: writeHtml(made) }
  })
  printSizes(book)
  writeFileSync(file, html)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS })
  try {
    await measure(browser, `file://${file}`)
  } finally {
    await browser.close()
  }
}

/** Does it, and prints the processor time: other work on the machine counts for little in it. */
function timed<T>(what: string, action: () => T): T {
  const before = process.cpuUsage()
  const result = action()
  const { user, system } = process.cpuUsage(before)
  console.log(`${what} in ${ms((user + system) / 1000)} of processor time`)
  return result
}

function printSizes(book: Book): void {
  const rows = rowsOf(book)
  const sentences = bytesOf(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.sentences.map(textOfSentence))))
  const notes = bytesOf(
    book.notes.map(({ kind, severity, message, remark }) => `${kind}, ${severity}. ${message}${remark ?? ''}`),
  )
  const links = rows.reduce((sum, row) => sum + row.links.length, 0)
  console.log(
    `${rows.length} rows, ${links} linked words, ${book.notes.length} notes; ${kB(sentences)} of sentences, ${kB(notes)} of notes`,
  )
  for (const by of UNITS) {
    const bytes = Buffer.byteLength(writeHtml(book, { by }))
    console.log(
      `by ${by}: ${kB(bytes)}; beyond sentences ${kB(bytes - sentences)}, beyond notes too ${kB(bytes - sentences - notes)}`,
    )
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
