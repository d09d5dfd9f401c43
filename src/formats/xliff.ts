import type { BeadStatus } from '../model/alignment.ts'
import type { Sentence } from '../model/sentence.ts'
import { element, renderXml, startTag, writtenAround, XML_DECLARATION, type XmlElement, type XmlNode } from '../text/xml-out.ts'
import type { BeadStream, CorpusHead, Format, Piece, TextBead, WriteOptions } from './format.ts'
import { languageTag } from './language-tags.ts'
import { beadProperties, headProperties, type Property, provenanceNote } from './properties.ts'
import { joinedText, sentenceMarks } from './sentence-marks.ts'
import { readXliff } from './xliff-read.ts'
import { METADATA, XLIFF_2 } from './xliff-units.ts'
import { writableBead } from './xml-writable.ts'

/** XLIFF 2.1, what translation tools take: a unit with one segment a bead, gaps with one side. */
export const XLIFF: Format = {
  name: 'xliff',
  title: 'XLIFF 2.1',
  endings: ['.xlf', '.xliff'],
  polarity: 'probability',
  holds: new Set([
    'gaps',
    'sentences',
    'empty sentences',
    'bead ids',
    'sentence ids',
    'speakers',
    'kinds',
    'probabilities',
    'status',
    'notes',
    'bookmarks',
    'crossings',
    'provenance',
  ]),
  sniff: ({ text }) => (/<(?:\w+:)?xliff[\s>]/.test(text) ? 1 : 0),
  read: readXliff,
  write: writeXliff,
}

async function* writeXliff({ head, batches }: BeadStream, { losses }: WriteOptions): AsyncGenerator<Piece> {
  // XLIFF calls the original the source, whichever side it stands on here.
  const isReversed = head.original === head.target.id && head.original !== head.source.id
  const [source, target] = isReversed ? [head.target, head.source] : [head.source, head.target]
  const root = element('xliff', {
    xmlns: XLIFF_2,
    'xmlns:mda': METADATA,
    version: '2.1',
    srcLang: languageTag(source),
    trgLang: languageTag(target),
  })
  const file = element('file', { id: 'f1', original: source.file ?? head.id ?? source.id, 'xml:space': 'preserve' })
  const about = [metadata([['bitext', [...headProperties(head), ['reversed', String(isReversed)]]]]), provenanceNotes(head)]
  yield {
    content: `${XML_DECLARATION}${startTag(root)}\n  ${startTag(file)}\n${about.map((node) => node && renderXml(node, '    ')).join('')}`,
  }
  let count = 0
  for await (const batch of batches) {
    const units = batch.map((bead) => unitOf(writableWords(bead, losses), ++count, isReversed))
    yield { content: units.map((unit) => renderXml(unit, '    ')).join('') }
  }
  yield { content: '  </file>\n</xliff>\n' }
}

/** XLIFF can write in a text what XML cannot hold, but not in notes. */
const writableWords = (bead: TextBead, losses: WriteOptions['losses']): TextBead => ({
  ...writableBead({ ...bead, source: [], target: [] }, losses),
  source: bead.source,
  target: bead.target,
})

function provenanceNotes({ source, target }: CorpusHead): XmlElement | undefined {
  const notes = [source, target].flatMap((version) => provenanceNote(version) ?? [])
  if (notes.length === 0) return undefined
  return element('notes', {}, ...notes.map((note) => element('note', { category: 'provenance' }, note)))
}

/** Groups of properties; none where there is nothing to say. */
function metadata(groups: readonly (readonly [category: string, properties: readonly Property[]])[]): XmlElement | undefined {
  const said = groups.filter(([, properties]) => properties.length > 0)
  if (said.length === 0) return undefined
  return element(
    'mda:metadata',
    {},
    ...said.map(([category, properties]) =>
      element('mda:metaGroup', { category }, ...properties.map(([type, value]) => element('mda:meta', { type }, value))),
    ),
  )
}

function unitOf(bead: TextBead, count: number, isReversed: boolean): XmlElement {
  const [source, target] = isReversed ? [bead.target, bead.source] : [bead.source, bead.target]
  const marks = (sentences: readonly Sentence[]): Property[] => sentenceMarks(sentences).map((mark) => ['sentence', mark])
  return element(
    'unit',
    { id: `u${count}`, name: bead.id },
    metadata([
      ['bitext', beadProperties(bead).filter(([name]) => name !== 'status')],
      ['bitext-source', marks(source)],
      ['bitext-target', marks(target)],
    ]),
    bead.note === undefined ? undefined : element('notes', {}, element('note', {}, bead.note)),
    element(
      'segment',
      stateOf(bead.status, target.length === 0),
      element('source', {}, ...textNodes(joinedText(source))),
      target.length === 0 ? undefined : element('target', {}, ...textNodes(joinedText(target))),
    ),
  )
}

const STATES: Readonly<Record<BeadStatus, string>> = {
  auto: 'translated',
  confirmed: 'final',
  uncertain: 'translated',
  rejected: 'initial',
}

/** The state that translation tools understand, and under our prefix the status where that says more. */
function stateOf(status: BeadStatus | undefined, isGap: boolean): XmlElement['attributes'] {
  if (status === undefined) return {}
  const isPlain = !isGap && (status === 'auto' || status === 'confirmed')
  return { state: isGap ? 'initial' : STATES[status], subState: isPlain ? undefined : `bitext:${status}` }
}

/** The text, with `<cp hex="001B"/>` for what XML cannot hold. */
const textNodes = (text: string): XmlNode[] =>
  writtenAround(text).map((part) =>
    part.isWritable ? part.text : element('cp', { hex: part.text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0') }),
  )
