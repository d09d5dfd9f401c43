import { BitextError } from '../errors.ts'
import type { AlignedBead, AlignedVersion, Alignment } from '../model/alignment.ts'
import type { Run } from '../model/span.ts'

/** A bead, and which of several alignments it is from. */
export interface JoinedBead {
  /** Index among the alignments. */
  readonly alignment: number
  readonly bead: AlignedBead
}

/** What stands side by side: the beads of all alignments between two places where every ladder has a rung. */
export interface JoinedRow {
  readonly id: string
  readonly beads: readonly JoinedBead[]
  /** By version id; a version that has nothing here is absent. */
  readonly runs: Readonly<Record<string, Run>>
}

/** Several alignments of one text as one table. */
export interface Joined {
  readonly versions: readonly AlignedVersion[]
  readonly rows: readonly JoinedRow[]
}

/** An alignment seen from the version that it shares with the others. */
interface Strand {
  readonly index: number
  readonly alignment: Alignment
  readonly shared: 'source' | 'target'
  readonly other: 'source' | 'target'
}

/**
 * Joins alignments that share a version: en–ru and en-2–ru become en, en-2 and ru side by side.
 * @throws BitextError `USAGE` where no version is shared, or one name means two texts
 */
export function joinAlignments(alignments: readonly Alignment[]): Joined {
  const strands = strandsOf(alignments)
  const [first] = strands
  const others = strands.map(({ alignment, other }) => alignment[other])
  const { alignment, shared } = first
  const versions = shared === 'source' ? [alignment[shared], ...others] : [others[0], alignment[shared], ...others.slice(1)]
  refuseTwins(versions)
  return { versions, rows: rowsOf(strands).map((row, at) => ({ ...row, id: anchorOf(row.id, at) })) }
}

/** An id that serves as an anchor in any markup: the bead's own, unless someone wrote an unusual one. */
const anchorOf = (id: string, at: number): string => (/^(?:\p{L}[\p{L}\p{N}._-]*\.)?b\d+[a-z]?$/u.test(id) ? id : `row${at + 1}`)

function strandsOf(alignments: readonly Alignment[]): Strand[] {
  const [first, ...rest] = alignments
  const shared = (['source', 'target'] as const).find((side) =>
    rest.every((alignment) => sideOf(alignment, first[side].version.id) !== undefined),
  )
  if (shared === undefined) {
    throw new BitextError('USAGE', 'these alignments have no version in common', {
      hint: `they can be joined where one version is in all of them; the first has ${first.source.version.id} and ${first.target.version.id}`,
    })
  }
  const { id } = first[shared].version
  for (const alignment of rest) refuseOtherText(first[shared], alignment)
  return alignments.map((alignment, index) => {
    const side = sideOf(alignment, id) ?? 'source'
    return { index, alignment, shared: side, other: side === 'source' ? 'target' : 'source' }
  })
}

const sideOf = (alignment: Alignment, id: string): 'source' | 'target' | undefined =>
  (['source', 'target'] as const).find((side) => alignment[side].version.id === id)

function refuseOtherText({ version: { id }, sentences }: AlignedVersion, alignment: Alignment): void {
  const other = alignment[sideOf(alignment, id) ?? 'source'].sentences
  const at = sentences.findIndex(({ text }, index) => text !== other[index]?.text)
  if (at < 0 && sentences.length === other.length) return
  const place = sentences[at < 0 ? other.length - 1 : at]?.id
  throw new BitextError(
    'USAGE',
    `the version ${id} of ${alignment.id} is another text: they part at ${place ?? 'the beginning'}`,
    {
      hint: `align both from the same file, cut the same way`,
    },
  )
}

function refuseTwins(versions: readonly AlignedVersion[]): void {
  const ids = versions.map(({ version: { id } }) => id)
  const twin = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twin === undefined) return
  throw new BitextError('USAGE', `two of the alignments have a version called ${twin}`, {
    hint: 'give each version a name of its own, such as en-2',
  })
}

/** Between one cut and the next stands a row; what the shared version has nothing of stands alone, before what follows it. */
function rowsOf(strands: readonly Strand[]): JoinedRow[] {
  const cuts = commonCuts(strands)
  const starts = [...cuts].sort((one, other) => one - other)
  const rows: JoinedRow[] = []
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? start
    for (const strand of strands) rows.push(...alone(strand, start))
    const beads = strands.flatMap((strand) => between(strand, { start, end }, cuts))
    if (beads.length > 0) rows.push(rowOf(beads, strands))
  }
  return rows
}

/** Places in the shared version where every ladder has a rung. */
function commonCuts(strands: readonly Strand[]): Set<number> {
  const rungs = strands.map(({ alignment, shared }) => new Set([0, ...alignment.beads.map((bead) => bead[shared].end)]))
  return new Set([...rungs[0]].filter((rung) => rungs.every((other) => other.has(rung))))
}

const alone = (strand: Strand, at: number): JoinedRow[] =>
  beadsAt(strand, at)
    .filter((bead) => isEmpty(bead[strand.shared]))
    .map((bead) => rowOf([{ alignment: strand.index, bead }], [strand]))

function between(strand: Strand, { start, end }: Run, cuts: ReadonlySet<number>): JoinedBead[] {
  const { alignment, shared, index } = strand
  const from = firstBeadAt(strand, start)
  const found: JoinedBead[] = []
  for (let at = from; at < alignment.beads.length && alignment.beads[at][shared].start < end; at++) {
    const bead = alignment.beads[at]
    if (isEmpty(bead[shared]) && cuts.has(bead[shared].start)) continue
    found.push({ alignment: index, bead })
  }
  return found
}

function beadsAt(strand: Strand, at: number): AlignedBead[] {
  const found: AlignedBead[] = []
  for (let index = firstBeadAt(strand, at); strand.alignment.beads[index]?.[strand.shared].start === at; index++) {
    found.push(strand.alignment.beads[index])
  }
  return found
}

/** By bisection: a book of 5,000 beads asks this 10,000 times. */
function firstBeadAt({ alignment: { beads }, shared }: Strand, at: number): number {
  let low = 0
  let high = beads.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (beads[middle][shared].start < at) low = middle + 1
    else high = middle
  }
  return low
}

function rowOf(beads: readonly JoinedBead[], strands: readonly Strand[]): JoinedRow {
  const runs: Record<string, Run> = {}
  for (const { alignment: index, bead } of beads) {
    const strand = strands.find((candidate) => candidate.index === index)
    if (strand === undefined) continue
    for (const side of ['source', 'target'] as const) {
      const { id } = strand.alignment[side].version
      if (!isEmpty(bead[side])) runs[id] = { start: runs[id]?.start ?? bead[side].start, end: bead[side].end }
    }
  }
  const [{ alignment, bead }] = beads
  const { version } = strands[0].alignment[strands[0].other]
  // Bead ids count in each file; those of the first alignment are the book's.
  return { id: alignment === 0 ? bead.id : `${version.id}.${bead.id}`, beads, runs }
}

const isEmpty = ({ start, end }: Run): boolean => start === end
