import { createReadStream } from 'node:fs'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { BitextError } from '../errors.ts'
import { checkReadable, codeOf, notReadable } from './files.ts'

/** Large enough to be fast, small enough to weigh nothing. */
const CHUNK = 128 * 1024

/**
 * The bytes of a file of any size, piece by piece; `.gz` is unpacked.
 * @throws BitextError `FILE_NOT_FOUND` or `NOT_READABLE` at once; `MALFORMED` on the way, where a gzip file is broken.
 */
export function streamBytes(path: string): AsyncIterable<Uint8Array> {
  checkReadable(path)
  return guarded(
    path.endsWith('.gz')
      ? unzipped(createReadStream(path, { highWaterMark: CHUNK }))
      : createReadStream(path, { highWaterMark: CHUNK }),
    path,
  )
}

/** Packed bytes from anywhere, unpacked. */
function unzipped(packed: Readable): Readable {
  // The callback is there because a pipeline without one throws into the void; the error comes out of the stream itself.
  return pipeline(packed, createGunzip({ chunkSize: CHUNK }), () => {})
}

async function* guarded(stream: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream
  } catch (error) {
    throw isZipFault(error) ? brokenZip(error, path) : notReadable(error, { file: path })
  }
}

const isZipFault = (error: unknown): error is Error => codeOf(error)?.startsWith('Z_') ?? false

function brokenZip(error: Error, file: string): BitextError {
  const isShort = codeOf(error) === 'Z_BUF_ERROR'
  return new BitextError(
    'MALFORMED',
    isShort ? 'the gzip file ends in the middle' : `the file cannot be unpacked (${error.message})`,
    {
      place: { file },
      hint: isShort ? 'copy or download it again' : 'the name ends in .gz, so it should be gzip-compressed',
    },
  )
}
