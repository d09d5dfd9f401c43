import { digestOf } from '../../text/digest.ts'

/** The file with the digests of all others. */
export const CHECKSUMS = 'checksums.txt'

/** What `checksums.txt` has of a file. */
export interface Checksum {
  readonly path: string
  readonly sha256: string
  /** The beginning of the digest of each line, without its line end. */
  readonly lines: readonly string[]
}

/** Digits kept of a line's digest: among a million lines, a changed one goes unseen once in 10⁸ times, and never in the file's own. */
const LINE_DIGITS = 12

const HEADER = '# sha256 and path of every file; under it the first digits of the sha256 of each of its lines'

const NEWLINE = 0x0a

/** The lines of a file as bytes, which need not be valid UTF-8; what follows the last line end is a line only if there is something. */
export function byteLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
    lines.push(bytes.subarray(start, end))
    start = end + 1
  }
  return start < bytes.length ? [...lines, bytes.subarray(start)] : lines
}

/** The digest of one line as `checksums.txt` has it. */
export const lineDigest = (line: Uint8Array): string => digestOf(line).slice(0, LINE_DIGITS)

/** The digests of a file. */
export const checksumOf = (path: string, bytes: Uint8Array): Checksum => ({
  path,
  sha256: digestOf(bytes),
  lines: byteLines(bytes).map(lineDigest),
})

/** `checksums.txt`; its last line is the digest of all before it, so that it vouches for itself. */
export function writeChecksums(checksums: readonly Checksum[]): string {
  const body = [
    HEADER,
    ...checksums.flatMap(({ path, sha256, lines }) => [`${sha256}  ${path}`, ...lines.map((line) => `  ${line}`)]),
    '',
  ].join('\n')
  return `${body}${digestOf(body)}\n`
}

/** A line of `checksums.txt` that cannot be right; lines are 1-based. */
export interface ChecksumFault {
  readonly line: number
  readonly message: string
}

/** What could be read of `checksums.txt`, with the line at which each file begins, and what is wrong with it. */
export interface ReadChecksums {
  readonly checksums: readonly (Checksum & { readonly line: number })[]
  readonly faults: readonly ChecksumFault[]
  /** Whether the last line vouches for the others. */
  readonly isSound: boolean
}

const FILE_LINE = /^([0-9a-f]{64}) {2}(.+)$/
const DIGEST_LINE = /^ {2}([0-9a-f]{12})$/
const LAST_LINE = /^[0-9a-f]{64}$/

/** Reads `checksums.txt`, also a damaged one: what does not fit is named and passed over. */
export function readChecksums(text: string): ReadChecksums {
  const end = text.lastIndexOf('\n', text.length - 2) + 1
  const isSound = text.endsWith('\n') && text.slice(end, -1) === digestOf(text.slice(0, end))
  const checksums: { path: string; sha256: string; lines: string[]; line: number }[] = []
  const faults: ChecksumFault[] = []
  const all = text.split('\n')
  const lines = text.endsWith('\n') ? all.slice(0, -1) : all
  lines.forEach((content, index) => {
    const file = FILE_LINE.exec(content)
    const digest = DIGEST_LINE.exec(content)
    const isFrame = (index === 0 && content === HEADER) || (index === lines.length - 1 && LAST_LINE.test(content))
    if (file !== null) checksums.push({ path: file[2], sha256: file[1], lines: [], line: index + 1 })
    else if (digest !== null && checksums.length > 0) checksums[checksums.length - 1].lines.push(digest[1])
    else if (!isFrame) faults.push({ line: index + 1, message: 'this is not a line of checksums' })
  })
  if (!text.endsWith('\n')) faults.push({ line: lines.length, message: 'the final newline is missing' })
  return { checksums, faults, isSound }
}
