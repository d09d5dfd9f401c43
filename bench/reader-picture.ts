/** Takes the picture of the reader that README.md shows: `npm run picture:reader` writes docs/images/reader.png. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { readAlignment } from '../src/formats/parallel-corpus/read.ts'
import { writeHtml } from '../src/publish/html/page.ts'
import { makeBook } from '../src/publish/make-book.ts'
import { CHROMIUM, CHROMIUM_ARGUMENTS } from '../tests/browser.ts'

const SIZE = { width: 1240, height: 560 }
/** A row with a mark and its note is in the middle of the picture. */
const ROW = 'b13'

const folder = mkdtempSync(join(tmpdir(), 'bitext-picture-'))
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS })
try {
  const file = join(folder, 'reader.html')
  writeFileSync(file, writeHtml(makeBook(readAlignment(readFileSync('alignments/ushakov-2022-02-12.yaml', 'utf8')))))
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' })
  await page.goto(`file://${file}`)
  await page.evaluate((row) => document.getElementById(row)?.scrollIntoView({ block: 'center' }), ROW)
  await page.hover(`#${ROW} > td[lang=en]`)
  await page.screenshot({ path: 'docs/images/reader.png' })
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
