import { relative, resolve } from 'node:path'
import { writeAlignment } from '../../formats/parallel-corpus/write.ts'
import { decodeLexicon } from '../../lexicon/codec.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Alignment } from '../../model/alignment.ts'
import { alignDocuments } from '../../pipeline.ts'
import type { SegmenterName } from '../../segment/options.ts'
import { saveAtomically } from '../../workspace/save.ts'
import { type AlignInputs, readInputs } from '../align-inputs.ts'
import type { Context } from '../context.ts'
import { divergenceDigest } from '../divergence-digest.ts'
import { readLexiconFile, readTermbaseFile } from '../input.ts'
import { keepReview } from '../keep-review.ts'
import { plural } from '../plural.ts'
import { summary } from '../summary.ts'

/** What `bitext align` was told. */
export interface AlignOptions {
  readonly output?: string
  readonly source?: string
  readonly target?: string
  readonly termbase?: string
  /** A file; `false` after `--no-lexicon`. */
  readonly lexicon?: string | false
  readonly segmenter: SegmenterName
  readonly force?: boolean
  readonly json?: boolean
}

/** `bitext align`: the main job. Writes the parallel corpus and shows what a person should look at. */
export async function align(context: Context, texts: readonly string[], options: AlignOptions): Promise<number> {
  const inputs = await readInputs(context, texts, options)
  const termbase = options.termbase ?? inputs.termbase
  const alignment = alignDocuments(inputs.source.document, inputs.target.document, {
    id: inputs.id,
    title: inputs.title,
    date: inputs.date,
    original: inputs.original,
    versions: { source: inputs.source.version, target: inputs.target.version },
    segmentation: { segmenter: options.segmenter },
    lexicon: lexiconFor(context, options),
    termbase: termbase === undefined ? undefined : await readTermbaseFile(context, termbase),
  })
  if (options.output === '-') context.print(writeAlignment(alignment))
  else saveAndReport(context, alignment, { inputs, options })
  return 0
}

const lexiconFor = (context: Context, { lexicon }: AlignOptions): Lexicon | undefined =>
  typeof lexicon === 'string' ? decodeLexicon(readLexiconFile(context, lexicon)) : undefined

interface Run {
  readonly inputs: AlignInputs
  readonly options: AlignOptions
}

function saveAndReport(context: Context, fresh: Alignment, { inputs, options }: Run): void {
  const { cwd } = context.environment
  const path = resolve(cwd, options.output ?? `alignments/${fresh.id}.yaml`)
  const alignment = keepReview(context, fresh, { path, force: options.force })
  saveAtomically(path, writeAlignment(alignment), { force: options.force })
  if (options.json) context.print(`${JSON.stringify(alignment)}\n`)
  else if (!context.isQuiet) context.print(`${report(context, alignment, inputs)}\n\n`)
  const file = relative(cwd, path)
  context.say(`wrote ${file} (${plural(alignment.beads.length, 'bead')}, ${plural(alignment.divergences.length, 'divergence')})`)
  context.suggest(`divergences ${file}`)
}

function report(context: Context, alignment: Alignment, { source, target }: AlignInputs): string {
  const dropped = { source: source.document.dropped, target: target.document.dropped }
  return [summary(alignment, dropped, context), '', divergenceDigest(alignment, context)].join('\n')
}
