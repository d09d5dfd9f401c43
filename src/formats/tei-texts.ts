import { BitextError, type Place } from '../errors.ts'
import { SENTENCE_KINDS, type Sentence } from '../model/sentence.ts'
import { watchGrammar, type XmlGrammar } from '../text/xml-grammar.ts'
import { readXml, type XmlAttributes, type XmlHarvest, xmlReader } from '../text/xml-in.ts'
import type { InputFile, Reporter } from './format.ts'
import { speakerId } from './tei-names.ts'

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0'

/** What of the header every TEI file must have. */
const GRAMMAR: XmlGrammar = {
  teiHeader: { children: [['fileDesc'], ['encodingDesc', 'profileDesc', 'xenoData'], ['revisionDesc']], open: true },
  fileDesc: {
    children: [
      ...[['titleStmt'], ['editionStmt'], ['extent'], ['publicationStmt'], ['seriesStmt'], ['notesStmt']],
      ['sourceDesc', 'recordingStmt'],
    ],
    open: true,
  },
  link: { attributes: ['target!'], open: true },
}

/** A text of the file: the language, and its sentences with their names (`xml:id`) as ids. */
export interface TeiText {
  /** `xml:id` of the text or of the TEI element around it. */
  readonly name: string | undefined
  readonly language: string | undefined
  readonly sentences: Sentence[]
}

/** A link or pointer of a group of links. */
export interface TeiLink {
  readonly name: string | undefined
  readonly type: string | undefined
  readonly cert: string | undefined
  /** Names of sentences. */
  readonly ends: readonly string[]
  readonly place: Place
}

export interface TeiFile {
  readonly texts: TeiText[]
  readonly links: TeiLink[]
  /** Notes on beads: the name of the bead, what sort of note, and the text. */
  readonly notes: { readonly bead: string; readonly type: string; text: string }[]
  /** Our own `<xenoData>`. */
  own: string | undefined
}

/** Groups of links that say what translates what. */
const LINK_GROUPS: ReadonlySet<string> = new Set(['translation', 'alignment'])

/** Reads the texts and links of a TEI file. */
export async function readTeiFile(file: InputFile, report: Pick<Reporter, 'problem'>): Promise<TeiFile> {
  const harvest = teiHarvest(file.name, report)
  let found: TeiFile | undefined
  for await (const all of readXml(file.bytes, harvest)) found = all
  if (found === undefined) throw new BitextError('EMPTY_FILE', 'the file is empty', { place: { file: file.name } })
  return found
}

function teiHarvest(file: string, report: Pick<Reporter, 'problem'>): XmlHarvest<TeiFile> {
  const grammar = watchGrammar(GRAMMAR)
  const found: TeiFile = { texts: [], links: [], notes: [], own: undefined }
  const path: { readonly name: string; readonly attributes: XmlAttributes }[] = []
  const names = new Set<string>()
  let sentence: { -readonly [Key in keyof Sentence]: Sentence[Key] } | undefined
  let collected: string | undefined

  const fault = (message: string): BitextError => new BitextError('MALFORMED', message, { place: xml.place() })
  /** The nearest value of an attribute, from the innermost element outwards. */
  const inherited = (attribute: string): string | undefined =>
    path.findLast(({ attributes }) => attributes[attribute] !== undefined)?.attributes[attribute]
  const isInside = (name: string): boolean => path.some((open) => open.name === name)
  const linkGroup = (): string | undefined => path.findLast(({ name }) => name === 'linkGrp')?.attributes.type

  const starts: Readonly<Record<string, (attributes: XmlAttributes) => void>> = {
    text: (attributes) => {
      const corpusText = path.findLast(({ name }) => name === 'TEI')?.attributes['xml:id']
      found.texts.push({ name: attributes['xml:id'] ?? corpusText, language: inherited('xml:lang'), sentences: [] })
    },
    s: (attributes) => {
      const who = inherited('who')
      const kind = SENTENCE_KINDS.find((known) => known === attributes.type)
      const speaker = who === undefined ? {} : { speaker: speakerId(who.replace(/^#/, '')) }
      sentence = { id: attributes['xml:id'] ?? '', text: '', ...speaker, ...(kind !== undefined && { kind }) }
    },
    link: (attributes) => addLink(attributes),
    ptr: (attributes) => addLink(attributes),
    note: ({ target = '', type = '' }) => {
      if (!isInside('standOff')) return
      found.notes.push({ bead: target.replace(/^#/, ''), type, text: '' })
      collected = ''
    },
    xenoData: ({ type }) => {
      if (type === 'bitext') collected = ''
    },
  }
  const addLink = (attributes: XmlAttributes): void => {
    if (!LINK_GROUPS.has(linkGroup() ?? '')) return
    const ends = (attributes.target ?? '').split(/\s+/).filter((end) => end !== '')
    found.links.push({
      name: attributes['xml:id'],
      type: attributes.type,
      cert: attributes.cert,
      ends: ends.map((end) => end.replace(/^#/, '')),
      place: xml.place(),
    })
  }
  const ends: Readonly<Record<string, () => void>> = {
    s: () => {
      if (sentence !== undefined) found.texts.at(-1)?.sentences.push(sentence)
      sentence = undefined
    },
    note: () => {
      const note = found.notes.at(-1)
      if (note !== undefined && collected !== undefined) note.text = collected
      collected = undefined
    },
    xenoData: () => {
      found.own ??= collected
      collected = undefined
    },
  }
  const xml = xmlReader(
    {
      open(name, attributes) {
        if (path.length === 0 && name !== 'TEI' && name !== 'teiCorpus')
          throw fault(`this is no TEI file: it begins with <${name.replace(/^\{.*\}/, '')}>`)
        path.push({ name, attributes })
        for (const message of grammar.open(name, attributes)) report.problem(fault(message), 'harmless')
        const id = attributes['xml:id']
        if (id !== undefined && names.has(id)) report.problem(fault(`the xml:id ${id} is used twice`))
        if (id !== undefined) names.add(id)
        starts[name]?.(attributes)
      },
      close(name) {
        path.pop()
        grammar.close()
        ends[name]?.()
      },
      text(piece) {
        if (collected !== undefined) collected += piece
        else if (sentence !== undefined) sentence.text += piece
      },
    },
    { file, namespaces: [TEI_NAMESPACE] },
  )
  return { xml, take: () => found }
}
