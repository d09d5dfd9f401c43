import { BitextError, type Place } from '../errors.ts'

/** Deeper than any page that people read; a page of 100,000 nested elements would take a parser's stack and hours. */
const DEEPEST = 1000

/** Elements of HTML that have no end tag, or whose next one ends them: they do not nest in themselves. */
const SHALLOW =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|tbody|thead|tfoot|option)$/i

/** What begins or ends an element; attributes are not looked at, so that time grows with the length of the markup only. */
const TAG = /<(?<slash>\/?)(?<name>[a-z][\w:-]*)|\/>/gi

/** A node of a tree takes about a kilobyte, and every tag and every entity may make one. */
const MOST_NODES = 500_000

export interface MarkupBoundsOptions {
  readonly place: Place
  /** In XML every element nests, and `/>` ends one. */
  readonly isXml?: boolean
}

/**
 * Refuses markup that nests too deep or has too many elements, before a tree is made of it.
 * @throws BitextError `MALFORMED`, `TOO_LARGE`
 */
export function refuseUnbounded(markup: string, options: MarkupBoundsOptions): void {
  refuseManyNodes([markup], options.place)
  refuseDepth(markup, options)
}

/**
 * Refuses more tags and entities than memory has room for, in all parts together.
 * @throws BitextError `TOO_LARGE`
 */
export function refuseManyNodes(parts: readonly string[], place: Place, most = MOST_NODES): void {
  const nodes = parts.reduce((sum, markup) => sum + countOf('<', markup) + countOf('&', markup), 0)
  if (nodes > most) throw tooMany(most, place)
}

function countOf(character: string, text: string): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++
  return count
}

const tooMany = (most: number, place: Place): BitextError =>
  new BitextError('TOO_LARGE', `the markup has more than ${most.toLocaleString('en')} tags and entities`, {
    place,
    hint: 'split it, or save it as plain text',
  })

function refuseDepth(markup: string, { place, isXml = false }: MarkupBoundsOptions): void {
  let depth = 0
  // Inside a drawing, HTML is XML.
  let drawings = 0
  for (const { name, closes } of isXml ? tagsOf(markup) : withoutRawText(tagsOf(markup))) {
    const countsAll = isXml || drawings > 0
    if (!countsAll && (name === undefined || SHALLOW.test(name))) continue
    const step = closes ? -1 : 1
    depth = Math.max(0, depth + step)
    if (name !== undefined && DRAWINGS.has(name)) drawings = Math.max(0, drawings + step)
    if (depth > DEEPEST) throw tooDeep(place)
  }
}

interface Tag {
  /** In small letters; absent for `/>`. */
  readonly name?: string
  readonly closes: boolean
}

function* tagsOf(markup: string): Generator<Tag> {
  for (const { groups } of markup.matchAll(TAG)) yield { name: groups?.name?.toLowerCase(), closes: groups?.slash !== '' }
}

const RAW: ReadonlySet<string> = new Set(['script', 'style'])
const DRAWINGS: ReadonlySet<string> = new Set(['svg', 'math'])

/** Inside a script or a style sheet tags are only text. */
function* withoutRawText(tags: Iterable<Tag>): Generator<Tag> {
  let raw: string | undefined
  for (const tag of tags) {
    const { name, closes } = tag
    if (raw === undefined && (name === undefined || !RAW.has(name))) yield tag
    else if (raw === undefined) raw = closes ? undefined : name
    else if (closes && name === raw) raw = undefined
  }
}

const tooDeep = (place: Place): BitextError =>
  new BitextError('MALFORMED', `the markup is nested more than ${DEEPEST} elements deep`, {
    place,
    hint: 'save it as plain text and give that file',
  })
