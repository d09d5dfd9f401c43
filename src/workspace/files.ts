import { mkdirSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { BitextError, type Place } from '../errors.ts'
import { checkSize, decodeText } from '../ingest/decode.ts'
import { didYouMean } from '../text/nearest.ts'

/**
 * The bytes of a file.
 * @throws BitextError `FILE_NOT_FOUND` with a similar name from the same folder, `NOT_READABLE` for a folder or without permission, `TOO_LARGE`.
 */
export function readBytes(path: string): Uint8Array {
  const place = { file: path }
  checkSize(checkReadable(path), place)
  try {
    return readFileSync(path)
  } catch (error) {
    throw notReadable(error, place)
  }
}

/**
 * Refuses what is no file to read.
 * @returns its size in bytes
 * @throws BitextError `FILE_NOT_FOUND` with a similar name from the same folder, `NOT_READABLE` for a folder
 */
export function checkReadable(path: string): number {
  const place = { file: path }
  const stats = statsOf(path, place)
  if (stats.isDirectory()) throw isFolder(path, place)
  if (!stats.isFile() && !stats.isFIFO()) throw new BitextError('NOT_READABLE', 'this is a device, not a file', { place })
  return stats.size
}

/** A UTF-8 text from disk; fails as `readBytes` and `decodeText` do. */
export const readText = (path: string): string => decodeText(readBytes(path), { file: path })

/** Whether two paths lead to one file, also through links. */
export function sameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => statsOf(path, { file: path }))
  return first.dev === second.dev && first.ino === second.ino
}

/**
 * Refuses a source and a target that are one file.
 * @throws BitextError `SAME_FILE`
 */
export function refuseSameFile(source: string, target: string): void {
  if (!sameFile(source, target)) return
  throw new BitextError('SAME_FILE', `${source} and ${target} are the same file`, {
    hint: 'give two files, one for each language version',
  })
}

/** Whether there is a file or folder at a path that we may see. */
export function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    // `a.txt/b.txt`: nothing can be there.
    if (codeOf(error) === 'ENOTDIR') return false
    throw error
  }
}

/** A folder, and those above it, where they are missing. Node's own `recursive` goes round for ever below /proc. */
export function makeFolder(path: string): void {
  if (exists(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another program was faster.
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

function statsOf(path: string, place: Place): Stats {
  let stats: Stats | undefined
  try {
    stats = statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    // ENOTDIR (a file where a folder should be) is just another way of not being there.
    if (codeOf(error) !== 'ENOTDIR') throw notReadable(error, place)
  }
  if (stats !== undefined) return stats
  throw new BitextError('FILE_NOT_FOUND', 'there is no such file', {
    place,
    hint: didYouMean(basename(path), namesIn(dirname(path))) ?? 'check the path',
  })
}

function isFolder(path: string, place: Place): BitextError {
  const hint = exists(join(path, 'corpus.yaml')) ? `it is a corpus; run: bitext align ${path}` : 'name a file in it'
  return new BitextError('NOT_READABLE', 'this is a folder, not a file', { place, hint })
}

/** The names in a folder; none where it cannot be listed, since they serve for suggestions only. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** The system's refusal to read, in our words; any other error as it is. */
export function notReadable(error: unknown, place: Place): unknown {
  const code = codeOf(error)
  if (code === undefined) return error
  const denied = code === 'EACCES' || code === 'EPERM'
  return new BitextError('NOT_READABLE', denied ? 'no permission to read it' : `it cannot be read (${code})`, {
    place,
    hint: denied ? `allow it: chmod u+r ${JSON.stringify(place.file)}` : undefined,
  })
}

/** The system's error code, such as `EACCES`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
