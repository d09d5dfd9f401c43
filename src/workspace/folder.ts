import { closeSync, fsyncSync, openSync, readdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { BitextError } from '../errors.ts'
import { codeOf, exists, makeFolder, readBytes } from './files.ts'
import { notWritable } from './save.ts'

/** A file of a folder: its path in it, with `/`, and its content. */
export interface FolderFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** More files than any bundle has: somebody named the wrong folder. */
const MOST_FILES = 1000

/**
 * Every file of a folder and of the folders in it, by its path, with `/`.
 * @throws BitextError `FILE_NOT_FOUND`, `NOT_READABLE`, `TOO_LARGE`
 */
export function readFolder(folder: string): Map<string, Uint8Array> {
  const paths = pathsIn(folder)
  return new Map(paths.map((path) => [path, readBytes(join(folder, path))]))
}

function pathsIn(folder: string): string[] {
  const place = { file: folder }
  if (!exists(folder)) throw new BitextError('FILE_NOT_FOUND', 'there is no such folder', { place, hint: 'check the path' })
  if (!statSync(folder).isDirectory())
    throw new BitextError('NOT_READABLE', 'this is a file, not a folder', { place, hint: 'name the folder that it is in' })
  const paths: string[] = []
  const open = [folder]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of listed(at)) {
      const path = join(at, entry.name)
      if (entry.isDirectory()) open.push(path)
      else paths.push(relative(folder, path).split(sep).join('/'))
    }
    if (paths.length + open.length > MOST_FILES) {
      throw new BitextError('TOO_LARGE', `there are more than ${MOST_FILES.toLocaleString('en')} files in this folder`, {
        place,
        hint: 'name a folder that bitext bundle wrote',
      })
    }
  }
  return paths.sort()
}

function listed(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    throw new BitextError('NOT_READABLE', `the folder cannot be listed (${code})`, { place: { file: folder } })
  }
}

export interface SaveFolderOptions {
  /** Whether the folder that is there may go: a reason against it, or `undefined`. */
  readonly reasonToKeep: (files: ReadonlyMap<string, Uint8Array>) => string | undefined
  /** Put the new folder there all the same; the old one is kept beside it. */
  readonly force?: boolean
  /** The working directory, which cannot be replaced under the user's feet. */
  readonly cwd: string
}

/**
 * Writes a folder whole or not at all: into a new folder beside it, which then takes its name.
 * @returns where the folder that was there is kept, if it was someone else's and `force` was given.
 * @throws BitextError `WOULD_OVERWRITE` for a folder of someone else's, `NOT_WRITABLE`; nothing is touched then.
 */
export function saveFolderAtomically(
  folder: string,
  files: readonly FolderFile[],
  options: SaveFolderOptions,
): string | undefined {
  const place = { file: folder }
  try {
    const target = exists(folder) ? realpathSync(folder) : resolve(folder)
    const before = whatIsThere(target, options)
    makeFolder(dirname(target))
    const fresh = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
    try {
      writeFolder(fresh, files)
      return exchange(fresh, target, before)
    } finally {
      rmSync(fresh, { recursive: true, force: true })
    }
  } catch (error) {
    throw notWritable(error, place)
  }
}

/** What stands in the way, if anything: a folder of ours, which may go, or one of someone else's, which is kept. */
type Before = 'nothing' | 'ours' | 'theirs'

function whatIsThere(target: string, { reasonToKeep, force = false, cwd }: SaveFolderOptions): Before {
  if (!exists(target)) return 'nothing'
  const place = { file: target }
  if (!statSync(target).isDirectory())
    throw new BitextError('NOT_WRITABLE', 'this is a file, not a folder', { place, hint: 'choose another name with -o' })
  if (`${realpathSync(cwd)}${sep}`.startsWith(`${target}${sep}`)) {
    throw new BitextError('NOT_WRITABLE', 'this is the folder you are in, or one above it', {
      place,
      hint: 'name a new folder with -o',
    })
  }
  if (force && listed(target).length > MOST_FILES) return 'theirs'
  const reason = keepFor(target, reasonToKeep)
  if (reason === undefined) return 'ours'
  if (force) return 'theirs'
  throw new BitextError('WOULD_OVERWRITE', `this folder stays as it is: ${reason}`, {
    place,
    hint: 'choose another name with -o, or put the new one in its place with --force; the old one is then kept beside it',
  })
}

/** A folder too large to be read is not ours. */
function keepFor(target: string, reasonToKeep: SaveFolderOptions['reasonToKeep']): string | undefined {
  try {
    const files = readFolder(target)
    return files.size === 0 ? undefined : reasonToKeep(files)
  } catch (error) {
    if (error instanceof BitextError) return error.message
    throw error
  }
}

function writeFolder(folder: string, files: readonly FolderFile[]): void {
  // One of this name can only be left over from a crash, whose process number has come round again.
  rmSync(folder, { recursive: true, force: true })
  for (const { path, content } of files) {
    const file = join(folder, path)
    makeFolder(dirname(file))
    const handle = openSync(file, 'wx')
    try {
      writeFileSync(handle, content)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  }
}

/** The new folder takes the name; should that fail, the old one gets it back. */
function exchange(fresh: string, target: string, before: Before): string | undefined {
  if (before === 'nothing') {
    renameSync(fresh, target)
    return undefined
  }
  const aside = before === 'theirs' ? freeName(target) : join(dirname(target), `.${basename(target)}.${process.pid}.old`)
  renameSync(target, aside)
  try {
    renameSync(fresh, target)
  } catch (error) {
    renameSync(aside, target)
    throw error
  }
  if (before === 'theirs') return aside
  rmSync(aside, { recursive: true, force: true })
  return undefined
}

/** `set.1`, `set.2`, …: the first that nothing has. */
function freeName(target: string): string {
  for (let number = 1; ; number++) {
    const name = `${target}.${number}`
    if (!exists(name)) return name
  }
}
