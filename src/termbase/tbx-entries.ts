import { BitextError, type Place } from '../errors.ts'
import { type XmlAttributes, type XmlReader, xmlReader } from '../text/xml-in.ts'
import { TBX_NAMESPACE } from './tbx-write.ts'

/** A field of an entry, such as `<descrip type="subjectField">law</descrip>`. */
export interface TbxField {
  /** The data category: what `type` says or, in style DCT, the name of the element. */
  readonly category: string
  readonly text: string
  readonly target: string | undefined
}

/** A term with its fields. */
export interface TbxTerm {
  readonly fields: TbxField[]
}

/** The terms of one language. */
export interface TbxLanguage extends TbxTerm {
  /** As written in `xml:lang`, such as `en-US`. */
  readonly language: string
  readonly terms: TbxTerm[]
}

/** A concept as it stands in the file. */
export interface TbxEntry extends TbxTerm {
  readonly id: string | undefined
  readonly languages: TbxLanguage[]
  readonly place: Place
}

/** What a file holds, whether of version 2 or 3. */
export interface TbxFile {
  /** Of the root. */
  readonly language: string | undefined
  readonly entries: readonly TbxEntry[]
}

/** Version 2 has no namespace; those of modules belong to style DCT. */
const NAMESPACES = ['', TBX_NAMESPACE, 'http://www.tbxinfo.net/ns/min', 'http://www.tbxinfo.net/ns/basic']

const ROOTS: ReadonlySet<string> = new Set(['tbx', 'martif'])
const ENTRIES: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry'])
const LANGUAGES: ReadonlySet<string> = new Set(['langSec', 'langSet'])
const TERMS: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig'])

/** Inline elements whose content is code of another format. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

/**
 * Reads the entries of a TBX file: version 3, styles DCA and DCT, or version 2 (MARTIF).
 * @throws BitextError `MALFORMED` with line and column for what is no TBX
 */
export function readTbxEntries(content: string | Uint8Array, file: string): TbxFile {
  const harvest = new TbxHarvest(file)
  harvest.xml.write(content)
  harvest.xml.end()
  return harvest
}

/** Gathers entries while a file is read. */
class TbxHarvest implements TbxFile {
  readonly xml: XmlReader
  readonly entries: TbxEntry[] = []
  language: string | undefined
  #depth = 0
  #entry: TbxEntry | undefined
  #section: TbxLanguage | undefined
  #term: TbxTerm | undefined
  #field: { category: string; text: string; target: string | undefined; readonly depth: number } | undefined
  /** How many elements with codes are open. */
  #codes = 0

  constructor(file: string) {
    this.xml = xmlReader(
      {
        open: (name, attributes) => this.#open(name, attributes),
        close: (name) => this.#close(name),
        text: (piece) => {
          if (this.#field !== undefined && this.#codes === 0) this.#field.text += piece
        },
      },
      { file, namespaces: NAMESPACES },
    )
  }

  #open(name: string, attributes: XmlAttributes): void {
    if (this.#depth++ === 0) this.#begin(name, attributes)
    else if (CODES.has(name)) this.#codes++
    else if (ENTRIES.has(name)) {
      this.#entry = { id: attributes.id, fields: [], languages: [], place: this.xml.place() }
    } else if (this.#entry !== undefined && this.#field === undefined) this.#openIn(this.#entry, name, attributes)
  }

  #begin(name: string, attributes: XmlAttributes): void {
    if (!ROOTS.has(name)) {
      throw new BitextError('MALFORMED', `this is no TBX file: it begins with <${name}>`, {
        hint: 'TBX begins with <tbx> (version 3) or <martif> (version 2)',
      })
    }
    this.language = attributes['xml:lang'] ?? attributes.lang
  }

  #openIn(entry: TbxEntry, name: string, attributes: XmlAttributes): void {
    if (LANGUAGES.has(name)) {
      const language = attributes['xml:lang'] ?? attributes.lang
      if (language === undefined)
        throw new BitextError('MALFORMED', `<${name}> does not say its language`, { hint: 'xml:lang="en"' })
      this.#section = { language, fields: [], terms: [] }
      entry.languages.push(this.#section)
    } else if (TERMS.has(name)) {
      this.#term = { fields: [] }
      this.#section?.terms.push(this.#term)
    } else if (!name.endsWith('Grp')) {
      const category = attributes.type ?? name
      this.#field = { category, text: '', target: attributes.target, depth: this.#depth }
    }
  }

  #close(name: string): void {
    if (CODES.has(name)) this.#codes--
    else if (this.#field?.depth === this.#depth) {
      const { category, text, target } = this.#field
      const around = this.#term ?? this.#section ?? this.#entry
      around?.fields.push({ category, text: text.trim().replace(/\s*\n\s+/g, ' '), target })
      this.#field = undefined
    } else if (TERMS.has(name)) this.#term = undefined
    else if (LANGUAGES.has(name)) this.#section = undefined
    else if (ENTRIES.has(name)) {
      if (this.#entry !== undefined) this.entries.push(this.#entry)
      this.#entry = undefined
    }
    this.#depth--
  }
}
