import { BitextError, type Place } from '../errors.ts'
import { watchGrammar } from '../text/xml-grammar.ts'
import { readXml, type XmlAttributes, type XmlChunks, type XmlHarvest, type XmlReader, xmlReader } from '../text/xml-in.ts'
import type { Reporter } from './format.ts'
import { TMX_GRAMMAR } from './tmx-grammar.ts'
import { refuseEndlessUnit } from './whole-file.ts'

/** A property, `<prop type="…">`: what tools add to TMX. */
export interface TmxProperty {
  readonly type: string
  readonly text: string
}

interface Annotated {
  readonly properties: TmxProperty[]
  readonly notes: string[]
}

/** The file's header; `attributes.srclang` is `*all*` where any language may be the source. */
export interface TmxHeader extends Annotated {
  readonly attributes: XmlAttributes
}

/** A unit's text in one language. */
export interface TmxVariant extends Annotated {
  /** As written in `xml:lang`, such as `en-US`. */
  readonly language: string
  /** Without inline codes. */
  readonly text: string
  /** Whether there were inline elements (bpt, ept, ph, it, hi, ut), which plain text cannot hold. */
  readonly hadCodes: boolean
}

/** A translation unit: one meaning in two or more languages. */
export interface TmxUnit extends Annotated {
  readonly id: string | undefined
  readonly variants: TmxVariant[]
  readonly place: Place
}

/** What one piece of the file brought. */
export interface TmxBatch {
  readonly header: TmxHeader
  readonly units: readonly TmxUnit[]
}

export interface ReadTmxUnitsOptions {
  /** For messages. */
  readonly file?: string
  /** Hears what is wrong with the file and can be passed over; by default nobody. */
  readonly report?: Pick<Reporter, 'problem'>
}

/**
 * Reads a translation memory as a stream, in constant memory: the units of each piece of the file.
 * @throws BitextError `MALFORMED` with line and column for what is no TMX
 */
export async function* readTmxUnits(
  chunks: XmlChunks,
  { file = 'the TMX file', report }: ReadTmxUnitsOptions = {},
): AsyncGenerator<TmxBatch> {
  for await (const batch of readXml(chunks, new TmxHarvest(file, report))) if (batch !== undefined) yield batch
}

/** Inline elements whose content is code of another format; `hi` has text. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

/** Gathers units while a file is read. */
class TmxHarvest implements XmlHarvest<TmxBatch | undefined> {
  readonly xml: XmlReader
  readonly #report: ReadTmxUnitsOptions['report']
  readonly #grammar = watchGrammar(TMX_GRAMMAR)
  #header: TmxHeader | undefined
  #units: TmxUnit[] = []
  #unit: TmxUnit | undefined
  #variant: { -readonly [Key in keyof TmxVariant]: TmxVariant[Key] } | undefined
  /** Of the segment, note or property that is open. */
  #text: string | undefined
  #propertyType = ''
  /** How many elements with codes are open. */
  #codes = 0
  /** How many parts of the unit, or of the header, there have been. */
  #parts = 0
  #depth = 0

  constructor(file: string, report: ReadTmxUnitsOptions['report']) {
    this.#report = report
    this.xml = xmlReader(
      {
        open: (name, attributes) => this.#open(name, attributes),
        close: (name) => this.#close(name),
        text: (piece) => {
          if (this.#text !== undefined && this.#codes === 0) this.#text += piece
        },
      },
      { file },
    )
  }

  /** The units since it was last asked; `undefined` before the header. */
  take(): TmxBatch | undefined {
    if (this.#header === undefined) return undefined
    const batch = { header: this.#header, units: this.#units }
    this.#units = []
    return batch
  }

  #open(name: string, attributes: XmlAttributes): void {
    if (this.#depth++ === 0 && name !== 'tmx') throw this.#fault(`this is no TMX file: it begins with <${name}>`)
    for (const message of this.#grammar.open(name, attributes)) this.#report?.problem(this.#fault(message), 'harmless')
    if (CODES.has(name)) this.#codes++
    if (this.#variant !== undefined && (name === 'hi' || CODES.has(name))) this.#variant.hadCodes = true
    if (name === 'seg' || name === 'note' || name === 'prop') this.#text = ''
    if (name === 'prop') this.#propertyType = attributes.type ?? ''
    else this.#begin(name, attributes)
  }

  /** Begins a part of the file that has others in it. */
  #begin(name: string, attributes: XmlAttributes): void {
    const nothing = { properties: [], notes: [] }
    if (name === 'tuv') {
      const language = attributes['xml:lang'] ?? attributes.lang ?? ''
      this.#variant = { language, text: '', hadCodes: false, properties: [], notes: [] }
    } else if (name === 'tu') {
      this.#unit = { id: attributes.tuid, variants: [], properties: [], notes: [], place: this.xml.place() }
    } else if (name === 'header') this.#header = { attributes, ...nothing }
    else if (name === 'body' && this.#header === undefined) {
      this.#report?.problem(this.#fault('<body> must stand after <header>'), 'harmless')
      this.#header = { attributes: {}, ...nothing }
    }
  }

  #close(name: string): void {
    this.#depth--
    this.#grammar.close()
    this.#countPart(name)
    if (CODES.has(name)) this.#codes--
    if (name === 'tuv') {
      if (this.#variant !== undefined) this.#unit?.variants.push(this.#variant)
      this.#variant = undefined
    } else if (name === 'tu') {
      if (this.#unit !== undefined) this.#units.push(this.#unit)
      this.#unit = undefined
    } else if (name === 'seg' || name === 'note' || name === 'prop') this.#closeText(name)
  }

  /** What is gathered until the unit ends. */
  #countPart(name: string): void {
    if (name === 'tu' || name === 'header') this.#parts = 0
    else if (name === 'tuv' || name === 'note' || name === 'prop') refuseEndlessUnit(++this.#parts, this.xml.place())
  }

  #closeText(name: 'seg' | 'note' | 'prop'): void {
    const text = this.#text ?? ''
    this.#text = undefined
    const around = this.#variant ?? this.#unit ?? this.#header
    if (name === 'note') around?.notes.push(text)
    else if (name === 'prop') around?.properties.push({ type: this.#propertyType, text })
    else if (this.#variant !== undefined) this.#variant.text = text
  }

  #fault(message: string): BitextError {
    return new BitextError('MALFORMED', message, { place: this.xml.place() })
  }
}
