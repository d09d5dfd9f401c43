import { relative, resolve } from 'node:path'
import { embeddingsNotice } from '../../align/embeddings/embedding-score.ts'
import type { EmbeddingPair } from '../../align/embeddings/embeddings.ts'
import { divergenceReport } from '../../divergence/report.ts'
import { BitextError } from '../../errors.ts'
import { estimateQuality, qualityNotice } from '../../evaluate/estimate.ts'
import { writeAlignment } from '../../formats/parallel-corpus/write.ts'
import { decodeLexicon } from '../../lexicon/codec.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Alignment } from '../../model/alignment.ts'
import { alignDocuments } from '../../pipeline.ts'
import type { Termbase } from '../../termbase/termbase.ts'
import { saveAtomically } from '../../workspace/save.ts'
import { type AlignInputs, readInputs } from '../align-inputs.ts'
import type { Context } from '../context.ts'
import { divergenceDigest } from '../divergence-digest.ts'
import { type EmbeddingFlags, embeddingsFrom } from '../embeddings.ts'
import { anchorsFrom } from '../hard-anchors.ts'
import { noticeOddities, readLexiconFile, readTermbaseFile } from '../input.ts'
import { keepReview, readEarlier } from '../keep-review.ts'
import { plural } from '../plural.ts'
import { type SegmentationFlags, segmentationFrom } from '../segmentation.ts'
import { summary } from '../summary.ts'

/** What `bitext align` was told. */
export interface AlignOptions extends SegmentationFlags, EmbeddingFlags {
  readonly output?: string
  readonly source?: string
  readonly target?: string
  readonly termbase?: string
  /** A file; `false` after `--no-lexicon`. */
  readonly lexicon?: string | false
  /** As typed. */
  readonly maxBead?: string
  /** `headings`, `speakers` or `ids=FILE`. */
  readonly hardAnchors?: string
  readonly links?: boolean
  readonly force?: boolean
  readonly json?: boolean
}

/** `bitext align`: the main job. Writes the parallel corpus and shows what a person should look at. */
export async function align(context: Context, texts: readonly string[], options: AlignOptions): Promise<number> {
  const segmentation = segmentationFrom(context, options)
  const inputs = await readInputs(context, texts, options)
  const termbaseFile = options.termbase ?? inputs.termbase
  const termbase = termbaseFile === undefined ? undefined : await readTermbaseFile(context, termbaseFile)
  const { id, title, date, original, source, target } = inputs
  const hardAnchors = await anchorsFrom(context, options.hardAnchors)
  const embeddings = await embeddingsFrom(context, options)
  const { output, force } = options
  const maxBead = options.maxBead === undefined ? undefined : sizeFrom(options.maxBead)
  const path = output === '-' ? undefined : resolve(context.environment.cwd, output ?? `alignments/${id}.yaml`)
  const reviewed = path === undefined ? undefined : readEarlier(context, { path, force })
  const alignment = alignDocuments(source.document, target.document, {
    ...{ id, title, date, original, termbase },
    versions: { source: source.version, target: target.version },
    ...{ segmentation, maxBead, hardAnchors, embeddings, reviewed, links: options.links },
    lexicon: lexiconFor(context, options),
  })
  for (const { document, version } of [source, target]) noticeOddities(context, document, version.file ?? version.id)
  noticeDoubts(context, alignment, embeddings)
  if (path === undefined) context.print(writeAlignment(alignment))
  else saveAndReport(context, alignment, { inputs, termbase, options, path, reviewed })
  return 0
}

/** Says where the ladder, or the vectors it was made with, are not to be relied on. */
function noticeDoubts(context: Context, alignment: Alignment, embeddings: EmbeddingPair | undefined): void {
  const ofVectors = embeddings === undefined ? undefined : embeddingsNotice(alignment, embeddings)
  for (const doubt of [ofVectors, qualityNotice(estimateQuality(alignment.beads))]) {
    if (doubt !== undefined) context.notice(doubt)
  }
}

function sizeFrom(typed: string): number {
  if (/^\d+$/.test(typed)) return Number(typed)
  throw new BitextError('USAGE', `${JSON.stringify(typed)} is not a number of sentences`, { hint: 'such as --max-bead 2' })
}

/** A file, none after `--no-lexicon`, or the bundled one where nothing is said. */
const lexiconFor = (context: Context, { lexicon }: AlignOptions): Lexicon | false | undefined =>
  typeof lexicon === 'string' ? decodeLexicon(readLexiconFile(context, lexicon), { file: lexicon }) : lexicon

/** What an alignment was made from. */
interface Run {
  readonly inputs: AlignInputs
  readonly termbase?: Termbase
  readonly options: AlignOptions
  /** Absolute. */
  readonly path: string
  /** What stood in the file before. */
  readonly reviewed?: Alignment
}

function saveAndReport(context: Context, fresh: Alignment, run: Run): void {
  const { path, reviewed } = run
  const { force, json } = run.options
  const alignment = keepReview(context, fresh, { path, force, reviewed })
  saveAtomically(path, writeAlignment(alignment), { force })
  if (json) context.print(`${JSON.stringify(alignment)}\n`)
  else if (!context.isQuiet) context.print(`${report(context, alignment, run)}\n\n`)
  const file = relative(context.environment.cwd, path)
  context.say(`wrote ${file} (${plural(alignment.beads.length, 'bead')}, ${plural(alignment.divergences.length, 'divergence')})`)
  context.suggest(`divergences ${file}`)
}

function report({ style, width }: Context, alignment: Alignment, { inputs: { source, target }, termbase }: Run): string {
  const dropped = { source: source.document.dropped, target: target.document.dropped }
  const { quotations } = divergenceReport(alignment, { termbase })
  return [summary(alignment, dropped, { style, width }), '', divergenceDigest(alignment, { style, width, quotations })].join('\n')
}
