import { describe, expect, it } from 'vitest'
import { BitextError } from '../../src/errors.ts'
import { ingestFile } from '../../src/ingest/ingest-file.ts'
import { docx, epub, paragraph, zipped } from './archives.ts'
import { bytesOf } from './bytes.ts'

/** The one line that a file ends in. */
async function faultOf(content: string | Uint8Array, file: string): Promise<Pick<BitextError, 'code' | 'message' | 'hint'>> {
  try {
    await ingestFile(typeof content === 'string' ? bytesOf(content) : content, { file })
  } catch (error) {
    if (!(error instanceof BitextError)) throw error
    expect(error.message).not.toContain('\n')
    return error
  }
  throw new Error('no error was thrown')
}

const ZEROS = new Uint8Array(100 * 1024 * 1024)
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The same archive, saying that its first file is small: the size stands in its local header and in its directory. */
function understated(archive: Uint8Array, size: number): Uint8Array {
  const bytes = archive.slice()
  const view = new DataView(bytes.buffer)
  for (let offset = 0; offset + 4 < bytes.length; offset++) {
    if (view.getUint32(offset, true) === 0x02014b50) view.setUint32(offset + 24, size, true)
    if (view.getUint32(offset, true) === 0x04034b50) view.setUint32(offset + 22, size, true)
  }
  return bytes
}

describe('a zip bomb', () => {
  const bomb = zipped({ '[Content_Types].xml': '<Types/>', 'word/document.xml': ZEROS })

  it('stops before it is unpacked', async () => {
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await faultOf(bomb, 'x.docx')).toMatchObject({
      code: 'TOO_LARGE',
      message: 'the archive unpacks to more than 64 MB of text',
    })
    expect(await faultOf(epub(['<p>x</p>'], { 'big.xhtml': ' '.repeat(70_000_000) }), 'x.epub')).toMatchObject({
      code: 'TOO_LARGE',
    })
  })

  it('that lies about its size does not get more room than it asked for', async () => {
    const fault = await faultOf(understated(bomb, 1000), 'x.docx')
    expect(['MALFORMED', 'TOO_LARGE']).toContain(fault.code)
  })
})

it('An archive with more files than any document has is refused', async () => {
  const parts = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`word/document${index}.xml`, '']))
  expect((await faultOf(zipped(parts), 'x.docx')).message).toBe('the archive has more than 20,000 files')
})

describe('markup that is nested too deep', () => {
  const DEEP = 100_000
  it.each([
    ['page.html', `<html><body>${'<div>'.repeat(DEEP)}It rained.${'</div>'.repeat(DEEP)}</body></html>`],
    ['page.html', `<html><body>${'<span><b>'.repeat(DEEP)}It rained.`],
    ['page.html', `<html><body>${'<a href="#">'.repeat(DEEP)}It rained.`],
    ['page.html', `<html><body>${'<div x=/>'.repeat(DEEP)}It rained.`],
    ['page.html', `<html><body><svg>${'<g>'.repeat(DEEP)}It rained.`],
    ['book.epub', epub([`${'<p>'.repeat(DEEP)}It rained.${'</p>'.repeat(DEEP)}`])],
    ['text.md', `${'> '.repeat(DEEP)}It rained.`],
    ['text.md', `${'['.repeat(DEEP)}It rained.`],
    ['book.epub', epub([`${'<div>'.repeat(DEEP)}It rained.${'</div>'.repeat(DEEP)}`])],
    ['text.docx', docx(['<w:smartTag>'.repeat(DEEP) + paragraph('It rained.') + '</w:smartTag>'.repeat(DEEP)])],
  ])('is refused in %s', async (file, content) => {
    const fault = await faultOf(content, file)
    expect(fault).toMatchObject({ code: 'MALFORMED' })
    expect(fault.message).toMatch(/nested/)
  })

  it('is not what a long page with unclosed paragraphs is', async () => {
    const { blocks } = await ingestFile(bytesOf(`<html><body>${'<p>It rained.<br>'.repeat(3000)}`), { file: 'x.html' })
    expect(blocks).toHaveLength(3000)
  })

  it('is not what stands in scripts and drawings', async () => {
    const script = `<script>${'x = "<div>";'.repeat(2000)}</script><svg>${'<path d="M0"/>'.repeat(2000)}</svg>`
    const { text } = await ingestFile(bytesOf(`<html><body>${script}<p>It rained.</p></body></html>`), { file: 'x.html' })
    expect(text).toBe('It rained.')
  })

  it('is found in time that grows with the length of the markup only', async () => {
    const quotes = `<html><body>${'<a "'.repeat(499_000)}`
    expect((await faultOf(quotes, 'x.html')).code).toBe('MALFORMED')
  })
})

describe('markup with more parts than a tree of it has room for', () => {
  const MANY = 600_000
  it.each([
    ['page.html', `<html><body>${'<p>a'.repeat(MANY)}`],
    ['page.html', `<html><body>${'<'.repeat(MANY)}`],
    ['page.html', `<html><body>${'&amp; '.repeat(MANY)}`],
    ['page.html', `<html><body>${'<!---->'.repeat(MANY)}`],
    ['book.epub', epub(['<p>a</p>'.repeat(MANY / 2)])],
    ['text.docx', docx(['<w:p></w:p>'.repeat(MANY / 2)])],
    ['text.md', '*a* '.repeat(MANY / 2)],
    ['text.md', 'a\n\n'.repeat(MANY / 2)],
  ])('is refused in %s', async (file, content) => {
    const fault = await faultOf(content, file)
    expect(fault).toMatchObject({ code: 'TOO_LARGE' })
    expect(fault.message).toMatch(/has more than 500,000 /)
  })
})

describe('a book', () => {
  it('reads a chapter once, however often its package names it', async () => {
    const again = '<itemref idref="c1"/>'.repeat(100_000)
    const opf = `<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="c1" href="text/c1.xhtml"/></manifest><spine>${again}</spine></package>`
    const { text } = await ingestFile(epub(['<p>It rained.</p>'], { 'OEBPS/content.opf': opf }), { file: 'x.epub' })
    expect(text).toBe('It rained.')
  })

  it('is refused when its chapters together have more parts than memory has room for', async () => {
    const chapters = Array.from({ length: 5 }, () => '<p>a</p>'.repeat(220_000))
    expect(await faultOf(epub(chapters), 'x.epub')).toMatchObject({
      code: 'TOO_LARGE',
      message: 'the markup has more than 2,000,000 tags and entities',
    })
  })
})

describe('a file is refused', () => {
  it('when it has more lines than memory has room for', async () => {
    expect(await faultOf('a\n'.repeat(2_000_001), 'x.txt')).toMatchObject({
      code: 'TOO_LARGE',
      message: 'the file has 2,000,001 lines, more than the 2,000,000 that one text may have',
    })
  })

  it('when it has 200 MB', async () => {
    expect(await faultOf(new Uint8Array(200 * 1024 * 1024).fill(0x61), 'x.txt')).toMatchObject({
      code: 'TOO_LARGE',
      message: 'the file has 200.0 MB, more than the 64.0 MB that one text may have',
    })
    expect(await faultOf(`<html><body>${'x'.repeat(17 * 1024 * 1024)}`, 'x.html')).toMatchObject({ code: 'TOO_LARGE' })
  })

  it.each([
    ['x.html', '<!doctype html><html><body><script>run()</script><img src="x.png"></body></html>'],
    ['x.html', '<html><head><title>News</title></head><body><nav><a href="/">Home</a></nav><script>run()</script></body></html>'],
    ['x.docx', docx([paragraph('')])],
    ['x.epub', epub(['<img src="x.png" alt="A map"/>'])],
    ['x.md', '<!-- nothing -->'],
  ])('when there is no text in it: %s', async (file, content) => {
    expect((await faultOf(content, file)).message).toMatch(/^there is no text in the file/)
  })

  it('when it is protected with a password', async () => {
    const ole = new Uint8Array(4096)
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    ole.set(
      [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
      1024,
    )
    const protectedFault = { code: 'PROTECTED_FILE', message: 'the file is protected with a password' }
    expect(await faultOf(ole, 'x.docx')).toMatchObject(protectedFault)
    const locked = epub(['<p>x</p>'], {
      'META-INF/encryption.xml':
        '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/text/c1.xhtml"/></CipherData></EncryptedData></encryption>',
    })
    expect(await faultOf(locked, 'x.epub')).toMatchObject(protectedFault)
  })

  it.each([
    [
      'an old Word document',
      'x.doc',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'an old Word document',
    ],
    ['another archive', 'x.zip', zipped({ 'a.txt': 'It rained.' }), 'a ZIP archive'],
    ['a broken archive', 'x.docx', docx([paragraph('It rained.')]).subarray(0, 900), 'the archive is damaged'],
    ['a book without chapters', 'x.epub', epub([]), 'the book has no chapters'],
    ['a Word document without text', 'x.docx', zipped({ 'word/document.txt': 'x' }), 'the document has no text part'],
    ['subtitles without titles', 'x.srt', 'It rained.', 'there are no subtitles in the file'],
  ])('when it is %s', async (_, file, content, message) => {
    expect((await faultOf(content, file)).message).toContain(message)
  })

  it('when its XML calls for entities without end', async () => {
    const lol = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`
    const bomb = zipped({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<?xml version="1.0"?>${lol}<w:document ${W}><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`,
    })
    expect((await faultOf(bomb, 'x.docx')).code).toMatch(/MALFORMED|EMPTY_FILE/)
  })
})
