import { BitextError } from '../errors.ts'
import type { Version } from '../model/version.ts'
import { alignHypotheses } from '../mteval/align-hypotheses.ts'
import { segment } from '../segment/segment.ts'
import type { Context } from './context.ts'
import { nameOf, noticeOddities, readAlignmentFile, readDocument, readInput } from './input.ts'
import type { ScoreFlags } from './score-flags.ts'
import { nameOfSystem, type ScoreTexts } from './score-texts.ts'
import { segmentationFrom } from './segmentation.ts'

/**
 * Whole translated documents against a version of an aligned corpus: cut into sentences, then aligned.
 * @throws BitextError `USAGE` where no version is named, and as `readAlignmentFile` and `readDocument` do
 */
export async function readCorpusTexts(context: Context, corpus: string, flags: ScoreFlags): Promise<ScoreTexts> {
  const { hyp = [], version: versionId } = flags
  refuseParallelOptions(corpus, flags)
  const alignment = await readAlignmentFile(context, corpus)
  const versions = [alignment.source, alignment.target]
  const version = versions.find((side) => side.version.id === versionId || side.language === versionId)
  if (version === undefined)
    throw noVersion(
      corpus,
      versionId,
      versions.map((side) => side.version.id),
    )
  if (hyp.length === 0)
    throw new BitextError('USAGE', '--hyp is missing', {
      hint: `bitext score ${corpus} --version ${version.version.id} --hyp DOCUMENT`,
    })
  const documents = []
  for (const path of hyp) {
    const file = nameOf(path)
    const document = await readDocument(context, await readInput(context, path), { file, language: version.language })
    noticeOddities(context, document, file)
    documents.push(segment(document, segmentationFrom(context, {})))
  }
  const aligned = alignHypotheses(alignment, version.version.id, documents)
  const other = version === alignment.source ? alignment.target : alignment.source
  return {
    references: aligned.references.map((reference) => [reference]),
    systems: aligned.hypotheses.map((hypotheses, index) => ({ name: nameOfSystem(hyp, index), hypotheses })),
    labels: aligned.labels,
    sources: aligned.sources,
    languages: { source: other.language, target: version.language },
    certainty: aligned.certainty,
    notices: versions.flatMap(({ version }) => reconstructionNotice(version)),
  }
}

/** Options that only make sense for files that are parallel line by line. */
function refuseParallelOptions(corpus: string, { ref, segments, source }: ScoreFlags): void {
  const given = Object.entries({ '--ref': ref, '--segments': segments, '--source': source }).find(
    ([, value]) => value !== undefined,
  )
  if (given === undefined) return
  throw new BitextError('USAGE', `${given[0]} is not for a corpus: ${corpus} has its own`, {
    hint: 'leave it out, or leave the corpus out',
  })
}

function noVersion(corpus: string, typed: string | undefined, versions: readonly string[]): BitextError {
  const hint = `the versions are ${versions.join(' and ')}`
  if (typed === undefined)
    return new BitextError('USAGE', `which version of ${corpus} are the systems to be compared with?`, {
      hint: `say it: --version ${versions[0]} (${hint})`,
    })
  return new BitextError('UNKNOWN_VERSION', `${corpus} has no version ${JSON.stringify(typed)}`, { hint })
}

/** A reconstruction is never compared with in silence. */
const reconstructionNotice = ({ id, provenance, notice }: Version): string[] =>
  provenance === 'reconstruction' ? [notice ?? `The ${id} text is a reconstruction, not the original.`] : []
