import { digestOf } from '../../text/digest.ts'
import { byteLines } from './checksums.ts'
import { cleanText } from './clean-text.ts'
import { comparable } from './filters.ts'
import type { BundleFinding } from './findings.ts'
import { firstDifference } from './first-difference.ts'
import { labelsOf } from './labels.ts'
import { countReasons, LEDGER_LINE } from './ledger.ts'
import { findLineFaults, sayLineFault } from './line-faults.ts'
import { type Manifest, writeManifest } from './manifest.ts'
import { pathsOf, writePart } from './part-files.ts'
import { type FolderFiles, readJsonLines, readPart, textOf } from './read-part.ts'
import { writeBundleReadme } from './readme.ts'
import type { Part } from './split.ts'

/**
 * Derives everything anew that follows from the lines, from `segments.jsonl` and from the manifest: finds what was changed
 * together with its digests.
 */
export function recompute(manifest: Manifest, files: FolderFiles): BundleFinding[] {
  const read = manifest.parts.map(({ name }) => readPart(name, manifest, files))
  const broken = read.flatMap(({ findings = [] }) => findings)
  if (broken.length > 0) return broken
  const parts = read.flatMap(({ value }) => (value === undefined ? [] : [value]))
  return [
    ...parts.flatMap((part) => unfitLines(part, manifest)),
    ...leaks(parts, manifest),
    ...derivedFiles(parts, manifest).flatMap(({ path, content }) => compareText(path, textOf(files.get(path)), content)),
    ...wrongWeights(manifest, files),
    ...wrongCounts(parts, manifest, files),
  ]
}

const derivedFiles = (parts: readonly Part[], manifest: Manifest): { readonly path: string; readonly content: string }[] => [
  ...parts.flatMap((part) => writePart(part, labelsOf(manifest))),
  { path: 'README.md', content: writeBundleReadme(manifest) },
  { path: 'manifest.json', content: writeManifest(manifest) },
]

/** Lines that no evaluation set may have, and ids that stand twice. */
function unfitLines({ name, segments }: Part, manifest: Manifest): BundleFinding[] {
  const paths = pathsOf(name, manifest)
  const lines = new Map<string, number>()
  return segments.flatMap((segment, index): BundleFinding[] => {
    const line = index + 1
    const earlier = lines.get(segment.id)
    lines.set(segment.id, line)
    const texts = (['source', 'reference'] as const).flatMap((side) => {
      const text = segment[side]
      if (text === '') return [{ file: paths[side], line, message: 'this line is empty' }]
      return text === cleanText(text) ? [] : [{ file: paths[side], line, ...sayMismatch(text, cleanText(text)) }]
    })
    return earlier === undefined
      ? texts
      : [...texts, { file: paths.ids, line, message: `the id ${segment.id} stands in line ${earlier} too` }]
  })
}

/** Texts that stand in two parts. */
function leaks(parts: readonly Part[], manifest: Manifest): BundleFinding[] {
  const homes = new Map<string, { readonly part: string; readonly place: string }>()
  const findings: BundleFinding[] = []
  for (const { name, segments } of parts) {
    for (const [index, segment] of segments.entries()) {
      for (const side of ['source', 'reference'] as const) {
        const key = `${side}:${comparable(segment[side])}`
        const file = pathsOf(name, manifest)[side]
        const home = homes.get(key)
        if (home === undefined) homes.set(key, { part: name, place: `${file}:${index + 1}` })
        else if (home.part !== name)
          findings.push({ file, line: index + 1, message: `this line stands in another part too: ${home.place}` })
      }
    }
  }
  return findings
}

/** More places than this are counted, not listed. */
const MOST_LISTED = 20

/** Where a text is not what it should be. */
export function compareText(file: string, is: string, should: string): BundleFinding[] {
  if (is === should) return []
  const [actual, expected] = [is, should].map((text) => text.split('\n'))
  const faults = findLineFaults(expected, actual)
  const onlyChanges = faults.every(({ kind }) => kind === 'changed')
  const findings = faults.slice(0, MOST_LISTED).map((fault): BundleFinding => {
    const at = fault.line - 1
    return { file, line: fault.line, message: sayLineFault(fault), ...(onlyChanges && sayMismatch(actual[at], expected[at])) }
  })
  return faults.length > MOST_LISTED
    ? [...findings, { file, message: `and ${faults.length - MOST_LISTED} more places` }]
    : findings
}

function sayMismatch(line: string, expected: string): Pick<BundleFinding, 'column' | 'message'> {
  const { column, is, other } = firstDifference(line, expected)
  return { column, message: `this line has ${is}, and should have ${other}` }
}

function wrongWeights({ files: weights }: Manifest, files: FolderFiles): BundleFinding[] {
  return weights.flatMap(({ path, lines, bytes: size, sha256 }) => {
    const bytes = files.get(path)
    if (bytes === undefined) return [{ file: path, message: 'this file is missing' }]
    if (digestOf(bytes) === sha256 && bytes.length === size && byteLines(bytes).length === lines) return []
    return [{ file: path, message: `this file is not the one in the manifest, which has ${lines} lines and ${size} bytes` }]
  })
}

function wrongCounts(parts: readonly Part[], { counts, parts: stated, inputs }: Manifest, files: FolderFiles): BundleFinding[] {
  const ledger = readJsonLines('ledger.jsonl', files, LEDGER_LINE)
  if (ledger.findings !== undefined) return [...ledger.findings]
  const segments = parts.reduce((sum, part) => sum + part.segments.length, 0)
  const beads = inputs.reduce((sum, input) => sum + input.beads, 0)
  const facts: readonly (readonly [string, unknown, unknown])[] = [
    ['segments', counts.segments, segments],
    ['beads', counts.beads, beads],
    ['beads that are in a part or in the ledger', beads, segments + ledger.value.length],
    ['reasons in the ledger', counts.leftOut, countReasons(ledger.value.map(({ reason }) => reason))],
    ...parts.map(
      (part, index) => [`segments of ${part.name || 'the set'}`, stated[index].segments, part.segments.length] as const,
    ),
  ]
  return facts
    .filter(([, says, is]) => JSON.stringify(says) !== JSON.stringify(is))
    .map(([what, says, is]) => ({
      file: 'manifest.json',
      message: `${what}: the manifest says ${JSON.stringify(says)}, the files ${JSON.stringify(is)}`,
    }))
}
