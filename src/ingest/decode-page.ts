import { firstInvalidByte } from '../text/utf8.ts'
import { looksDamaged } from './decode.ts'
import { type DecodeAnyOptions, type Decoded, decodeAny } from './decode-any.ts'
import { detectEncoding } from './detect-encoding.ts'
import { decodeAs, isEncoding } from './encodings.ts'
import { guessEncoding } from './guess-encoding.ts'

export interface DecodePageOptions extends DecodeAnyOptions {
  /** What the server says, which need not be so. */
  readonly served?: string
}

/**
 * Decodes a web page: as the user says, as UTF-8, as the server or the page itself says, or as detected. Where its letters speak
 * clearly against what server and page say, they count, and the guess is told.
 * @throws BitextError as `decodeAny` does
 */
export function decodePage(bytes: Uint8Array, { file = 'the page', encoding, served }: DecodePageOptions): Decoded {
  // Only UTF-16 has zeros, and in it tags are not ASCII.
  if (encoding !== undefined || firstInvalidByte(bytes) < 0 || bytes.includes(0)) return decodeAny(bytes, { file, encoding })
  const said = [served, declaredIn(bytes)].find(
    (name) => name !== undefined && !/^utf-?(?:8|16)$/i.test(name) && isEncoding(name),
  )
  const words = withoutTags(bytes)
  const seen = looksDamaged(bytes) ? undefined : detectEncoding(words)
  if (said !== undefined && (seen === undefined || !contradicts(said, seen.name, words))) {
    return decodeAny(bytes, { file, encoding: said })
  }
  return seen === undefined ? decodeAny(bytes, { file }) : { text: decodeAs(bytes, seen.name, { file }), encoding: seen }
}

/** Encodings of Russian pages that are taken for one another, and the western ones that editors write into them. */
const RUSSIAN = [/koi-?8/i, /1251/, /8859-?5$/]
const WESTERN = /8859-?1$|1252|latin-?1$|ascii/i

/** Whether a Russian page cannot be in the encoding that it is said to be in, because its letters are those of another. */
function contradicts(said: string, seen: string, words: Uint8Array): boolean {
  const family = RUSSIAN.find((name) => name.test(seen))
  if (family === undefined || family.test(said) || guessEncoding(words) !== seen) return false
  return WESTERN.test(said) || RUSSIAN.some((name) => name.test(said))
}

/** The encoding that the page names at its top. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 2048))
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)
  return declared?.[1] ?? declared?.[2]
}

/** The bytes that readers see: tags, scripts and style sheets are ASCII and would outweigh the letters. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const pieces = Buffer.from(bytes)
    .toString('latin1')
    .split(/<(?=\/?(?:script|style)\b)/i)
  const shown = pieces.filter((piece) => !/^(?:script|style)\b/i.test(piece)).join(' ')
  return Buffer.from(shown.replace(/<[^<>]*>/g, ' '), 'latin1')
}
