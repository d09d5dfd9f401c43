import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { writeHtml } from '../../src/publish/html/page.ts'
import { makeBook } from '../../src/publish/make-book.ts'
import { alignmentOf } from './night-train.ts'

/** Pieces that markup, scripts and styles could trip over, between any characters. */
const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '&amp;',
        '</td>',
        '<b>',
        ']]>',
        '<!--',
        '\u00a0',
        'ё',
        '\u00ad',
        '😀',
        '\u202e',
        '`',
        '{x}',
      ),
      fc.string({ unit: 'grapheme' }),
    ),
    { minLength: 1 },
  )
  // Sentences are not empty, and ` // ` and ¶ are our own way of writing them down.
  .map((parts) => `x${parts.join('').replaceAll('¶', '').replaceAll(' // ', ' ')}`)

/** What a page may change: line ends become spaces, what cannot be printed becomes a mark. */
const asShown = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
    .replace(/[\u0000-\u001f\ufffe\uffff]/g, '\ufffd')

it('shows any sentence character for character', () => {
  fc.assert(
    fc.property(awkward, awkward, (source, target) => {
      const { document } = parseHTML(writeHtml(makeBook(alignmentOf([{ source, target }]))))
      const cells = [...document.querySelectorAll('#b1 > td')].map(({ textContent }) => textContent)
      expect(cells).toEqual([asShown(target), asShown(source)])
    }),
    { numRuns: 60 },
  )
})
