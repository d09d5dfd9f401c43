import { describe, expect, it } from 'vitest'
import { encodingNotice } from '../../src/ingest/decode-any.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { faultOf } from '../faults.ts'
import { bytesOf, CODE_PAGES, inCodePage } from './bytes.ts'

const RUSSIAN = 'Гавань была закрыта неделю, и никто в городе не знал, что делать с рыбой.'

const inUtf16 = (text: string, { littleEndian = true, mark = true } = {}): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((character) => character.charCodeAt(0))
  return Uint8Array.from(units.flatMap((unit) => (littleEndian ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])))
}

describe('a Russian text that is not UTF-8', () => {
  it.each(Object.keys(CODE_PAGES))('is read from %s, and a notice says so', (encoding) => {
    const document = ingest(inCodePage(RUSSIAN, encoding))
    expect(document).toMatchObject({ text: RUSSIAN, language: 'ru', encoding: { name: encoding } })
    expect(encodingNotice(document)).toMatch(new RegExp(`^not UTF-8; read as ${encoding} \\(\\d+ % sure\\)`))
  })

  it.each([
    ['UTF-16LE', true, true],
    ['UTF-16BE', false, true],
    ['UTF-16LE', true, false],
    ['UTF-16BE', false, false],
  ])('is read from %s (little-endian %s, byte-order mark %s)', (encoding, littleEndian, mark) => {
    expect(ingest(inUtf16(RUSSIAN, { littleEndian, mark }))).toMatchObject({ text: RUSSIAN, encoding: { name: encoding } })
  })

  it('is sure of UTF-16 only by its byte-order mark', () => {
    expect(ingest(inUtf16(RUSSIAN)).encoding?.certainty).toBe(1)
    expect(ingest(inUtf16(RUSSIAN, { mark: false })).encoding?.certainty).toBeLessThan(1)
  })

  it('is read as the user says, without a notice', () => {
    const document = ingest(inCodePage('Да. Нет.', 'KOI8-R'), { encoding: 'koi8-r' })
    expect(document.text).toBe('Да. Нет.')
    expect(encodingNotice(document)).toBeUndefined()
    // A wrong word is taken at its word.
    expect(ingest(inCodePage('Да. Нет.', 'KOI8-R'), { encoding: 'windows-1251' }).text).toBe('дБ. оЕФ.')
  })

  it('is refused with the place where it is too short to be sure', () => {
    expect(faultOf(() => ingest(inCodePage('Yes.\nДа. Нет.', 'windows-1251'), { file: 'ru.txt' }))).toMatchObject({
      code: 'INVALID_UTF8',
      place: { file: 'ru.txt', line: 2, column: 1 },
    })
  })

  it('is refused where the encoding is one the statistics do not know', () => {
    // The same sentence in CP866.
    const cp866 = Uint8Array.from(
      [...RUSSIAN].map((letter) => {
        const index = letter.charCodeAt(0) - 0x410
        return /[А-я]/.test(letter) ? (index < 0x30 ? 0x80 + index : 0xe0 + index - 0x30) : letter.charCodeAt(0)
      }),
    )
    expect(faultOf(() => ingest(cp866)).message).toContain('CP866')
    expect(ingest(cp866, { encoding: 'cp866' }).text).toBe(RUSSIAN)
  })
})

describe('other texts', () => {
  it('in UTF-8 stay UTF-8, and are not guessed at', () => {
    expect(ingest(bytesOf(RUSSIAN)).encoding).toBeUndefined()
  })

  it('in French are read from Latin-1', () => {
    const text =
      "Le port est resté fermé une semaine, et personne ne savait que faire des poissons. Cela a été très désagréable pour les pêcheurs, qui étaient déjà fatigués et énervés; à la fin de l'été, la mairie a décidé de rouvrir la jetée."
    const bytes = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))
    expect(ingest(bytes).text).toBe(text)
  })

  it('with one broken character are refused at its place', () => {
    const bytes = Uint8Array.from([...bytesOf(`${RUSSIAN}\n${RUSSIAN}`), 0xff, ...bytesOf(RUSSIAN)])
    expect(faultOf(() => ingest(bytes))).toMatchObject({ code: 'INVALID_UTF8', place: { line: 2, column: 74 } })
  })

  it('in an encoding that does not exist are refused with the nearest name', () => {
    expect(faultOf(() => ingest(bytesOf('Yes.'), { encoding: 'koi9-r' }))).toMatchObject({
      code: 'USAGE',
      hint: 'did you mean `koi8-r`?',
    })
    expect(faultOf(() => ingest(bytesOf('Yes.'), { encoding: 'base64' })).code).toBe('USAGE')
  })
})
