import { PROGRAM } from '../model/program.ts'
import type { Sentence } from '../model/sentence.ts'
import type { Version } from '../model/version.ts'
import { element, escapeAttribute, escapeText, renderXml, startTag, XML_DECLARATION, type XmlElement } from '../text/xml-out.ts'
import type { BeadStream, CorpusHead, Piece, TextBead, WriteOptions } from './format.ts'
import { languageTag } from './language-tags.ts'
import { beadProperties, headProperties, type Property, provenanceNote } from './properties.ts'
import { joinedText, sentenceMarks } from './sentence-marks.ts'
import { writableBead } from './xml-writable.ts'

/** Names of our own properties: TMX wants an `x-` before what it does not define. */
export const PREFIX = 'x-bitext-'

/** Writes a stream of beads as units, in constant memory. */
export async function* writeTmx({ head, batches }: BeadStream, { losses, date }: WriteOptions): AsyncGenerator<Piece> {
  const root = startTag(element('tmx', { version: '1.4' }))
  yield {
    content: `${XML_DECLARATION}<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n${root}\n${renderXml(headerFor(head, date), '  ')}  <body>\n`,
  }
  const unitOf = unitWriter(head)
  for await (const batch of batches) {
    let content = ''
    for (const bead of batch) content += unitOf(writableBead(bead, losses))
    yield { content }
  }
  yield { content: '  </body>\n</tmx>\n' }
}

function headerFor(head: CorpusHead, date: string | undefined): XmlElement {
  const notes = [head.source, head.target].flatMap((version) => provenanceNote(version) ?? [])
  return element(
    'header',
    {
      creationtool: PROGRAM.name,
      creationtoolversion: PROGRAM.version,
      segtype: 'sentence',
      'o-tmf': 'bitext/1',
      adminlang: 'en',
      srclang: languageTag(head.source),
      datatype: 'plaintext',
      creationdate: date === undefined ? undefined : compactDate(date),
    },
    ...notes.map((note) => element('note', {}, note)),
    ...headProperties(head).map(propElement),
  )
}

/** `20240501T120000Z` for `2024-05-01T12:00:00.000Z`. */
const compactDate = (date: string): string => date.replace(/[-:]|\.\d+/g, '')

const propElement = ([name, value]: Property): XmlElement => element('prop', { type: `${PREFIX}${name}` }, value)

/**
 * A function that writes a bead; versions of one language are told apart by a property. Plain strings: in a large file this is
 * most of the time, and a tree of elements takes twice as long.
 */
function unitWriter({ source, target }: CorpusHead): (bead: TextBead) => string {
  const isAmbiguous = languageTag(source) === languageTag(target)
  const beginOf = (version: Version): string =>
    `      <tuv xml:lang="${languageTag(version)}">\n${isAmbiguous ? propLine('        ', ['version', version.id]) : ''}`
  const [sourceStart, targetStart] = [beginOf(source), beginOf(target)]
  return (bead) => {
    const { id, note } = bead
    let unit = id === undefined ? '    <tu>\n' : `    <tu tuid="${escapeAttribute(id)}">\n`
    if (note !== undefined) unit += `      <note>${escapeText(note)}</note>\n`
    for (const property of beadProperties(bead)) unit += propLine('      ', property)
    return `${unit}${sourceStart}${variantLines(bead.source)}${targetStart}${variantLines(bead.target)}    </tu>\n`
  }
}

function variantLines(sentences: readonly Sentence[]): string {
  let marks = ''
  for (const mark of sentenceMarks(sentences)) marks += propLine('        ', ['sentence', mark])
  return `${marks}        <seg>${escapeText(joinedText(sentences))}</seg>\n      </tuv>\n`
}

const propLine = (indent: string, [name, value]: Property): string =>
  `${indent}<prop type="${PREFIX}${name}">${escapeText(value)}</prop>\n`
