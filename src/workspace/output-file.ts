import { once } from 'node:events'
import {
  chmodSync,
  closeSync,
  createWriteStream,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip, gunzipSync } from 'node:zlib'
import type { Place } from '../errors.ts'
import { exists, makeFolder } from './files.ts'
import { hasOurMark, notWritable, refuseUnlessFile, temporaryFor, wouldOverwrite } from './save.ts'

export interface OutputOptions {
  /** Overwrite whatever is there. */
  readonly force?: boolean
}

/** How much of a file is read to see whether it is ours. */
const HEAD = 2000

/** Our name where XML files say which tool made them. */
const MADE_BY_US = /(?:creationtool|tool-id|ident)="bitext"/

/**
 * A file that is written piece by piece and appears under its name only when it is complete; `.gz` is packed on the way. Until
 * `commit` the old file stands, and whatever stops the program before leaves it.
 */
export class OutputFile {
  /** As the caller named it. */
  readonly path: string
  readonly #target: string
  readonly #temporary: string
  readonly #sink: Writable
  readonly #written: Promise<void>
  readonly #removeOnExit: () => void

  /** @throws BitextError `WOULD_OVERWRITE` for a file of someone else's, `NOT_WRITABLE` without permission. */
  constructor(path: string, { force = false }: OutputOptions = {}) {
    this.path = path
    let descriptor: number
    try {
      this.#target = exists(path) ? realpathSync(path) : path
      if (exists(this.#target)) refuseForeign(this.#target, { file: path }, force)
      makeFolder(dirname(this.#target))
      this.#temporary = temporaryFor(this.#target)
      rmSync(this.#temporary, { force: true })
      // Opened here and now: a stream opens later, and would make the file anew when the program is already ending.
      descriptor = openSync(this.#temporary, 'wx')
    } catch (error) {
      throw notWritable(error, { file: path })
    }
    this.#removeOnExit = () => rmSync(this.#temporary, { force: true })
    process.once('exit', this.#removeOnExit)
    const file = createWriteStream(this.#temporary, { fd: descriptor })
    const gzip = path.endsWith('.gz') ? createGzip() : undefined
    this.#sink = gzip ?? file
    this.#written = gzip === undefined ? once(file, 'close').then(() => {}) : pipeline(gzip, file)
    // It is waited for in `write` and `commit`; until then a failure is nobody's yet.
    this.#written.catch(() => {})
  }

  /** Waits where the disk is slower than the program. */
  async write(content: string | Uint8Array): Promise<void> {
    if (this.#sink.write(content)) return
    await this.#unlessFailed(once(this.#sink, 'drain'))
  }

  /** All is written: the file takes its name. */
  async commit(): Promise<void> {
    this.#sink.end()
    await this.#unlessFailed(this.#written)
    try {
      flush(this.#temporary)
      if (exists(this.#target)) chmodSync(this.#temporary, statSync(this.#target).mode)
      renameSync(this.#temporary, this.#target)
    } catch (error) {
      throw notWritable(error, { file: this.path })
    } finally {
      process.removeListener('exit', this.#removeOnExit)
    }
  }

  /** Nothing of it stays. */
  async discard(): Promise<void> {
    this.#sink.destroy()
    await this.#written.catch(() => {})
    process.removeListener('exit', this.#removeOnExit)
    rmSync(this.#temporary, { force: true })
  }

  async #unlessFailed(step: Promise<unknown>): Promise<void> {
    try {
      await Promise.race([step, this.#written])
    } catch (error) {
      throw notWritable(error, { file: this.path })
    }
  }
}

function refuseForeign(path: string, place: Place, force: boolean): void {
  refuseUnlessFile(path, place)
  if (force) return
  const head = headOf(path)
  if (head.trim() !== '' && !hasOurMark(head) && !MADE_BY_US.test(head)) throw wouldOverwrite(place)
}

/** What the beginning of a packed file unpacks to; nothing where it is no gzip file. */
function unzippedHead(head: Buffer): Buffer {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return head
  }
}

function headOf(path: string): string {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(HEAD)
    const head = buffer.subarray(0, readSync(file, buffer))
    return (path.endsWith('.gz') ? unzippedHead(head) : head).toString('utf8')
  } finally {
    closeSync(file)
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
