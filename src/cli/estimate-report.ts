import { type Estimate, estimateQuality, leastCertain, qualityNotice } from '../evaluate/estimate.ts'
import { type AlignedBead, type AlignedVersion, type Alignment, sentencesIn, textOf } from '../model/alignment.ts'
import { shapeOf } from '../model/ladder.ts'
import type { Run } from '../model/span.ts'
import type { Context } from './context.ts'
import { inColumns, wrap } from './layout.ts'
import { plural } from './plural.ts'
import { beadRows } from './summary.ts'

/** How many beads are named as the first to look at. */
const SHOWN_BEADS = 10

/** How good an alignment is by its own probabilities, and where to look first, for a person. */
export function estimateReport(alignment: Alignment, { style, width }: Context): string {
  if (alignment.beads.length === 0) return 'There are no beads to judge.'
  const estimate = estimateQuality(alignment.beads)
  const first = leastCertain(alignment.beads, SHOWN_BEADS)
  const notice = qualityNotice(estimate)
  return [
    ...inColumns([
      ['estimated precision', floored(estimate.precision, 3)],
      ['expected wrong', `${estimate.expectedWrong.toFixed(1)} of ${plural(estimate.beads, 'bead')}`],
      ...reviewed(estimate).map((line) => ['reviewed', line]),
    ]),
    ...(notice === undefined ? [] : wrap(notice, width, { first: '', indent: '' }).map(style.notice)),
    ...(first.length === 0
      ? []
      : ['', 'Where to look first (bead, shape, probability):', ...beadRows(first, alignment, { style, width })]),
    '',
    ...wrap(
      'The mean of the beads’ probabilities, confirmed beads counted as right: an estimate, which --gold measures.',
      width,
    ).map(style.quiet),
  ].join('\n')
}

function reviewed({ confirmed, rejected }: Estimate): string[] {
  const parts = [confirmed > 0 ? `${confirmed} confirmed` : '', rejected > 0 ? `${rejected} rejected` : '']
  const said = parts.filter((part) => part !== '').join(', ')
  return said === '' ? [] : [said]
}

/** Rounded down, so that only certainty reads 1. */
const floored = (share: number, digits: number): string => (Math.floor(share * 10 ** digits) / 10 ** digits).toFixed(digits)

/** The same for a program. */
export function estimateJson(alignment: Alignment): string {
  const lookFirst = leastCertain(alignment.beads, SHOWN_BEADS).map((bead) => doubtfulBead(bead, alignment))
  return JSON.stringify({ estimate: estimateQuality(alignment.beads), lookFirst })
}

function doubtfulBead(bead: AlignedBead, { source, target }: Alignment): object {
  const { id, probability, status } = bead
  const passage = (side: AlignedVersion, run: Run) => ({
    sentences: sentencesIn(side, run).map((sentence) => sentence.id),
    text: textOf(side, run),
  })
  return {
    id,
    shape: shapeOf(bead),
    probability,
    status,
    source: passage(source, bead.source),
    target: passage(target, bead.target),
  }
}
