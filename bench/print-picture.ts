/** Takes the picture of facing pages that docs/readers.md shows: `npm run picture:print` writes docs/images/print.png. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { readAlignment } from '../src/formats/parallel-corpus/read.ts'
import { makeBook } from '../src/publish/make-book.ts'
import { writePrint } from '../src/publish/print/write-print.ts'
import { CHROMIUM, CHROMIUM_ARGUMENTS } from '../tests/browser.ts'

/** A left-hand page with marks and notes. */
const PAGE = 6

const folder = mkdtempSync(join(tmpdir(), 'bitext-picture-'))
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS })
try {
  const file = join(folder, 'book.html')
  writeFileSync(file, writePrint(makeBook(readAlignment(readFileSync('alignments/ushakov-2022-02-12.yaml', 'utf8')))))
  const page = await browser.newPage({ viewport: { width: 1240, height: 900 } })
  await page.goto(`file://${file}`)
  const [left, right] = [page.locator(`[data-page="${PAGE}"]`), page.locator(`[data-page="${PAGE + 1}"]`)]
  await left.scrollIntoViewIfNeeded()
  const [verso, recto] = [await left.boundingBox(), await right.boundingBox()]
  if (verso === null || recto === null) throw new Error(`there is no page ${PAGE}`)
  const clip = { ...verso, width: recto.x + recto.width - verso.x }
  await page.screenshot({ path: 'docs/images/print.png', clip })
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
