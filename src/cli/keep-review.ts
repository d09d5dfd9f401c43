import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { placesIn } from '../align/confirmed-in.ts'
import type { MovedReview } from '../divergence/carry-reviews.ts'
import { BitextError } from '../errors.ts'
import { readAlignment } from '../formats/parallel-corpus/read.ts'
import type { Alignment, Crossing } from '../model/alignment.ts'
import { GONE } from '../text/matching-lines.ts'
import { exists } from '../workspace/files.ts'
import { mergeReviewed } from '../workspace/merge-reviewed.ts'
import { refuseUnlessFile } from '../workspace/save.ts'
import type { Context } from './context.ts'
import { plural } from './plural.ts'

/** How a parallel corpus begins, whatever else is wrong with it. */
const OURS = /^format: "?bitext\/\d/m

/** The file that a new alignment goes into. */
export interface AlignmentFile {
  /** Absolute. */
  readonly path: string
  readonly force?: boolean
}

/**
 * A new alignment with what a person said of the one that stands in its file.
 * @throws BitextError `WOULD_OVERWRITE` where something of it has no place any more; with `force`, that is only said.
 */
export function keepReview(
  context: Context,
  fresh: Alignment,
  { path, force, reviewed }: AlignmentFile & { readonly reviewed?: Alignment },
): Alignment {
  if (reviewed === undefined) return fresh
  const { alignment, lostBeads, lostCrossings, movedReviews } = mergeReviewed(reviewed, fresh)
  const lost = [...lostBeads.map(({ id }) => id), ...lostCrossings.map(sayCrossing), ...reviewsOfAnotherText(reviewed, alignment)]
  if (lost.length === 0) {
    sayReviews(context, alignment, movedReviews)
    return alignment
  }
  const message = `what was said of ${lost.join(', ')} has no place in the new alignment`
  if (!force) {
    throw new BitextError('WOULD_OVERWRITE', message, {
      place: { file: relative(context.environment.cwd, path) },
      hint: 'write to another file with -o and compare, or give it up with --force',
    })
  }
  context.notice(message)
  sayReviews(context, alignment, movedReviews)
  return alignment
}

/** A text that shares no sentence with the one before is another text: reviews of that one have no business in its file. */
function reviewsOfAnotherText(reviewed: Alignment, { lapsed = [], source, target }: Alignment): string[] {
  const { source: sources, target: targets } = placesIn(reviewed, { source, target })
  const isAnother = [...sources.at, ...targets.at].every((at) => at === GONE)
  return isAnother && lapsed.length > 0 ? [plural(lapsed.length, 'divergence')] : []
}

/** What became of reviews that did not find their divergence word for word. */
function sayReviews(context: Context, { lapsed = [] }: Alignment, moved: readonly MovedReview[]): void {
  if (moved.length > 0) {
    const ids = moved.map(({ now }) => now).join(', ')
    context.notice(`${plural(moved.length, 'review')} went along to a sentence whose wording has changed: ${ids}`)
  }
  if (lapsed.length > 0) {
    const ids = lapsed.map(({ id }) => id).join(', ')
    context.notice(`${plural(lapsed.length, 'review')} of what is found no more, kept under \`lapsed\` in the file: ${ids}`)
  }
}

const sayCrossing = ({ source, target }: Crossing): string => `the crossing of ${source.join(' ')} with ${target.join(' ')}`

/** The parallel corpus that stands in a file, if one does: what a person said of it is to be kept. */
export function readEarlier(context: Context, { path, force = false }: AlignmentFile): Alignment | undefined {
  if (!exists(path)) return undefined
  const file = relative(context.environment.cwd, path)
  refuseUnlessFile(path, { file })
  const text = readFileSync(path, 'utf8')
  if (!OURS.test(text)) return undefined
  try {
    return readAlignment(text, { file })
  } catch (error) {
    if (!force || !(error instanceof BitextError)) throw error
    context.notice(`${file} could not be read, so nothing was kept of it: ${error.message}`)
    return undefined
  }
}
