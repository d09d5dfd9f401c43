import type { Symbols } from './symbols.ts'

/** How many words around the diagonal tercom looks at. */
const BEAM_WIDTH = 25

/** More than any cost, and far from overflow. */
const UNREACHED = 1e9

/** How a word of the hypothesis becomes one of the reference. */
export const EDIT = { keep: 0, substitute: 1, delete: 2, insert: 3 } as const
export type Edit = (typeof EDIT)[keyof typeof EDIT]

/** Word edits that turn a hypothesis into a reference, near the diagonal only, as tercom counts them. */
export interface BeamEditDistance {
  /** The fewest edits, and which they are, in order; of equally good ones a substitution goes before a deletion, that before an insertion. */
  solve(hypothesis: Symbols): { readonly cost: number; readonly edits: readonly Edit[] }
  /**
   * The fewest edits for a hypothesis like the one solved last up to word `from` and of the same length; anything above `bound`
   * where there are more than `bound`.
   */
  costFrom(hypothesis: Symbols, from: number, bound: number): number
}

/** Edit distance to one reference. Typed arrays and plain loops: TER spends nearly all its time here. */
export function beamEditDistance(reference: Symbols): BeamEditDistance {
  const width = reference.length + 1
  let costs = new Int32Array(width)
  let choices = new Uint8Array(width)
  let beam: Beam = beamOf(0, reference.length)
  const firstRow = Int32Array.from({ length: width }, (_, column) => column)
  const scratch = [new Int32Array(width), new Int32Array(width)]

  return {
    solve: (hypothesis) => {
      const rows = hypothesis.length + 1
      beam = beamOf(hypothesis.length, reference.length)
      costs = new Int32Array(rows * width).fill(UNREACHED)
      choices = new Uint8Array(rows * width)
      costs.set(firstRow)
      for (let row = 1; row < rows; row++) {
        const above = costs.subarray((row - 1) * width, row * width)
        const current = costs.subarray(row * width, (row + 1) * width)
        fillRow({ word: hypothesis[row - 1], reference, above, current, beam, row }, choices.subarray(row * width))
      }
      return { cost: costs[rows * width - 1], edits: trace(choices, hypothesis.length, reference.length) }
    },
    costFrom: (hypothesis, from, bound) => {
      let above = costs.subarray(from * width, (from + 1) * width)
      for (let row = from + 1; row <= hypothesis.length; row++) {
        const current = scratch[row % 2].fill(UNREACHED)
        const least = fillRow({ word: hypothesis[row - 1], reference, above, current, beam, row })
        if (least > bound) return least
        above = current
      }
      return above[width - 1]
    },
  }
}

/** Which columns of a row are looked at. */
interface Beam {
  readonly rows: number
  readonly slope: number
  readonly width: number
}

function beamOf(rows: number, columns: number): Beam {
  const slope = rows === 0 ? 1 : columns / rows
  return { rows, slope, width: slope / 2 > BEAM_WIDTH ? Math.ceil(slope / 2 + BEAM_WIDTH) : BEAM_WIDTH }
}

interface Row {
  readonly word: number
  readonly reference: Symbols
  readonly above: Int32Array
  /** Filled with `UNREACHED`. */
  readonly current: Int32Array
  readonly beam: Beam
  /** 1-based. */
  readonly row: number
}

/** Fills one row within the beam and returns its least cost. */
function fillRow({ word, reference, above, current, beam, row }: Row, choices?: Uint8Array): number {
  const diagonal = Math.floor(row * beam.slope)
  const first = Math.max(1, diagonal - beam.width)
  const end = row === beam.rows ? reference.length + 1 : Math.min(reference.length + 1, diagonal + beam.width)
  if (diagonal <= beam.width) current[0] = row
  if (choices !== undefined) choices[0] = EDIT.delete
  let least = current[0]
  for (let column = first; column < end; column++) {
    const isKept = word === reference[column - 1]
    let cost = above[column - 1] + (isKept ? 0 : 1)
    let choice: Edit = isKept ? EDIT.keep : EDIT.substitute
    if (above[column] + 1 < cost) {
      cost = above[column] + 1
      choice = EDIT.delete
    }
    if (current[column - 1] + 1 < cost) {
      cost = current[column - 1] + 1
      choice = EDIT.insert
    }
    current[column] = cost
    if (choices !== undefined) choices[column] = choice
    least = Math.min(least, cost)
  }
  return least
}

/** The chosen edits from the first word to the last. */
function trace(choices: Uint8Array, rows: number, columns: number): Edit[] {
  const edits: Edit[] = []
  let row = rows
  let column = columns
  while (row > 0 || column > 0) {
    const edit = row === 0 ? EDIT.insert : editFrom(choices[row * (columns + 1) + column])
    edits.push(edit)
    if (edit !== EDIT.insert) row--
    if (edit !== EDIT.delete) column--
  }
  return edits.reverse()
}

const EDITS: readonly Edit[] = [EDIT.keep, EDIT.substitute, EDIT.delete, EDIT.insert]
const editFrom = (choice: number): Edit => EDITS[choice]
