import { expect, it } from 'vitest'
import { writeHtml } from '../../src/publish/html/page.ts'
import { makeBook } from '../../src/publish/make-book.ts'
import { describeInBrowser } from '../browser.ts'
import { LINKED_TRAIN } from './night-train.ts'
import { onDisk, openReaders, published } from './reader-page.ts'

describeInBrowser('what can be done with the reader in a browser', (executablePath) => {
  const reader = openReaders(executablePath)
  const { open, seen, boxOf, searchFor, found, focusedRow, setting } = reader

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
    expect(await reader.page.evaluate(() => CSS.highlights.has('found'))).toBe(false)
  })

  it('paints what was found and walks through it', async () => {
    await open(published())
    await reader.page.keyboard.press('/')
    await reader.page.keyboard.type('tea')
    await reader.page.waitForTimeout(120)
    expect(await reader.page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String))).toEqual(['tea', 'tea'])
    await reader.page.keyboard.press('Enter')
    expect(await reader.page.textContent('#ui-found')).toBe('1 of 2 rows')
    expect(await reader.page.getAttribute('.found-here', 'id')).toBe('b4')
    await reader.page.click('#ui-next')
    expect(await reader.page.getAttribute('.found-here', 'id')).toBe('b6')
    await reader.page.focus('#ui-query')
    await reader.page.keyboard.press('Escape')
    expect(await found()).toEqual([])
  })

  it('is worked by keys: rows, help, notes, size', async () => {
    await open(published())
    await reader.page.keyboard.press('j')
    await reader.page.keyboard.press('j')
    expect(await focusedRow()).toBe('b2')
    await reader.page.keyboard.press('k')
    expect(await focusedRow()).toBe('b1')
    await reader.page.keyboard.press('?')
    expect(await reader.page.isVisible('#ui-help')).toBe(true)
    await reader.page.keyboard.press('Escape')
    expect(await reader.page.isVisible('#ui-help')).toBe(false)
    await reader.page.keyboard.press('d')
    expect(await reader.page.isVisible('#note1')).toBe(false)
    const before = (await boxOf('b2', 'ru')).height
    await reader.page.keyboard.press('+')
    expect((await boxOf('b2', 'ru')).height).toBeGreaterThan(before)
  })

  it('leaves single keys alone once they are switched off', async () => {
    await open(published())
    await reader.page.click('#ui-settings-button')
    await reader.page.uncheck('[name=ui-keys]')
    await reader.page.keyboard.press('s')
    expect(await reader.page.textContent('thead th')).toContain('Russian')
  })

  it('remembers what was chosen, where it may', async () => {
    await open(published())
    await reader.page.click('#ui-settings-button')
    await reader.page.check('[name=ui-theme][value=dark]')
    await reader.page.check('[name=ui-layout][value=interleaved]')
    await reader.page.click('#ui-swap')
    await reader.page.reload()
    expect([await setting('theme'), await setting('layout')]).toEqual(['dark', 'interleaved'])
    expect(await reader.page.textContent('thead th')).toContain('English')
  })

  it('works where nothing may be remembered', async () => {
    await open('about:blank')
    await reader.page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      }),
    )
    await reader.page.goto(published())
    await reader.page.keyboard.press('t')
    expect(await setting('theme')).toBe('dark')
  })

  it('lights up the counterpart of a sentence inside a paragraph', async () => {
    await open(published({ by: 'paragraph' }))
    await reader.page.hover('td[lang=en] [data-b=b8]')
    expect((await reader.page.locator('.same').allTextContents()).map((text) => text.trim())).toEqual([
      'Ночным поездом доедет каждый.',
      'Everyone gets there by night train.',
    ])
  })

  it('lights up linked words under the pointer, and by arrow keys', async () => {
    await open(onDisk('linked', writeHtml(makeBook(LINKED_TRAIN))))
    const linked = () => reader.page.evaluate(() => [...(CSS.highlights.get('linked') ?? [])].map(String))
    const first = await boxOf('b3', 'ru')
    await reader.page.mouse.move(first.x + 12, first.y + 14)
    expect(await linked()).toEqual(['Зимой', 'winter'])
    await reader.page.mouse.move(2, 2)
    expect(await linked()).toEqual([])
    await reader.page.keyboard.press('s')
    await reader.page.focus('#b3 th a')
    await reader.page.keyboard.press('ArrowRight')
    await reader.page.keyboard.press('ArrowRight')
    expect(await linked()).toEqual(['опаздывает', 'late'])
    await reader.page.keyboard.press('ArrowRight')
    expect(await linked()).toEqual(['Никто', 'nobody'])
    await reader.page.keyboard.press('ArrowLeft')
    expect(await linked()).toEqual(['опаздывает', 'late'])
  })

  it('shows what was found, where the layout hides it', async () => {
    await open(published({ layout: 'reveal' }))
    await reader.page.keyboard.press('/')
    expect(await searchFor('passengers')).toBe('1 row')
    await reader.page.keyboard.press('Enter')
    expect(await seen('b4', 'en')).toContain('All passengers')
    await searchFor('nobody')
    await reader.page.keyboard.press('Enter')
    expect([await seen('b3', 'en'), await seen('b4', 'en')]).toEqual([expect.stringContaining('nobody'), ''])
  })

  it('closes its panels when a reader turns to the text, or asks for that', async () => {
    await open(published())
    const isOpen = () => reader.page.evaluate(() => document.querySelector('details')?.open)
    await reader.page.click('summary')
    expect(await isOpen()).toBe(true)
    await reader.page.click('#ui-contents nav a >> nth=1')
    expect(await isOpen()).toBe(false)
    await reader.page.click('summary')
    await reader.page.focus('#ui-contents nav a >> nth=1')
    await reader.page.keyboard.press('Escape')
    expect(await isOpen()).toBe(false)
    expect(await reader.page.evaluate(() => document.activeElement?.localName)).toBe('summary')
    await reader.page.click('#ui-settings-button')
    await reader.page.keyboard.press('j')
    expect(await reader.page.isVisible('#ui-settings')).toBe(false)
  })
})
