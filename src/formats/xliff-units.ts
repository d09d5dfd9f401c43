import { BitextError } from '../errors.ts'
import { watchGrammar, type XmlGrammar } from '../text/xml-grammar.ts'
import { type XmlAttributes, type XmlHarvest, xmlReader } from '../text/xml-in.ts'
import type { Reporter } from './format.ts'
import type { Property } from './properties.ts'

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

/** Segments as they come; `undefined` before the first unit. */
export function xliffHarvest(file: string, report: Pick<Reporter, 'problem'>): XmlHarvest<XliffBatch | undefined> {
  const grammar = watchGrammar(GRAMMAR)
  const metadata = new Map<string, Property[]>()
  let languages: XliffBatch['languages'] | undefined
  let segments: XliffSegment[] = []
  let files = 0
  let unit: XliffUnit | undefined
  let segment: { -readonly [Key in keyof XliffSegment]: XliffSegment[Key] } | undefined
  let foreign = 0
  let text: string | undefined
  let group = ''
  let metaType = ''
  let depth = 0

  const fault = (message: string, hint?: string): BitextError =>
    new BitextError('MALFORMED', message, { place: xml.place(), hint })
  const collect = (): void => {
    text = ''
  }
  const collected = (): string => {
    const whole = text ?? ''
    text = undefined
    return whole
  }
  const starts: Readonly<Record<string, (attributes: XmlAttributes) => void>> = {
    xliff: ({ srcLang = '', trgLang }) => {
      languages = { source: srcLang, target: trgLang }
    },
    file: () => {
      files++
    },
    unit: ({ id = '', name }) => {
      unit = { id, name, notes: [], metadata: new Map() }
    },
    segment: ({ id, state, subState }) => {
      if (unit === undefined) return
      segment = { unit, id, state, subState, source: '', target: undefined, isMoved: false, hadCodes: false }
    },
    source: collect,
    target: ({ order }) => {
      collect()
      if (segment !== undefined && order !== undefined) segment.isMoved = true
    },
    note: collect,
    [`{${METADATA}}metaGroup`]: ({ category = '' }) => {
      group = category
    },
    [`{${METADATA}}meta`]: ({ type = '' }) => {
      metaType = type
      collect()
    },
    cp: ({ hex = '' }) => {
      if (text !== undefined) text += characterFrom(hex)
    },
  }
  const ends: Readonly<Record<string, () => void>> = {
    source: () => {
      const whole = collected()
      if (segment !== undefined) segment.source = whole
    },
    target: () => {
      const whole = collected()
      if (segment !== undefined) segment.target = whole
    },
    note: () => {
      const whole = collected()
      unit?.notes.push(whole)
    },
    [`{${METADATA}}meta`]: () => {
      const into = unit?.metadata ?? (files === 1 ? metadata : undefined)
      const properties = into?.get(group) ?? []
      properties.push([metaType, collected()])
      into?.set(group, properties)
    },
    segment: () => {
      if (segment !== undefined) segments.push(segment)
      segment = undefined
    },
    unit: () => {
      unit = undefined
    },
  }
  const xml = xmlReader(
    {
      open(name, attributes) {
        if (depth++ === 0 && name !== 'xliff') throw notXliff(name, fault)
        for (const message of grammar.open(name, attributes)) report.problem(fault(message), 'harmless')
        // Modules (matches, glossaries) have sources, targets and notes of their own.
        if (isForeign(name)) foreign++
        if (foreign > 0) return
        if (CODES.has(name) && segment !== undefined) segment.hadCodes = true
        starts[name]?.(attributes)
      },
      close(name) {
        depth--
        grammar.close()
        if (foreign === 0) ends[name]?.()
        if (isForeign(name)) foreign--
      },
      text(piece) {
        if (text !== undefined && foreign === 0) text += piece
      },
    },
    { file, namespaces: [XLIFF_2, XLIFF_22] },
  )
  return {
    xml,
    take() {
      if (languages === undefined || (segments.length === 0 && unit === undefined)) return undefined
      const batch = { languages, metadata, files, segments }
      segments = []
      return batch
    },
  }
}

/** `<cp hex="001B"/>`: a character that XML cannot hold. */
const characterFrom = (hex: string): string =>
  /^[0-9a-f]{1,4}$/i.test(hex) ? String.fromCharCode(Number.parseInt(hex, 16)) : '\ufffd'

function notXliff(name: string, fault: (message: string, hint?: string) => BitextError): BitextError {
  if (/xliff:document:1|\}xliff$/.test(name) || name === '{}xliff')
    return fault('this is XLIFF 1, and only XLIFF 2 is read', 'export it as XLIFF 2.0 or 2.1, or as TMX')
  return fault(`this is no XLIFF file: it begins with <${name.replace(/^\{.*\}/, '')}>`)
}
