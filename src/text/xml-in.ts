import { SaxesParser } from 'saxes'
import { BitextError, type ErrorCode, type Place } from '../errors.ts'
import { xmlDecoder } from './xml-encoding.ts'

/** Attributes by their names as written, `xml:lang` among them. */
export type XmlAttributes = Readonly<Record<string, string>>

/** What a reader of one format does with a document, in document order. An error thrown here gets the place that is being read. */
export interface XmlHandlers {
  open(name: string, attributes: XmlAttributes): void
  close(name: string): void
  /** Text and CDATA, entities resolved; one stretch may come in pieces. */
  text(text: string): void
}

export interface XmlOptions {
  /** For messages. */
  readonly file: string
  /** Elements of these are reported by their local names, whatever their prefix; all others as `{uri}name`. */
  readonly namespaces?: readonly string[]
}

/** Takes an XML document piece by piece. */
export interface XmlReader {
  /** @throws BitextError `MALFORMED`, `TOO_LARGE` or `INVALID_UTF8`, with line and column */
  write(chunk: string | Uint8Array): void
  /** @throws BitextError where the document is not complete */
  end(): void
  /** Where it is now. */
  place(): Place
}

export type XmlChunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/** A reader, and what its handlers have gathered since they were last asked. */
export interface XmlHarvest<T> {
  readonly xml: XmlReader
  take(): T
}

/**
 * Reads a document to its end; after each piece, what it brought.
 * @throws BitextError as `XmlReader` does
 */
export async function* readXml<T>(chunks: XmlChunks, harvest: XmlHarvest<T>): AsyncGenerator<T> {
  const { xml } = harvest
  try {
    for await (const chunk of chunks) {
      xml.write(chunk)
      yield harvest.take()
    }
  } catch (error) {
    // A file that breaks off, such as a truncated archive: how far it was read says where.
    throw error instanceof BitextError ? error.at(xml.place()) : error
  }
  xml.end()
  yield harvest.take()
}

/** No format that we read nests deeper than some dozens of elements. */
const DEEPEST = 256

/** No tag, comment or stretch of text is longer, in characters: all of War and Peace has 3 million. */
const LONGEST = 4 * 1024 * 1024

/** Bytes are handed on in pieces of this size, so that no limit is noticed late. */
const PIECE = 1024 * 1024

/**
 * Reads XML as a stream, in memory that does not grow with the document. Nothing is ever fetched: a DOCTYPE is passed over, and one
 * that declares entities is refused (a few lines of them can stand for gigabytes).
 */
export function xmlReader(handlers: XmlHandlers, options: XmlOptions): XmlReader {
  const { file, namespaces } = options
  const decoder = xmlDecoder(file)
  let unfinished = 0
  let depth = 0
  const parser = saxesFor(namespaces, {
    open(name, attributes) {
      unfinished = 0
      if (++depth > DEEPEST) throw fault('MALFORMED', `elements are nested more than ${DEEPEST} deep`)
      handlers.open(name, attributes)
    },
    close(name) {
      unfinished = 0
      depth--
      handlers.close(name)
    },
    text: (text) => handlers.text(text),
  })
  const place = (): Place => ({ file, line: parser.line, column: parser.column + 1 })
  parser.on('comment', () => {
    unfinished = 0
  })
  parser.on('doctype', (doctype) => refuseEntities(doctype, place()))
  const feed = (text: string): void => {
    for (let start = 0; start < text.length; start += PIECE) {
      const piece = text.slice(start, start + PIECE)
      unfinished += piece.length
      parser.write(piece)
      if (unfinished > LONGEST)
        throw fault('TOO_LARGE', `there are more than ${LONGEST.toLocaleString('en')} characters without a tag`)
    }
  }
  return {
    write: (chunk) =>
      placed(place, () => {
        for (const text of typeof chunk === 'string' ? [chunk] : decoder.write(chunk)) feed(text)
      }),
    end: () =>
      placed(place, () => {
        for (const text of decoder.end()) feed(text)
        parser.close()
      }),
    place,
  }
}

/** The parser, with or without namespaces; without them it is nearly twice as fast. */
function saxesFor(namespaces: readonly string[] | undefined, handlers: XmlHandlers): SaxesParser<{ xmlns: boolean }> {
  const parser = namespaces === undefined ? plainSaxes(handlers) : namespacedSaxes(namespaces, handlers)
  parser.on('text', (text) => handlers.text(text))
  parser.on('cdata', (text) => handlers.text(text))
  parser.on('error', (error) => {
    throw malformed(error)
  })
  return parser
}

function plainSaxes({ open, close }: XmlHandlers): SaxesParser<{ xmlns: false }> {
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', ({ name, attributes }) => open(name, attributes))
  parser.on('closetag', ({ name }) => close(name))
  return parser
}

function namespacedSaxes(namespaces: readonly string[], { open, close }: XmlHandlers): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true })
  const nameIn = ({ uri, local }: { uri: string; local: string }): string =>
    namespaces.includes(uri) ? local : `{${uri}}${local}`
  parser.on('opentag', (tag) => open(nameIn(tag), plain(tag.attributes)))
  parser.on('closetag', (tag) => close(nameIn(tag)))
  return parser
}

/** Runs a step of reading; its errors get the place where it happened, unless they know a better one. */
function placed(place: () => Place, step: () => void): void {
  try {
    step()
  } catch (error) {
    throw error instanceof BitextError ? error.at(place()) : error
  }
}

const fault = (code: ErrorCode, message: string): BitextError =>
  new BitextError(code, message, { hint: 'no file of this kind needs that: it is damaged, or meant to do harm' })

/** The parser says the place in front of its message; the reader knows it, too. */
function malformed({ message }: Error): BitextError {
  const fault = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
  const isEntity = fault === 'undefined entity'
  return new BitextError('MALFORMED', `not well-formed XML: ${fault}`, {
    hint: isEntity
      ? 'XML knows &amp; &lt; &gt; &quot; and &apos; only: write the character itself'
      : 'mend it here; xmllint --noout FILE lists all such places',
  })
}

/** A document type is passed over; the entities it declares would not be understood, and are how XML attacks are made. */
function refuseEntities(doctype: string, { file, line = 1 }: Place): void {
  const start = doctype.indexOf('<!ENTITY')
  if (start < 0) return
  const before = doctype.lastIndexOf('\n', start)
  const place = {
    file,
    line: line - (doctype.slice(start).split('\n').length - 1),
    ...(before >= 0 && { column: start - before }),
  }
  throw new BitextError('MALFORMED', 'the document type declares entities, which are not read', {
    place,
    hint: 'write the characters themselves, and take the declarations out',
  })
}

/** With namespaces the parser has objects for attributes. */
function plain(attributes: Readonly<Record<string, { readonly value: string }>>): XmlAttributes {
  const values: Record<string, string> = {}
  for (const name in attributes) values[name] = attributes[name].value
  return values
}
