import {
  Document,
  isMap,
  isNode,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  parseDocument,
  Scalar,
  visit,
  type YAMLError,
} from 'yaml'
import { BitextError, type Place } from '../errors.ts'
import { check, type Path, type Schema, type Violation } from './schema.ts'
import { tooDeepAt } from './yaml-depth.ts'

/** A YAML file whose syntax is right; `conform` says whether its content is. */
export interface OpenYaml {
  readonly value: unknown
  /** The place of the value at a path such as `['beads', 3, 'shape']`, or of the nearest part above it that exists. */
  placeOf(path: Path): Place
  /** The place of the key that a path ends in. */
  placeOfKey(path: Path): Place
  /**
   * The value, as its schema types it.
   * @throws BitextError `MALFORMED` or `UNKNOWN_KEY`, with line, column and the nearest valid key.
   */
  conform<T>(schema: Schema<T>): T
}

/** A YAML file as read: its checked value, and where each part of it stands. */
export interface YamlFile<T> extends Pick<OpenYaml, 'placeOf'> {
  readonly value: T
}

/** What may stand in a YAML file. */
export type YamlValue =
  | string
  | number
  | boolean
  | undefined
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue }
  | object

type ParsedYaml = Document.Parsed<ParsedNode>

/**
 * Reads a YAML file and checks it against its schema.
 * @throws BitextError `MALFORMED` or `UNKNOWN_KEY`, with line, column and the nearest valid key; nothing is half-read.
 */
export function readYaml<T>(text: string, schema: Schema<T>, file: string): YamlFile<T> {
  const { conform, placeOf } = openYaml(text, file)
  return { value: conform(schema), placeOf }
}

/**
 * Parses a YAML file, for a reader that must look at the value before it knows the schema.
 * @throws BitextError `MALFORMED`
 */
export function openYaml(text: string, file: string): OpenYaml {
  const deep = tooDeepAt(new Lexer().lex(text))
  if (deep !== undefined) throw tooDeep(placeOfOffset(text, file, deep))
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' })
  const placeAt = (offset: number): Place => placeIn({ text, file, lines }, offset)
  if (document.errors.length > 0) throw malformed(document.errors[0], placeAt)
  const value = toPlain(document, placeAt)
  return {
    value,
    placeOf: (path) => placeAt(offsetOf(document, path)),
    placeOfKey: (path) => placeAt(offsetOf(document, path, true)),
    conform: (schema) => {
      const checked = check(value, schema)
      if (checked.violations !== undefined) throw firstViolation(checked.violations, document, placeAt)
      return checked.value
    },
  }
}

function malformed(error: YAMLError, placeAt: (offset: number) => Place): BitextError {
  const [message] = error.message.split('\n')
  // The parser went down as many levels as there is room for, and says so of itself.
  if (message === STACK_OVERFLOW) return tooDeep(placeAt(error.pos[0]))
  return new BitextError('MALFORMED', `not valid YAML: ${message}`, {
    place: placeAt(error.pos[0]),
    hint: 'see to the indentation, quotes and brackets of this line and the one above',
  })
}

const STACK_OVERFLOW = 'Maximum call stack size exceeded'

const tooDeep = (place: Place): BitextError =>
  new BitextError('MALFORMED', 'lists and maps are nested too deep', {
    place,
    hint: 'no file of this kind needs that: it is damaged, or meant to do harm',
  })

/** The place of an offset in a text of which the lines are not known yet. */
function placeOfOffset(text: string, file: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

function toPlain(document: ParsedYaml, placeAt: (offset: number) => Place): unknown {
  try {
    return document.toJS()
  } catch (error) {
    // Unresolved and exploding aliases ("billion laughs") are found only here.
    if (!(error instanceof ReferenceError)) throw error
    throw new BitextError('MALFORMED', `not valid YAML: ${error.message}`, { place: placeAt(0) })
  }
}

function firstViolation(violations: readonly Violation[], document: ParsedYaml, placeAt: (offset: number) => Place): BitextError {
  const placed = violations.map((violation) => ({
    ...violation,
    offset: offsetOf(document, violation.path, violation.unknownKey),
  }))
  const [first, ...others] = placed.sort((one, other) => one.offset - other.offset)
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  return new BitextError(first.unknownKey ? 'UNKNOWN_KEY' : 'MALFORMED', first.message + more, {
    place: placeAt(first.offset),
    hint: first.hint,
  })
}

/** Offset of the value (or the key) at a path; of the nearest parent where the path ends early. */
function offsetOf(document: ParsedYaml, path: Path, ofKey = false): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true)
    const key = keyNode(parent, path[length - 1])
    const value = document.getIn(path.slice(0, length), true)
    const node = ofKey && length === path.length ? (key ?? value) : isNode(value) ? value : key
    if (isNode(node) && node.range) return node.range[0]
  }
  return document.contents?.range?.[0] ?? 0
}

function keyNode(parent: unknown, key: PropertyKey): unknown {
  if (!isMap(parent)) return undefined
  return parent.items.find((pair) => pair.key instanceof Scalar && String(pair.key.value) === key)?.key
}

function placeIn({ text, file, lines }: { text: string; file: string; lines: LineCounter }, offset: number): Place {
  const { line, col } = lines.linePos(offset)
  return { file, line, column: col, excerpt: text.split(/\r?\n/, line)[line - 1] }
}

/** Writes values into a YAML text at their paths; comments, order and everything else stay. */
export function editYaml(
  text: string,
  edits: readonly { readonly path: readonly string[]; readonly value: YamlValue }[],
): string {
  const document = parseDocument(text, { version: '1.2' })
  for (const { path, value } of edits) document.setIn(path, document.createNode(value, { keepUndefined: false }))
  return document.toString(STYLE)
}

/** Makes nodes that a value can hold; nodes are bound to no document. */
const NODES = new Document()

/** A map or list that is written on one line, however long: `{ id: p6.s1, text: "…" }`. */
export const oneLine = (value: YamlValue): YamlValue => NODES.createNode(value, { flow: true })

/** A text that is always written in double quotes. */
export function quoted(text: string): YamlValue {
  const scalar = new Scalar(text)
  scalar.type = 'QUOTE_DOUBLE'
  return scalar
}

/** No folding: one sentence is one line. `compat` also quotes what YAML 1.1 readers (PyYAML) take for a boolean, date or time. */
const STYLE = {
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  blockQuote: false,
  compat: 'yaml-1.1',
} as const

/** Characters that are not printable in YAML or that no one can see: controls, line and direction marks. */
const HIDDEN = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu

export interface WriteOptions {
  /** Goes on top, each line of it after `# `. */
  readonly comment?: string
  /** Top-level keys that begin after a blank line. */
  readonly sections?: readonly string[]
  /** Top-level keys whose list has a blank line between its items. */
  readonly spaced?: readonly string[]
}

/** Writes a value as YAML: keys in the order given, `undefined` left out, hidden characters escaped, no anchors. */
export function writeYaml(value: YamlValue, { comment, sections = [], spaced = [] }: WriteOptions = {}): string {
  const document = new Document(value, { ...STYLE, aliasDuplicateObjects: false, keepUndefined: false })
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && node.value.search(HIDDEN) >= 0) node.type = 'QUOTE_DOUBLE'
    },
  })
  for (const key of sections) addSpace(keyNode(document.contents, key))
  for (const key of spaced) {
    const list = document.get(key)
    if (isSeq(list)) list.items.slice(1).forEach(addSpace)
  }
  if (comment !== undefined) document.commentBefore = comment.replace(/^/gm, ' ')
  return document.toString(STYLE).replace(HIDDEN, (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function addSpace(node: unknown): void {
  if (isNode(node)) node.spaceBefore = true
}
