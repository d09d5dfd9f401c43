import { BEAD_STATUSES } from '../../model/alignment.ts'
import { check, type Schema, z } from '../../text/schema.ts'
import type { BundleFinding } from './findings.ts'
import type { Manifest } from './manifest.ts'
import { type PartPaths, pathsOf } from './part-files.ts'
import type { SegmentFacts } from './segment.ts'
import type { Part } from './split.ts'

/** The files of a bundle's folder, by their paths in it. */
export type FolderFiles = ReadonlyMap<string, Uint8Array>

const FACTS: Schema<SegmentFacts> = z.strictObject({
  id: z.string(),
  document: z.string(),
  paragraph: z.string().optional(),
  bead: z.string(),
  speaker: z.string().optional(),
  shape: z.string(),
  probability: z.number(),
  status: z.enum(BEAD_STATUSES),
})

/** A value, or what is wrong with the files that should have given it. */
export type ReadOrFindings<T> =
  | { readonly value: T; readonly findings?: undefined }
  | { readonly value?: undefined; readonly findings: readonly BundleFinding[] }

/** A part as its line files and `segments.jsonl` have it. */
export function readPart(name: string, manifest: Manifest, files: FolderFiles): ReadOrFindings<Part> {
  const paths = pathsOf(name, manifest)
  const [source, reference] = [paths.source, paths.reference].map((path) => linesOf(files.get(path)))
  const facts = readJsonLines(paths.segments, files, FACTS)
  if (facts.findings !== undefined) return facts
  const findings = unequalCounts(paths, { source, reference, segments: facts.value })
  if (findings.length > 0) return { findings }
  const segments = facts.value.map((fact, index) => ({ ...fact, source: source[index], reference: reference[index] }))
  return { value: { name, segments } }
}

/** The lines of a text file; bytes that are not UTF-8 become U+FFFD. */
export function linesOf(bytes: Uint8Array | undefined): string[] {
  const lines = textOf(bytes).split('\n')
  return lines[lines.length - 1] === '' ? lines.slice(0, -1) : lines
}

/** A file as text; an absent one is empty. */
export const textOf = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes ?? new Uint8Array())

/** The values of a JSON Lines file, or the first line that is not one. */
export function readJsonLines<T>(path: string, files: FolderFiles, schema: Schema<T>): ReadOrFindings<readonly T[]> {
  const values: T[] = []
  for (const [index, line] of linesOf(files.get(path)).entries()) {
    const read = readJson(line, schema)
    if (read.problem !== undefined) return { findings: [{ file: path, line: index + 1, message: read.problem }] }
    values.push(read.value)
  }
  return { value: values }
}

/** A JSON value that fits a schema, or the problem in words. */
export function readJson<T>(
  text: string,
  schema: Schema<T>,
): { readonly value: T; readonly problem?: undefined } | { readonly value?: undefined; readonly problem: string } {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    return { problem: `this is not valid JSON (${error instanceof Error ? error.message : String(error)})` }
  }
  const checked = check(parsed, schema)
  if (checked.violations === undefined) return { value: checked.value }
  return { problem: checked.violations[0]?.message ?? 'this does not fit the format' }
}

function unequalCounts(
  paths: PartPaths,
  lists: Readonly<Record<'source' | 'reference' | 'segments', readonly unknown[]>>,
): BundleFinding[] {
  return (['reference', 'segments'] as const)
    .filter((name) => lists[name].length !== lists.source.length)
    .map((name) => ({
      file: paths[name],
      line: Math.min(lists[name].length, lists.source.length) + 1,
      message: `there are ${lists[name].length} lines here, but ${lists.source.length} in ${paths.source}`,
    }))
}
