import { PROGRAM } from '../model/program.ts'
import { paragraphOf, type Sentence } from '../model/sentence.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Version } from '../model/version.ts'
import { element, renderXml, XML_DECLARATION, type XmlElement } from '../text/xml-out.ts'
import { allBeads } from './bead-stream.ts'
import type { BeadStream, CorpusHead, Format, Piece, TextBead, WriteOptions } from './format.ts'
import { languageTag } from './language-tags.ts'
import { headProperties, provenanceNote } from './properties.ts'
import { beadName, sentenceName, speakerName, versionName } from './tei-names.ts'
import { readTei } from './tei-read.ts'
import { TEI_NAMESPACE } from './tei-texts.ts'
import { writableBead } from './xml-writable.ts'

/** TEI P5: two texts in a corpus, sentences as `<s>`, turns as `<u>`, and the beads as links beside them. */
export const TEI: Format = {
  name: 'tei',
  title: 'TEI P5',
  endings: ['.tei.xml', '.tei'],
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
  sniff: ({ text }) => (/<(?:\w+:)?(?:TEI|teiCorpus)[\s>]/.test(text) ? 0.95 : 0),
  read: readTei,
  write: writeTei,
}

/** TEI has the texts before the links between them, or after: either way all beads are needed at once. */
async function* writeTei({ head, batches }: BeadStream, { losses, date }: WriteOptions): AsyncGenerator<Piece> {
  const beads = numbered((await allBeads(batches)).map((bead) => writableBead(bead, losses)))
  const corpus = element(
    'teiCorpus',
    { xmlns: TEI_NAMESPACE },
    corpusHeader(head, date),
    standOff(beads, head),
    textElement(
      head.source,
      beads.flatMap(({ source }) => source),
    ),
    textElement(
      head.target,
      beads.flatMap(({ target }) => target),
    ),
  )
  yield { content: `${XML_DECLARATION}${renderXml(corpus)}` }
}

/** Links need ids: sentences and beads without them, or with one twice, are counted. */
function numbered(beads: readonly TextBead[]): TextBead[] {
  const isNamed = areUnique(beads.map(({ id }) => id))
  const side = (name: 'source' | 'target'): ((sentence: Sentence) => Sentence) => {
    let count = 0
    if (areUnique(beads.flatMap((bead) => bead[name].map(({ id }) => id)))) return (sentence) => sentence
    return (sentence) => ({ ...sentence, id: `s${++count}` })
  }
  const [source, target] = [side('source'), side('target')]
  return beads.map((bead, index) => ({
    ...bead,
    id: isNamed ? bead.id : `b${index + 1}`,
    source: bead.source.map(source),
    target: bead.target.map(target),
  }))
}

const areUnique = (ids: readonly (string | undefined)[]): boolean =>
  ids.every((id) => id !== undefined && id !== '') && new Set(ids).size === ids.length

function corpusHeader(head: CorpusHead, date: string | undefined): XmlElement {
  const { title, id, speakers } = head
  return element(
    'teiHeader',
    {},
    fileDescription(
      title ?? id ?? `${head.source.id}–${head.target.id}`,
      `Written by ${PROGRAM.name} ${PROGRAM.version}${date ? `, ${date}` : ''}.`,
    ),
    speakers.length === 0
      ? undefined
      : element('profileDesc', {}, element('particDesc', {}, element('listPerson', {}, ...speakers.map(personElement)))),
    element('xenoData', { type: 'bitext' }, JSON.stringify(headProperties(head))),
  )
}

const personElement = ({ id, role, names }: Speaker): XmlElement =>
  element('person', { 'xml:id': speakerName(id), role }, ...names.map((name) => element('persName', {}, name)))

const fileDescription = (title: string, source: string): XmlElement =>
  element(
    'fileDesc',
    {},
    element('titleStmt', {}, element('title', {}, title)),
    element('publicationStmt', {}, element('p', {}, `Written by ${PROGRAM.name} ${PROGRAM.version}.`)),
    element('sourceDesc', {}, element('p', {}, source)),
  )

function standOff(beads: readonly TextBead[], head: CorpusHead): XmlElement {
  return element(
    'standOff',
    {},
    element('linkGrp', { type: 'translation' }, ...beads.map((bead) => linkElement(bead, head))),
    ...beads.flatMap((bead) => notesOf(bead)),
  )
}

/** A link has two ends at least, so a gap is a pointer. */
function linkElement({ id = '', source, target, probability, status }: TextBead, head: CorpusHead): XmlElement {
  const ends = [
    ...source.map((sentence) => sentenceName(head.source.id, sentence.id)),
    ...target.map((sentence) => sentenceName(head.target.id, sentence.id)),
  ]
  const isGap = source.length === 0 || target.length === 0
  return element(isGap ? 'ptr' : 'link', {
    'xml:id': beadName(id),
    type: status,
    target: ends.map((name) => `#${name}`).join(' '),
    cert: probability,
  })
}

function notesOf({ id = '', note, bookmark, raw }: TextBead): XmlElement[] {
  const noteElement = (type: string, text: string): XmlElement => element('note', { type, target: `#${beadName(id)}` }, text)
  return [
    ...(note === undefined ? [] : [noteElement('note', note)]),
    ...(bookmark === undefined ? [] : [noteElement('bookmark', bookmark)]),
    ...(raw === undefined ? [] : [noteElement('raw', String(raw))]),
  ]
}

function textElement(version: Version, sentences: readonly Sentence[]): XmlElement {
  const { id, title, publisher, uri } = version
  const origin = [provenanceNote(version), publisher, uri].filter((part) => part !== undefined).join('; ')
  return element(
    'TEI',
    { 'xml:id': versionName(id), 'xml:lang': languageTag(version) },
    element('teiHeader', {}, fileDescription(title ?? id, origin || 'No source is stated.')),
    element('text', {}, element('body', {}, ...divisions(sentences, id))),
  )
}

/** A heading begins a division. */
function divisions(sentences: readonly Sentence[], version: string): XmlElement[] {
  const parts: XmlElement[][] = []
  for (const block of blocksOf(sentences)) {
    const isHead = isHeading(block[0])
    if (parts.length === 0 || isHead) parts.push([])
    parts.at(-1)?.push(blockElement(block, version))
  }
  return parts.length === 0 ? [element('div', {}, element('p', {}))] : parts.map((children) => element('div', {}, ...children))
}

/** Neighbours of one paragraph, one speaker, and alike headings or not. */
function blocksOf(sentences: readonly Sentence[]): Sentence[][] {
  const blocks: Sentence[][] = []
  for (const sentence of sentences) {
    const before = blocks.at(-1)?.[0]
    if (before !== undefined && areTogether(before, sentence)) blocks.at(-1)?.push(sentence)
    else blocks.push([sentence])
  }
  return blocks
}

const areTogether = (one: Sentence, other: Sentence): boolean =>
  paragraphOf(one) === paragraphOf(other) && one.speaker === other.speaker && isHeading(one) === isHeading(other)

const isHeading = ({ kind, speaker }: Sentence): boolean => speaker === undefined && (kind === 'title' || kind === 'heading')

function blockElement(block: readonly Sentence[], version: string): XmlElement {
  const [first] = block
  const children = block.map(({ id, kind, text }) => element('s', { 'xml:id': sentenceName(version, id), type: kind }, text))
  if (isHeading(first)) return element('head', {}, ...children)
  return first.speaker === undefined
    ? element('p', {}, ...children)
    : element('u', { who: `#${speakerName(first.speaker)}` }, ...children)
}
