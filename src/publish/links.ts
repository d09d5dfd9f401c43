import type { AlignedVersion, Alignment } from '../model/alignment.ts'
import type { WordLink, WordPlace } from '../model/word-link.ts'
import type { LinkedWords, RowLink } from './book.ts'
import type { JoinedRow } from './join.ts'

/** Below this, a link would mislead a reader. */
const MIN_PROBABILITY = 0.5

/** Whether a learner may take two linked words for translations of each other: not where nothing but their place joins them. */
const isShown = ({ probability, origin }: WordLink): boolean => probability >= MIN_PROBABILITY && origin !== 'neighbours'

/** The word links of a row that the alignments hold and that are worth showing, between the versions that are shown. */
export function linksOf(
  { beads, runs }: JoinedRow,
  { alignments, versions }: { readonly alignments: readonly Alignment[]; readonly versions: readonly AlignedVersion[] },
): RowLink[] {
  const places = versions.map(({ version }) => version.id)
  return beads.flatMap(({ alignment, bead }) => {
    const at = (side: 'source' | 'target', { sentence, span }: WordPlace): LinkedWords | undefined => {
      const { id } = alignments[alignment][side].version
      const version = places.indexOf(id)
      return version < 0 ? undefined : { version, sentence: bead[side].start - runs[id].start + sentence, ...span }
    }
    return (bead.links ?? []).filter(isShown).flatMap((link) => {
      const source = at('source', link.source)
      const target = at('target', link.target)
      return source === undefined || target === undefined ? [] : [{ source, target }]
    })
  })
}
