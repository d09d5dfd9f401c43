import { isTurned, placesIn } from '../align/confirmed-in.ts'
import { carryReviews, type MovedReview } from '../divergence/carry-reviews.ts'
import { type AlignedBead, type Alignment, type Crossing, sentencesIn } from '../model/alignment.ts'
import type { Run } from '../model/span.ts'
import { GONE } from '../text/matching-lines.ts'

/** A new alignment with what a person said of the old one, and what of it has no place any more. */
export interface Merged {
  readonly alignment: Alignment
  /** Beads of the old alignment with a person's word, whose sentences form no bead any more. */
  readonly lostBeads: readonly AlignedBead[]
  /** Crossings of the old alignment that name a sentence which is there no more. */
  readonly lostCrossings: readonly Crossing[]
  /** Reviews that now stand on a divergence in a sentence of another wording. */
  readonly movedReviews: readonly MovedReview[]
}

/**
 * Carries a person's word over when a text is aligned anew: status, note and bookmark to beads of the same sentences, crossings to
 * the sentences where they stand now, reviews to divergences that say the same. Nothing is dropped without a word: beads and crossings that have no
 * place any more are returned, and reviews stay in the alignment as lapsed.
 */
export function mergeReviewed(reviewed: Alignment, fresh: Alignment): Merged {
  const waiting = beadsByText(reviewed)
  const beads = fresh.beads.map((bead) => {
    const before = waiting.get(wordingOf(bead, fresh))?.shift()
    return before === undefined ? bead : withReview(bead, before)
  })
  const { divergences, lapsed, moved } = carryReviews(reviewed, fresh)
  const { crossings, lostCrossings } = crossingsNow(reviewed, fresh)
  return {
    alignment: {
      ...fresh,
      ...{ beads, divergences },
      ...(crossings.length === 0 ? {} : { crossings }),
      ...(lapsed.length === 0 ? {} : { lapsed }),
    },
    lostCrossings,
    lostBeads: reviewed.beads.filter((bead) => hasReview(bead) && [...waiting.values()].some((left) => left.includes(bead))),
    movedReviews: moved,
  }
}

/** The crossings of the old alignment, by the ids that their sentences have now. */
function crossingsNow(reviewed: Alignment, fresh: Alignment): { crossings: Crossing[]; lostCrossings: Crossing[] } {
  if (reviewed.crossings === undefined) return { crossings: [], lostCrossings: [] }
  const turn = isTurned(reviewed, fresh)
  const places = placesIn(reviewed, fresh)
  const idsNow = (side: 'source' | 'target', ids: readonly string[]): string[] => {
    const now = turn === (side === 'source') ? fresh.target : fresh.source
    const before = reviewed[side].sentences.map(({ id }) => id)
    const found = ids.map((id) => places[side].at[before.indexOf(id)] ?? GONE)
    return found.flatMap((at) => (at === GONE ? [] : [now.sentences[at].id]))
  }
  const crossings: Crossing[] = []
  const lostCrossings: Crossing[] = []
  for (const crossing of reviewed.crossings) {
    const [source, target] = [idsNow('source', crossing.source), idsNow('target', crossing.target)]
    const isWhole = source.length === crossing.source.length && target.length === crossing.target.length
    if (!isWhole) lostCrossings.push(crossing)
    else crossings.push({ ...crossing, ...(turn ? { source: target, target: source } : { source, target }) })
  }
  return { crossings, lostCrossings }
}

/** Beads of the same wording ("Thank you." twice) wait in order. */
function beadsByText(alignment: Alignment): Map<string, AlignedBead[]> {
  const beads = new Map<string, AlignedBead[]>()
  for (const bead of alignment.beads) {
    const wording = wordingOf(bead, alignment)
    beads.set(wording, [...(beads.get(wording) ?? []), bead])
  }
  return beads
}

/** The sentences of a bead by version, so that swapping source and target changes nothing. */
function wordingOf(bead: Pick<AlignedBead, 'source' | 'target'>, { source, target }: Alignment): string {
  const texts = (side: Alignment['source'], run: Run) => [side.version.id, ...sentencesIn(side, run).map(({ text }) => text)]
  const sides = [texts(source, bead.source), texts(target, bead.target)]
  return JSON.stringify(sides.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** Absent keys stay absent, so that the file reads as before. */
function withReview(bead: AlignedBead, { status, note, bookmark }: AlignedBead): AlignedBead {
  return { ...bead, status, ...(note === undefined ? {} : { note }), ...(bookmark === undefined ? {} : { bookmark }) }
}

const hasReview = ({ status, note, bookmark }: AlignedBead): boolean =>
  status !== 'auto' || note !== undefined || bookmark !== undefined
