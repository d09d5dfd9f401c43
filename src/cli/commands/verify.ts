import { resolve } from 'node:path'
import { makeBundle } from '../../mteval/bundle/bundle.ts'
import { CHECKSUMS } from '../../mteval/bundle/checksums.ts'
import { driftBetween, type Pair } from '../../mteval/bundle/drift.ts'
import { type BundleFinding, sayFinding } from '../../mteval/bundle/findings.ts'
import type { Manifest } from '../../mteval/bundle/manifest.ts'
import { type FolderFiles, readPart, textOf } from '../../mteval/bundle/read-part.ts'
import { compareText } from '../../mteval/bundle/recompute.ts'
import { readManifest, verifyBundle } from '../../mteval/bundle/verify.ts'
import { readBundleFolder } from '../../workspace/bundle-folder.ts'
import type { Context } from '../context.ts'
import { driftLines, type PartDrift } from '../drift-report.ts'
import { plural } from '../plural.ts'
import { readBundleInputs } from './bundle.ts'

/** What `bitext verify` was told. */
export interface VerifyFlags {
  readonly against?: string
  readonly from?: readonly string[]
  readonly json?: boolean
}

/** Something was found. */
const EXIT_FOUND = 1

/** `bitext verify`: is an evaluation set what it was when it was written, and what it was in another version? */
export async function verify(context: Context, folder: string, flags: VerifyFlags): Promise<number> {
  const report = await examine(context, folder, flags)
  if (flags.json) context.print(`${asJson(report)}\n`)
  else printReport(context, report, flags)
  const hasDrifted = report.drift?.some(({ runs }) => runs.length > 0) ?? false
  return report.findings.length > 0 || hasDrifted ? EXIT_FOUND : 0
}

/** All that there is to say of a set. */
interface Report {
  readonly folder: string
  readonly findings: readonly BundleFinding[]
  readonly strangers: readonly string[]
  /** Segments of the set, as its manifest says. */
  readonly segments: number
  readonly drift?: readonly PartDrift[]
}

async function examine(context: Context, folder: string, { from, against }: VerifyFlags): Promise<Report> {
  const files = readBundleFolder(resolve(context.environment.cwd, folder))
  const { findings, strangers, manifest } = verifyBundle(files)
  const about = { folder, strangers, segments: manifest?.counts.segments ?? 0 }
  if (manifest === undefined) return { ...about, findings }
  const remade = from === undefined || findings.length > 0 ? [] : await compareWithInputs(context, { files, manifest }, from)
  if (against === undefined) return { ...about, findings: [...findings, ...remade] }
  const earlier = openEarlier(context, against)
  return {
    ...about,
    findings: [...findings, ...remade, ...earlier.findings],
    ...(earlier.set !== undefined && { drift: compareSets({ files, manifest }, earlier.set) }),
  }
}

/** A set whose manifest can be read. */
interface OpenSet {
  readonly files: FolderFiles
  readonly manifest: Manifest
}

/** Makes the set anew from the corpora it was made from. */
async function compareWithInputs(
  context: Context,
  { files, manifest }: OpenSet,
  from: readonly string[],
): Promise<BundleFinding[]> {
  const made = makeBundle(await readBundleInputs(context, from), { ...manifest.options, source: manifest.source })
  return made.files
    .filter(({ path }) => path !== CHECKSUMS)
    .flatMap(({ path, content }) => compareText(path, textOf(files.get(path)), content))
}

function openEarlier(context: Context, folder: string): { readonly set?: OpenSet; readonly findings: readonly BundleFinding[] } {
  const files = readBundleFolder(resolve(context.environment.cwd, folder))
  const { findings, manifest } = verifyBundle(files)
  if (manifest === undefined) {
    return { findings: [{ file: `${folder}/manifest.json`, message: readManifest(files).problem ?? 'this file cannot be read' }] }
  }
  if (findings.length > 0) context.notice(`${folder} is itself not as it was written: ${sayFinding(findings[0])}`)
  return { set: { files, manifest }, findings: [] }
}

/** The parts of both sets under one name; a part that only one of them has is new, or gone, as a whole. */
function compareSets(set: OpenSet, earlier: OpenSet): PartDrift[] {
  const names = [...new Set([...set.manifest.parts, ...earlier.manifest.parts].map(({ name }) => name))]
  return names.map((name) => {
    const [now, before] = [set, earlier].map((each) => pairsOf(name, each))
    return { name, now, before, runs: driftBetween(now, before) }
  })
}

function pairsOf(name: string, { files, manifest }: OpenSet): readonly Pair[] {
  if (!manifest.parts.some((part) => part.name === name)) return []
  return readPart(name, manifest, files).value?.segments ?? []
}

function asJson({ drift, ...report }: Report): string {
  return JSON.stringify({ ...report, drift: drift?.map(({ name, runs }) => ({ part: name, runs })) })
}

function printReport(context: Context, report: Report, flags: VerifyFlags): void {
  const { folder, findings, strangers, drift = [] } = report
  if (strangers.length > 0) context.notice(`not part of the set, and not looked at: ${strangers.join(', ')}`)
  for (const finding of findings) context.print(`${sayFinding(finding)}\n`)
  for (const line of drift.flatMap((part) => driftLines(part, context))) context.print(`${line}\n`)
  context.say(`${folder}: ${[...verdicts(report, flags), ...driftVerdict(report, flags)].join('; ')}`)
}

function verdicts({ findings, segments }: Report, { from }: VerifyFlags): string[] {
  if (findings.length > 0) return [plural(findings.length, 'finding')]
  const intact = `every byte is as it was written (${plural(segments, 'segment')})`
  return from === undefined ? [intact] : [intact, 'the corpora give the same set']
}

function driftVerdict({ drift }: Report, { against }: VerifyFlags): string[] {
  if (drift === undefined) return []
  const pairs = drift.flatMap(({ runs }) => runs).reduce((sum, { first, last }) => sum + last - first + 1, 0)
  return [pairs === 0 ? `the same pairs as in ${against}` : `${plural(pairs, 'pair differs', 'pairs differ')} from ${against}`]
}
