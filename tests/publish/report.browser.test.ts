import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { formatDivergencesHtml } from '../../src/publish/report/write-report.ts'
import { CHROMIUM_ARGUMENTS, describeInBrowser } from '../browser.ts'
import { HOSTILE } from './night-train.ts'
import { TRAIN_REPORT } from './train-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'bitext-report-'))

function onDisk(name: string, html: string): string {
  const file = join(folder, `${name}.html`)
  writeFileSync(file, html)
  return `file://${file}`
}

const report = onDisk('report', formatDivergencesHtml(TRAIN_REPORT))

describeInBrowser('a report of divergences in a browser', (executablePath) => {
  let browser: Browser
  let page: Page
  /** What the page complained of, and what it asked any network for. */
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
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
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

  const shown = (): Promise<string[]> =>
    page.$$eval('article', (all) => all.filter((one) => one.checkVisibility()).map((one) => one.dataset.kind ?? ''))
  const headings = (): Promise<string[]> =>
    page.$$eval('section.severity', (all) => all.filter((one) => one.checkVisibility()).map((one) => one.dataset.severity ?? ''))

  it('filters by severity, kind, term and review, and shows all again', async () => {
    await open(report)
    await page.selectOption('[name=severity]', 'major')
    expect(await shown()).toEqual(['term-inconsistency', 'quotation-shift'])
    expect(await headings()).toEqual(['major'])
    await page.selectOption('[name=kind]', 'quotation-shift')
    expect(await shown()).toEqual(['quotation-shift'])
    expect(await page.textContent('#shown')).toBe('1 of 4 shown: major, quotation-shift')
    await page.click('[type=reset]')
    await page.waitForFunction(() => document.querySelectorAll('article:not([hidden])').length === 4)
    await page.selectOption('[name=term]', HOSTILE)
    expect(await shown()).toEqual(['omission'])
    expect(await page.locator('#terms tr[data-term=train]:visible').count()).toBe(0)
    await page.selectOption('[name=term]', 'train')
    expect(await page.locator('[aria-label^=Every] tr[data-term=train]:visible').count()).toBe(6)
    await page.selectOption('[name=term]', '')
    await page.selectOption('[name=review]', 'accepted')
    expect(await shown()).toEqual(['quotation-shift'])
  })

  it('leads to a place, and to a divergence that is filtered out', async () => {
    await open(report)
    await page.click('.renderings a[href="#bead-b2"]')
    expect(await page.locator('#bead-b2').isVisible()).toBe(true)
    await page.selectOption('[name=severity]', 'minor')
    await page.evaluate(() => {
      location.hash = '#d-quotation-shift.late'
    })
    await page.waitForFunction(() => document.querySelectorAll('article:not([hidden])').length === 4)
  })

  it('is complete without JavaScript, and shows no filter that filters nothing', async () => {
    await open(report, { javaScriptEnabled: false })
    expect(await page.locator('article:visible').count()).toBe(4)
    expect(await page.locator('#filters').isVisible()).toBe(false)
    expect(await page.locator('#places tbody tr:visible').count()).toBe(7)
  })

  it('shows hostile text and runs none of it', async () => {
    await open(report)
    expect(await page.locator('article[data-kind=omission] h4').textContent()).toBe(HOSTILE)
    expect(await page.locator('main :is(script, img), header img').count()).toBe(0)
  })

  it('lets nothing run that was put into the page', async () => {
    const html = formatDivergencesHtml(TRAIN_REPORT)
    await open(
      onDisk(
        'tampered',
        html.replace('</main>', '<img src=x onerror="document.title=1"><script>document.title=2</script></main>'),
      ),
    )
    expect(await page.title()).toBe('Divergences: The night train')
    expect(complaints.length).toBeGreaterThan(0)
    complaints = []
  })

  it('never scrolls sideways, on a telephone as on a desk', async () => {
    await open(report)
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 700 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`).toBeLessThanOrEqual(0)
    }
  })

  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('meets WCAG 2.2 AA when %s, at %i px', async (colorScheme, width) => {
    await open(report, { colorScheme, viewport: { width, height: 700 } })
    await page.evaluate(axe.source)
    expect(await violations()).toEqual([])
  })

  const violations = (): Promise<string[]> =>
    page.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: { run(options: unknown): Promise<AxeResult> } }
      const { violations: found } = await checker.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      })
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
    })

  it('prints what is shown, without its controls', async () => {
    await open(report)
    await page.selectOption('[name=severity]', 'critical')
    await page.emulateMedia({ media: 'print' })
    expect(await page.isVisible('[name=severity]')).toBe(false)
    expect(await page.isVisible('nav')).toBe(false)
    expect(await page.locator('#shown').textContent()).toBe('1 of 4 shown: critical')
    expect(await page.locator('.notice').isVisible()).toBe(true)
  })
})

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}
