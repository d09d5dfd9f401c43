import { BitextError, type Place } from '../errors.ts'
import { type IndexedBead, splitGaps } from '../model/indexed-bead.ts'

/** A line of a vecalign file. */
export interface VecalignBead extends IndexedBead {
  /** The third field, lower is better; gold has none. */
  readonly cost?: number
}

/** `[9]:[9, 10]:0.123456`; spaces anywhere, third field optional. */
const LINE = /^\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]\s*(?::\s*(-?[\d.]+(?:e[-+]?\d+)?)\s*)?$/i

/**
 * Reads vecalign's lines, indices counted from 0. Blank lines are skipped.
 * @throws BitextError `MALFORMED`, with the line, for anything else.
 */
export const readVecalign = (text: string, file = 'vecalign'): VecalignBead[] =>
  text
    .split(/\r?\n/)
    .map((excerpt, index) => ({ excerpt, file, line: index + 1, column: 1 }))
    .filter(({ excerpt }) => excerpt.trim() !== '')
    .map(readLine)

function readLine({ excerpt, ...place }: Place & { readonly excerpt: string }): VecalignBead {
  const [, source, target, cost] = LINE.exec(excerpt) ?? []
  if (source === undefined || target === undefined) {
    throw new BitextError('MALFORMED', 'this is not a line of a vecalign file', {
      place: { ...place, excerpt },
      hint: 'a line looks like [9]:[9, 10]:0.123456, with sentences counted from 0',
    })
  }
  return { source: indicesIn(source), target: indicesIn(target), ...(cost !== undefined && { cost: Number(cost) }) }
}

const indicesIn = (list: string): number[] => (list.match(/\d+/g) ?? []).map(Number)

/** Writes vecalign's lines: gaps one per sentence as its gold has them, the cost, where there is one, with six decimals. */
export const writeVecalign = (beads: readonly VecalignBead[]): string =>
  splitGaps(beads)
    .map(({ source, target, cost }) => `[${source.join(', ')}]:[${target.join(', ')}]${costField(cost)}\n`)
    .join('')

const costField = (cost: number | undefined): string => (cost === undefined ? '' : `:${cost.toFixed(6)}`)
