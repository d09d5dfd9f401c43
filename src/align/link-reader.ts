import type { Bead } from '../model/ladder.ts'
import { lengthOf, type Run } from '../model/span.ts'
import { type BeadKnowledge, evidenceReader } from './link-evidence.ts'
import { linkPosteriors } from './link-posterior.ts'
import type { Side } from './side.ts'

/** A link by the places of its words among the words of its bead. */
export interface PlacedLink {
  readonly source: number
  readonly target: number
  /** 0…1. */
  readonly probability: number
}

/** Finds the links inside a bead. */
export type LinkReader = (bead: Pick<Bead, 'source' | 'target'>) => PlacedLink[]

/** Sides of more words get no links: the work grows with the square. */
const MOST_WORDS = 1000
/** Less probable links are left out. */
const LEAST_PROBABILITY = 0.57
/**
 * A link has to be found from both sides, and the two posteriors are multiplied; each of them is too modest by far, since each
 * direction lets every word have one maker only. The power brings the product near the share of right links (docs/alignment.md).
 */
const POWER = 0.2
const LEAST_PRODUCT = LEAST_PROBABILITY ** (1 / POWER)

/** Makes the reader of a document's beads. Links come in the order of the source words. */
export function linkReader(source: Side, target: Side, knowledge: BeadKnowledge): LinkReader {
  const evidence = evidenceReader(source, target, knowledge)
  return (bead) => {
    const [height, width] = [wordsIn(source, bead.source), wordsIn(target, bead.target)]
    if (height > MOST_WORDS || width > MOST_WORDS || height * width === 0) return []
    const { forward, backward } = evidence(bead.source, bead.target)
    const [there, back] = [linkPosteriors(forward), linkPosteriors(backward)]
    const links: PlacedLink[] = []
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const product = there[column * height + row] * back[row * width + column]
        if (product >= LEAST_PRODUCT) links.push({ source: row, target: column, probability: Math.min(1, product ** POWER) })
      }
    }
    return links
  }
}

const wordsIn = ({ offsets }: Side, run: Run): number => lengthOf({ start: offsets[run.start], end: offsets[run.end] })
