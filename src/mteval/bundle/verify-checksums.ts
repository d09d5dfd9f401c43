import { digestOf } from '../../text/digest.ts'
import { byteLines, CHECKSUMS, type Checksum, lineDigest, type ReadChecksums, readChecksums } from './checksums.ts'
import type { BundleFinding } from './findings.ts'
import { firstDifference } from './first-difference.ts'
import { findLineFaults, sayLineFault } from './line-faults.ts'
import { type FolderFiles, linesOf, textOf } from './read-part.ts'

/** Gives a file as it was, where the other files of the bundle say so. */
export type Restore = (checksum: Checksum) => Uint8Array | undefined

/** Compares every file with its digests, and the digests with themselves. */
export function compareChecksums(files: FolderFiles, restore: Restore): BundleFinding[] {
  const bytes = files.get(CHECKSUMS)
  if (bytes === undefined) return [{ file: CHECKSUMS, message: 'this file is missing' }]
  const read = readChecksums(textOf(bytes))
  const findings = [
    ...read.faults.map((fault) => ({ file: CHECKSUMS, ...fault })),
    ...read.checksums.flatMap((checksum) => compareFile(checksum, { read, files, restore })),
  ]
  if (findings.length > 0 || read.isSound) return findings
  return [{ file: CHECKSUMS, line: linesOf(bytes).length, message: 'the digest of this file is changed' }]
}

interface Comparison {
  readonly read: ReadChecksums
  readonly files: FolderFiles
  readonly restore: Restore
}

type PlacedChecksum = ReadChecksums['checksums'][number]

function compareFile(checksum: PlacedChecksum, { read, files, restore }: Comparison): BundleFinding[] {
  const bytes = files.get(checksum.path)
  if (bytes === undefined) return [missingFile(checksum, { read, files, restore })]
  if (bytes.length === 0 && checksum.lines.length > 0)
    return [{ file: checksum.path, line: 1, message: `this file is empty; it had ${checksum.lines.length} lines` }]
  const digests = byteLines(bytes).map(lineDigest)
  if (digestOf(bytes) === checksum.sha256) return read.isSound ? [] : wrongDigests(checksum, digests)
  if (!read.isSound && bytes.at(-1) === NEWLINE && digests.join() === checksum.lines.join())
    return [{ file: CHECKSUMS, line: checksum.line, message: `the digest of ${checksum.path} is changed` }]
  return mended(checksum, bytes) ?? damages(checksum, bytes, restore(checksum))
}

const NEWLINE = 0x0a

/** A path that no file has: the file is gone, or it is the path that was damaged. */
function missingFile({ path, sha256, line }: PlacedChecksum, { read, files }: Comparison): BundleFinding {
  const known = new Set(read.checksums.map((checksum) => checksum.path))
  const meant = read.isSound ? undefined : [...files].find(([name, bytes]) => !known.has(name) && digestOf(bytes) === sha256)
  if (meant === undefined) return { file: path, message: 'this file is missing' }
  return { file: CHECKSUMS, line, message: `the path ${JSON.stringify(path)} is changed: it should be ${meant[0]}` }
}

/** The file is as it was, so any digest of a line that does not fit is itself damaged. */
const wrongDigests = ({ path, lines, line }: PlacedChecksum, digests: readonly string[]): BundleFinding[] =>
  findLineFaults(digests, lines).map((fault) => ({
    file: CHECKSUMS,
    line: line + fault.line,
    message: `among the digests of ${path}, ${sayLineFault(fault)}`,
  }))

/** What editors and file transfers do to a whole file; undone, it is the file that was. */
const WHOLESALE: readonly {
  readonly undo: (bytes: Uint8Array) => Uint8Array
  readonly message: string
  readonly atEnd?: true
}[] = [
  { undo: withNewline, message: 'the final newline is missing', atEnd: true },
  { undo: (bytes) => bytes.subarray(3), message: 'there is a byte-order mark before the first line' },
  { undo: withoutReturns, message: 'the lines end in CRLF, not in LF' },
  {
    undo: (bytes) => withoutReturns(bytes.subarray(3)),
    message: 'there is a byte-order mark, and the lines end in CRLF, not in LF',
  },
]

const RETURN = 0x0d

function withNewline(bytes: Uint8Array): Uint8Array {
  const longer = new Uint8Array(bytes.length + 1)
  longer.set(bytes)
  longer[bytes.length] = NEWLINE
  return longer
}

function withoutReturns(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== RETURN || bytes[index + 1] !== NEWLINE)
}

function mended({ path, sha256, lines }: Checksum, bytes: Uint8Array): BundleFinding[] | undefined {
  const found = WHOLESALE.find(({ undo }) => digestOf(undo(bytes)) === sha256)
  if (found === undefined) return undefined
  return [{ file: path, line: found.atEnd ? lines.length : 1, message: found.message }]
}

/** More changed lines than this are counted, not listed. */
const MOST_LISTED = 20

function damages({ path, lines }: Checksum, bytes: Uint8Array, original: Uint8Array | undefined): BundleFinding[] {
  const actual = byteLines(bytes)
  const faults = findLineFaults(lines, actual.map(lineDigest))
  const expected = original === undefined ? undefined : linesOf(original)
  const findings = faults.slice(0, MOST_LISTED).map((fault): BundleFinding => {
    const change = fault.kind === 'changed' && faults.every(({ kind }) => kind === 'changed')
    const was = change ? expected?.[fault.line - 1] : undefined
    return {
      file: path,
      line: fault.line,
      message: sayLineFault(fault),
      ...(was !== undefined && sayChange(textOf(actual[fault.line - 1]), was)),
    }
  })
  if (faults.length > MOST_LISTED) findings.push({ file: path, message: `and ${faults.length - MOST_LISTED} more places` })
  if (bytes.at(-1) !== NEWLINE) findings.push({ file: path, line: actual.length, message: 'the final newline is missing' })
  return findings
}

function sayChange(line: string, before: string): Pick<BundleFinding, 'column' | 'message'> {
  const { column, is, other } = firstDifference(line, before)
  return { column, message: `this line is changed: ${is} was ${other}` }
}
