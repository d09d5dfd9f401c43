import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { BitextError } from '../errors.ts'
import { readAlignment } from '../formats/parallel-corpus/read.ts'
import type { Alignment } from '../model/alignment.ts'
import { exists } from '../workspace/files.ts'
import { mergeReviewed } from '../workspace/merge-reviewed.ts'
import type { Context } from './context.ts'

/** How a parallel corpus begins, whatever else is wrong with it. */
const OURS = /^format: "?bitext\/\d/m

/**
 * A new alignment with what a person said of the one that stands in its file.
 * @throws BitextError `WOULD_OVERWRITE` where something of it has no place any more; with `force`, that is only said.
 */
export function keepReview(
  context: Context,
  fresh: Alignment,
  { path, force = false }: { readonly path: string; readonly force?: boolean },
): Alignment {
  const reviewed = readEarlier(context, path, force)
  if (reviewed === undefined) return fresh
  const { alignment, lostBeads, lostDivergences } = mergeReviewed(reviewed, fresh)
  const lost = [...lostBeads, ...lostDivergences].map(({ id }) => id)
  if (lost.length === 0) return alignment
  const message = `what was said of ${lost.join(', ')} has no place in the new alignment`
  if (!force) {
    throw new BitextError('WOULD_OVERWRITE', message, {
      place: { file: relative(context.environment.cwd, path) },
      hint: 'write to another file with -o and compare, or give it up with --force',
    })
  }
  context.notice(message)
  return alignment
}

function readEarlier(context: Context, path: string, force: boolean): Alignment | undefined {
  if (!exists(path)) return undefined
  const text = readFileSync(path, 'utf8')
  if (!OURS.test(text)) return undefined
  const file = relative(context.environment.cwd, path)
  try {
    return readAlignment(text, { file })
  } catch (error) {
    if (!force || !(error instanceof BitextError)) throw error
    context.notice(`${file} could not be read, so nothing was kept of it: ${error.message}`)
    return undefined
  }
}
