import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { BitextError, type Place } from '../errors.ts'
import { codeOf, exists, makeFolder } from './files.ts'

export interface SaveOptions {
  /** Overwrite whatever is there. */
  readonly force?: boolean
  /** Tells a file that this tool wrote, and may write again, from any other; by default one that says `format: bitext/…`. */
  readonly isOurs?: (existing: string) => boolean
}

/** The line that every file of ours has near its top. */
const OUR_MARK = /^"?format"?: "?bitext[/-]/m

/**
 * Writes a file whole or not at all: into a new file beside it, which then takes its name. Missing folders are made.
 * @throws BitextError `WOULD_OVERWRITE` for a file of someone else's, `NOT_WRITABLE` without permission; nothing is touched then.
 */
export function saveAtomically(
  path: string,
  content: string | Uint8Array,
  { force = false, isOurs = hasOurMark }: SaveOptions = {},
): void {
  const place = { file: path }
  try {
    const target = exists(path) ? realpathSync(path) : path
    if (exists(target)) refuseUnlessFile(target, place)
    if (!force) refuseToOverwrite(target, place, isOurs)
    makeFolder(dirname(target))
    replace(target, content)
  } catch (error) {
    throw notWritable(error, place)
  }
}

/**
 * Refuses what `saveAtomically` would refuse to overwrite, for those whose content takes long to make.
 * @throws BitextError `WOULD_OVERWRITE` for a file of someone else's, `NOT_WRITABLE` for a folder
 */
export function refuseToReplace(path: string, { force = false, isOurs = hasOurMark }: SaveOptions = {}): void {
  if (!exists(path)) return
  refuseUnlessFile(path, { file: path })
  if (!force) refuseToOverwrite(path, { file: path }, isOurs)
}

/** Whether a file begins as ours do. */
export const hasOurMark = (existing: string): boolean => OUR_MARK.test(existing.slice(0, 2000))

function refuseToOverwrite(path: string, place: Place, isOurs: (existing: string) => boolean): void {
  if (!exists(path)) return
  const existing = readFileSync(path, 'utf8')
  if (existing.trim() !== '' && !isOurs(existing)) throw wouldOverwrite(place)
}

/**
 * A folder cannot be written over, and a device, or a pipe, would be replaced by a file of its name.
 * @throws BitextError `NOT_WRITABLE`
 */
export function refuseUnlessFile(path: string, place: Place): void {
  const stats = statSync(path)
  if (stats.isFile()) return
  throw stats.isDirectory()
    ? new BitextError('NOT_WRITABLE', 'this is a folder', { place, hint: 'name a file in it' })
    : new BitextError('NOT_WRITABLE', 'this is a device or a pipe, not a file', { place, hint: 'write to a file with -o FILE' })
}

/** What is said of a file of someone else's. */
export const wouldOverwrite = (place: Place): BitextError =>
  new BitextError('WOULD_OVERWRITE', 'this file was not written by bitext and stays as it is', {
    place,
    hint: 'choose another name with -o, or overwrite it with --force',
  })

function replace(path: string, content: string | Uint8Array): void {
  const temporary = temporaryFor(path)
  // One of this name can only be left over from a crash, whose process number has come round again.
  rmSync(temporary, { force: true })
  try {
    const file = openSync(temporary, 'wx')
    try {
      writeFileSync(file, content)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    if (exists(path)) chmodSync(temporary, statSync(path).mode)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** The name a file has until it is complete: beside its own, so that renaming is enough. */
export const temporaryFor = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)

/** What the system's refusals mean, and what helps. */
const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write here',
  EPERM: 'no permission to write here',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  EISDIR: 'this is a folder',
}

/** The system's refusal to write, in our words; any other error as it is. */
export function notWritable(error: unknown, place: Place): unknown {
  const code = codeOf(error)
  if (error instanceof BitextError || code === undefined) return error
  return new BitextError('NOT_WRITABLE', REFUSALS[code] ?? `it cannot be written (${code})`, {
    place,
    hint: 'write somewhere else with -o FILE',
  })
}
