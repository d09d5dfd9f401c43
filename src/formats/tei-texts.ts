import { BitextError, type Place } from '../errors.ts'
import { SENTENCE_KINDS, type Sentence } from '../model/sentence.ts'
import { watchGrammar, type XmlGrammar } from '../text/xml-grammar.ts'
import { readXml, type XmlAttributes, type XmlHarvest, type XmlReader, xmlReader } from '../text/xml-in.ts'
import type { InputFile, Reporter } from './format.ts'
import { speakerId } from './tei-names.ts'
import { refuseCrowd, wholeFile } from './whole-file.ts'

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
  const harvest = new TeiHarvest(file.name, report)
  let found: TeiFile | undefined
  for await (const all of readXml(wholeFile(file).bytes, harvest)) found = all
  if (found === undefined) throw new BitextError('EMPTY_FILE', 'the file is empty', { place: { file: file.name } })
  return found
}

interface OpenElement {
  readonly name: string
  readonly attributes: XmlAttributes
}

/** Gathers texts, links and notes while a file is read. */
class TeiHarvest implements XmlHarvest<TeiFile> {
  readonly xml: XmlReader
  readonly #report: Pick<Reporter, 'problem'>
  readonly #grammar = watchGrammar(GRAMMAR)
  readonly #found: TeiFile = { texts: [], links: [], notes: [], own: undefined }
  /** The elements that are open, outermost first. */
  readonly #path: OpenElement[] = []
  readonly #names = new Set<string>()
  #sentences = 0
  #sentence: { -readonly [Key in keyof Sentence]: Sentence[Key] } | undefined
  /** Of the note or data that is open. */
  #text: string | undefined

  constructor(file: string, report: Pick<Reporter, 'problem'>) {
    this.#report = report
    this.xml = xmlReader(
      {
        open: (name, attributes) => this.#open(name, attributes),
        close: (name) => this.#close(name),
        text: (piece) => {
          if (this.#text !== undefined) this.#text += piece
          else if (this.#sentence !== undefined) this.#sentence.text += piece
        },
      },
      { file, namespaces: [TEI_NAMESPACE] },
    )
  }

  take(): TeiFile {
    return this.#found
  }

  #open(name: string, attributes: XmlAttributes): void {
    if (this.#path.length === 0 && name !== 'TEI' && name !== 'teiCorpus')
      throw this.#fault(`this is no TEI file: it begins with <${name.replace(/^\{.*\}/, '')}>`)
    this.#path.push({ name, attributes })
    for (const message of this.#grammar.open(name, attributes)) this.#report.problem(this.#fault(message), 'harmless')
    this.#noteName(attributes['xml:id'])
    if (name === 'text') this.#openText(attributes)
    else if (name === 's') this.#sentence = this.#sentenceFrom(attributes)
    else if (name === 'link' || name === 'ptr') this.#addLink(attributes)
    else if (name === 'note') this.#openNote(attributes)
    else if (name === 'xenoData' && attributes.type === 'bitext') this.#text = ''
  }

  #noteName(name: string | undefined): void {
    if (name === undefined) return
    if (this.#names.has(name)) this.#report.problem(this.#fault(`the xml:id ${name} is used twice`))
    this.#names.add(name)
  }

  #openText({ 'xml:id': ownName }: XmlAttributes): void {
    const name = ownName ?? this.#innermost(({ name: element }) => element === 'TEI')?.attributes['xml:id']
    this.#found.texts.push({ name, language: this.#inherited('xml:lang'), sentences: [] })
  }

  #sentenceFrom({ 'xml:id': id = '', type }: XmlAttributes): Sentence {
    refuseCrowd(this.#sentences++, 'sentences')
    const who = this.#inherited('who')
    const kind = SENTENCE_KINDS.find((known) => known === type)
    const speaker = who === undefined ? {} : { speaker: speakerId(who.replace(/^#/, '')) }
    return { id, text: '', ...speaker, ...(kind !== undefined && { kind }) }
  }

  #addLink({ 'xml:id': name, type, cert, target = '' }: XmlAttributes): void {
    const group = this.#innermost((element) => element.name === 'linkGrp')?.attributes.type ?? ''
    if (!LINK_GROUPS.has(group)) return
    refuseCrowd(this.#found.links.length, 'links')
    const ends = target.split(/\s+/).filter((end) => end !== '')
    this.#found.links.push({ name, type, cert, ends: ends.map((end) => end.replace(/^#/, '')), place: this.xml.place() })
  }

  /** Only notes beside the texts are on beads. */
  #openNote({ target = '', type = '' }: XmlAttributes): void {
    if (this.#innermost(({ name }) => name === 'standOff') === undefined) return
    this.#found.notes.push({ bead: target.replace(/^#/, ''), type, text: '' })
    this.#text = ''
  }

  #close(name: string): void {
    this.#path.pop()
    this.#grammar.close()
    if (name === 's' && this.#sentence !== undefined) {
      this.#found.texts.at(-1)?.sentences.push(this.#sentence)
      this.#sentence = undefined
    }
    if (this.#text === undefined) return
    const note = name === 'note' ? this.#found.notes.at(-1) : undefined
    if (note !== undefined) note.text = this.#text
    if (name === 'xenoData') this.#found.own ??= this.#text
    if (name === 'note' || name === 'xenoData') this.#text = undefined
  }

  #innermost(is: (element: OpenElement) => boolean): OpenElement | undefined {
    return this.#path.findLast(is)
  }

  /** The nearest value of an attribute, from the innermost element outwards. */
  #inherited(attribute: string): string | undefined {
    return this.#innermost(({ attributes }) => attributes[attribute] !== undefined)?.attributes[attribute]
  }

  #fault(message: string): BitextError {
    return new BitextError('MALFORMED', message, { place: this.xml.place() })
  }
}
