import { expect, it } from 'vitest'
import { writeHtml } from '../../src/publish/html/page.ts'
import { makeBook } from '../../src/publish/make-book.ts'
import { describeInBrowser } from '../browser.ts'
import { longAlignment } from './night-train.ts'
import { onDisk, openReaders } from './reader-page.ts'

/** Searches that no test waits for in milliseconds: bench/reader.bench.ts says how long they take. */
const QUERIES = ['поезда', 'stationmasters', '4711', '"прошёл мимо"', 'river nobody', 'zeppelin', 'guard']

/** On an idle machine one plain reading takes some 10 ms, so that a search that takes less than this many takes less than 100 ms. */
const MOST_READINGS = 5

describeInBrowser('a reader of 5,000 rows in a browser', (executablePath) => {
  const reader = openReaders(executablePath)
  const { open, searchFor } = reader

  it('is searched in the time of a few plain readings of its text', async () => {
    await open(onDisk('long', writeHtml(makeBook(longAlignment(5000)))))
    await searchFor('warm')
    for (const query of QUERIES) await searchFor(query)
    const searches = await reader.page.evaluate(() => performance.getEntriesByName('search').map(({ duration }) => duration))
    expect(searches).toHaveLength(1 + QUERIES.length)
    expect(median(searches.slice(1)) / median(await plainReadings())).toBeLessThan(MOST_READINGS)
  })

  it('has no more of it laid out after a walk than a reader of 500', async () => {
    const [short, long] = [await laidOut(500), await laidOut(5000)]
    expect(long / short).toBeLessThan(2)
  })

  /** Milliseconds that it takes to look for one word in every cell, as often as there are searches. */
  const plainReadings = (): Promise<number[]> =>
    reader.page.evaluate((count) => {
      const cells = document.querySelectorAll('#ui-text tr[id] > td:not(.notes)')
      return Array.from({ length: count }, () => {
        const start = performance.now()
        const found = [...cells].filter(({ textContent }) => /zeppelin/iu.test(textContent ?? ''))
        return performance.now() - start + found.length
      })
    }, QUERIES.length)

  /** The boxes that the browser holds after scrolling down sixty screens, a screen at each frame. */
  async function laidOut(rows: number): Promise<number> {
    await open(onDisk(`rows-${rows}`, writeHtml(makeBook(longAlignment(rows)))))
    await reader.page.evaluate(async () => {
      for (let frame = 0; frame < 60; frame++) {
        scrollBy(0, innerHeight)
        await new Promise(requestAnimationFrame)
      }
    })
    const devTools = await reader.page.context().newCDPSession(reader.page)
    await devTools.send('Performance.enable')
    const { metrics } = await devTools.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'LayoutObjects')?.value ?? Number.NaN
  }
})

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]
