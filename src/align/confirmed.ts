import { BitextError } from '../errors.ts'
import type { Bitext, BitextSide } from '../model/bitext.ts'
import { type Bead, type Ladder, shapeOf } from '../model/ladder.ts'
import type { Sentence } from '../model/sentence.ts'
import { lengthOf, type Run } from '../model/span.ts'
import { type Hold, inOrder, type Pin, sayPin } from './pins.ts'

/** A bead that stands, whatever the aligner thinks of it: its runs. */
export type FixedBead = Pick<Bead, 'source' | 'target'>

/** A bitext in which every run of a fixed bead is one sentence, so that a bead of any shape is a 1-1, a 1-0 or a 0-1. */
export interface Folded {
  readonly bitext: Bitext
  /** In order; each fixed bead stands between two of them. */
  readonly pins: readonly Hold[]
  /** For each folded sentence of a side, and its end, where it begins in the side itself. */
  readonly starts: { readonly source: readonly number[]; readonly target: readonly number[] }
  /** A ladder of the folded bitext as one of the texts themselves; the fixed beads have probability 1. */
  readonly unfold: (ladder: Ladder) => Ladder
}

/**
 * Folds the fixed beads of a bitext. What they say of words and lengths still counts for the rest of it.
 * @throws BitextError `BROKEN_PINS` where a bead is empty, overlaps another, lies outside the texts, or has a pin inside.
 */
export function fold(bitext: Bitext, beads: readonly FixedBead[], pins: readonly Pin[]): Folded {
  const fixed = beads.toSorted((one, other) => one.source.start - other.source.start || one.target.start - other.target.start)
  checkFixed(bitext, fixed, pins)
  const source = foldSide(
    bitext.source,
    fixed.map((bead) => bead.source),
  )
  const target = foldSide(
    bitext.target,
    fixed.map((bead) => bead.target),
  )
  const folded = { source: source.side, target: target.side }
  const foldPin = (at: Pin): Pin => ({ source: source.folded[at.source], target: target.folded[at.target] })
  const ends = fixed.flatMap((bead): Hold[] => [
    { ...foldPin(startOf(bead)), beadFollows: lengthOf(bead.source) > 0 && lengthOf(bead.target) > 0 },
    foldPin(endOf(bead)),
  ])
  const held = new Set(fixed.map(keyOf))
  return {
    bitext: folded,
    starts: { source: source.starts, target: target.starts },
    pins: inOrder([...ends, ...inOrder(pins, bitext).map(foldPin)], folded),
    unfold: (ladder) =>
      ladder
        .map((bead) => ({ ...bead, source: unfoldRun(bead.source, source), target: unfoldRun(bead.target, target) }))
        .map((bead) => (held.has(keyOf(bead)) ? { ...bead, probability: 1 } : bead)),
  }
}

const startOf = ({ source, target }: FixedBead): Pin => ({ source: source.start, target: target.start })
const endOf = ({ source, target }: FixedBead): Pin => ({ source: source.end, target: target.end })
const keyOf = ({ source, target }: FixedBead): string => [source.start, source.end, target.start, target.end].join()

function checkFixed(bitext: Bitext, fixed: readonly FixedBead[], pins: readonly Pin[]): void {
  for (const bead of fixed) {
    const isForward = lengthOf(bead.source) >= 0 && lengthOf(bead.target) >= 0
    if (isForward && shapeOf(bead) !== '0-0') continue
    throw new BitextError('BROKEN_PINS', `the confirmed bead at ${sayPin(startOf(bead))} holds no sentences`, {
      hint: 'a bead has a sentence on one side at least',
    })
  }
  inOrder(
    fixed.flatMap((bead) => [startOf(bead), endOf(bead)]),
    bitext,
  )
  fixed.slice(1).forEach((bead, index) => {
    const before = fixed[index]
    if (bead.source.start >= before.source.end && bead.target.start >= before.target.end) return
    throw new BitextError(
      'BROKEN_PINS',
      `the confirmed beads at ${sayPin(startOf(before))} and ${sayPin(startOf(bead))} overlap`,
      {
        hint: 'a sentence belongs to one bead, and beads do not cross: confirm only one of the two',
      },
    )
  })
  checkPinsBetween(fixed, pins)
}

/** A pin may stand at either end of a fixed bead, not inside and not beside it. */
function checkPinsBetween(fixed: readonly FixedBead[], pins: readonly Pin[]): void {
  for (const pin of pins) {
    const cut = fixed.find((bead) => !isBefore(pin, startOf(bead)) && !isBefore(endOf(bead), pin))
    if (cut === undefined) continue
    throw new BitextError(
      'BROKEN_PINS',
      `the pin ${sayPin(pin)} cuts the confirmed bead ${sayPin(startOf(cut))} … ${sayPin(endOf(cut))}`,
      {
        hint: 'move the pin, or take back the bead’s confirmation',
      },
    )
  }
}

/** Whether a ladder can pass one point, and then the other. */
const isBefore = (one: Pin, other: Pin): boolean => one.source <= other.source && one.target <= other.target

/** A side with its runs folded. */
interface FoldedSide {
  readonly side: BitextSide
  /** For each sentence, and the end, where it is in the folded side. */
  readonly folded: Int32Array
  /** For each folded sentence, and the end, where it begins. */
  readonly starts: readonly number[]
}

function foldSide({ language, sentences }: BitextSide, runs: readonly Run[]): FoldedSide {
  const lengths = new Map(runs.filter((run) => lengthOf(run) > 0).map((run) => [run.start, lengthOf(run)]))
  const folded = new Int32Array(sentences.length + 1)
  const starts: number[] = []
  const joined: Sentence[] = []
  for (let start = 0; start < sentences.length; ) {
    const end = start + (lengths.get(start) ?? 1)
    folded.fill(joined.length, start, end)
    starts.push(start)
    joined.push(end === start + 1 ? sentences[start] : join(sentences.slice(start, end)))
    start = end
  }
  folded[sentences.length] = joined.length
  return { side: { language, sentences: joined }, folded, starts: [...starts, sentences.length] }
}

const join = (sentences: readonly Sentence[]): Sentence => ({
  ...sentences[0],
  text: sentences.map(({ text }) => text).join(' '),
})

const unfoldRun = ({ start, end }: Run, { starts }: FoldedSide): Run => ({ start: starts[start], end: starts[end] })
