import { BitextError } from '../../errors.ts'
import { PROGRAM } from '../../model/program.ts'
import { digestOf, shortDigest } from '../../text/digest.ts'
import { candidatesOf } from './candidates.ts'
import { byteLines, CHECKSUMS, checksumOf, writeChecksums } from './checksums.ts'
import { sift } from './filters.ts'
import { type BundleInput, describeInput, facing, nameDocuments, noticesOf, refuseMixture } from './inputs.ts'
import { labelsOf } from './labels.ts'
import { countReasons, type LeftOut, writeLedger } from './ledger.ts'
import { BUNDLE_FORMAT, type Manifest, type ManifestFile, writeManifest } from './manifest.ts'
import { BUNDLE_DEFAULTS, type BundleOptions, sayOptions } from './options.ts'
import { type BundleFile, writePart } from './part-files.ts'
import { writeBundleReadme } from './readme.ts'
import { type Part, split } from './split.ts'

/** What a bundle is made with: where nothing is said, `BUNDLE_DEFAULTS` holds. */
export interface MakeBundleOptions extends Partial<BundleOptions> {
  /** The version or the language to translate from. Default: the source of the alignments. */
  readonly source?: string
}

/** A frozen evaluation set: the files of its folder, in order of their paths. */
export interface Bundle {
  readonly manifest: Manifest
  readonly files: readonly BundleFile[]
}

/**
 * Freezes alignments into an evaluation set. Same alignments and options, same bytes.
 * @throws BitextError `USAGE` when the alignments do not go together, or when too little is left of them.
 */
export function makeBundle(inputs: readonly BundleInput[], { source, ...given }: MakeBundleOptions = {}): Bundle {
  const options = { ...BUNDLE_DEFAULTS, ...given }
  const facingInputs = inputs.map((input) => ({ ...input, alignment: facing(input, source) }))
  refuseMixture(facingInputs)
  const turned = nameDocuments(facingInputs)
  const candidates = turned.flatMap(({ alignment }) => candidatesOf(alignment))
  const sifted = sift(candidates, options)
  refuseNothing(sifted.kept.length, candidates.length)
  const { parts, leftOut } = split(sifted, options)
  const order = new Map(candidates.map((segment, index) => [segment, index]))
  const placeOf = ({ segment }: LeftOut): number => order.get(segment) ?? 0
  const ledger = [...sifted.leftOut, ...leftOut].toSorted((one, other) => placeOf(one) - placeOf(other))
  return toBundle({ inputs: turned, options, parts, ledger })
}

/** All that the files of a bundle are written from. */
interface BundleParts {
  readonly inputs: readonly BundleInput[]
  readonly options: BundleOptions
  readonly parts: readonly Part[]
  readonly ledger: readonly LeftOut[]
}

function toBundle({ inputs, options, parts, ledger }: BundleParts): Bundle {
  const about = {
    format: BUNDLE_FORMAT,
    signature: signatureOf(inputs, options),
    source: inputs[0].alignment.source.language,
    reference: inputs[0].alignment.target.language,
    notices: noticesOf(inputs),
    options,
    inputs: inputs.map(describeInput),
  } as const
  const labels = labelsOf(about)
  const content = [...parts.flatMap((part) => writePart(part, labels)), { path: 'ledger.jsonl', content: writeLedger(ledger) }]
  const manifest: Manifest = {
    ...about,
    counts: {
      beads: inputs.reduce((sum, { alignment }) => sum + alignment.beads.length, 0),
      segments: parts.reduce((sum, { segments }) => sum + segments.length, 0),
      leftOut: countReasons(ledger.map(({ reason }) => reason)),
    },
    parts: parts.map(({ name, segments }) => ({
      name,
      segments: segments.length,
      documents: new Set(segments.map(({ document }) => document)).size,
    })),
    files: content.map(weigh),
  }
  return { manifest, files: sealed(manifest, content) }
}

/** Everything that is derived from the manifest and the other files. */
function sealed(manifest: Manifest, content: readonly BundleFile[]): BundleFile[] {
  const files = [
    ...content,
    { path: 'manifest.json', content: writeManifest(manifest) },
    { path: 'README.md', content: writeBundleReadme(manifest) },
  ].toSorted(byPath)
  const checksums = files.map((file) => checksumOf(file.path, bytesOf(file.content)))
  return [...files, { path: CHECKSUMS, content: writeChecksums(checksums) }].toSorted(byPath)
}

const byPath = (one: BundleFile, other: BundleFile): number => (one.path < other.path ? -1 : 1)

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What the manifest says of a file. */
function weigh({ path, content }: BundleFile): ManifestFile {
  const bytes = bytesOf(content)
  return { path, lines: byteLines(bytes).length, bytes: bytes.length, sha256: digestOf(bytes) }
}

function refuseNothing(kept: number, beads: number): void {
  if (kept > 0) return
  throw new BitextError('USAGE', `the filters leave nothing of ${beads} beads`, {
    hint: 'filter less: --min-probability and --max-length have limits, --only-confirmed wants beads with `status: confirmed`',
  })
}

/** Program, languages, options and input digests in one line: equal signatures mean equal bytes. */
function signatureOf(inputs: readonly BundleInput[], options: BundleOptions): string {
  const [{ alignment }] = inputs
  return [
    `${PROGRAM.name}:${PROGRAM.version}`,
    `langs:${alignment.source.language}-${alignment.target.language}`,
    sayOptions(options),
    `inputs:${shortDigest(digestOf(inputs.map(({ sha256 }) => sha256).join('\n')))}`,
  ].join('|')
}
