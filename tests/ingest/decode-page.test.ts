import { describe, expect, it } from 'vitest'
import { encodingNotice } from '../../src/ingest/decode-any.ts'
import { decodePage } from '../../src/ingest/decode-page.ts'
import { ingestFile } from '../../src/ingest/ingest-file.ts'
import { bytesOf, inCodePage } from './bytes.ts'

const RUSSIAN = 'Гавань была закрыта неделю, и никто в городе не знал, что делать с рыбой.'

const pageSaying = (charset: string, text = RUSSIAN): string =>
  `<html><head><meta charset="${charset}"><script>${'var harbour = "open"; '.repeat(50)}</script></head><body><p>${text}</p></body></html>`

describe('a page in an old Russian encoding', () => {
  it.each([
    ['koi8-r', 'KOI8-R'],
    ['windows-1251', 'windows-1251'],
    ['cp1251', 'windows-1251'],
    ['iso-8859-5', 'ISO-8859-5'],
  ])('is read as it says, %s, without a notice', (said, encoding) => {
    const decoded = decodePage(inCodePage(pageSaying(said), encoding), {})
    expect(decoded.text).toContain(RUSSIAN)
    expect(encodingNotice(decoded)).toBeUndefined()
  })

  it.each([
    ['koi8-r', 'windows-1251'],
    ['windows-1251', 'KOI8-R'],
    ['iso-8859-1', 'windows-1251'],
    ['windows-1252', 'KOI8-R'],
    ['utf-8', 'windows-1251'],
  ])('that says %s and is not is read as %s, and a notice says so', (said, encoding) => {
    const decoded = decodePage(inCodePage(pageSaying(said), encoding), {})
    expect(decoded.text).toContain(RUSSIAN)
    expect(encodingNotice(decoded)).toMatch(new RegExp(`^not UTF-8; read as ${encoding} \\(\\d+ % sure\\)`))
  })

  it('is read as the server says where it says nothing itself', () => {
    const bytes = inCodePage(`<p>Да. ${'x '.repeat(500)}</p>`, 'KOI8-R')
    expect(decodePage(bytes, { served: 'koi8-r' }).text).toContain('Да.')
  })

  it('is found among scripts that outweigh its letters', () => {
    const decoded = decodePage(inCodePage(pageSaying('unknown'), 'windows-1251'), {})
    expect(decoded).toMatchObject({ encoding: { name: 'windows-1251' } })
    expect(decoded.text).toContain(RUSSIAN)
  })

  it('is read as the user says, whatever anyone else says', async () => {
    const document = await ingestFile(inCodePage(pageSaying('koi8-r'), 'windows-1251'), {
      file: 'x.html',
      encoding: 'windows-1251',
    })
    expect(document.text).toBe(RUSSIAN)
    expect(document.encoding).toBeUndefined()
  })
})

it('A page in UTF-8 is UTF-8, whatever it says', () =>
  expect(decodePage(bytesOf(pageSaying('koi8-r')), { served: 'windows-1251' }).text).toContain(RUSSIAN))

it.each([true, false])('A page in UTF-16 is read from its bytes, with a byte-order mark or without (%s)', (marked) => {
  const units = [...(marked ? '\ufeff' : ''), ...pageSaying('windows-1251')].map((letter) => letter.charCodeAt(0))
  const bytes = Uint8Array.from(units.flatMap((unit) => [unit & 0xff, unit >> 8]))
  expect(decodePage(bytes, { served: 'windows-1251' })).toMatchObject({ encoding: { name: 'UTF-16LE' } })
  expect(decodePage(bytes, {}).text).toContain(RUSSIAN)
})
