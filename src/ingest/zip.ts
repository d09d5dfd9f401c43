import { unzipSync, zipSync } from 'fflate'
import { BitextError, type Place } from '../errors.ts'
import { protectedFile } from './protected-file.ts'

/** The files of an archive by their paths. */
export type Entries = Readonly<Record<string, Uint8Array>>

/** A bomb stops here: more than any book has without its pictures. */
const MOST_UNPACKED = 64 * 1024 * 1024
const MOST_ENTRIES = 20_000

/** Bit 0 of a local header's flags: the entry is encrypted. */
const ENCRYPTED = 1

/**
 * Unpacks the entries that are wanted; sizes are checked before anything is unpacked.
 * @throws BitextError `MALFORMED`, `TOO_LARGE`, `PROTECTED_FILE`
 */
export function unzip(bytes: Uint8Array, isWanted: (path: string) => boolean, place: Place): Entries {
  if (((bytes[6] ?? 0) & ENCRYPTED) !== 0) throw protectedFile(place)
  let entries = 0
  let size = 0
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    entries += 1
    const wanted = isWanted(name)
    if (wanted) size += originalSize
    if (entries > MOST_ENTRIES) throw tooLarge(`the archive has more than ${MOST_ENTRIES.toLocaleString('en')} files`, place)
    if (size > MOST_UNPACKED) throw tooLarge(TOO_MUCH_TEXT, place)
    return wanted
  }
  try {
    return checkSizes(unzipSync(bytes, { filter }), place)
  } catch (error) {
    if (error instanceof BitextError) throw error
    throw new BitextError('MALFORMED', `the archive is damaged (${error instanceof Error ? error.message : String(error)})`, {
      place,
      hint: 'open it in the program that made it, and save it again',
    })
  }
}

/** What an archive says of its sizes need not be true. */
function checkSizes(entries: Entries, place: Place): Entries {
  const size = Object.values(entries).reduce((sum, { length }) => sum + length, 0)
  if (size > MOST_UNPACKED) throw tooLarge(TOO_MUCH_TEXT, place)
  return entries
}

const TOO_MUCH_TEXT = `the archive unpacks to more than ${MOST_UNPACKED / (1024 * 1024)} MB of text`

const tooLarge = (message: string, place: Place): BitextError =>
  new BitextError('TOO_LARGE', message, {
    place,
    hint: 'split it by chapter, or save it as plain text',
  })

/** An archive of these files, not compressed, for a library that wants one. */
export const zipped = (entries: Entries): Uint8Array => zipSync({ ...entries }, { level: 0 })

/** The earliest time an archive can say: equal files give equal archives. */
const NO_TIME = new Date(1980, 0, 1)

/** An archive of these files in this order, without the time at which it was made; compressed but for those that are to be stored. */
export const timelessZip = (entries: Entries, stored: readonly string[] = []): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([path, bytes]) => [path, [bytes, { level: stored.includes(path) ? 0 : 6 }]] as const),
    ),
    { mtime: NO_TIME },
  )
