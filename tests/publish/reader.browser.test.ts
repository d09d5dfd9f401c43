import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { HtmlOptions } from '../../src/publish/html/options.ts'
import { writeHtml } from '../../src/publish/html/page.ts'
import { makeBook } from '../../src/publish/make-book.ts'
import { CHROMIUM_ARGUMENTS, describeInBrowser } from '../browser.ts'
import { HOSTILE, LINKED_TRAIN, longAlignment, NIGHT_TRAIN, SECOND_ENGLISH, TRAIN_TERMS } from './night-train.ts'

const folder = mkdtempSync(join(tmpdir(), 'bitext-reader-'))

/** A page on disk, as a reader has it. */
function onDisk(name: string, html: string): string {
  const file = join(folder, `${name}.html`)
  writeFileSync(file, html)
  return `file://${file}`
}

const book = makeBook(NIGHT_TRAIN, { glossary: TRAIN_TERMS })
const published = (options: HtmlOptions = {}): string =>
  onDisk(Object.values(options).join('-') || 'plain', writeHtml(book, options))

describeInBrowser('the reader in a browser', (executablePath) => {
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

  /** What is to be seen of a cell; nothing where it is hidden. */
  const seen = async (row: string, version: 'ru' | 'en'): Promise<string> => {
    const cell = page.locator(`#${row} > td[lang=${version}]:not(.notes)`)
    return (await cell.isVisible()) ? ((await cell.textContent()) ?? '').trim() : ''
  }
  const boxOf = async (row: string, version: 'ru' | 'en') => {
    const box = await page.locator(`#${row} > td[lang=${version}]:not(.notes)`).boundingBox()
    if (box === null) throw new Error(`${row} ${version} is not on the page`)
    return box
  }
  const searchFor = async (query: string): Promise<string> => {
    await page.fill('#ui-query', query)
    await page.waitForTimeout(120)
    return (await page.textContent('#ui-found')) ?? ''
  }
  const found = (): Promise<string[]> => page.$$eval('.found-row', (rows) => rows.map(({ id }) => id))
  const focusedRow = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.closest('tr')?.id)
  const setting = (name: string): Promise<string | undefined> =>
    page.evaluate((key) => document.documentElement.dataset[key], name)

  it('shows two columns with rows in step', async () => {
    await open(published())
    const [russian, english] = [await boxOf('b3', 'ru'), await boxOf('b3', 'en')]
    expect(russian.y).toBe(english.y)
    expect(russian.x + russian.width).toBeLessThan(english.x)
  })

  it('shows one under the other when interleaved, and the pages of a book when facing', async () => {
    await open(published({ layout: 'interleaved' }))
    const [russian, english] = [await boxOf('b3', 'ru'), await boxOf('b3', 'en')]
    expect(russian.y + russian.height).toBeLessThanOrEqual(english.y)
    await page.keyboard.press('l')
    await page.keyboard.press('l')
    expect(await setting('layout')).toBe('facing')
    expect((await boxOf('b3', 'ru')).y).toBe((await boxOf('b3', 'en')).y)
  })

  it('reveals by pointer, by focus and by a tap, and hides again', async () => {
    await open(published({ layout: 'reveal' }))
    expect(await seen('b4', 'en')).toBe('')
    await page.hover('#b4 > td[lang=ru]')
    expect(await seen('b4', 'en')).toContain('All passengers get tea')
    await page.keyboard.press('Escape')
    expect(await seen('b4', 'en')).toBe('')
    await page.hover('#b6 > td[lang=ru]')
    await page.hover('#b4 > td[lang=ru]')
    expect(await seen('b4', 'en')).toContain('All passengers get tea')
    await page.mouse.move(0, 0)
    expect(await seen('b4', 'en')).toBe('')
    await page.focus('#b4 th a')
    expect(await seen('b4', 'en')).toContain('All passengers get tea')
    await page.keyboard.press('Space')
    expect(await seen('b4', 'en')).toBe('')
    await page.click('#b6 > td[lang=ru]')
    await page.mouse.move(0, 0)
    expect(await seen('b6', 'en')).toContain('Who pays')
    expect(await page.getAttribute('#b6 th a', 'aria-expanded')).toBe('true')
  })

  it('hides one side in its place until asked, and the other after a swap', async () => {
    await open(published())
    await page.keyboard.press('h')
    expect([await seen('b4', 'ru'), await seen('b4', 'en')]).toEqual([expect.stringContaining('чай'), ''])
    await page.keyboard.press('s')
    expect([await seen('b4', 'ru'), await seen('b4', 'en')]).toEqual(['', expect.stringContaining('tea')])
    await page.click('#b4 > td[lang=en]')
    await page.mouse.move(0, 0)
    expect(await seen('b4', 'ru')).toContain('чай')
  })

  it('reads without JavaScript: everything is there, nothing that does nothing', async () => {
    await open(`${published()}#b6`, { javaScriptEnabled: false })
    expect(await seen('b3', 'en')).toContain('nobody minds')
    for (const control of ['#ui-search', '#ui-settings-button', '#ui-help-button', '#ui-settings'])
      expect(await page.isVisible(control)).toBe(false)
    await page.goto(`${published({ layout: 'reveal' })}#b6`)
    expect([await seen('b5', 'en'), await seen('b6', 'en')]).toEqual(['', 'Who pays for the tea?'])
  })

  it('shows all translations without JavaScript where a keyboard asks for them, and on paper', async () => {
    await open(published({ layout: 'reveal' }), { javaScriptEnabled: false })
    expect(await seen('b4', 'en')).toBe('')
    await page.focus('#ui-all')
    await page.keyboard.press('Space')
    expect(await seen('b4', 'en')).toBe('All passengers get tea2.')
    await page.keyboard.press('Space')
    await page.emulateMedia({ media: 'print' })
    expect(await seen('b4', 'en')).toBe('All passengers get tea2.')
    expect(await page.isVisible('#ui-all')).toBe(false)
  })

  it.each([true, false])('says the language of every cell and is a table, with JavaScript: %s', async (javaScriptEnabled) => {
    await open(published(), { javaScriptEnabled })
    const tree = await page.locator('#ui-text').ariaSnapshot()
    expect(tree).toMatch(/^- table "The text in 2 versions"/)
    expect(tree).toContain('columnheader "Russian reconstruction, not the original"')
    expect(tree).toContain('cell "Поезд уходит в одиннадцать."')
    const languages = await page.$$eval('#b2 > td', (cells) => cells.map((cell) => cell.closest('[lang]')?.getAttribute('lang')))
    expect(languages).toEqual(['ru', 'en'])
    if (javaScriptEnabled) expect(tree).toContain('rowheader "2"')
  })

  it('goes to a bead inside a paragraph by its link', async () => {
    await open(`${published({ by: 'paragraph' })}#b8`, { viewport: { width: 1280, height: 300 } })
    const bead = page.locator('#b8:target')
    expect(await bead.textContent()).toContain('Ночным поездом')
    const box = await bead.boundingBox()
    expect(box?.y).toBeGreaterThan(60)
    expect(box?.y).toBeLessThan(300)
  })

  it('shows hostile text and runs none of it', async () => {
    await open(published())
    expect(await seen('b9', 'ru')).toBe(HOSTILE)
    expect(await page.locator('#ui-text :is(script, img)').count()).toBe(0)
  })

  it('lets nothing run that was put into the page', async () => {
    await open(
      onDisk(
        'tampered',
        writeHtml(book).replace('</main>', '<img src=x onerror="document.title=1"><script>document.title=2</script></main>'),
      ),
    )
    expect(await page.title()).toBe('The night train')
    expect(complaints.length).toBeGreaterThan(0)
    complaints = []
  })

  it('finds both languages, inflected forms, ё as е and no-break spaces as spaces', async () => {
    await open(published())
    expect(await searchFor('tea')).toBe('2 rows')
    expect(await searchFor('поездами')).toBe('3 rows')
    expect(await found()).toEqual(['b1', 'b2', 'b8'])
    await searchFor('еще')
    expect(await found()).toEqual(['b4'])
    await searchFor('"в одиннадцать"')
    expect(await found()).toEqual(['b2'])
    await searchFor('"уходит одиннадцать"')
    expect(await found()).toEqual([])
    await searchFor('leaving')
    expect(await found()).toEqual(['b2'])
    await searchFor('passen')
    expect(await found()).toEqual(['b4'])
    await searchFor('поезд train')
    expect(await found()).toEqual(['b1', 'b2', 'b8'])
    expect(await searchFor('zeppelin')).toBe('nothing found')
    expect(await page.evaluate(() => CSS.highlights.has('found'))).toBe(false)
  })

  it('paints what was found and walks through it', async () => {
    await open(published())
    await page.keyboard.press('/')
    await page.keyboard.type('tea')
    await page.waitForTimeout(120)
    expect(await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String))).toEqual(['tea', 'tea'])
    await page.keyboard.press('Enter')
    expect(await page.textContent('#ui-found')).toBe('1 of 2 rows')
    expect(await page.getAttribute('.found-here', 'id')).toBe('b4')
    await page.click('#ui-next')
    expect(await page.getAttribute('.found-here', 'id')).toBe('b6')
    await page.focus('#ui-query')
    await page.keyboard.press('Escape')
    expect(await found()).toEqual([])
  })

  it('goes to a bead by its link', async () => {
    await open(`${published()}#b8`, { viewport: { width: 1280, height: 300 } })
    const { y } = await boxOf('b8', 'ru')
    expect(y).toBeGreaterThan(60)
    expect(y).toBeLessThan(300)
  })

  it('is worked by keys: rows, help, notes, size', async () => {
    await open(published())
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await focusedRow()).toBe('b2')
    await page.keyboard.press('k')
    expect(await focusedRow()).toBe('b1')
    await page.keyboard.press('?')
    expect(await page.isVisible('#ui-help')).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.isVisible('#ui-help')).toBe(false)
    await page.keyboard.press('d')
    expect(await page.isVisible('#note1')).toBe(false)
    const before = (await boxOf('b2', 'ru')).height
    await page.keyboard.press('+')
    expect((await boxOf('b2', 'ru')).height).toBeGreaterThan(before)
  })

  it('leaves single keys alone once they are switched off', async () => {
    await open(published())
    await page.click('#ui-settings-button')
    await page.uncheck('[name=ui-keys]')
    await page.keyboard.press('s')
    expect(await page.textContent('thead th')).toContain('Russian')
  })

  it('remembers what was chosen, where it may', async () => {
    await open(published())
    await page.click('#ui-settings-button')
    await page.check('[name=ui-theme][value=dark]')
    await page.check('[name=ui-layout][value=interleaved]')
    await page.click('#ui-swap')
    await page.reload()
    expect([await setting('theme'), await setting('layout')]).toEqual(['dark', 'interleaved'])
    expect(await page.textContent('thead th')).toContain('English')
  })

  it('works where nothing may be remembered', async () => {
    await open('about:blank')
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      }),
    )
    await page.goto(published())
    await page.keyboard.press('t')
    expect(await setting('theme')).toBe('dark')
  })

  it('is dark where the system is, until a reader says otherwise', async () => {
    await open(published(), { colorScheme: 'dark' })
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(await paper()).toBe('rgb(22, 23, 26)')
    await page.keyboard.press('t')
    expect(await paper()).toBe('rgb(251, 250, 246)')
  })

  it('lights up the counterpart of a sentence inside a paragraph', async () => {
    await open(published({ by: 'paragraph' }))
    await page.hover('td[lang=en] [data-b=b8]')
    expect((await page.locator('.same').allTextContents()).map((text) => text.trim())).toEqual([
      'Ночным поездом доедет каждый.',
      'Everyone gets there by night train.',
    ])
  })

  it('lights up linked words under the pointer, and by arrow keys', async () => {
    await open(onDisk('linked', writeHtml(makeBook(LINKED_TRAIN))))
    const linked = () => page.evaluate(() => [...(CSS.highlights.get('linked') ?? [])].map(String))
    const first = await boxOf('b3', 'ru')
    await page.mouse.move(first.x + 12, first.y + 14)
    expect(await linked()).toEqual(['Зимой', 'winter'])
    await page.mouse.move(2, 2)
    expect(await linked()).toEqual([])
    await page.keyboard.press('s')
    await page.focus('#b3 th a')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await linked()).toEqual(['опаздывает', 'late'])
    await page.keyboard.press('ArrowRight')
    expect(await linked()).toEqual(['Никто', 'nobody'])
    await page.keyboard.press('ArrowLeft')
    expect(await linked()).toEqual(['опаздывает', 'late'])
  })

  it('leads from a mark to its note and stands beside the text where there is room', async () => {
    await open(published())
    await page.click('#b3 td[lang=en]:not(.notes) a')
    expect(page.url()).toMatch(/#note1$/)
    const note = await page.locator('#note1').boundingBox()
    const english = await boxOf('b3', 'en')
    expect(note?.x).toBeGreaterThan(english.x + english.width)
  })

  it('shows three versions side by side and turns them', async () => {
    await open(onDisk('three', writeHtml(makeBook([NIGHT_TRAIN, SECOND_ENGLISH]))))
    const heads = () => page.$$eval('thead th', (cells) => cells.map((cell) => (cell as HTMLElement).dataset.version))
    expect(await heads()).toEqual(['ru', 'en', 'en-2'])
    await page.keyboard.press('s')
    expect(await heads()).toEqual(['en', 'en-2', 'ru'])
    expect(await page.$eval('#b6', (row) => [...row.querySelectorAll('td[lang]')].at(-1)?.textContent)).toBe('Кто платит за чай?')
  })

  it.each([320, 768, 1280])('never scrolls sideways at %i px, in any layout', async (width) => {
    await open(published(), { viewport: { width, height: 700 } })
    for (const layout of ['columns', 'interleaved', 'reveal', 'facing']) {
      await page.evaluate((name) => {
        document.documentElement.dataset.layout = name
      }, layout)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), layout).toBeLessThanOrEqual(0)
    }
  })

  it.each(['columns', 'interleaved', 'reveal', 'facing'] as const)(
    'meets WCAG 2.2 AA in the layout %s, light and dark',
    async (layout) => {
      await open(published({ layout }))
      await page.click('#ui-settings-button')
      await page.evaluate(axe.source)
      for (const theme of ['light', 'dark']) {
        await page.check(`[name=ui-theme][value=${theme}]`)
        expect(await violations()).toEqual([])
      }
    },
  )

  it('meets WCAG 2.2 AA on a narrow screen, by paragraph, with the help open', async () => {
    await open(published({ by: 'paragraph' }), { viewport: { width: 320, height: 640 } })
    await page.evaluate(axe.source)
    expect(await violations()).toEqual([])
    await page.keyboard.press('?')
    expect(await violations()).toEqual([])
  })

  const violations = (): Promise<string[]> =>
    page.evaluate(async () => {
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

  it('prints facing pages on paper laid across, with the reconstruction marked on every page', async () => {
    await open(published({ layout: 'facing' }))
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf).toMatch(/MediaBox \[0 0 84[12](?:\.\d+)? 59[45]/)
    await page.emulateMedia({ media: 'print' })
    // A table's head comes back on every page; ours says what is a reconstruction.
    const head = page.locator('#ui-text thead')
    expect(await head.evaluate((element) => getComputedStyle(element).display)).toBe('table-header-group')
    expect(await head.textContent()).toContain('reconstruction, not the original')
    expect(await page.isVisible('#ui-bar')).toBe(false)
  })

  it('searches and scrolls 5,000 rows without a stall', async () => {
    await open(onDisk('long', writeHtml(makeBook(longAlignment(5000)))))
    await searchFor('warm')
    for (const query of ['поезда', 'stationmasters', '4711', '"прошёл мимо"', 'river nobody', 'zeppelin']) await searchFor(query)
    const searches = await page.evaluate(() => performance.getEntriesByName('search').map(({ duration }) => duration))
    expect(searches).toHaveLength(7)
    const inOrder = searches.slice(1).sort((one, other) => one - other)
    // The middle one: other work on the machine may hold one up.
    expect(inOrder[3]).toBeLessThan(100)
    expect(await longestFrame()).toBeLessThan(500)
  })

  /** Scrolls down the page, a screen at each frame; the longest time between two frames, in milliseconds. */
  const longestFrame = (): Promise<number> =>
    page.evaluate(async () => {
      let longest = 0
      for (let frame = 0, before = performance.now(); frame < 60; frame++) {
        scrollBy(0, innerHeight)
        await new Promise(requestAnimationFrame)
        longest = Math.max(longest, performance.now() - before)
        before = performance.now()
      }
      return longest
    })
})

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}
