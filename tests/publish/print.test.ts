import { createHash } from 'node:crypto'
import { DOMParser } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { makeBook } from '../../src/publish/make-book.ts'
import type { PrintOptions } from '../../src/publish/print/options.ts'
import { isReaderPdf, isWholePdf, markPdf } from '../../src/publish/print/pdf.ts'
import { isPrintHtml, writePrint } from '../../src/publish/print/write-print.ts'
import { alignmentOf, HOSTILE, NIGHT_TRAIN, TRAIN_TERMS } from './night-train.ts'

const BOOK = makeBook(NIGHT_TRAIN, { glossary: TRAIN_TERMS })

const page = (options: PrintOptions = {}, book = BOOK) => new DOMParser().parseFromString(writePrint(book, options), 'text/html')

describe('a book for print', () => {
  it('names its own style and script in its policy, and nothing else', () => {
    const html = writePrint(BOOK)
    const digest = (text: string | undefined): string =>
      createHash('sha256')
        .update(text ?? '')
        .digest('base64')
    const [, style] = /<style>([\s\S]*)<\/style>/.exec(html.slice(0, html.indexOf('<body>'))) ?? []
    const [, script] = /<script>((?:(?!<script>)[\s\S])*)<\/script>\n<\/html>/.exec(html) ?? []
    expect(html).toContain(
      `content="default-src 'none'; script-src 'sha256-${digest(script)}'; style-src 'sha256-${digest(style)}'; base-uri 'none'; form-action 'none'"`,
    )
  })

  it('is the same bytes each time, and known as ours', () => {
    expect(writePrint(BOOK)).toBe(writePrint(BOOK))
    expect(isPrintHtml(writePrint(BOOK))).toBe(true)
    expect(isPrintHtml('<!doctype html><title>Theirs</title>')).toBe(false)
  })

  it('keeps hostile text as text, also in titles, names and the heads of pages', () => {
    const hostile = alignmentOf([{ source: `¶${HOSTILE}`, target: `¶${HOSTILE}`, kind: 'heading' }])
    const document = page({}, makeBook({ ...hostile, title: HOSTILE }))
    expect(document.querySelector('h1')?.textContent).toBe(HOSTILE)
    expect(JSON.parse(document.querySelector('tbody')?.getAttribute('data-heads') ?? '')).toEqual([HOSTILE, HOSTILE])
    expect(document.querySelectorAll('img').length).toBe(0)
    expect(document.querySelectorAll('script').length).toBe(1)
  })

  it('has the versions, notices, licences, signatures and what is left out', () => {
    const text = page().querySelector('#ui-imprint')?.textContent ?? ''
    for (const fact of [
      'CC-BY-4.0',
      'https://example.org/poezd',
      'Депо',
      'is a reconstruction',
      'bitext:test|langs:en-ru',
      'to:print',
    ])
      expect(text).toContain(fact)
    expect(page().querySelector('#ui-book')?.getAttribute('data-mark')).toBe('Russian: a reconstruction, not the original')
  })

  it('takes its sheet and its layout from the options', () => {
    expect(writePrint(BOOK)).toContain('@page{size:148mm 210mm}')
    expect(writePrint(BOOK, { layout: 'columns' })).toContain('@page{size:210mm 297mm}')
    expect(writePrint(BOOK, { layout: 'columns', paper: 'letter' })).toContain('@page{size:215.9mm 279.4mm}')
    expect(writePrint(makeBook(NIGHT_TRAIN, { versions: ['en'] }))).toContain('data-layout=interleaved')
  })

  it('has a mark for notes without words of their own', () => {
    const [divergence] = NIGHT_TRAIN.divergences
    const unmarked = { ...NIGHT_TRAIN, divergences: [{ ...divergence, source: [], target: [] }] }
    expect(page({}, makeBook(unmarked)).querySelector('#b4 td:nth-of-type(1)')?.innerHTML).toMatch(
      /отправления\.<a class="?ref"? href="#note1"[^>]*>1<\/a>$/,
    )
  })
})

/** As browsers write it: one object, its catalogue, a table, the last lines. */
const PDF = `%PDF-1.4
1 0 obj
<</Creator (x)
/CreationDate (D:20261124025028+02'00')>>
endobj
2 0 obj
<</Type /Catalog
/Lang (en)>>
endobj
xref
0 3
0000000000 65535 f${' '}
0000000009 00000 n${' '}
0000000080 00000 n${' '}
trailer
<</Size 3
/Root 2 0 R
/Info 1 0 R>>
startxref
123
%%EOF
`

describe('a printed PDF', () => {
  const marked = (date?: string): string => Buffer.from(markPdf(Buffer.from(PDF), { date, isFacing: true })).toString()

  it('has the date of the text, and where that is no day, a fixed one; nothing moves', () => {
    expect(marked('2022-02-12')).toContain("/CreationDate (D:20220212000000+00'00')")
    expect(marked('2022-02-30')).toContain("/CreationDate (D:20000101000000+00'00')")
    expect(marked('2022-02-12').indexOf('startxref\n123\n')).toBe(PDF.indexOf('startxref\n123\n'))
  })

  it('opens as a book, the first page on the right, by a second catalogue that its second table finds', () => {
    const text = marked()
    const place = Number(/xref\n2 1\n(\d{10}) 00000 n \n/.exec(text)?.[1])
    expect(text.slice(place)).toMatch(/^2 0 obj\n<<\/Type \/Catalog\n\/Lang \(en\)\n\/PageLayout \/TwoPageRight>>\nendobj\n/)
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
    expect(text.slice(table)).toMatch(/^xref\n2 1\n/)
    expect(text.slice(table)).toContain('<</Size 3\n/Root 2 0 R\n/Info 1 0 R\n/Prev 123>>')
  })

  it('is known as ours, and so is one whose end is not as browsers write it', () => {
    const other = PDF.replace('/Info 1 0 R', '')
    expect(isReaderPdf(marked())).toBe(true)
    expect(isReaderPdf(Buffer.from(markPdf(Buffer.from(other), { isFacing: false })).toString())).toBe(true)
    expect(isReaderPdf(PDF)).toBe(false)
  })

  it('is whole only with its last lines', () => {
    expect(isWholePdf(Buffer.from(PDF))).toBe(true)
    expect(isWholePdf(Buffer.from(PDF.slice(0, 80)))).toBe(false)
    expect(isWholePdf(new Uint8Array())).toBe(false)
  })
})
