import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { divergenceReport } from '../../src/divergence/report.ts'
import { formatDivergencesHtml, isReportHtml } from '../../src/publish/report/write-report.ts'
import { LAPSED } from '../divergence/alignments.ts'
import { HOSTILE, NIGHT_TRAIN } from './night-train.ts'
import { TRAIN_REPORT } from './train-report.ts'

const html = formatDivergencesHtml(TRAIN_REPORT)
const { document } = parseHTML(html)
const textsOf = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '')

describe('the page of a report', () => {
  it('lists every divergence, the most severe first', () => {
    expect(textsOf('h4')).toEqual([
      'The English has “train”; the Russian has «поездом».',
      '“tea” stands beside «чай» twice.',
      '“late” stands in quotation marks in the English only.',
      HOSTILE,
    ])
    expect(textsOf('h2')).toEqual([
      ...['Critical 1 place', 'Major 2 places', 'Minor 1 place'],
      ...['Terms', 'Not checked', 'Places', 'About this report'],
    ])
  })

  it('shows both sentences with their spans marked and their languages named', () => {
    const [article] = document.querySelectorAll('article')
    expect([...article.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['train', 'поездом'])
    expect([...article.querySelectorAll('.bead p[lang]')].map((p) => `${p.getAttribute('lang')} ${p.textContent}`)).toEqual([
      'en Everyone gets there by night train.',
      'ru Ночным поездом доедет каждый.',
    ])
    expect(article.querySelector('h4 [lang=ru]')?.textContent).toBe('поездом')
  })

  it('counts all renderings of the concept and links to their places', () => {
    const [renderings] = document.querySelectorAll('.renderings')
    expect([...renderings.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'night train 2 (deprecated): b1, b8',
      'train 1: b2',
      'поезд 3 (in the reconstruction only): b1, b2, b8',
    ])
    expect(renderings.textContent).toContain('Carriages that move together')
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(document.getElementById((link.getAttribute('href') ?? '').slice(1)), link.outerHTML).not.toBeNull()
  })

  it('tells of every occurrence whether it is quoted, hedged, and who speaks', () => {
    const rows = [...document.querySelectorAll('[aria-label="Every occurrence of a term"] tbody tr')]
    expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent).join(' | '))).toEqual([
      'train | English | night train | night train | b1 | no | no | none',
      'train | English | train | train | b2 | quoted | alleged | speaker',
      'train | English | night train | night train | b8 | no | no | speaker',
      'train | Russian | поезд | поезд | b1 | no | no | none',
      'train | Russian | поезд | Поезд | b2 | no | no | speaker',
      'train | Russian | поезд | поездом | b8 | no | no | speaker',
    ])
  })

  it('names what was not checked, and every kind that was looked for', () => {
    expect(document.querySelector('#unchecked')?.textContent).toContain('1 bead: 1 with nothing on the other side (b5).')
    expect(textsOf('[aria-label="Beads that were not checked"] tbody tr')).toEqual(['b5with nothing on the other side0.40'])
    expect(document.querySelectorAll('[aria-label="Kinds of divergences"] tbody tr')).toHaveLength(16)
  })

  it('says what is a reconstruction, where the texts come from, and what a reviewer said', () => {
    expect(textsOf('.notice')).toEqual(['The text given here as Russian is a reconstruction, not the original.'])
    expect(textsOf('article .who strong').every((word) => word === 'reconstruction')).toBe(true)
    expect(document.querySelector('#imprint')?.textContent).toMatch(/Депо[\s\S]*CC-BY-4\.0[\s\S]*bitext:test/)
    expect(textsOf('.review')).toEqual([
      'Not decided by a reviewer: seen',
      'Accepted by a reviewer',
      `Not decided by a reviewer: ${HOSTILE}`,
    ])
  })

  it('lists reviews of what is found no more, with the sentences as they were', () => {
    const page = parseHTML(formatDivergencesHtml({ ...TRAIN_REPORT, lapsed: [LAPSED] })).document
    expect([...page.querySelectorAll('#lapsed p[lang]')].map((p) => `${p.getAttribute('lang')} ${p.textContent}`)).toEqual([
      'en The council met on 3 May.',
      'ru Совет собрался 4 мая.',
    ])
    expect(page.querySelector('#lapsed .review')?.textContent).toBe('rejected: a misprint')
    expect(document.querySelector('#lapsed')).toBeNull()
  })

  it('is known again as ours, and is the same every time', () => {
    expect(isReportHtml(html)).toBe(true)
    expect(isReportHtml('<!doctype html><title>Divergences</title>')).toBe(false)
    expect(formatDivergencesHtml(TRAIN_REPORT)).toBe(html)
  })

  it('says so where nothing differs, and where no termbase was at hand', () => {
    const page = parseHTML(formatDivergencesHtml(divergenceReport({ ...NIGHT_TRAIN, divergences: [] }))).document
    expect(page.querySelector('main p')?.textContent).toBe('No divergence was found.')
    expect(page.querySelector('#terms, #filters')).toBeNull()
    expect(page.querySelector('#unchecked')?.textContent).toContain('No termbase was at hand')
  })

  it.each(['wrong', 'error', 'mistake', 'incorrect', 'lie'])('never says “%s”', (word) => {
    expect(document.body.textContent).not.toMatch(new RegExp(`\\b${word}s?\\b`, 'i'))
  })
})
