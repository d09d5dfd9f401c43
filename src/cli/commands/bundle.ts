import { basename, relative, resolve } from 'node:path'
import { BitextError } from '../../errors.ts'
import { readAlignment } from '../../formats/parallel-corpus/read.ts'
import { decodeText } from '../../ingest/decode.ts'
import { type Bundle, makeBundle } from '../../mteval/bundle/bundle.ts'
import type { BundleInput } from '../../mteval/bundle/inputs.ts'
import { REASON_WORDS, REASONS } from '../../mteval/bundle/ledger.ts'
import type { Manifest } from '../../mteval/bundle/manifest.ts'
import { BUNDLE_DEFAULTS, type BundleOptions, type PartSize, type SplitUnit } from '../../mteval/bundle/options.ts'
import { digestOf } from '../../text/digest.ts'
import { reasonToKeepBundle } from '../../workspace/bundle-folder.ts'
import { saveFolderAtomically } from '../../workspace/folder.ts'
import { refuseStale } from '../../workspace/freshness.ts'
import type { Context } from '../context.ts'
import { nameOf, readInput } from '../input.ts'
import { inColumns } from '../layout.ts'
import { numberOption } from '../number-option.ts'
import { plural } from '../plural.ts'

/** What `bitext bundle` was told. */
export interface BundleFlags {
  readonly output: string
  readonly source?: string
  readonly minProbability?: string
  readonly onlyConfirmed?: boolean
  readonly dedupe?: boolean
  readonly maxLength?: string
  readonly keepEqual?: boolean
  readonly split?: string
  readonly splitBy?: SplitUnit
  readonly seed?: string
  readonly domain?: string
  readonly force?: boolean
}

/** `bitext bundle`: parallel corpora become a frozen evaluation set. */
export async function bundle(context: Context, files: readonly string[], flags: BundleFlags): Promise<number> {
  const { cwd } = context.environment
  const options = { ...optionsFrom(flags), source: flags.source }
  const made = makeBundle(await readBundleInputs(context, files), options)
  const folder = resolve(cwd, flags.output)
  const kept = saveFolderAtomically(folder, made.files, { cwd, force: flags.force, reasonToKeep: reasonToKeepBundle })
  context.print(`${report(made)}\n`)
  for (const notice of noticesFor(made.manifest)) context.notice(notice)
  if (kept !== undefined) context.say(`the folder that was there is now ${relative(cwd, kept)}`)
  context.say(`wrote ${relative(cwd, folder)}: ${plural(made.files.length, 'file')}`)
  context.suggest(`verify ${relative(cwd, folder)}`)
  return 0
}

/** Alignments with the digests of their files. */
export async function readBundleInputs(context: Context, files: readonly string[]): Promise<BundleInput[]> {
  const inputs: BundleInput[] = []
  for (const path of files) {
    const file = nameOf(path)
    const bytes = await readInput(context, path)
    const alignment = readAlignment(decodeText(bytes, { file }), { file })
    refuseStale(alignment, { file, cwd: context.environment.cwd })
    inputs.push({ file: basename(file), sha256: digestOf(bytes), alignment })
  }
  return inputs
}

function optionsFrom(flags: BundleFlags): BundleOptions {
  const { minProbability, maxLength, seed, onlyConfirmed, dedupe, keepEqual, split, splitBy, domain } = flags
  return {
    minProbability:
      numberOption(minProbability, { option: '--min-probability', least: 0, most: 1 }) ?? BUNDLE_DEFAULTS.minProbability,
    maxLength: numberOption(maxLength, { option: '--max-length', least: 1, isWhole: true }) ?? BUNDLE_DEFAULTS.maxLength,
    seed: numberOption(seed, { option: '--seed', least: 0, isWhole: true }) ?? BUNDLE_DEFAULTS.seed,
    onlyConfirmed: onlyConfirmed ?? BUNDLE_DEFAULTS.onlyConfirmed,
    dedupe: dedupe ?? BUNDLE_DEFAULTS.dedupe,
    keepEqual: keepEqual ?? BUNDLE_DEFAULTS.keepEqual,
    split: split === undefined ? BUNDLE_DEFAULTS.split : partSizes(split),
    splitBy: splitBy ?? BUNDLE_DEFAULTS.splitBy,
    domain: domain ?? BUNDLE_DEFAULTS.domain,
  }
}

const PART = /^([a-z][a-z0-9_-]*)=([1-9]\d{0,8})$/i

/** `dev=500,test=1000`. */
function partSizes(typed: string): PartSize[] {
  const parts = typed.split(',').map((part) => {
    const [, name, size] = PART.exec(part.trim()) ?? []
    if (name !== undefined) return { name, size: Number(size) }
    throw wrongSplit(`--split has “${part}”, which is not a name and a number`)
  })
  const twice = parts.find(({ name }, index) => parts.findIndex((part) => part.name.toLowerCase() === name.toLowerCase()) < index)
  if (twice !== undefined) throw wrongSplit(`--split has “${twice.name}” twice`)
  return parts
}

const wrongSplit = (message: string): BitextError =>
  new BitextError('USAGE', message, { hint: 'write --split dev=500,test=1000' })

/** What went in, and what was left out and why. */
function report({ manifest }: Bundle): string {
  const { counts, parts, source, reference } = manifest
  const known = REASONS.filter((reason) => counts.leftOut[reason] !== undefined)
  const rows = known.map((reason) => [`  ${counts.leftOut[reason]}`, reason, REASON_WORDS[reason]])
  return [
    `${plural(counts.segments, 'segment')} of ${plural(counts.beads, 'bead')}, ${source} to ${reference}`,
    ...parts
      .filter(({ name }) => name !== '')
      .map(({ name, segments, documents }) => `  ${name}: ${plural(segments, 'segment')} of ${plural(documents, 'document')}`),
    ...(rows.length === 0 ? [] : ['left out, each with its reason in ledger.jsonl:', ...inColumns(rows)]),
  ].join('\n')
}

/** What a user should hear before publishing: reconstructions, licences that no one stated. */
function noticesFor({ notices, inputs }: Manifest): string[] {
  const unlicensed = inputs.flatMap(({ document, source, reference }) =>
    [source, reference].filter(({ licence }) => licence === undefined).map(({ id }) => `${document} (${id})`),
  )
  const licences =
    unlicensed.length === 0
      ? []
      : [`no licence is stated for ${unlicensed.join(', ')}: say it in corpus.yaml before you publish the set`]
  return [...notices, ...licences]
}
