import { BitextError, type Place } from '../errors.ts'
import { watchGrammar } from '../text/xml-grammar.ts'
import { readXml, type XmlAttributes, type XmlChunks, type XmlHarvest, xmlReader } from '../text/xml-in.ts'
import type { Reporter } from './format.ts'
import { TMX_GRAMMAR } from './tmx-grammar.ts'

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
  const parser = tmxParser(file, report)
  for await (const batch of readXml(chunks, parser)) if (batch !== undefined) yield batch
}

/** Inline elements whose content is code of another format; `hi` has text. */
const CODES: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

/** Units as they come; `undefined` before the header. */
function tmxParser(file: string, report: ReadTmxUnitsOptions['report']): XmlHarvest<TmxBatch | undefined> {
  const grammar = watchGrammar(TMX_GRAMMAR)
  let header: TmxHeader | undefined
  let units: TmxUnit[] = []
  let unit: TmxUnit | undefined
  let variant: { -readonly [Key in keyof TmxVariant]: TmxVariant[Key] } | undefined
  let text: string | undefined
  let propertyType = ''
  let codes = 0
  let depth = 0

  const fault = (message: string): BitextError => new BitextError('MALFORMED', message, { place: xml.place() })
  const reportAll = (messages: readonly string[]): void => {
    for (const message of messages) report?.problem(fault(message), 'harmless')
  }
  const annotated = (): Annotated | undefined => variant ?? unit ?? header

  const starts: Readonly<Record<string, (attributes: XmlAttributes) => void>> = {
    header: (attributes) => {
      header = { attributes, properties: [], notes: [] }
    },
    body: () => {
      if (header === undefined) reportAll(['<body> must stand after <header>'])
      header ??= { attributes: {}, properties: [], notes: [] }
    },
    tu: ({ tuid }) => {
      unit = { id: tuid, variants: [], properties: [], notes: [], place: xml.place() }
    },
    tuv: (attributes) => {
      variant = {
        language: attributes['xml:lang'] ?? attributes.lang ?? '',
        text: '',
        hadCodes: false,
        properties: [],
        notes: [],
      }
    },
    seg: () => {
      text = ''
    },
    note: () => {
      text = ''
    },
    prop: ({ type = '' }) => {
      propertyType = type
      text = ''
    },
    hi: () => {
      if (variant !== undefined) variant.hadCodes = true
    },
  }
  const ends: Readonly<Record<string, () => void>> = {
    seg: () => {
      if (variant !== undefined) variant.text = text ?? ''
      text = undefined
    },
    note: () => {
      annotated()?.notes.push(text ?? '')
      text = undefined
    },
    prop: () => {
      annotated()?.properties.push({ type: propertyType, text: text ?? '' })
      text = undefined
    },
    tuv: () => {
      if (variant !== undefined) unit?.variants.push(variant)
      variant = undefined
    },
    tu: () => {
      if (unit !== undefined) units.push(unit)
      unit = undefined
    },
  }
  const xml = xmlReader(
    {
      open(name, attributes) {
        if (depth++ === 0 && name !== 'tmx') throw fault(`this is no TMX file: it begins with <${name}>`)
        reportAll(grammar.open(name, attributes))
        if (CODES.has(name)) {
          codes++
          if (variant !== undefined) variant.hadCodes = true
        }
        starts[name]?.(attributes)
      },
      close(name) {
        depth--
        grammar.close()
        if (CODES.has(name)) codes--
        ends[name]?.()
      },
      text(piece) {
        if (text !== undefined && codes === 0) text += piece
      },
    },
    { file },
  )
  return {
    xml,
    take() {
      if (header === undefined) return undefined
      const batch = { header, units }
      units = []
      return batch
    },
  }
}
