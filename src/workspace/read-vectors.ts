import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { BitextError } from '../errors.ts'
import { checkReadable, notReadable } from './files.ts'

/** 500,000 vectors of 1,024 numbers of float32; they are held in memory. */
const MOST_BYTES = 2 * 1000 ** 3

/**
 * The bytes of a file of vectors, which may be larger than any text; `.gz` is unpacked.
 * @throws BitextError as `checkReadable` does, `TOO_LARGE`, and `MALFORMED` for what cannot be unpacked
 */
export function readVectors(path: string): Uint8Array {
  const place = { file: path }
  const size = checkReadable(path)
  if (size > MOST_BYTES) throw tooLarge(path)
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw notReadable(error, place)
  }
  return path.endsWith('.gz') ? unzipped(bytes, path) : bytes
}

const tooLarge = (file: string): BitextError =>
  new BitextError('TOO_LARGE', `there are more than the ${MOST_BYTES / 1000 ** 3} GB that the vectors of one text may have`, {
    place: { file },
    hint: 'save them as float16, or leave the runs of several sentences out',
  })

function unzipped(bytes: Uint8Array, file: string): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(file)
    const reason = error instanceof Error ? error.message : String(error)
    throw new BitextError('MALFORMED', `the file cannot be unpacked (${reason})`, {
      place: { file },
      hint: 'the name ends in .gz, so it should be gzip-compressed',
    })
  }
}
