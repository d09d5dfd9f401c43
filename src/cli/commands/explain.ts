import { explainBead } from '../../align/explain.ts'
import { formatExplanationJson } from '../../align/explanation-json.ts'
import { decodeLexicon } from '../../lexicon/codec.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { Alignment } from '../../model/alignment.ts'
import type { Context } from '../context.ts'
import { type EmbeddingFlags, embeddingsFrom } from '../embeddings.ts'
import { sayExplanation } from '../explanation.ts'
import { readAlignmentFile, readLexiconFile } from '../input.ts'

/** What `bitext explain` was told. */
export interface ExplainOptions extends EmbeddingFlags {
  /** A file; `false` after `--no-lexicon`. */
  readonly lexicon?: string | false
  readonly json?: boolean
}

/** `bitext explain`: why a bead is as it is, and what the aligner would have in its place. */
export async function explain(context: Context, file: string, bead: string, options: ExplainOptions): Promise<number> {
  const alignment = await readAlignmentFile(context, file)
  const embeddings = await embeddingsFrom(context, options)
  if (embeddings === undefined && alignment.signature.includes('|embeddings:')) context.notice(WITHOUT_EMBEDDINGS)
  const explanation = explainBead(alignment, bead, { lexicon: lexiconFor(context, alignment, options), embeddings })
  const said = options.json
    ? formatExplanationJson(alignment, explanation)
    : `${sayExplanation(alignment, explanation, context)}\n`
  context.print(said)
  return 0
}

const WITHOUT_EMBEDDINGS =
  'the alignment was made with embeddings, and is explained without them (--source-embeddings, --target-embeddings)'

/** The lexicon that is named; none for an alignment that was made without one; else the bundled one. */
function lexiconFor(context: Context, { signature }: Alignment, { lexicon }: ExplainOptions): Lexicon | false | undefined {
  if (typeof lexicon === 'string') return decodeLexicon(readLexiconFile(context, lexicon), { file: lexicon })
  return lexicon === false || signature.includes('|lexicon:none|') ? false : undefined
}
