import { expect, it } from 'vitest'
import { writeHtml } from '../../src/publish/html/page.ts'
import { makeBook } from '../../src/publish/make-book.ts'
import { describeInBrowser } from '../browser.ts'
import { alignmentOf, HOSTILE, NIGHT_TRAIN, SECOND_ENGLISH } from './night-train.ts'
import { BOOK, onDisk, openReaders, published } from './reader-page.ts'

describeInBrowser('the reader in a browser, as it is read', (executablePath) => {
  const reader = openReaders(executablePath)
  const { open, seen, boxOf, setting } = reader

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
    await reader.page.keyboard.press('l')
    await reader.page.keyboard.press('l')
    expect(await setting('layout')).toBe('facing')
    expect((await boxOf('b3', 'ru')).y).toBe((await boxOf('b3', 'en')).y)
    const note = await reader.page.locator('#note1').boundingBox()
    const page = await reader.page.locator('#ui-text').boundingBox()
    // The note of a row keeps to one of the two pages.
    expect((note?.x ?? 0) + (note?.width ?? Number.NaN)).toBeLessThan((page?.x ?? 0) + (page?.width ?? 0) / 2)
  })

  it.each(['interleaved', 'columns'] as const)('shows what parts chapters as often as it has columns: %s', async (layout) => {
    const parted = alignmentOf([
      { source: '¶Tea.', target: '¶Чай.' },
      { source: '¶* * *', target: '¶* * *', kind: 'separator' },
    ])
    await open(onDisk(`parted-${layout}`, writeHtml(makeBook(parted), { layout })))
    expect([await seen('b2', 'ru'), await seen('b2', 'en')]).toEqual(['* * *', layout === 'columns' ? '* * *' : ''])
  })

  it('runs from right to left where the version that is read does', async () => {
    const hebrew = { ...NIGHT_TRAIN, target: { ...NIGHT_TRAIN.target, language: 'he' } }
    await open(onDisk('hebrew', writeHtml(makeBook(hebrew), { layout: 'reveal' })))
    const [first, second] = await reader.page.$$eval('#b7 > td:first-of-type, #b8 > td:first-of-type', (cells) =>
      cells.map((cell) => cell.getClientRects()[0].x),
    )
    expect(first).toBeGreaterThan(second)
    await reader.page.keyboard.press('l')
    await reader.page.keyboard.press('l')
    expect(await reader.page.$eval('thead .rtl', (head) => getComputedStyle(head).textAlign)).toBe('end')
  })

  it('reveals by pointer, by focus and by a tap, and hides again', async () => {
    await open(published({ layout: 'reveal' }))
    expect(await seen('b4', 'en')).toBe('')
    await reader.page.hover('#b4 > td[lang=ru]')
    expect(await seen('b4', 'en')).toContain('All passengers get tea')
    await reader.page.keyboard.press('Escape')
    expect(await seen('b4', 'en')).toBe('')
    await reader.page.hover('#b6 > td[lang=ru]')
    await reader.page.hover('#b4 > td[lang=ru]')
    expect(await seen('b4', 'en')).toContain('All passengers get tea')
    await reader.page.mouse.move(0, 0)
    expect(await seen('b4', 'en')).toBe('')
    await reader.page.focus('#b4 th a')
    expect(await seen('b4', 'en')).toContain('All passengers get tea')
    await reader.page.keyboard.press('Space')
    expect(await seen('b4', 'en')).toBe('')
    await reader.page.click('#b6 > td[lang=ru]')
    await reader.page.mouse.move(0, 0)
    expect(await seen('b6', 'en')).toContain('Who pays')
    expect(await reader.page.getAttribute('#b6 th a', 'aria-expanded')).toBe('true')
  })

  it('hides one side in its place until asked, and the other after a swap', async () => {
    await open(published())
    await reader.page.keyboard.press('h')
    expect([await seen('b4', 'ru'), await seen('b4', 'en')]).toEqual([expect.stringContaining('чай'), ''])
    await reader.page.keyboard.press('s')
    expect([await seen('b4', 'ru'), await seen('b4', 'en')]).toEqual(['', expect.stringContaining('tea')])
    await reader.page.click('#b4 > td[lang=en]')
    await reader.page.mouse.move(0, 0)
    expect(await seen('b4', 'ru')).toContain('чай')
  })

  it('reads without JavaScript: everything is there, nothing that does nothing', async () => {
    await open(`${published()}#b6`, { javaScriptEnabled: false })
    expect(await seen('b3', 'en')).toContain('nobody minds')
    for (const control of ['#ui-search', '#ui-settings-button', '#ui-help-button', '#ui-settings'])
      expect(await reader.page.isVisible(control)).toBe(false)
    await reader.page.goto(`${published({ layout: 'reveal' })}#b6`)
    expect([await seen('b5', 'en'), await seen('b6', 'en')]).toEqual(['', 'Who pays for the tea?'])
  })

  it('shows all translations without JavaScript where a keyboard asks for them, and on paper', async () => {
    await open(published({ layout: 'reveal' }), { javaScriptEnabled: false })
    expect(await seen('b4', 'en')).toBe('')
    await reader.page.focus('#ui-all')
    await reader.page.keyboard.press('Space')
    expect(await seen('b4', 'en')).toBe('All passengers get tea2.')
    await reader.page.keyboard.press('Space')
    await reader.page.emulateMedia({ media: 'print' })
    expect(await seen('b4', 'en')).toBe('All passengers get tea2.')
    expect(await reader.page.isVisible('#ui-all')).toBe(false)
  })

  it('goes to a bead inside a paragraph by its link', async () => {
    await open(`${published({ by: 'paragraph' })}#b8`, { viewport: { width: 1280, height: 300 } })
    const bead = reader.page.locator('#b8:target')
    expect(await bead.textContent()).toContain('Ночным поездом')
    const box = await bead.boundingBox()
    expect(box?.y).toBeGreaterThan(60)
    expect(box?.y).toBeLessThan(300)
  })

  it('shows hostile text and runs none of it', async () => {
    await open(published())
    expect(await seen('b9', 'ru')).toBe(HOSTILE)
    expect(await reader.page.locator('#ui-text :is(script, img)').count()).toBe(0)
  })

  it('lets nothing run that was put into the page', async () => {
    await open(
      onDisk(
        'tampered',
        writeHtml(BOOK).replace('</main>', '<img src=x onerror="document.title=1"><script>document.title=2</script></main>'),
      ),
    )
    expect(await reader.page.title()).toBe('The night train')
    expect(reader.takeComplaints()).not.toEqual([])
  })

  it('goes to a bead by its link', async () => {
    await open(`${published()}#b8`, { viewport: { width: 1280, height: 300 } })
    const { y } = await boxOf('b8', 'ru')
    expect(y).toBeGreaterThan(60)
    expect(y).toBeLessThan(300)
  })

  it('leads from a mark to its note and stands beside the text where there is room', async () => {
    await open(published())
    await reader.page.click('#b3 td[lang=en]:not(.notes) a')
    expect(reader.page.url()).toMatch(/#note1$/)
    const note = await reader.page.locator('#note1').boundingBox()
    const english = await boxOf('b3', 'en')
    expect(note?.x).toBeGreaterThan(english.x + english.width)
  })

  it('shows three versions side by side and turns them', async () => {
    await open(onDisk('three', writeHtml(makeBook([NIGHT_TRAIN, SECOND_ENGLISH]))))
    const heads = () => reader.page.$$eval('thead th', (cells) => cells.map((cell) => (cell as HTMLElement).dataset.version))
    expect(await heads()).toEqual(['ru', 'en', 'en-2'])
    await reader.page.keyboard.press('s')
    expect(await heads()).toEqual(['en', 'en-2', 'ru'])
    expect(await reader.page.$eval('#b6', (row) => [...row.querySelectorAll('td[lang]')].at(-1)?.textContent)).toBe(
      'Кто платит за чай?',
    )
  })

  it('prints facing pages on paper laid across, with the reconstruction marked on every page', async () => {
    await open(published({ layout: 'facing' }))
    const pdf = (await reader.page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf).toMatch(/MediaBox \[0 0 84[12](?:\.\d+)? 59[45]/)
    await reader.page.emulateMedia({ media: 'print' })
    // A table's head comes back on every page; ours says what is a reconstruction.
    const head = reader.page.locator('#ui-text thead')
    expect(await head.evaluate((element) => getComputedStyle(element).display)).toBe('table-header-group')
    expect(await head.textContent()).toContain('reconstruction, not the original')
    expect(await reader.page.isVisible('#ui-bar')).toBe(false)
  })
})
