import iconv from 'iconv-lite'
import { BitextError, type Place } from '../errors.ts'
import { didYouMean } from '../text/nearest.ts'

/** Names worth suggesting; many more are understood. */
const USUAL = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-r', 'koi8-u', 'cp866', 'iso-8859-5', 'windows-1252']

/**
 * Decodes bytes in a named encoding; a byte-order mark goes.
 * @throws BitextError `USAGE` for a name that is no encoding
 */
export function decodeAs(bytes: Uint8Array, encoding: string, place: Place): string {
  if (isEncoding(encoding)) return iconv.decode(bytes, encoding)
  throw new BitextError('USAGE', `there is no encoding ${JSON.stringify(encoding)}`, {
    place,
    hint: didYouMean(encoding.toLowerCase(), USUAL) ?? `such as ${USUAL.join(', ')}`,
  })
}

/** Whether texts can be decoded from it. */
export const isEncoding = (name: string): boolean => !NOT_OF_TEXTS.test(name) && iconv.encodingExists(name)

/** What iconv-lite also calls encodings, after Node: ways to write bytes as text. */
const NOT_OF_TEXTS = /^(?:hex|base64|binary|internal)/i
