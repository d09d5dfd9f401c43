import { BitextError, type Place } from '../errors.ts'
import type { Crossing } from '../model/alignment.ts'
import { inBatches } from './bead-stream.ts'
import type { BeadStream, Reporter, SegmentedTexts, SegmentedVersion, TextBead } from './format.ts'
import { UNKNOWN_LANGUAGE } from './languages.ts'
import { longestChain } from './longest-chain.ts'
import { refuseHugeIndex } from './whole-file.ts'

/** A line of a file that says with indices, counted from 0, which sentences belong together. */
export interface IndexLink extends Pick<TextBead, 'id' | 'probability' | 'raw' | 'status' | 'note' | 'bookmark'> {
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** For messages. */
  readonly place?: Place
}

/**
 * Links and the texts they are about, as a corpus. A file that is a ladder stays as it is. Of any other, the longest chain of
 * links that do not cross becomes the ladder; the links that cross it are kept as crossing pairs, and sentences that no link
 * names become gaps.
 * @throws BitextError `MALFORMED` for an index that the text has not
 */
export function assembleLadder(links: readonly IndexLink[], texts: SegmentedTexts, report: Reporter): BeadStream {
  for (const link of links) checkIndices(link, texts)
  const { source, target } = texts
  const sorted = links.map(inOrder)
  const whole = isLadder(sorted, texts)
  const { ladder, crossing } = whole ? { ladder: sorted, crossing: [] } : untangled(sorted, texts)
  if (!whole) reportGaps(sorted, texts, report)
  if (crossing.length > 0) report.notice(`links that cross others, kept as crossing pairs: ${crossing.length}`, crossing[0].place)
  return {
    head: {
      source: source.version,
      target: target.version,
      ...{ speakers: [], divergences: [], crossings: crossing.map((link) => crossingPair(link, texts)) },
    },
    batches: inBatches(ladder.map((link) => textBead(link, texts))),
  }
}

/** In the place of texts that are not at hand: as many sentences as the links speak of, without words. */
export function numberedTexts(links: readonly IndexLink[]): SegmentedTexts {
  for (const link of links) for (const index of [...link.source, ...link.target]) refuseHugeIndex(index, link.place)
  const side = (name: 'source' | 'target'): SegmentedVersion => {
    const count = links.reduce((most, link) => link[name].reduce((highest, index) => Math.max(highest, index + 1), most), 0)
    const sentences = Array.from({ length: count }, (_, index) => ({ id: `s${index + 1}`, text: '' }))
    return { version: { id: name, language: UNKNOWN_LANGUAGE }, sentences }
  }
  return { source: side('source'), target: side('target') }
}

function checkIndices(link: IndexLink, texts: SegmentedTexts): void {
  for (const side of ['source', 'target'] as const) {
    const { length } = texts[side].sentences
    const wrong = link[side].find((index) => index >= length)
    if (wrong === undefined) continue
    throw new BitextError('MALFORMED', `there is no ${side} sentence ${wrong}: the text has ${length}, counted from 0`, {
      place: link.place,
      hint: 'give the texts that the file was made from, one sentence a line',
    })
  }
}

const inOrder = (link: IndexLink): IndexLink => ({ ...link, source: ascending(link.source), target: ascending(link.target) })

const ascending = (indices: readonly number[]): number[] => [...new Set(indices)].sort((one, other) => one - other)

/** Whether the links, as they stand, cover both texts once and in order. */
function isLadder(links: readonly IndexLink[], { source, target }: SegmentedTexts): boolean {
  const covers = (indices: readonly number[], { sentences }: SegmentedVersion): boolean =>
    indices.length === sentences.length && indices.every((index, at) => index === at)
  return (
    covers(
      links.flatMap((link) => link.source),
      source,
    ) &&
    covers(
      links.flatMap((link) => link.target),
      target,
    ) &&
    links.every((link) => link.source.length + link.target.length > 0)
  )
}

function untangled(links: readonly IndexLink[], texts: SegmentedTexts): { ladder: IndexLink[]; crossing: IndexLink[] } {
  const twoSided = links.filter(({ source, target }) => source.length > 0 && target.length > 0)
  const candidates = twoSided.filter(({ source, target }) => isUnbroken(source) && isUnbroken(target))
  const chain = longestChain(candidates)
  const inChain = new Set(chain)
  const gaps = { source: gapsBySentence(links, 'source'), target: gapsBySentence(links, 'target') }
  const end: IndexLink = { source: [texts.source.sentences.length], target: [texts.target.sentences.length] }
  const at = { source: 0, target: 0 }
  const ladder: IndexLink[] = []
  for (const link of [...chain, end]) {
    for (; at.source < link.source[0]; at.source++)
      ladder.push({ ...gaps.source.get(at.source), source: [at.source], target: [] })
    for (; at.target < link.target[0]; at.target++)
      ladder.push({ ...gaps.target.get(at.target), source: [], target: [at.target] })
    if (link !== end) ladder.push(link)
    at.source = link.source[0] + link.source.length
    at.target = link.target[0] + link.target.length
  }
  return { ladder, crossing: twoSided.filter((link) => !inChain.has(link)) }
}

const isUnbroken = (indices: readonly number[]): boolean => indices[indices.length - 1] - indices[0] === indices.length - 1

/** What the file says of sentences that have no counterpart. */
function gapsBySentence(links: readonly IndexLink[], side: 'source' | 'target'): Map<number, IndexLink> {
  const other = side === 'source' ? 'target' : 'source'
  const gaps = links.filter((link) => link[other].length === 0)
  return new Map(gaps.flatMap((link) => link[side].map((index) => [index, link] as const)))
}

function reportGaps(links: readonly IndexLink[], texts: SegmentedTexts, report: Reporter): void {
  const missing = (['source', 'target'] as const).map((side) => {
    const named = new Set(links.flatMap((link) => link[side]))
    return { side, count: texts[side].sentences.length - named.size }
  })
  const said = missing.filter(({ count }) => count > 0).map(({ side, count }) => `${count} ${side}`)
  if (said.length > 0) report.notice(`sentences in no link, read as gaps: ${said.join(', ')}`)
}

function crossingPair({ source, target, note }: IndexLink, texts: SegmentedTexts): Crossing {
  const ids = { source: idsOf(source, texts.source), target: idsOf(target, texts.target) }
  return { ...ids, ...(note !== undefined && { note }) }
}

const idsOf = (indices: readonly number[], { sentences }: SegmentedVersion): string[] =>
  indices.map((index) => sentences[index].id)

function textBead({ place: _, source, target, ...words }: IndexLink, texts: SegmentedTexts): TextBead {
  return {
    ...words,
    source: source.map((index) => texts.source.sentences[index]),
    target: target.map((index) => texts.target.sentences[index]),
  }
}
