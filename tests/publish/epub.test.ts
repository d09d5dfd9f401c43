import { readFileSync } from 'node:fs'
import { DOMParser } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { readAlignment } from '../../src/formats/parallel-corpus/read.ts'
import { readEpub } from '../../src/ingest/epub.ts'
import { unzip } from '../../src/ingest/zip.ts'
import type { EpubOptions } from '../../src/publish/epub/options.ts'
import { isReaderEpub, writeEpub } from '../../src/publish/epub/write-epub.ts'
import { makeBook } from '../../src/publish/make-book.ts'
import { describeWithPrograms, epubcheckFaults } from '../conformance.ts'
import { alignmentOf, HOSTILE, longAlignment, NIGHT_TRAIN, SECOND_ENGLISH, TRAIN_TERMS } from './night-train.ts'

const BOOK = makeBook(NIGHT_TRAIN, { glossary: TRAIN_TERMS })

const filesOf = (epub: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzip(epub, () => true, { file: 'book.epub' })).map(([path, bytes]) => [
      path,
      new TextDecoder().decode(bytes),
    ]),
  )

/** One file of a book as a tree. */
function page(file: string, options: EpubOptions = {}, book = BOOK) {
  const text = filesOf(writeEpub(book, options)).get(`EPUB/${file}`) ?? ''
  return new DOMParser().parseFromString(text, 'text/xml')
}

const textsOf = (nodes: Iterable<{ readonly textContent: string | null }>): (string | null)[] =>
  [...nodes].map(({ textContent }) => textContent)

describe('an EPUB', () => {
  it('begins with its media type, as it is, so that anything can tell what the file is', () => {
    const start = Buffer.from(writeEpub(BOOK)).subarray(30, 58).toString('latin1')
    expect(start).toBe('mimetypeapplication/epub+zip')
  })

  it('says in which languages it is, and when its text is from, without a clock', () => {
    const opf = filesOf(writeEpub(BOOK)).get('EPUB/package.opf')
    expect(opf).toContain('<dc:language>ru</dc:language>\n<dc:language>en</dc:language>')
    expect(opf).toContain('<dc:title xml:lang="en">The night train</dc:title>')
    expect(opf).toContain('<meta property="dcterms:modified">2024-01-15T00:00:00Z</meta>')
    expect(writeEpub(BOOK)).toEqual(writeEpub(BOOK))
  })

  it.each(['2024', '2024-02-30', undefined])('has a fixed time of change where the date is %s, which is no day', (date) => {
    const opf = filesOf(writeEpub({ ...BOOK, date })).get('EPUB/package.opf')
    expect(opf).toContain('<meta property="dcterms:modified">2000-01-01T00:00:00Z</meta>')
    expect(opf).not.toContain('<dc:date>')
  })

  it('has one identifier for one content, and another for any other', () => {
    const identifier = (options: EpubOptions) =>
      /urn:uuid:[\da-f-]{36}/.exec(filesOf(writeEpub(BOOK, options)).get('EPUB/package.opf') ?? '')?.[0]
    expect(identifier({})).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(identifier({})).toBe(identifier({ layout: 'interleaved' }))
    expect(identifier({})).not.toBe(identifier({ numbers: false }))
  })

  it('knows its own books from those of others', () => {
    const asText = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
    expect(isReaderEpub(asText(writeEpub(BOOK)))).toBe(true)
    expect(isReaderEpub('PK\u0003\u0004mimetypeapplication/epub+zip')).toBe(false)
  })

  it('marks a reconstruction on the title page, at the head of each file and in its notes', () => {
    const words = 'Russian (reconstruction, not the original)'
    expect(page('title.xhtml').toString()).toContain(words)
    expect(page('text1.xhtml').toString()).toContain(words)
    expect(page('text1.xhtml').querySelector('title')?.textContent).toBe('The night train (Russian: reconstruction)')
    const english = makeBook(NIGHT_TRAIN, { versions: ['en', 'ru'] })
    expect(page('text1.xhtml', { layout: 'reveal' }, english).querySelector('#b2-t')?.textContent).toBe(
      `2 ${words}: Поезд уходит в\u00a0одиннадцать.`,
    )
  })

  it('has the imprint and the glossary', () => {
    const imprint = page('imprint.xhtml').toString()
    expect(imprint).toContain('CC-BY-4.0')
    expect(imprint).toContain('<a href="https://example.org/poezd">')
    expect(imprint).toContain('|to:epub|layout:interleaved|by:sentence|numbers:yes')
    const glossary = page('glossary.xhtml')
    expect(textsOf(glossary.querySelectorAll('.term b'))[0]).toContain('поезд, состав deprecated; railway slang')
    expect(glossary.querySelector('.term a')?.getAttribute('href')).toMatch(/^text1\.xhtml#b\d/)
    expect([...filesOf(writeEpub(makeBook(NIGHT_TRAIN))).keys()]).not.toContain('EPUB/glossary.xhtml')
  })

  it('shows hostile text as text, and runs nothing', () => {
    for (const [path, text] of filesOf(writeEpub(BOOK)))
      expect([path, text]).not.toEqual([path, expect.stringContaining('<script')])
    expect(textsOf(page('text1.xhtml', { numbers: false }).querySelectorAll('#b9 p'))).toEqual([HOSTILE, HOSTILE])
  })

  it('cuts a long book into files, and its links still arrive', () => {
    const files = filesOf(writeEpub(makeBook(longAlignment(600), { glossary: TRAIN_TERMS })))
    expect([...files.keys()].filter((path) => path.startsWith('EPUB/text'))).toHaveLength(3)
    const links = [...(files.get('EPUB/glossary.xhtml') ?? '').matchAll(/href="(text\d\.xhtml)#(b\d+)"/g)]
    expect(links).toHaveLength(600)
    for (const [, file, anchor] of links) expect(files.get(`EPUB/${file}`)).toContain(`id="${anchor}"`)
  })

  it('can be read back', () => {
    expect(readEpub(writeEpub(BOOK), {}).text).toContain('Everyone gets there by night train.')
  })
})

describe('a separator', () => {
  const parted = makeBook(
    alignmentOf([
      { source: '¶Before.', target: '¶Прежде.' },
      { source: '¶* * *', target: '¶* * *', kind: 'separator' },
      { source: '¶After.', target: '¶После.' },
    ]),
  )

  it.each(['interleaved', 'reveal'] as const)('stands once, in the middle, and can be linked to: %s', (layout) => {
    const tree = page('text1.xhtml', { layout }, parted)
    expect(tree.querySelector('body')?.textContent?.match(/\* \* \*/g)).toHaveLength(1)
    expect(tree.querySelector('#b2')?.getAttribute('class')).toBe('separator')
    expect(tree.querySelectorAll('#b2-t, #b2 a')).toHaveLength(0)
    expect(filesOf(writeEpub(parted, { layout })).get('EPUB/book.css')).toMatch(/p\.separator \{[^}]*text-align: center/)
  })
})

describe('interleaved', () => {
  it('puts the versions one under the other, each with its language and its class', () => {
    const paragraphs = [...page('text1.xhtml').querySelectorAll('#b2 p')]
    expect(textsOf(paragraphs)).toEqual(['2 Поезд уходит в\u00a0одиннадцать.', 'The train leaves at eleven.'])
    expect(paragraphs.map((p) => [p.getAttribute('class'), p.getAttribute('xml:lang'), p.getAttribute('lang')])).toEqual([
      ['original reconstruction', 'ru', 'ru'],
      ['translation', 'en', 'en'],
    ])
  })

  it('says where a version has nothing', () => {
    expect(textsOf(page('text1.xhtml').querySelectorAll('#b5 p'))).toEqual([
      '— no counterpart in Russian',
      '5 Nobody counts the glasses.',
    ])
  })

  it('leaves the numbers out', () => {
    expect(page('text1.xhtml', { numbers: false }).querySelectorAll('.number')).toHaveLength(0)
  })

  it('puts paragraphs one under the other, and keeps an anchor for every bead', () => {
    const tree = page('text1.xhtml', { by: 'paragraph' })
    expect(textsOf(tree.querySelectorAll('#b2 p'))[1]).toMatch(/^The train leaves at eleven\. In winter/)
    expect(tree.querySelectorAll('#b3')).toHaveLength(1)
  })

  it('explains divergences in notes of one paragraph, in the same file, after the reference', () => {
    const text = page('text1.xhtml').toString()
    const note = [...page('text1.xhtml').querySelectorAll('aside')].find((aside) => aside.getAttribute('id') === 'note1')
    expect(note?.querySelectorAll('p')).toHaveLength(1)
    expect(note?.textContent).toContain('“late” stands in quotation marks in the English only.')
    expect(text.indexOf('href="#note1"')).toBeLessThan(text.indexOf('id="note1"'))
    expect(text).not.toContain('A reviewer said no.')
  })
})

describe('reveal', () => {
  it('shows one version, and the other in a note of one paragraph', () => {
    const tree = page('text1.xhtml', { layout: 'reveal' })
    expect(tree.querySelector('.flow')?.textContent).toContain('Ночной поезд')
    const references = [...tree.querySelectorAll('a.show')]
    expect(references.map((link) => link.getAttribute('epub:type'))).toEqual(Array(9).fill('noteref'))
    for (const reference of references) {
      const note = tree.querySelector((reference.getAttribute('href') ?? '').replace('.', '\\.'))
      expect([note?.getAttribute('epub:type'), note?.querySelectorAll('p').length]).toEqual(['footnote', 1])
    }
    expect(tree.querySelector('#b4-t')?.textContent).toBe('4 All passengers get tea.')
  })

  it('has a sign to tap where there are no numbers', () => {
    const links = page('text1.xhtml', { layout: 'reveal', numbers: false }).querySelectorAll('a.show')
    expect(new Set(textsOf(links))).toEqual(new Set(['*']))
  })
})

describeWithPrograms('epubcheck', ['java', 'epubcheck'], () => {
  const briefing = readAlignment(readFileSync('alignments/ushakov-2022-02-12.yaml', 'utf8'))
  const named = { ...NIGHT_TRAIN, title: HOSTILE, target: { ...NIGHT_TRAIN.target } }
  const hostile = {
    ...named,
    target: {
      ...named.target,
      version: {
        ...named.target.version,
        title: HOSTILE,
        licence: HOSTILE,
        uri: 'http://example.org/a|b{c}#d#e',
        notice: HOSTILE,
      },
    },
  }
  const gaps = alignmentOf([
    { source: '', target: '¶x\u0001\uffff ]]> &amp; <!--', kind: 'title' },
    { source: '¶The end.', target: '', kind: 'heading' },
    { source: '¶One.', target: '¶Раз.', kind: 'verse', speaker: 'guide' },
  ])
  const odd = {
    ...gaps,
    title: ' ',
    date: 'soon',
    beads: gaps.beads.map((bead, at) => ({ ...bead, id: ['note1', 'part1', 'b3.1'][at] })),
  }
  it.each<[string, () => Uint8Array]>([
    ['a blank title, headings on one side, ids like our own', () => writeEpub(makeBook(odd), { by: 'paragraph' })],
    ['the briefing, interleaved', () => writeEpub(makeBook(briefing, { restoreYo: true }))],
    ['the briefing, revealed by paragraph', () => writeEpub(makeBook(briefing), { layout: 'reveal', by: 'paragraph' })],
    ['hostile text', () => writeEpub(makeBook(hostile, { glossary: TRAIN_TERMS }))],
    ['hostile text, revealed', () => writeEpub(makeBook(hostile), { layout: 'reveal', numbers: false })],
    ['three versions', () => writeEpub(makeBook([NIGHT_TRAIN, SECOND_ENGLISH]), { layout: 'reveal' })],
    ['a long book', () => writeEpub(makeBook(longAlignment(600), { glossary: TRAIN_TERMS }))],
  ])(
    'finds neither error nor warning in %s',
    (_, make) => {
      expect(epubcheckFaults(make())).toBe('')
    },
    60_000,
  )

  it('would find one', () => {
    expect(epubcheckFaults(new TextEncoder().encode('PK'))).not.toBe('')
  }, 60_000)
})
