import { type AnyBead, type IndexedBead, indexed, splitGaps } from '../model/indexed-bead.ts'

/** Shares of 1. A share of nothing is 0. */
export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** How many beads were looked up in the other ladder, and how many were found. */
export interface Hits {
  readonly strict: number
  readonly lax: number
  readonly total: number
}

/** How good a ladder is, measured against gold. */
export interface Evaluation {
  /** Right when the identical bead stands in the other ladder. */
  readonly strict: Score
  /** Right when some source sentence of the bead is linked to some target sentence of it in the other ladder. */
  readonly lax: Score
  readonly counts: {
    /** Of the ladder's beads, gaps included, one per sentence. */
    readonly precision: Hits
    /** Of the gold's beads, gaps left out. */
    readonly recall: Hits
  }
}

/**
 * Strict and lax precision, recall and F1 of a ladder against gold, counted as vecalign's `score.py` counts (Thompson & Koehn
 * 2019): a gap is one bead per unaligned sentence, counts for precision, and can only be right strictly; recall leaves gaps out.
 */
export function evaluate(ladder: readonly AnyBead[], gold: readonly AnyBead[]): Evaluation {
  const beads = uniqueBeads(ladder)
  const truth = uniqueBeads(gold)
  return scored({ precision: hits(beads, truth), recall: hits(truth.filter(isTwoSided), beads.filter(isTwoSided)) })
}

/** The score of several documents together: their counts are summed, so that a long one weighs more. */
export function evaluateAll(documents: readonly Evaluation[]): Evaluation {
  return scored({
    precision: sum(documents.map(({ counts }) => counts.precision)),
    recall: sum(documents.map(({ counts }) => counts.recall)),
  })
}

/** The beads of a ladder that do not stand in the gold as they are: where to look first. */
export function beadsNotIn<B extends AnyBead>(gold: readonly AnyBead[], ladder: readonly B[]): B[] {
  const keys = new Set(uniqueBeads(gold).map(keyOf))
  return ladder.filter((bead) => uniqueBeads([bead]).some((single) => !keys.has(keyOf(single))))
}

/** Gaps one per sentence, duplicates once, beads of nothing left out. */
const uniqueBeads = (ladder: readonly AnyBead[]): IndexedBead[] => [
  ...new Map(splitGaps(ladder.map(indexed)).map((bead) => [keyOf(bead), bead])).values(),
]

const keyOf = ({ source, target }: IndexedBead): string => `${source.join()}:${target.join()}`

const isTwoSided = ({ source, target }: IndexedBead): boolean => source.length > 0 && target.length > 0

/** How many of the beads are right when `truth` is. */
function hits(beads: readonly IndexedBead[], truth: readonly IndexedBead[]): Hits {
  const keys = new Set(truth.map(keyOf))
  const links = new Set(truth.flatMap(linksOf))
  const strict = beads.filter((bead) => keys.has(keyOf(bead)))
  const lax = beads.filter((bead) => keys.has(keyOf(bead)) || linksOf(bead).some((link) => links.has(link)))
  return { strict: strict.length, lax: lax.length, total: beads.length }
}

/** Every source sentence of a bead with every target sentence of it: `3:4`. */
const linksOf = ({ source, target }: IndexedBead): string[] => source.flatMap((from) => target.map((to) => `${from}:${to}`))

const sum = (parts: readonly Hits[]): Hits =>
  parts.reduce(
    (total, part) => ({ strict: total.strict + part.strict, lax: total.lax + part.lax, total: total.total + part.total }),
    { strict: 0, lax: 0, total: 0 },
  )

const scored = (counts: Evaluation['counts']): Evaluation => ({
  strict: scoreOf(counts, 'strict'),
  lax: scoreOf(counts, 'lax'),
  counts,
})

function scoreOf(counts: Evaluation['counts'], rule: 'strict' | 'lax'): Score {
  const precision = share(counts.precision[rule], counts.precision.total)
  const recall = share(counts.recall[rule], counts.recall.total)
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
