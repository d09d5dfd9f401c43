import { strToU8, type Zippable, zipSync } from 'fflate'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>`
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const WORD_RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="f1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>`
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const STYLES = `<?xml version="1.0"?><w:styles ${W}><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>`

/** One paragraph of a Word document: a style, runs of text, `**bold**` at its start, `[^1]` for a footnote. */
export function paragraph(text: string, style = ''): string {
  const runs = text.split(/(\*\*.+?\*\*|\[\^\d\])/).map((run) => {
    const note = /^\[\^(\d)\]$/.exec(run)
    if (note !== null) return `<w:r><w:footnoteReference w:id="${note[1]}"/></w:r>`
    const bold = run.startsWith('**')
    const plain = escaped(bold ? run.slice(2, -2) : run)
    return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${plain}</w:t></w:r>`
  })
  return `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs.join('')}</w:p>`
}

/** A Word document with these paragraphs and footnotes. */
export function docx(paragraphs: readonly string[], footnotes: readonly string[] = []): Uint8Array {
  const notes = footnotes.map((text, index) => `<w:footnote w:id="${index + 1}">${paragraph(text)}</w:footnote>`).join('')
  return zipped({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELS,
    'word/_rels/document.xml.rels': WORD_RELS,
    'word/styles.xml': STYLES,
    'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes ${W}>${notes}</w:footnotes>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${paragraphs.join('')}</w:body></w:document>`,
  })
}

/** An e-book with these chapters, each the content of a body. */
export function epub(chapters: readonly string[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const ids = chapters.map((_, index) => `c${index + 1}`)
  const files = Object.fromEntries(
    chapters.map((body, index) => [
      `OEBPS/text/${ids[index]}.xhtml`,
      `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`,
    ]),
  )
  const items = ids.map((id) => `<item id="${id}" href="text/${id}.xhtml" media-type="application/xhtml+xml"/>`).join('')
  return zipped({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
    'OEBPS/nav.xhtml': '<html xmlns="http://www.w3.org/1999/xhtml"><body><nav>Contents</nav></body></html>',
    'OEBPS/content.opf': `<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="nav" href="nav.xhtml" properties="nav"/>${items}</manifest><spine><itemref idref="nav"/>${ids.map((id) => `<itemref idref="${id}"/>`).join('')}</spine></package>`,
    ...files,
    ...more,
  })
}

/** An archive of texts. */
export const zipped = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array => {
  const entries: Zippable = {}
  for (const [path, content] of Object.entries(files)) {
    // The type of an e-book is its first file, not compressed.
    entries[path] = [typeof content === 'string' ? strToU8(content) : content, { level: path === 'mimetype' ? 0 : 6 }]
  }
  return zipSync(entries)
}
