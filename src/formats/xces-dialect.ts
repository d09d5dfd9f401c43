import { BitextError } from '../errors.ts'
import type { Version } from '../model/version.ts'
import type { SegmentedTexts } from './format.ts'
import type { XcesGroup, XcesLink } from './xces-links.ts'

/** OPUS writes the ids of `fromDoc` first, InterText those of `toDoc`. */
export const DIALECTS = ['opus', 'intertext'] as const
export type Dialect = (typeof DIALECTS)[number]

/**
 * The dialect of this name; `undefined` for none.
 * @throws BitextError `USAGE`
 */
export function dialectNamed(name: string | undefined): Dialect | undefined {
  const dialect = DIALECTS.find((known) => known === name)
  if (name === undefined || dialect !== undefined) return dialect
  throw new BitextError('USAGE', `XCES has no dialect "${name}"`, { hint: `dialects: ${DIALECTS.join(', ')}` })
}

/** Whose ids stand first in the links, and how we know. */
export interface Orientation {
  readonly first: 'source' | 'target'
  readonly dialect: Dialect
  /** In words for a person: `12 of 12 ids fit that way, 3 the other way`. */
  readonly because: string
}

/** What a link's id is called in the texts; `undefined` where there is none. */
export type Lookup = Readonly<Record<'source' | 'target', (id: string) => number | undefined>>

/**
 * Finds out which document's ids stand first: by which way the ids fit the texts; where they fit both ways, by the marks of the
 * dialects and the documents' names.
 */
export function orientationOf(
  group: XcesGroup,
  texts: SegmentedTexts,
  { lookup, said }: { lookup: Lookup; said?: Dialect },
): Orientation {
  const from = fromSide(group, texts)
  const byMarks: Dialect = said ?? (group.isInterText ? 'intertext' : 'opus')
  const expected = byMarks === 'opus' ? (from ?? 'source') : otherThan(from ?? 'source')
  const fits = { source: fitting(group.links, lookup, 'source'), target: fitting(group.links, lookup, 'target') }
  const total = group.links.reduce((sum, { first, second }) => sum + first.length + second.length, 0)
  if (fits.source === fits.target || said !== undefined)
    return { first: expected, dialect: byMarks, because: saidBy(group, said, total) }
  const first = fits.source > fits.target ? 'source' : 'target'
  // Without a hint in the names, the marks say which dialect it is, and so which document is which.
  const dialect = from === undefined ? byMarks : first === from ? 'opus' : 'intertext'
  return { first, dialect, because: `${fits[first]} of ${total} ids fit that way, ${fits[otherThan(first)]} the other way` }
}

export const otherThan = (side: 'source' | 'target'): 'source' | 'target' => (side === 'source' ? 'target' : 'source')

function saidBy({ isInterText }: XcesGroup, said: Dialect | undefined, total: number): string {
  if (said !== undefined) return 'as you said'
  const mark = isInterText ? 'links have types as in InterText' : 'no marks of InterText'
  return `a guess from its attributes (${mark}): all ${total} ids fit either way`
}

const fitting = (links: readonly XcesLink[], lookup: Lookup, side: 'source' | 'target'): number => {
  const known = (ids: readonly string[], of: 'source' | 'target'): number =>
    ids.filter((id) => lookup[of](id) !== undefined).length
  return links.reduce((sum, { first, second }) => sum + known(first, side) + known(second, otherThan(side)), 0)
}

/** Which of the texts is `fromDoc`, by names and languages; `undefined` where nothing says. */
function fromSide({ fromDoc, toDoc }: XcesGroup, { source, target }: SegmentedTexts): 'source' | 'target' | undefined {
  const asSource = likeness(fromDoc, source.version) + likeness(toDoc, target.version)
  const asTarget = likeness(fromDoc, target.version) + likeness(toDoc, source.version)
  if (asSource === asTarget) return undefined
  return asSource > asTarget ? 'source' : 'target'
}

/** `en/talk.xml.gz` and `talk.en.xml` are like a version `en`, and more like one whose file has that name. */
export function likeness(document: string, { id, language, file = '' }: Version): number {
  const isNamed = baseName(document) !== '' && baseName(document) === baseName(file)
  const parts = document.toLowerCase().split(/[/\\._-]/)
  return (isNamed ? 2 : 0) + ([id, language].some((name) => parts.includes(name.toLowerCase())) ? 1 : 0)
}

const baseName = (path: string): string =>
  (path.split(/[/\\]/).at(-1) ?? '').replace(/\.(?:xml|txt|gz)(?:\.gz)?$/i, '').toLowerCase()
