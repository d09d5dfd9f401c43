import { relativeDistance } from '../../text/edit-distance.ts'
import { GONE, matchLines } from '../../text/matching-lines.ts'

/** A pair of lines of a set: as much of a segment as drift looks at. */
export interface Pair {
  readonly source: string
  readonly reference: string
}

/** How a pair differs from what it was. */
export type DriftKind = 'shifted' | 'moved' | 'source-changed' | 'reference-changed' | 'both-changed' | 'added' | 'removed'

/** Neighbouring pairs with one fate; numbers are 1-based, `last` is inclusive. */
export interface DriftRun {
  readonly kind: DriftKind
  /** In the set as it is; of removed pairs, in the set as it was. */
  readonly first: number
  readonly last: number
  /** Where the first of them stood before, where that is known. */
  readonly before?: number
  /** `shifted`: the source stands beside the reference that belonged to the pair this far on; −1: to the pair before. */
  readonly by?: number
}

/**
 * How a set differs from what it was, pair by pair. Sources and references are matched each for themselves, so that a reference
 * that slipped to a neighbour is told from one that was rewritten.
 */
export function driftBetween(now: readonly Pair[], before: readonly Pair[]): DriftRun[] {
  const comparison = compare(now, before)
  const fates = now.map((_, index) => fateOf(index, comparison))
  return [...runsOf(fates, comparison), ...removedRuns(comparison)].toSorted((one, other) => one.first - other.first)
}

interface Comparison {
  readonly now: readonly Pair[]
  readonly before: readonly Pair[]
  /** For each pair now, where its source stood before, or -1. */
  readonly sources: Places
  readonly references: Places
  /** Where pairs stood before of which neither side is left. */
  readonly rewritten: ReadonlyMap<number, number>
  /** Pairs of before whose source is still there. */
  readonly taken: ReadonlySet<number>
}

interface Places {
  readonly at: Int32Array
  /** Pairs whose line went past others. */
  readonly strays: ReadonlySet<number>
}

function compare(now: readonly Pair[], before: readonly Pair[]): Comparison {
  const unchanged = matchLines(now.map(wholePair), before.map(wholePair))
  const kept = new Set(unchanged)
  const [sources, references] = (['source', 'reference'] as const).map((side) =>
    placesOf(
      now.map((pair, index) => (unchanged[index] === GONE ? pair[side] : keptAt(unchanged[index]))),
      before.map((pair, index) => (kept.has(index) ? keptAt(index) : pair[side])),
    ),
  )
  const rewritten = pairUp({ sources, references, now, before })
  return { now, before, sources, references, rewritten, taken: new Set(sources.at) }
}

const wholePair = ({ source, reference }: Pair): string => `${source}\n${reference}`

/** Stands for a pair that is what it was: no line has a line end in it, so it matches nothing else. */
const keptAt = (place: number): string => `\n${place}`

/** Lines are matched in order; one that stands once on both sides is found wherever it went. */
function placesOf(now: readonly string[], before: readonly string[]): Places {
  const at = matchLines(now, before)
  const strays = new Set<number>()
  const [uniqueNow, uniqueBefore] = [now, before].map(uniquePlaces)
  at.forEach((place, index) => {
    const elsewhere = uniqueBefore.get(now[index])
    if (place >= 0 || elsewhere === undefined || !uniqueNow.has(now[index])) return
    at[index] = elsewhere
    strays.add(index)
  })
  return { at, strays }
}

function uniquePlaces(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  const repeated = new Set<string>()
  lines.forEach((line, index) => {
    if (places.has(line)) repeated.add(line)
    places.set(line, index)
  })
  for (const line of repeated) places.delete(line)
  return places
}

/** After a pair that is known, what is new stands for what is unknown of before, one for one. */
function pairUp({ sources, references, now, before }: Omit<Comparison, 'rewritten' | 'taken'>): Map<number, number> {
  const known = new Set([...sources.at, ...references.at])
  const rewritten = new Map<number, number>()
  let next = 0
  sources.at.forEach((source, index) => {
    const place = source >= 0 ? source : references.at[index]
    const isStray = sources.strays.has(index) || references.strays.has(index)
    if (place >= 0 && !isStray) next = place + 1
    else if (place < 0 && next < before.length && !known.has(next)) {
      if (isSameAtHeart(now[index], before[next])) rewritten.set(index, next)
      next += 1
    }
  })
  return rewritten
}

/** Up to this share of its characters a text may change and still be the same text, edited. */
const EDITED = 0.6

const isSameAtHeart = (now: Pair, before: Pair): boolean =>
  (['source', 'reference'] as const).some((side) => relativeDistance(now[side], before[side]) <= EDITED)

/** What became of a pair, and where it stood. */
interface Fate {
  readonly kind: DriftKind | 'same'
  readonly before?: number
  readonly by?: number
}

function fateOf(index: number, { now, before, sources, references, rewritten, taken }: Comparison): Fate {
  const source = sources.at[index]
  const reference = references.at[index]
  if (source < 0 && reference < 0) {
    const was = rewritten.get(index)
    return was === undefined ? { kind: 'added' } : { kind: 'both-changed', before: was }
  }
  if (source < 0) {
    // The pair that the reference belonged to is still there, with its source: this is another one.
    if (taken.has(reference)) return { kind: 'added' }
    return { kind: before[reference].source === now[index].source ? 'moved' : 'source-changed', before: reference }
  }
  if (before[source].reference === now[index].reference) {
    return { kind: sources.strays.has(index) ? 'moved' : 'same', before: source }
  }
  const by = reference < 0 ? slipOf(now[index].reference, source, before) : reference - source
  return by === undefined ? { kind: 'reference-changed', before: source } : { kind: 'shifted', before: source, by }
}

/** A reference that stands twice now, beside its own source and a neighbour's, cannot be matched: it is looked for this near. */
const NEIGHBOURHOOD = 5

function slipOf(reference: string, source: number, before: readonly Pair[]): number | undefined {
  for (let distance = 1; distance <= NEIGHBOURHOOD; distance++) {
    const by = [-distance, distance].find((step) => before[source + step]?.reference === reference)
    if (by !== undefined) return by
  }
  return undefined
}

/** Neighbours with one fate together. Equal lines inside a shifted stretch look as if they had stayed: they belong to it. */
function runsOf(fates: readonly Fate[], comparison: Comparison): DriftRun[] {
  const runs: DriftRun[] = []
  for (let index = 0; index < fates.length; ) {
    const { kind, before, by } = fates[index]
    const last = lastOfRun(index, fates, comparison)
    if (kind !== 'same')
      runs.push({
        kind,
        first: index + 1,
        last: last + 1,
        ...(before !== undefined && { before: before + 1 }),
        ...(by !== undefined && { by }),
      })
    index = last + 1
  }
  return runs
}

function lastOfRun(first: number, fates: readonly Fate[], { now, before }: Comparison): number {
  const { kind, by = 0 } = fates[first]
  let last = first
  for (let index = first + 1; index < fates.length; index++) {
    const fate = fates[index]
    if (fate.kind === kind && fate.by === fates[first].by) last = index
    else if (kind !== 'shifted' || fate.kind !== 'same' || before[(fate.before ?? 0) + by]?.reference !== now[index].reference)
      break
  }
  return last
}

function removedRuns({ before, sources, references, rewritten }: Comparison): DriftRun[] {
  const left = new Set([...sources.at, ...rewritten.values()])
  // A reference beside a rewritten source is that pair; one beside another source has only slipped.
  sources.at.forEach((source, index) => {
    if (source < 0) left.add(references.at[index])
  })
  const runs: { kind: 'removed'; first: number; last: number }[] = []
  before.forEach((_, index) => {
    if (left.has(index)) return
    const previous = runs.at(-1)
    if (previous?.last === index) previous.last = index + 1
    else runs.push({ kind: 'removed', first: index + 1, last: index + 1 })
  })
  return runs
}

/** A run in words, without the texts. */
export function sayDrift({ kind, first, last, before, by = 0 }: DriftRun): string {
  const one = first === last
  switch (kind) {
    case 'shifted':
      return `the ${one ? 'reference is' : 'references are'} off by ${Math.abs(by)}: ${one ? 'it' : 'each'} belonged to the pair ${sayDistance(by)}`
    case 'moved':
      return one ? `this pair stood at ${before}` : `these pairs stood elsewhere, the first of them at ${before}`
    case 'source-changed':
      return 'the source is changed'
    case 'reference-changed':
      return 'the reference is changed'
    case 'both-changed':
      return 'source and reference are changed'
    case 'added':
      return one ? 'this pair is new' : 'these pairs are new'
    case 'removed':
      return one ? 'this pair of before is gone' : 'these pairs of before are gone'
  }
}

const sayDistance = (by: number): string => {
  const distance = Math.abs(by) === 1 ? '' : `${Math.abs(by)} `
  return by < 0 ? `${distance}before` : `${distance}after`
}
