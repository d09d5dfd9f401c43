import { basename, join, resolve } from 'node:path'
import { BitextError } from '../errors.ts'
import type { Certainty } from '../mteval/align-hypotheses.ts'
import { firstMisfit } from '../mteval/line-fit.ts'
import type { ScoreInput, SegmentLabels } from '../mteval/score-report.ts'
import { exists, namesIn } from '../workspace/files.ts'
import type { Context } from './context.ts'
import { type LineFile, placeOfLine, readLineFile, refuseOtherCount } from './line-file.ts'
import type { ScoreFlags } from './score-flags.ts'
import { readSegmentLabels } from './segment-labels.ts'

/** What `bitext score` compares. */
export interface ScoreTexts extends ScoreInput {
  readonly sources?: readonly string[]
  /** Where they are known. */
  readonly languages: { readonly source?: string; readonly target?: string }
  /** By system, where documents were aligned. */
  readonly certainty?: readonly Certainty[]
  /** What a reader has to know of the texts. */
  readonly notices?: readonly string[]
}

/**
 * Texts that are parallel line by line.
 * @throws BitextError `USAGE` where references or hypotheses are missing; `MALFORMED` where they are not parallel.
 */
export async function readParallelTexts(context: Context, flags: ScoreFlags): Promise<ScoreTexts> {
  const { ref = [], hyp = [], language, sourceLanguage } = flags
  if (ref.length === 0 || hyp.length === 0) throw nothingToCompare(ref.length === 0 ? '--ref' : '--hyp')
  const bundle = bundleIn(context, ref)
  const references = await readAll(context, bundle === undefined ? ref : [bundle.reference])
  const hypotheses = await readAll(context, hyp)
  for (const file of references) refuseOtherCount(file, references[0])
  for (const file of hypotheses) refuseMisfit(file, references[0])
  const sourcePath = flags.source ?? bundle?.source
  const source = sourcePath === undefined ? undefined : await readLineFile(context, sourcePath)
  if (source !== undefined) refuseOtherCount(source, references[0])
  return {
    references: bySegment(context, references),
    systems: hypotheses.map((file, index) => ({ name: nameOfSystem(hyp, index), hypotheses: file.lines })),
    labels: await labelsFrom(context, flags.segments ?? bundle?.segments, references[0]),
    sources: source?.lines,
    languages: { source: sourceLanguage ?? bundle?.languages.source, target: language ?? bundle?.languages.target },
  }
}

const nothingToCompare = (missing: string): BitextError =>
  new BitextError('USAGE', `${missing} is missing`, {
    hint: 'bitext score --ref REFERENCE --hyp TRANSLATION, or bitext score CORPUS.yaml --version en --hyp DOCUMENT',
  })

async function readAll(context: Context, paths: readonly string[]): Promise<LineFile[]> {
  const files: LineFile[] = []
  // One after the other: stdin can be read once, and notices keep their order.
  for (const path of paths) files.push(await readLineFile(context, path))
  return files
}

/** The file's name without its ending, or the whole path where two have one name. */
export function nameOfSystem(paths: readonly string[], index: number): string {
  const names = paths.map((path) => (path === '-' ? 'stdin' : basename(path).replace(/(?<=.)\.[^.]+(?:\.gz)?$/, '')))
  return names.filter((name) => name === names[index]).length > 1 ? paths[index] : names[index]
}

/** Says both counts and where the files begin to differ, which is seldom the end. */
function refuseMisfit(hypothesis: LineFile, reference: LineFile): void {
  const [count, wanted] = [hypothesis.lines.length, reference.lines.length]
  if (count === wanted) return
  const misfit = firstMisfit(hypothesis.lines, reference.lines)
  const line = misfit?.line ?? Math.min(count, wanted)
  const where = misfit === undefined ? 'the lines fit as far as both go' : `the first line that does not fit is line ${line + 1}`
  throw new BitextError('MALFORMED', `it has ${count} lines, and ${reference.file} has ${wanted}; ${where}`, {
    place: placeOfLine(hypothesis, line),
    hint: `bring them in line: bitext resegment --ref ${reference.file} --hyp ${hypothesis.file} -o ${hypothesis.file}.lines`,
  })
}

/** An empty line is no reference; each segment needs one. */
function bySegment(context: Context, files: readonly LineFile[]): string[][] {
  const segments = files[0].lines.map((_, line) => files.map(({ lines }) => lines[line]).filter((text) => text.trim() !== ''))
  const without = segments.flatMap((references, line) => (references.length === 0 ? [line] : []))
  if (without.length > 0) {
    const [first] = without
    const more = without.length === 1 ? '' : ` (and ${without.length - 1} more)`
    throw new BitextError('MALFORMED', `line ${first + 1} has no reference${more}`, {
      place: { file: files[0].file, line: first + 1 },
      hint: 'take the line out of all files, or translate it; bitext bundle leaves such segments out',
    })
  }
  const fewer = segments.filter((references) => references.length < files.length).length
  if (fewer > 0)
    context.notice(`${fewer} of ${segments.length} segments have an empty reference and so fewer references than others`)
  return segments
}

async function labelsFrom(
  context: Context,
  path: string | undefined,
  reference: LineFile,
): Promise<readonly SegmentLabels[] | undefined> {
  if (path === undefined) return undefined
  const file = await readLineFile(context, path)
  refuseOtherCount(file, reference)
  return readSegmentLabels(file)
}

/** The files of a bundle that scoring needs; paths as `readLineFile` takes them. */
interface BundlePaths {
  readonly reference: string
  readonly source: string
  readonly segments: string
  readonly languages: { readonly source: string; readonly target: string }
}

const REFERENCE_FILE = /^reference\.(.+)\.txt$/
const SOURCE_FILE = /^source\.(.+)\.txt$/

/** A folder among the references is a bundle, or one part of it. */
function bundleIn({ environment }: Context, paths: readonly string[]): BundlePaths | undefined {
  const folder = paths.find((path) => path !== '-' && namesIn(resolve(environment.cwd, path)).length > 0)
  if (folder === undefined) return undefined
  if (paths.length > 1)
    throw new BitextError('USAGE', 'a bundle has its own reference', { hint: `leave all but --ref ${folder} out` })
  const names = namesIn(resolve(environment.cwd, folder))
  const [reference, source] = [REFERENCE_FILE, SOURCE_FILE].map((pattern) =>
    names.map((name) => pattern.exec(name)).find(Boolean),
  )
  if (!reference || !source) throw notABundle(folder, { names, cwd: environment.cwd })
  return {
    reference: join(folder, reference[0]),
    source: join(folder, source[0]),
    segments: join(folder, 'segments.jsonl'),
    languages: { source: source[1], target: reference[1] },
  }
}

function notABundle(folder: string, { names, cwd }: { readonly names: readonly string[]; readonly cwd: string }): BitextError {
  const parts = names.filter((name) => exists(resolve(cwd, folder, name, 'segments.jsonl')))
  return new BitextError('NOT_READABLE', 'this folder has no reference.<language>.txt and source.<language>.txt', {
    place: { file: folder },
    hint:
      parts.length > 0 ? `name one part: --ref ${join(folder, parts[0])}` : 'name a file, or a folder that bitext bundle wrote',
  })
}
