import { BitextError } from '../../errors.ts'
import { beadsNotIn, type Evaluation, type Score, evaluate as score } from '../../evaluate/evaluate.ts'
import { readVecalign } from '../../formats/vecalign.ts'
import { decodeText } from '../../ingest/decode.ts'
import type { AlignedBead, Alignment } from '../../model/alignment.ts'
import { type AnyBead, indexed } from '../../model/indexed-bead.ts'
import { shapeOf } from '../../model/ladder.ts'
import type { Context } from '../context.ts'
import { estimateJson, estimateReport } from '../estimate-report.ts'
import { nameOf, readAlignmentFile, readInput } from '../input.ts'
import { inColumns, wrap } from '../layout.ts'

/** What `bitext evaluate` was told. */
export interface EvaluateOptions {
  readonly gold?: string
  readonly json?: boolean
}

/** How many of the beads that the gold has not are named. */
const SHOWN_BEADS = 20

/** `bitext evaluate`: how good is a ladder, against gold or by its own probabilities. */
export async function evaluate(context: Context, file: string, options: EvaluateOptions): Promise<number> {
  const alignment = await readAlignmentFile(context, file)
  if (options.gold === undefined) {
    context.print(`${options.json ? estimateJson(alignment) : estimateReport(alignment, context)}\n`)
    return 0
  }
  const gold = await readGold(context, options.gold, alignment)
  const evaluation = score(alignment.beads, gold)
  context.print(
    options.json ? `${JSON.stringify(evaluation)}\n` : `${report(evaluation, beadsNotIn(gold, alignment.beads), context)}\n`,
  )
  return 0
}

/** Gold as our YAML, or as a vecalign file; it must be about the same sentences. */
async function readGold(context: Context, path: string, alignment: Alignment): Promise<readonly AnyBead[]> {
  const file = nameOf(path)
  const counts = { source: alignment.source.sentences.length, target: alignment.target.sentences.length }
  if (/\.ya?ml(\.gz)?$/.test(path)) {
    const { beads } = await readAlignmentFile(context, path)
    return fitting(beads, counts, file)
  }
  return fitting(readVecalign(decodeText(await readInput(context, path), { file }), file), counts, file)
}

function fitting(
  gold: readonly AnyBead[],
  counts: { readonly source: number; readonly target: number },
  file: string,
): readonly AnyBead[] {
  const beads = gold.map(indexed)
  for (const side of ['source', 'target'] as const) {
    const count = beads.reduce((highest, bead) => Math.max(highest, ...bead[side].map((index) => index + 1)), 0)
    if (count === counts[side]) continue
    throw new BitextError('MALFORMED', `the gold has ${count} ${side} sentences, the alignment has ${counts[side]}`, {
      place: { file },
      hint: 'gold fits only the sentences that it was made from; a sentence without counterpart needs a line such as [5]:[]',
    })
  }
  return gold
}

function report({ strict, lax, counts }: Evaluation, wrong: readonly AlignedBead[], { style, width }: Context): string {
  const { precision, recall } = counts
  const row = (name: string, { precision: p, recall: r, f1 }: Score): string[] => [
    name,
    ...[p, r, f1].map((share) => share.toFixed(3).padStart(9)),
  ]
  const [header, ...rows] = inColumns([['', 'precision', '   recall', '       F1'], row('strict', strict), row('lax', lax)])
  const named = wrong.slice(0, SHOWN_BEADS).map((bead) => `${bead.id} (${shapeOf(bead)})`)
  const more = wrong.length > named.length ? `, and ${wrong.length - named.length} more` : ''
  return [
    style.heading(header),
    ...rows,
    '',
    `${precision.strict} of ${precision.total} beads stand in the gold; ${recall.strict} of the gold’s ${recall.total} two-sided beads were found.`,
    ...(named.length > 0 ? wrap(`Not in the gold: ${named.join(', ')}${more}`, width) : []),
    style.quiet('Counted as vecalign counts: one gap a sentence; gaps count for precision only.'),
  ].join('\n')
}
