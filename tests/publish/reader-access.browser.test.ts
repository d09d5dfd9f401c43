import axe from 'axe-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from '../browser.ts'
import { openReaders, published } from './reader-page.ts'

describeInBrowser('the reader in a browser, for everyone', (executablePath) => {
  const reader = openReaders(executablePath)
  const { open } = reader

  it.each([true, false])('says the language of every cell and is a table, with JavaScript: %s', async (javaScriptEnabled) => {
    await open(published(), { javaScriptEnabled })
    const tree = await reader.page.locator('#ui-text').ariaSnapshot()
    expect(tree).toMatch(/^- table "The text in 2 versions"/)
    expect(tree).toContain('columnheader "Russian reconstruction, not the original"')
    expect(tree).toContain('cell "Поезд уходит в одиннадцать."')
    const languages = await reader.page.$$eval('#b2 > td', (cells) =>
      cells.map((cell) => cell.closest('[lang]')?.getAttribute('lang')),
    )
    expect(languages).toEqual(['ru', 'en'])
    if (javaScriptEnabled) expect(tree).toContain('rowheader "2"')
  })

  it('is dark where the system is, until a reader says otherwise', async () => {
    await open(published(), { colorScheme: 'dark' })
    const paper = () => reader.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(await paper()).toBe('rgb(22, 23, 26)')
    await reader.page.keyboard.press('t')
    expect(await paper()).toBe('rgb(251, 250, 246)')
  })

  it.each([
    ['reduce', 'instant'],
    ['no-preference', 'smooth'],
  ] as const)('walks to a row as the system asks, motion: %s', async (reducedMotion, expected) => {
    await open(published(), { reducedMotion, viewport: { width: 1280, height: 300 } })
    await reader.page.focus('#b1 th a')
    // Where the page is in the very moment of the key press, and where it comes to rest.
    const [before, atOnce] = await reader.page.evaluate(() => {
      const start = scrollY
      for (let row = 1; row < 8; row++)
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
      return [start, scrollY]
    })
    await expect.poll(() => reader.page.evaluate(() => scrollY)).toBeGreaterThan(before + 200)
    expect(atOnce > before ? 'instant' : 'smooth').toBe(expected)
    expect(await reader.page.evaluate(() => document.getAnimations().length)).toBe(0)
  })

  it.each([320, 1280])('hides nothing that takes the focus, going backwards at %i px', async (width) => {
    await open(published(), { viewport: { width, height: 400 } })
    await reader.page.focus('#ui-imprint a')
    for (let step = 0; step < 20; step++) {
      await reader.page.keyboard.press('Shift+Tab')
      expect(await hiddenFocus()).toBe('')
    }
  })

  /** What has the focus, where something else stands before the middle of it. */
  const hiddenFocus = (): Promise<string> =>
    reader.page.evaluate(() => {
      const focused = document.activeElement ?? document.body
      const { x, y, width, height } = focused.getBoundingClientRect()
      const top = document.elementFromPoint(x + width / 2, y + height / 2)
      return top !== null && (focused.contains(top) || top.contains(focused)) ? '' : focused.outerHTML.slice(0, 200)
    })

  it.each([320, 768, 1280])('never scrolls sideways at %i px, in any layout', async (width) => {
    await open(published(), { viewport: { width, height: 700 } })
    for (const layout of ['columns', 'interleaved', 'reveal', 'facing']) {
      await reader.page.evaluate((name) => {
        document.documentElement.dataset.layout = name
      }, layout)
      expect(await reader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth), layout).toBeLessThanOrEqual(0)
    }
  })

  it.each(['columns', 'interleaved', 'reveal', 'facing'] as const)(
    'meets WCAG 2.2 AA in the layout %s, light and dark',
    async (layout) => {
      await open(published({ layout }))
      await reader.page.click('#ui-settings-button')
      await reader.page.evaluate(axe.source)
      for (const theme of ['light', 'dark']) {
        await reader.page.check(`[name=ui-theme][value=${theme}]`)
        expect(await violations()).toEqual([])
      }
    },
  )

  it('meets WCAG 2.2 AA on a narrow screen, by paragraph, with the help open', async () => {
    await open(published({ by: 'paragraph' }), { viewport: { width: 320, height: 640 } })
    await reader.page.evaluate(axe.source)
    expect(await violations()).toEqual([])
    await reader.page.keyboard.press('?')
    expect(await violations()).toEqual([])
  })

  const violations = (): Promise<string[]> =>
    reader.page.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: { run(options: unknown): Promise<AxeResult> } }
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
      const result = await checker.run({ runOnly: tags })
      return result.violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .join(' ')
            .slice(0, 300)}`,
      )
    })
})

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}
