import { BitextError } from '../../errors.ts'
import { digestOf } from '../../text/digest.ts'
import { groupBy } from '../../text/group-by.ts'
import { comparable, type Sifted } from './filters.ts'
import type { LeftOut } from './ledger.ts'
import type { BundleOptions, PartSize } from './options.ts'
import type { BundleSegment } from './segment.ts'

/** A part of a set with its segments, in the order of the inputs. */
export interface Part {
  /** Empty for a set that is not split. */
  readonly name: string
  readonly segments: readonly BundleSegment[]
}

export interface Split {
  readonly parts: readonly Part[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Deals the segments out to the parts. Documents (or beads) are drawn in the order of a digest of the seed and their id, so that
 * adding a document later moves no other. A part is filled to the segment; what is left of the document that filled it belongs
 * to no part. No source and no reference stands in two parts.
 * @throws BitextError `USAGE` when there are too few segments.
 */
export function split({ kept }: Pick<Sifted, 'kept'>, options: BundleOptions): Split {
  if (options.split.length === 0) return { parts: [{ name: '', segments: kept }], leftOut: [] }
  const groups = drawn(groupsOf(kept, options), options)
  const deal = dealOut(groups, options.split)
  refuseTooFew(deal, kept, options)
  const place = new Map(kept.map((segment, index) => [segment, index]))
  const inOrder = (segments: readonly BundleSegment[]): BundleSegment[] =>
    segments.toSorted((one, other) => (place.get(one) ?? 0) - (place.get(other) ?? 0))
  return {
    parts: options.split.map(({ name }) => ({ name, segments: inOrder(deal.parts.get(name) ?? []) })),
    leftOut: deal.leftOut,
  }
}

/** What is dealt out whole. */
interface Group {
  readonly id: string
  readonly segments: readonly BundleSegment[]
}

function groupsOf(segments: readonly BundleSegment[], { splitBy }: BundleOptions): Group[] {
  const groups = groupBy(segments, ({ document, id }) => (splitBy === 'document' ? document : id))
  return [...groups].map(([id, members]) => ({ id, segments: members }))
}

function drawn(groups: readonly Group[], { seed }: BundleOptions): Group[] {
  const lots = new Map(groups.map(({ id }) => [id, digestOf(`${seed}:${id}`)]))
  const lotOf = ({ id }: Group): string => lots.get(id) ?? ''
  return groups.toSorted((one, other) => (lotOf(one) < lotOf(other) ? -1 : 1))
}

/** The table while the cards are dealt. */
interface Deal {
  readonly parts: ReadonlyMap<string, BundleSegment[]>
  readonly leftOut: LeftOut[]
  /** The part in which a text stands. */
  readonly homes: Map<string, string>
}

function dealOut(groups: readonly Group[], sizes: readonly PartSize[]): Deal {
  const deal: Deal = { parts: new Map(sizes.map(({ name }) => [name, []])), leftOut: [], homes: new Map() }
  for (const { segments } of groups) {
    const open = sizes.find((part) => !isFull(part, deal))
    for (const segment of segments) {
      const refusal = refusalOf(segment, open, deal)
      if (refusal !== undefined) deal.leftOut.push({ segment, ...refusal })
      else if (open !== undefined) settle(segment, open.name, deal)
    }
  }
  return deal
}

const isFull = ({ name, size }: PartSize, { parts }: Deal): boolean => countIn(name, parts) >= size

const countIn = (name: string, parts: Deal['parts']): number => parts.get(name)?.length ?? 0

function refusalOf(segment: BundleSegment, part: PartSize | undefined, deal: Deal): Omit<LeftOut, 'segment'> | undefined {
  if (part === undefined) return { reason: 'not-drawn' }
  if (isFull(part, deal)) return { reason: 'document-cut' }
  const leak = textsOf(segment).find(({ key }) => (deal.homes.get(key) ?? part.name) !== part.name)
  return leak === undefined ? undefined : { reason: 'leak', detail: `${leak.side} in ${deal.homes.get(leak.key)}` }
}

function settle(segment: BundleSegment, part: string, { parts, homes }: Deal): void {
  parts.get(part)?.push(segment)
  for (const { key } of textsOf(segment)) homes.set(key, part)
}

const textsOf = (segment: BundleSegment): { readonly side: string; readonly key: string }[] =>
  (['source', 'reference'] as const).map((side) => ({ side, key: `${side}:${comparable(segment[side])}` }))

function refuseTooFew({ parts, leftOut }: Deal, kept: readonly BundleSegment[], { split: sizes, splitBy }: BundleOptions): void {
  const short = sizes.find(({ name, size }) => countIn(name, parts) < size)
  if (short === undefined) return
  const documents = new Set(kept.map(({ document }) => document)).size
  const lost = leftOut.filter(({ reason }) => reason === 'leak' || reason === 'document-cut').length
  const guarded = lost === 0 ? '' : ` (${lost} of them cannot be used, so that no text or document stands in two parts)`
  const got = countIn(short.name, parts)
  throw new BitextError(
    'USAGE',
    `${short.name} gets ${got} of ${short.size} segments: the filters leave ${kept.length} in ${documents === 1 ? 'one document' : `${documents} documents`}${guarded}`,
    {
      hint: splitBy === 'document' ? 'ask for fewer, or deal out single beads: --split-by bead' : 'ask for fewer, or filter less',
    },
  )
}
