/**
 * How long a book of 5,000 rows takes on its way to paper: written, laid out in pages by its script in Chromium, printed to PDF.
 * `npm run bench:print` prints seconds; the figures in docs/readers.md come from here.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { printPdf } from '../src/cli/print-pdf.ts'
import { makeBook } from '../src/publish/make-book.ts'
import { writePrint } from '../src/publish/print/write-print.ts'
import { CHROMIUM, CHROMIUM_ARGUMENTS } from '../tests/browser.ts'
import { longAlignment } from '../tests/publish/night-train.ts'

const ROWS = 5000

const book = makeBook(longAlignment(ROWS))
for (const by of ['sentence', 'paragraph'] as const) {
  const { result: html, seconds } = await timed(async () => writePrint(book, { by }))
  console.log(`by ${by}: written in ${seconds}, ${Math.round(Buffer.byteLength(html) / 1024)} kB`)
  const laid = await timed(() => layOut(html))
  console.log(`  opened and laid out in ${laid.seconds}, ${laid.result} pages`)
  const printed = await timed(() => printPdf(html, { program: CHROMIUM ?? '', patience: 600_000 }))
  console.log(`  printed, all in all, in ${printed.seconds}, ${Math.round(printed.result.length / 1024)} kB`)
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ readonly result: Result; readonly seconds: string }> {
  const start = performance.now()
  const result = await work()
  return { result, seconds: `${((performance.now() - start) / 1000).toFixed(1)} s` }
}

/** How many pages the script makes. */
async function layOut(html: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bitext-print-'))
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS })
  try {
    writeFileSync(join(folder, 'book.html'), html)
    const page = await browser.newPage()
    await page.goto(`file://${join(folder, 'book.html')}`, { timeout: 600_000 })
    return await page.locator('.leaf').count()
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
}
