import { indicesOf, type Run } from './span.ts'

/** A bead as other tools write it: lists of sentence indices, 0-based, which need not follow one another. */
export interface IndexedBead {
  readonly source: readonly number[]
  readonly target: readonly number[]
}

/** A bead of either form. */
export interface AnyBead {
  readonly source: Run | readonly number[]
  readonly target: Run | readonly number[]
}

/** The bead with its runs written out. */
export const indexed = ({ source, target }: AnyBead): IndexedBead => ({ source: listed(source), target: listed(target) })

const listed = (side: Run | readonly number[]): readonly number[] => ('start' in side ? indicesOf(side) : side)

/** The same beads with one gap per unaligned sentence, as gold files have them and scorers count them. */
export const splitGaps = <B extends IndexedBead>(beads: readonly B[]): B[] =>
  beads.flatMap((bead) => (bead.source.length > 0 && bead.target.length > 0 ? [bead] : singleGaps(bead)))

const singleGaps = <B extends IndexedBead>(bead: B): B[] => [
  ...bead.source.map((index) => ({ ...bead, source: [index] })),
  ...bead.target.map((index) => ({ ...bead, target: [index] })),
]
