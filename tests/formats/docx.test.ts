import { describe, expect, it } from 'vitest'
import { inBatches, streamOf } from '../../src/formats/bead-stream.ts'
import { DOCX } from '../../src/formats/docx.ts'
import { held } from '../../src/formats/held.ts'
import { Losses } from '../../src/formats/losses.ts'
import { ingestFile } from '../../src/ingest/ingest-file.ts'
import { timelessZip, unzip } from '../../src/ingest/zip.ts'
import { describeWithPrograms, wordFaults } from '../conformance.ts'
import { SAMPLE } from './sample.ts'
import { AWKWARD, UNWRITABLE } from './xml-files.ts'

async function docxOf(corpus = streamOf(SAMPLE)): Promise<Uint8Array> {
  const losses = new Losses()
  const pieces: (string | Uint8Array)[] = []
  for await (const { content } of DOCX.write?.(held(corpus, DOCX, losses), { losses }) ?? []) pieces.push(content)
  const [document] = pieces
  if (typeof document === 'string') throw new Error('a document is bytes')
  return document
}

describe('a Word document', () => {
  it('has the texts side by side, and says what they are', async () => {
    const { text } = await ingestFile(await docxOf(), { file: 'talk.docx', language: 'en' })
    const lines = text.split(/\n+/).map((line) => line.trim())
    expect(lines).toContain('The harbour')
    expect(lines).toContain('English. This text is a translation.')
    expect(text).toMatch(/Russian\. This text is a reconstruction\. A reconstruction: the original is in the town archive\./)
    const order = ['The “harbour”', 'The harbour was closed', 'Гавань закрыли', 'Никто не знал почему', 'No one asked'].map(
      (part) => text.lastIndexOf(part),
    )
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(Math.min(...order)).toBeGreaterThan(0)
  })

  it('is a table of two columns with a head that is repeated', async () => {
    const entries = unzip(await docxOf(), (path) => path.endsWith('.xml'), { file: 'talk.docx' })
    const xml = new TextDecoder().decode(entries['word/document.xml'])
    expect(xml.match(/<w:gridCol /g)).toHaveLength(2)
    expect(xml.match(/<w:tr>/g)).toHaveLength(4)
    expect(xml.match(/<w:tc>/g)).toHaveLength(8)
    expect(xml).toContain('<w:tblHeader/>')
    expect(xml).toContain('<w:lang w:val="ru"/>')
  })

  it('is the same for the same corpus, and undated', async () => {
    const [one, other] = [await docxOf(), await docxOf()]
    expect(Buffer.compare(one, other)).toBe(0)
    const { 'docProps/core.xml': core } = unzip(one, () => true, { file: 'talk.docx' })
    expect(new TextDecoder().decode(core)).not.toContain('dcterms:')
  })
})

describeWithPrograms('a Word document, by the validator of the Open XML SDK', ['ooxml-validator'], () => {
  it('is valid for the newest Word', async () => {
    expect(wordFaults(await docxOf(), 'Microsoft365')).toBe('')
  })

  it('is valid whatever the text, for the first Word that reads DOCX', async () => {
    const beads = [...AWKWARD, ...UNWRITABLE, 'two\nlines', 'a\ttab', ' spaces '].map((text, index) => ({
      id: `b${index}`,
      source: [{ id: `s${index}`, text }],
      target: index % 3 === 0 ? [] : [{ id: `s${index}`, text }],
      note: text,
    }))
    expect(wordFaults(await docxOf({ head: streamOf(SAMPLE).head, batches: inBatches(beads) }), 'Office2007')).toBe('')
  })

  it('is not, with an element where it may not stand', async () => {
    const entries = unzip(await docxOf(), () => true, { file: 'talk.docx' })
    const xml = new TextDecoder().decode(entries['word/document.xml']).replace('<w:tcW ', '<w:bogus/><w:tcW ')
    const broken = timelessZip({ ...entries, 'word/document.xml': new TextEncoder().encode(xml) })
    expect(wordFaults(broken, 'Microsoft365')).toContain('bogus')
  })
})
