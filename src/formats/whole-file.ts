import { BitextError, type Place } from '../errors.ts'
import type { InputFile } from './format.ts'

const MB = 1024 * 1024

/** What a format may have that is held whole: all of War and Peace in two languages, as TEI, has 20 MB. */
const MOST_BYTES = 256 * MB

/** More than any text has: War and Peace has thirty thousand sentences. */
const MOST_ENTRIES = 2_000_000

/**
 * The same file, for a reader that holds it whole: a small gzip file can stand for more than any memory.
 * Reading ends in a BitextError `TOO_LARGE` after `most` bytes.
 */
export const wholeFile = ({ name, bytes }: InputFile, most = MOST_BYTES): InputFile => ({ name, bytes: upTo(bytes, most) })

async function* upTo(bytes: InputFile['bytes'], most: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > most) {
      const message = `the file has more than the ${most / MB} MB that a file of this format may have`
      throw new BitextError('TOO_LARGE', message, { hint: 'split it by document; TMX, TSV and JSON Lines may have any size' })
    }
    yield chunk
  }
}

/**
 * Refuses the next sentence or link where there are more already than any text has.
 * @throws BitextError `TOO_LARGE`
 */
export function refuseCrowd(count: number, what: 'sentences' | 'links', place?: Place): void {
  if (count < MOST_ENTRIES) return
  throw new BitextError('TOO_LARGE', `there are more than ${MOST_ENTRIES.toLocaleString('en')} ${what}`, {
    place,
    hint: 'split the file by document',
  })
}

/** A unit of a translation memory has some languages, each with some notes and properties. */
const MOST_PARTS = 100_000

/**
 * Refuses a unit of a stream that would have to be held whole and has more parts than any.
 * @throws BitextError `TOO_LARGE`
 */
export function refuseEndlessUnit(parts: number, place: Place): void {
  if (parts <= MOST_PARTS) return
  const hint = 'the file is damaged, or meant to do harm'
  throw new BitextError('TOO_LARGE', `one unit has more than ${MOST_PARTS.toLocaleString('en')} segments, notes or properties`, {
    place,
    hint,
  })
}

/**
 * Refuses an index for which there cannot be a text, before anything is made as large.
 * @throws BitextError `MALFORMED`
 */
export function refuseHugeIndex(index: number, place?: Place): void {
  if (index <= MOST_ENTRIES) return
  throw new BitextError('MALFORMED', `no text has a sentence number ${index}`, { place, hint: 'see which tool wrote the file' })
}
