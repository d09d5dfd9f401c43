import { indicesOf } from '../model/span.ts'
import type { IndexLink } from './assemble-ladder.ts'
import { allBeads } from './bead-stream.ts'
import type { BeadStream, TextBead } from './format.ts'

/**
 * The beads of a corpus as lists of sentence indices, counted from 0. A crossing pair is a link of its own, in the place of the
 * gaps of its sentences.
 */
export async function linksOf({ head, batches }: BeadStream): Promise<IndexLink[]> {
  const beads = await allBeads(batches)
  const links = numbered(beads)
  if (head.crossings.length === 0) return links
  const at = { source: indexOf(beads, 'source'), target: indexOf(beads, 'target') }
  const crossing = head.crossings.map(({ source, target, note }) => ({
    source: source.flatMap((id) => at.source.get(id) ?? []),
    target: target.flatMap((id) => at.target.get(id) ?? []),
    ...(note !== undefined && { note }),
  }))
  return inPlaceOfGaps(links, crossing)
}

function numbered(beads: readonly TextBead[]): IndexLink[] {
  const at = { source: 0, target: 0 }
  return beads.map(({ source, target, ...words }) => {
    const start = { ...at }
    at.source += source.length
    at.target += target.length
    const runs = { source: { start: start.source, end: at.source }, target: { start: start.target, end: at.target } }
    return { ...words, source: indicesOf(runs.source), target: indicesOf(runs.target) }
  })
}

const indexOf = (beads: readonly TextBead[], side: 'source' | 'target'): Map<string, number> =>
  new Map(beads.flatMap((bead) => bead[side]).map(({ id }, index) => [id, index]))

function inPlaceOfGaps(links: readonly IndexLink[], crossing: readonly IndexLink[]): IndexLink[] {
  const linked = {
    source: new Set(crossing.flatMap((link) => link.source)),
    target: new Set(crossing.flatMap((link) => link.target)),
  }
  const isReplaced = ({ source, target }: IndexLink): boolean =>
    (target.length === 0 && source.every((index) => linked.source.has(index))) ||
    (source.length === 0 && target.every((index) => linked.target.has(index)))
  const firstOf = ({ source }: IndexLink): number => source[0] ?? Number.POSITIVE_INFINITY
  const kept = links.filter((link) => !isReplaced(link))
  const result: IndexLink[] = []
  const waiting = [...crossing].sort((one, other) => firstOf(one) - firstOf(other))
  for (const link of kept) {
    while (waiting.length > 0 && link.source.length > 0 && firstOf(waiting[0]) < firstOf(link))
      result.push(...waiting.splice(0, 1))
    result.push(link)
  }
  return [...result, ...waiting]
}
