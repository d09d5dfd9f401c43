import { resolve } from 'node:path'
import { sayReview } from '../../divergence/report-parts.ts'
import { endOf, reviewDivergences } from '../../divergence/review-divergences.ts'
import { BitextError } from '../../errors.ts'
import { writeAlignment } from '../../formats/parallel-corpus/write.ts'
import type { Alignment } from '../../model/alignment.ts'
import { type Divergence, type LapsedReview, REVIEW_STATES, type ReviewState } from '../../model/divergence.ts'
import { saveAtomically } from '../../workspace/save.ts'
import type { Context } from '../context.ts'
import { readAlignmentFile } from '../input.ts'
import { wrap } from '../layout.ts'
import { plural } from '../plural.ts'
import type { Listing } from '../review-command.ts'

/** What `bitext review` was told. */
export interface ReviewOptions {
  readonly accept?: boolean
  readonly reject?: boolean
  readonly reopen?: boolean
  readonly note?: string
  readonly show: Listing
  readonly json?: boolean
}

/** `bitext review`: lists divergences, or writes a person's decision on some of them into the file. */
export async function review(context: Context, file: string, names: readonly string[], options: ReviewOptions): Promise<number> {
  const state = stateFrom(options)
  const decides = state !== undefined || options.note !== undefined
  if (names.length > 0 && !decides) throw undecided()
  if (names.length === 0 && decides) throw unnamed()
  if (decides) refuseUnwritable(file)
  const alignment = await readAlignmentFile(context, file)
  if (decides) decide(context, alignment, { file, names, state, note: options.note })
  else list(context, alignment, { file, ...options })
  return 0
}

function stateFrom({ accept, reject, reopen }: ReviewOptions): ReviewState | undefined {
  if (accept) return 'accepted'
  if (reject) return 'rejected'
  return reopen ? 'open' : undefined
}

const undecided = (): BitextError =>
  new BitextError('USAGE', 'nothing is said of them', { hint: 'add --accept, --reject, --reopen or --note TEXT' })

const unnamed = (): BitextError =>
  new BitextError('USAGE', 'no divergence is named', { hint: 'bitext review FILE lists them; name them after the file' })

/** @throws BitextError `USAGE` for what cannot be written back */
function refuseUnwritable(file: string): void {
  if (file !== '-' && !file.endsWith('.gz')) return
  const message =
    file === '-' ? 'what comes from stdin has no file to write to' : `${file} is packed, and reviews are for people to read`
  throw new BitextError('USAGE', message, { hint: file === '-' ? 'save it to a file first' : 'unpack it first' })
}

interface Decided {
  readonly file: string
  readonly names: readonly string[]
  readonly state?: ReviewState
  readonly note?: string
}

function decide(context: Context, alignment: Alignment, { file, names, state, note }: Decided): void {
  const reviewed = reviewDivergences(alignment, names, { ...(state && { state }), ...(note !== undefined && { note }) })
  saveAtomically(resolve(context.environment.cwd, file), writeAlignment(reviewed))
  context.say(`wrote ${file} (${countsOf(reviewed)})`)
}

/** `33 open, 1 accepted, 1 rejected`. */
function countsOf({ divergences, lapsed = [] }: Alignment): string {
  const counts = REVIEW_STATES.map(
    (state) => [divergences.filter((divergence) => divergence.review.state === state).length, state] as const,
  )
  const said = counts.filter(([count]) => count > 0).map(([count, state]) => `${count} ${state}`)
  const all = [...said, ...(lapsed.length > 0 ? [`${lapsed.length} lapsed`] : [])]
  return all.length === 0 ? 'no divergences' : all.join(', ')
}

interface Wanted extends Pick<ReviewOptions, 'show' | 'json'> {
  readonly file: string
}

function list(context: Context, alignment: Alignment, { file, show, json }: Wanted): void {
  const listed = alignment.divergences.filter((divergence) => show === 'all' || divergence.review.state === show)
  const lapsed = show === 'all' || show === 'lapsed' ? (alignment.lapsed ?? []) : []
  if (json) context.print(`${JSON.stringify({ divergences: listed, lapsed })}\n`)
  else {
    const lines = [...listed.flatMap((divergence) => divergenceLines(divergence, context)), ...lapsedLines(lapsed, context)]
    for (const line of [...lines, `${plural(listed.length + lapsed.length, 'divergence')} listed: ${countsOf(alignment)}`])
      context.print(`${line}\n`)
  }
  const open = listed.find((divergence) => divergence.review.state === 'open')
  if (file !== '-') context.suggest(open === undefined ? `divergences ${file}` : `review ${file} ${endOf(open.id)} --accept`)
}

function divergenceLines(
  { id, severity, kind, concept, bead, message, review }: Divergence,
  { style, width }: Context,
): string[] {
  const title = concept === undefined ? kind : `${kind} · ${concept}`
  const said = review.state === 'open' && review.note === undefined ? '' : ` [${sayReview(review)}]`
  return [
    `${style.quiet(endOf(id))}  ${style[severity](severity)}  ${style.heading(title)}  ${style.quiet(bead)}`,
    ...wrap(message + said, width, { indent: '  ' }),
    '',
  ]
}

function lapsedLines(lapsed: readonly LapsedReview[], { style, width }: Context): string[] {
  return lapsed.flatMap(({ id, kind, message, review, source, target }) => [
    `${style.quiet(endOf(id))}  lapsed  ${style.heading(kind)}`,
    ...wrap(`${message} [${sayReview(review)}]`, width, { indent: '  ' }),
    ...[...source, ...target].flatMap(({ sentence }) => wrap(sentence, width, { indent: '  ' }).map(style.quiet)),
    '',
  ])
}
