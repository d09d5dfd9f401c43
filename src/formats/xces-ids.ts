import type { Sentence } from '../model/sentence.ts'
import type { SegmentedTexts, SegmentedVersion } from './format.ts'
import { UNKNOWN_LANGUAGE } from './languages.ts'
import { type Dialect, type Lookup, type Orientation, orientationOf, otherThan } from './xces-dialect.ts'
import type { XcesGroup, XcesLink } from './xces-links.ts'

/** How the ids of a file are found in the texts. */
export interface ResolvedIds {
  readonly lookup: Lookup
  readonly orientation: Orientation
}

/**
 * Finds the sentences that a file's ids mean: as they are; as numbers (`12` is `s12` of a text with a sentence a line); or, for ids
 * such as `6:5` that no text has, by their order. `undefined` where nothing fits.
 */
export function resolveIds(group: XcesGroup, texts: SegmentedTexts, said: Dialect | undefined): ResolvedIds | undefined {
  const lookup: Lookup = { source: byId(texts.source.sentences), target: byId(texts.target.sentences) }
  const isKnown = (id: string): boolean => lookup.source(id) !== undefined || lookup.target(id) !== undefined
  const isAnyKnown = group.links.some(({ first, second }) => first.some(isKnown) || second.some(isKnown))
  if (isAnyKnown) return { lookup, orientation: orientationOf(group, texts, { lookup, said }) }
  return byOrder(group, texts, said)
}

function byId(sentences: readonly Sentence[]): (id: string) => number | undefined {
  const indices = new Map(sentences.map(({ id }, index) => [id, index]))
  return (id) => indices.get(id) ?? (/^\d+$/.test(id) ? indices.get(`s${id}`) : undefined)
}

const NOTHING: Lookup = { source: () => undefined, target: () => undefined }

/** The nth id is the nth line, if there are as many ids as lines on both sides. */
function byOrder(group: XcesGroup, texts: SegmentedTexts, said: Dialect | undefined): ResolvedIds | undefined {
  const first = ranked(group.links.flatMap((link: XcesLink) => link.first))
  const second = ranked(group.links.flatMap((link: XcesLink) => link.second))
  const guess = orientationOf(group, texts, { lookup: NOTHING, said })
  const fits = (side: 'source' | 'target'): boolean =>
    first.size === texts[side].sentences.length && second.size === texts[otherThan(side)].sentences.length
  const side = [guess.first, otherThan(guess.first)].find((candidate) => fits(candidate))
  if (side === undefined) return undefined
  const [source, target] = side === 'source' ? [first, second] : [second, first]
  return {
    lookup: { source: (id) => source.get(id), target: (id) => target.get(id) },
    orientation: {
      first: side,
      dialect: side === guess.first ? guess.dialect : otherDialect(guess.dialect),
      because: 'the ids are in no text, but there are as many as lines; taken in order',
    },
  }
}

/** A look at a file without its texts: the ids themselves, in order, are all that is known of the sentences. */
export function resolveBareIds(group: XcesGroup, said: Dialect | undefined): ResolvedIds & { readonly texts: SegmentedTexts } {
  const bare = { source: versionOf('source', []), target: versionOf('target', []) }
  const orientation = orientationOf(group, bare, { lookup: NOTHING, said })
  const first = ranked(group.links.flatMap((link: XcesLink) => link.first))
  const second = ranked(group.links.flatMap((link: XcesLink) => link.second))
  const [source, target] = orientation.first === 'source' ? [first, second] : [second, first]
  return {
    texts: { source: versionOf('source', source.keys()), target: versionOf('target', target.keys()) },
    lookup: { source: (id) => source.get(id), target: (id) => target.get(id) },
    orientation: {
      ...orientation,
      because: said === undefined ? 'a guess from its attributes: no texts are given' : 'as you said',
    },
  }
}

const versionOf = (id: string, ids: Iterable<string>): SegmentedVersion => ({
  version: { id, language: UNKNOWN_LANGUAGE },
  sentences: [...ids].map((sentence) => ({ id: sentence, text: '' })),
})

const otherDialect = (dialect: Dialect): Dialect => (dialect === 'opus' ? 'intertext' : 'opus')

/** Ids in order, numbers in them as numbers: `6:9` before `6:10`. */
const ranked = (ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    [...new Set(ids)].sort((one, other) => one.localeCompare(other, 'en', { numeric: true })).map((id, index) => [id, index]),
  )
