import { BitextError } from '../errors.ts'
import type { BeadStatus } from '../model/alignment.ts'
import { assembleLadder, type IndexLink } from './assemble-ladder.ts'
import { probabilityOf } from './figures.ts'
import type { BeadStream, InputFile, ReadOptions, Reporter, SegmentedTexts } from './format.ts'
import { type Dialect, dialectNamed, likeness } from './xces-dialect.ts'
import { type ResolvedIds, resolveBareIds, resolveIds } from './xces-ids.ts'
import { readXcesGroups, type XcesGroup, type XcesLink } from './xces-links.ts'

/** Reads links in either dialect, and finds out in which from the ids. */
export async function readXces([file]: readonly InputFile[], { report, texts, dialect }: ReadOptions): Promise<BeadStream> {
  const groups = await readXcesGroups(file, report)
  const group = groupFor(groups, texts, file)
  if (groups.length > 1)
    report.notice(`left out: ${groups.length - 1} other pairs of documents; read: ${group.fromDoc} and ${group.toDoc}`)
  const said = dialectNamed(dialect)
  const resolved = texts === undefined ? resolveBareIds(group, said) : resolvedIn(texts, group, said)
  if (resolved === undefined) throw noFit(group, file)
  const { orientation } = resolved
  const links = group.links.flatMap((link) => indexLink(link, resolved, report) ?? [])
  return {
    ...assembleLadder(links, resolved.texts, report),
    dialect: `${orientation.dialect}: ${orientation.dialect === 'opus' ? 'fromDoc' : 'toDoc'} ids first (${orientation.because})`,
    facts: [
      ['fromDoc', group.fromDoc],
      ['toDoc', group.toDoc],
    ],
  }
}

/** The pair of documents whose names are most like those of the texts. */
function groupFor(groups: readonly XcesGroup[], texts: SegmentedTexts | undefined, { name }: InputFile): XcesGroup {
  const versions = texts === undefined ? [] : [texts.source.version, texts.target.version]
  const rate = ({ fromDoc, toDoc }: XcesGroup): number =>
    [fromDoc, toDoc].reduce((sum, document) => sum + Math.max(0, ...versions.map((version) => likeness(document, version))), 0)
  const [first, ...others] = groups.filter(({ links }) => links.length > 0)
  if (first !== undefined) return others.reduce((best, group) => (rate(group) > rate(best) ? group : best), first)
  throw new BitextError('EMPTY_FILE', 'there is no link in it', { place: { file: name }, hint: 'give an alignment with links' })
}

function resolvedIn(
  texts: SegmentedTexts,
  group: XcesGroup,
  said: Dialect | undefined,
): (ResolvedIds & { readonly texts: SegmentedTexts }) | undefined {
  const resolved = resolveIds(group, texts, said)
  return resolved === undefined ? undefined : { ...resolved, texts }
}

function indexLink(link: XcesLink, { orientation, lookup }: ResolvedIds, report: Reporter): IndexLink | undefined {
  const [source, target] = orientation.first === 'source' ? [link.first, link.second] : [link.second, link.first]
  const indices = { source: source.map(lookup.source), target: target.map(lookup.target) }
  const missing =
    source.find((_, at) => indices.source[at] === undefined) ?? target.find((_, at) => indices.target[at] === undefined)
  if (missing !== undefined) {
    report.problem(new BitextError('MALFORMED', `there is no sentence ${missing} in the text`, { place: link.place }))
    return undefined
  }
  const known = (list: readonly (number | undefined)[]): number[] => list.filter((index) => index !== undefined)
  return {
    ...(link.id !== undefined && { id: link.id }),
    source: known(indices.source),
    target: known(indices.target),
    ...(link.certainty !== undefined && { raw: link.certainty, probability: probabilityOf(link.certainty, 'similarity') }),
    ...wordsOf(link),
    place: link.place,
  }
}

/** A mark in InterText is a place that someone wants to look at again. */
function wordsOf({ status, mark }: XcesLink): { readonly status?: BeadStatus; readonly bookmark?: string } {
  return {
    ...(status !== undefined && { status: status === 'man' ? 'confirmed' : 'auto' }),
    ...(mark !== undefined && mark !== '0' && { bookmark: `mark ${mark}` }),
  }
}

const noFit = ({ fromDoc, toDoc }: XcesGroup, { name }: InputFile): BitextError =>
  new BitextError('MALFORMED', 'no link of the file fits the two texts', {
    place: { file: name },
    hint: `give the texts that it was made from: ${fromDoc} and ${toDoc}`,
  })
