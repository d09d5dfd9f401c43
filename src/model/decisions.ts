import { type AlignedBead, type Alignment, textOf } from './alignment.ts'
import type { Divergence } from './divergence.ts'

/** An alignment made anew, with what a person had said of the earlier one. */
export interface Kept {
  readonly alignment: Alignment
  /** What found no place in the new one: bead and divergence ids of the earlier one. */
  readonly lost: readonly string[]
}

/**
 * Carries a person's decisions over from an earlier alignment: statuses, notes and bookmarks to beads that join the same texts, reviews
 * to divergences with the same id.
 */
export function keepDecisions(fresh: Alignment, earlier: Alignment): Kept {
  const decidedBeads = new Map(earlier.beads.filter(isDecided).map((bead) => [textsOf(earlier, bead), bead]))
  const reviewed = new Map(earlier.divergences.filter(isReviewed).map((divergence) => [divergence.id, divergence]))
  const lost = [
    ...missing(decidedBeads, new Set(fresh.beads.map((bead) => textsOf(fresh, bead)))),
    ...missing(reviewed, new Set(fresh.divergences.map(({ id }) => id))),
  ]
  return {
    alignment: {
      ...fresh,
      beads: fresh.beads.map((bead) => withDecision(bead, decidedBeads.get(textsOf(fresh, bead)))),
      divergences: fresh.divergences.map((divergence) => ({
        ...divergence,
        review: reviewed.get(divergence.id)?.review ?? divergence.review,
      })),
    },
    lost,
  }
}

const isDecided = ({ status, note, bookmark }: AlignedBead): boolean =>
  status !== 'auto' || note !== undefined || bookmark !== undefined

const isReviewed = ({ review }: Divergence): boolean => review.state !== 'open' || review.note !== undefined

/** A bead by what it joins: its number may have changed. */
const textsOf = ({ source, target }: Alignment, bead: AlignedBead): string =>
  JSON.stringify([textOf(source, bead.source), textOf(target, bead.target)])

function withDecision(bead: AlignedBead, decided: AlignedBead | undefined): AlignedBead {
  if (decided === undefined) return bead
  const { status, note, bookmark } = decided
  return { ...bead, status, ...(note !== undefined && { note }), ...(bookmark !== undefined && { bookmark }) }
}

const missing = (decided: ReadonlyMap<string, { readonly id: string }>, present: ReadonlySet<string>): string[] =>
  [...decided].filter(([key]) => !present.has(key)).map(([, { id }]) => id)
