import { type AlignedBead, type Alignment, sentencesIn, textOf } from '../../model/alignment.ts'
import { shapeOf } from '../../model/ladder.ts'
import { paragraphOf } from '../../model/sentence.ts'
import { cleanText } from './clean-text.ts'
import type { BundleSegment } from './segment.ts'

/** Every bead of an alignment as a pair of clean lines, gaps too: what is left out is decided, and recorded, afterwards. */
export const candidatesOf = (alignment: Alignment): BundleSegment[] => alignment.beads.map((bead) => candidateOf(alignment, bead))

function candidateOf({ id, source, target }: Alignment, bead: AlignedBead): BundleSegment {
  const sentences = [...sentencesIn(source, bead.source), ...sentencesIn(target, bead.target)]
  return {
    id: `${id}:${bead.id}`,
    document: id,
    bead: bead.id,
    paragraph: sentences[0] === undefined ? undefined : paragraphOf(sentences[0]),
    speaker: sentences.find(({ speaker }) => speaker !== undefined)?.speaker,
    shape: shapeOf(bead),
    probability: bead.probability,
    status: bead.status,
    source: cleanText(textOf(source, bead.source)),
    reference: cleanText(textOf(target, bead.target)),
  }
}
