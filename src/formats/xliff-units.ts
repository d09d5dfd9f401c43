import { BitextError } from '../errors.ts'
import { watchGrammar, type XmlGrammar } from '../text/xml-grammar.ts'
import { type XmlAttributes, type XmlHarvest, type XmlReader, xmlReader } from '../text/xml-in.ts'
import type { Reporter } from './format.ts'
import type { Property } from './properties.ts'
import { refuseEndlessUnit } from './whole-file.ts'

/** The namespace of XLIFF 2.0 and 2.1, that of 2.2, and that of the metadata module. */
export const XLIFF_2 = 'urn:oasis:names:tc:xliff:document:2.0'
const XLIFF_22 = 'urn:oasis:names:tc:xliff:document:2.2'
export const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0'

const STATES = ['initial', 'translated', 'reviewed', 'final']

/** The core of XLIFF 2; modules may add attributes and elements nearly everywhere. */
const GRAMMAR: XmlGrammar = {
  xliff: {
    attributes: ['version!', 'srcLang!', 'trgLang', 'xml:space'],
    values: { version: ['2.0', '2.1', '2.2'] },
    children: [['file']],
    open: true,
  },
  file: { attributes: ['id!'], open: true },
  group: { attributes: ['id!'], open: true },
  unit: { attributes: ['id!'], open: true },
  segment: { values: { state: STATES }, open: true, children: [['source'], ['target']] },
  ignorable: { open: true, children: [['source'], ['target']] },
  data: { attributes: ['id!'], open: true },
}

/** A segment of an XLIFF file. */
export interface XliffSegment {
  readonly unit: XliffUnit
  /** The segment's own id, where it has one. */
  readonly id: string | undefined
  readonly state: string | undefined
  readonly subState: string | undefined
  readonly source: string
  /** Absent where there is no `<target>`. */
  readonly target: string | undefined
  /** Whether the target is to stand elsewhere in its unit. */
  readonly isMoved: boolean
  readonly hadCodes: boolean
}

export interface XliffUnit {
  readonly id: string
  readonly name: string | undefined
  readonly notes: string[]
  /** By the category of their group. */
  readonly metadata: Map<string, Property[]>
}

/** What a piece of the file brought. */
export interface XliffBatch {
  readonly languages: { readonly source: string; readonly target: string | undefined }
  /** The first file's metadata. */
  readonly metadata: ReadonlyMap<string, readonly Property[]>
  readonly files: number
  readonly segments: readonly XliffSegment[]
}

/** Elements that stand for codes of the original format. */
const CODES: ReadonlySet<string> = new Set(['ph', 'pc', 'sc', 'ec'])

const isForeign = (name: string): boolean => name.startsWith('{') && !name.startsWith(`{${METADATA}}`)

const META_GROUP = `{${METADATA}}metaGroup`
const META = `{${METADATA}}meta`

/** Elements whose text is wanted. */
const TEXTS: ReadonlySet<string> = new Set(['source', 'target', 'note', META])

/** A segment that is being read. */
type OpenSegment = { -readonly [Key in keyof XliffSegment]: XliffSegment[Key] }

/** Gathers segments while a file is read. */
export class XliffHarvest implements XmlHarvest<XliffBatch | undefined> {
  readonly xml: XmlReader
  readonly #report: Pick<Reporter, 'problem'>
  readonly #grammar = watchGrammar(GRAMMAR)
  /** The first file's. */
  readonly #metadata = new Map<string, Property[]>()
  #languages: XliffBatch['languages'] | undefined
  #segments: XliffSegment[] = []
  #files = 0
  #unit: XliffUnit | undefined
  #segment: OpenSegment | undefined
  #text: string | undefined
  #group = ''
  #metaType = ''
  /** How many elements of modules are open: matches and glossaries have sources, targets and notes of their own. */
  #foreign = 0
  /** How many notes and properties of the unit, or of the file, there have been. */
  #parts = 0
  #depth = 0

  constructor(file: string, report: Pick<Reporter, 'problem'>) {
    this.#report = report
    this.xml = xmlReader(
      {
        open: (name, attributes) => this.#open(name, attributes),
        close: (name) => this.#close(name),
        text: (piece) => {
          if (this.#text !== undefined && this.#foreign === 0) this.#text += piece
        },
      },
      { file, namespaces: [XLIFF_2, XLIFF_22] },
    )
  }

  /** The segments since it was last asked; `undefined` before the first unit. */
  take(): XliffBatch | undefined {
    const languages = this.#languages
    if (languages === undefined || (this.#segments.length === 0 && this.#unit === undefined)) return undefined
    const batch = { languages, metadata: this.#metadata, files: this.#files, segments: this.#segments }
    this.#segments = []
    return batch
  }

  #open(name: string, attributes: XmlAttributes): void {
    if (this.#depth++ === 0 && name !== 'xliff') throw this.#notXliff(name)
    for (const message of this.#grammar.open(name, attributes)) this.#report.problem(this.#fault(message), 'harmless')
    if (isForeign(name)) this.#foreign++
    if (this.#foreign > 0) return
    if (TEXTS.has(name)) this.#text = ''
    if (name === META_GROUP) this.#group = attributes.category ?? ''
    else if (name === META) this.#metaType = attributes.type ?? ''
    else if (this.#segment === undefined) this.#begin(name, attributes)
    else this.#openInSegment(this.#segment, name, attributes)
  }

  #begin(name: string, { id, name: ownName, srcLang = '', trgLang, state, subState }: XmlAttributes): void {
    if (name === 'xliff') this.#languages = { source: srcLang, target: trgLang }
    else if (name === 'file') this.#files++
    else if (name === 'unit') this.#unit = { id: id ?? '', name: ownName, notes: [], metadata: new Map() }
    else if (name === 'segment' && this.#unit !== undefined) {
      const unit = this.#unit
      this.#segment = { unit, id, state, subState, source: '', target: undefined, isMoved: false, hadCodes: false }
    }
  }

  #openInSegment(segment: OpenSegment, name: string, { order, hex = '' }: XmlAttributes): void {
    if (CODES.has(name)) segment.hadCodes = true
    else if (name === 'target' && order !== undefined) segment.isMoved = true
    else if (name === 'cp' && this.#text !== undefined) this.#text += characterFrom(hex)
  }

  #close(name: string): void {
    this.#depth--
    this.#grammar.close()
    if (this.#foreign > 0) {
      if (isForeign(name)) this.#foreign--
    } else if (TEXTS.has(name)) this.#closeText(name, this.#text ?? '')
    else if (name === 'segment') {
      if (this.#segment !== undefined) this.#segments.push(this.#segment)
      this.#segment = undefined
    } else if (name === 'unit') this.#unit = undefined
    if (name === 'unit' || name === 'file') this.#parts = 0
  }

  #closeText(name: string, text: string): void {
    this.#text = undefined
    if (name === META || name === 'note') refuseEndlessUnit(++this.#parts, this.xml.place())
    if (name === META) this.#addProperty([this.#metaType, text])
    else if (name === 'note') this.#unit?.notes.push(text)
    else if (this.#segment !== undefined && name === 'source') this.#segment.source = text
    else if (this.#segment !== undefined) this.#segment.target = text
  }

  #addProperty(property: Property): void {
    const into = this.#unit?.metadata ?? (this.#files === 1 ? this.#metadata : undefined)
    const properties = into?.get(this.#group) ?? []
    properties.push(property)
    into?.set(this.#group, properties)
  }

  #fault(message: string, hint?: string): BitextError {
    return new BitextError('MALFORMED', message, { place: this.xml.place(), hint })
  }

  #notXliff(name: string): BitextError {
    if (/xliff:document:1|\}xliff$/.test(name))
      return this.#fault('this is XLIFF 1, and only XLIFF 2 is read', 'export it as XLIFF 2.0 or 2.1, or as TMX')
    return this.#fault(`this is no XLIFF file: it begins with <${name.replace(/^\{.*\}/, '')}>`)
  }
}

/** `<cp hex="001B"/>`: a character that XML cannot hold. */
const characterFrom = (hex: string): string =>
  /^[0-9a-f]{1,4}$/i.test(hex) ? String.fromCharCode(Number.parseInt(hex, 16)) : '\ufffd'
