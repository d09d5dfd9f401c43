import { BitextError } from '../errors.ts'
import type { Alignment } from '../model/alignment.ts'
import { textOf } from '../model/alignment.ts'
import { isGap } from '../model/ladder.ts'

/** Segments that translate each other: the nth of one side is the nth of the other. */
export interface SentencePairs {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

export interface ReadPairsOptions {
  /** Language codes: a first line that names both says which columns they are. Otherwise the first two are meant. */
  readonly source: string
  readonly target: string
  /** For messages. */
  readonly file?: string
}

/**
 * Reads pairs from tab-separated lines.
 * @throws BitextError `MALFORMED` with the line that has too few columns.
 */
export function readTsvPairs(text: string, { source, target, file = 'the pairs' }: ReadPairsOptions): SentencePairs {
  const rows = text.split(/\r?\n/).map((line, index) => ({ line, number: index + 1, cells: line.split('\t') }))
  const header = rows[0].cells
  const isHeader = header.includes(source) && header.includes(target)
  const columns = isHeader ? [header.indexOf(source), header.indexOf(target)] : [0, 1]
  const pairs = rows.slice(isHeader ? 1 : 0).filter(({ line }) => line.trim() !== '')
  const short = pairs.find(({ cells }) => cells.length <= Math.max(...columns))
  if (short !== undefined) {
    throw new BitextError(
      'MALFORMED',
      `this line has ${short.cells.length} of the ${Math.max(...columns) + 1} columns that are needed`,
      {
        place: { file, line: short.number, column: 1, excerpt: short.line },
        hint: 'a line is a source segment, a tab, and its translation',
      },
    )
  }
  return { source: pairs.map(({ cells }) => cells[columns[0]]), target: pairs.map(({ cells }) => cells[columns[1]]) }
}

/** The two-sided beads of an alignment as pairs, those left out that a person rejected. */
export function pairsOf({ source, target, beads }: Alignment): SentencePairs {
  const kept = beads.filter((bead) => !isGap(bead) && bead.status !== 'rejected')
  return { source: kept.map((bead) => textOf(source, bead.source)), target: kept.map((bead) => textOf(target, bead.target)) }
}
