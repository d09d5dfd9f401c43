import type { AlignedBead, AlignedVersion, Alignment } from '../model/alignment.ts'
import type { Run } from '../model/span.ts'
import { SIDES, type Strand, strandsOf } from './strands.ts'

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
  /** `en-ru`; `en-ru+en-2` where another alignment adds a version. */
  readonly id: string
  /** The same alignments, with a name of its own for every version. */
  readonly alignments: readonly Alignment[]
  readonly versions: readonly AlignedVersion[]
  readonly rows: readonly JoinedRow[]
}

/**
 * Joins alignments that share a version: en–ru and en-2–ru become en, en-2 and ru side by side.
 * @throws BitextError `USAGE` where no version is shared
 */
export function joinAlignments(alignments: readonly Alignment[]): Joined {
  const strands = strandsOf(alignments)
  const [{ alignment, shared }] = strands
  const [other, ...others] = strands.map((strand) => strand.alignment[strand.other])
  const first = shared === 'source' ? [alignment.source, other] : [other, alignment.target]
  return {
    id: [alignment.id, ...others.map(({ version }) => version.id)].join('+'),
    alignments: strands.map((strand) => strand.alignment),
    versions: [...first, ...others],
    rows: rowsOf(strands).map((row, at) => ({ ...row, id: anchorOf(row.id, at) })),
  }
}

/** An id that serves as an anchor in any markup: the bead's own, unless someone wrote an unusual one. */
const anchorOf = (id: string, at: number): string => (/^(?:\p{L}[\p{L}\p{N}._-]*\.)?b\d+[a-z]?$/u.test(id) ? id : `row${at + 1}`)

/** Between one cut and the next stands a row; what the shared version has nothing of stands before what follows it. */
function rowsOf(strands: readonly Strand[]): JoinedRow[] {
  const cuts = commonCuts(strands)
  const starts = [...cuts].sort((one, other) => one - other)
  const rows: JoinedRow[] = []
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? start
    rows.push(...unshared(strands, start))
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

/** What the others have in a place where the shared version has nothing: side by side, since it is likely the same. */
function unshared(strands: readonly Strand[], at: number): JoinedRow[] {
  const columns = strands.map((strand) =>
    beadsAt(strand, at)
      .filter((bead) => isEmpty(bead[strand.shared]))
      .map((bead) => ({ alignment: strand.index, bead })),
  )
  const most = Math.max(...columns.map(({ length }) => length))
  return Array.from({ length: most }, (_, row) =>
    rowOf(
      columns.flatMap((column) => column.slice(row, row + 1)),
      strands,
    ),
  )
}

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
    for (const side of SIDES) {
      const { id } = strand.alignment[side].version
      if (!isEmpty(bead[side])) runs[id] = { start: runs[id]?.start ?? bead[side].start, end: bead[side].end }
    }
  }
  const [{ alignment, bead }] = beads
  const strand = strands[alignment]
  // Bead ids count in each file; those of the first alignment are the book's.
  return { id: alignment === 0 ? bead.id : `${strand.alignment[strand.other].version.id}.${bead.id}`, beads, runs }
}

const isEmpty = ({ start, end }: Run): boolean => start === end
